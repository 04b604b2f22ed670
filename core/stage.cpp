#include "core/stage.hpp"

#include <algorithm>

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
    const auto* at = std::ranges::find(all, id, &Stage::id);
    return at == std::end(all) ? nullptr : at;
}

} // namespace carbon
