#include "core/snippet/snippet.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

constexpr Format all[] = {
    {"latex", "paper", "LaTeX", "For a paper: a paragraph, a table of the runs, and the sources.",
     latex},
    {"markdown", "paper", "Markdown", "For a README, a wiki or a model card's text.", markdown},
    {"trace", "paper", "Working",
     "For an appendix or a reviewer: each factor and each sum, to be checked with a pocket "
     "calculator.",
     trace},
};

} // namespace

const std::span<const Format> formats = all;

const Format* find_format(std::string_view id) {
    const auto at =
        std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.id == id; });
    return at == formats.end() ? nullptr : &*at;
}

} // namespace carbon::snippet
