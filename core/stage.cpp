#include "core/stage.hpp"

#include <algorithm>
#include <iterator>

namespace carbon {

namespace {

constexpr Stage all[] = {
    {"final", "Final training", true},           {"pre-training", "Pre-training", true},
    {"fine-tuning", "Fine-tuning", true},        {"development", "Development", false},
    {"search", "Hyper-parameter search", false}, {"failed", "Failed runs", false},
    {"evaluation", "Evaluation", false},         {"distillation", "Distillation", false},
    {"data", "Data preparation", false},         {"other", "Other", false},
};

} // namespace

const std::span<const Stage> stages = all;

const Stage* find_stage(std::string_view id) {
    const auto* at = std::find_if(std::begin(all), std::end(all),
                                  [&](const auto& stage) { return stage.id == id; });
    return at == std::end(all) ? nullptr : at;
}

} // namespace carbon
