// One report among others: how many of them emitted less.
#pragma once

#include "core/survey/analysis.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

struct Standing {
    std::size_t less, of; // that emitted less, of how many
};

struct Among {
    Standing overall;
    std::optional<Standing> of_task, of_year; // where the others know them, too
};

/// None where `yours` has no footprint by the method of the analysis. `entries` are those that were
/// analysed.
std::optional<Among> among(const std::vector<Entry>& entries, const Analysis& analysis,
                           const Entry& yours);

/// The sentence for the paper: where `yours` stands among the models of the survey, and what that
/// does not mean.
std::string said_of_survey(const Entry& yours, const Among& among);

} // namespace carbon
