// All that is known about the electricity of one place: every source side by side, why they
// disagree, how they went over the years, and what the electricity was made from.
#pragma once

#include "core/estimate.hpp"
#include "core/place/evidence.hpp"
#include "core/place/mix.hpp"
#include "core/problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

struct WantedInspection {
    Place place;
    std::optional<int> year; // the newest of the country when not stated
    Findings findings;       // what could not be read of it
};

struct Inspection {
    std::string name; // of the place
    int year;
    std::vector<Evidence> values;     // at least one; see `evidence`
    std::size_t lowest, highest;      // among them
    std::vector<std::string> because; // sentences
    std::vector<Kilograms> carbon;    // of the counted runs under each value; empty without any
    std::vector<SourceYears> history;
    std::optional<std::size_t> used; // of the history, that a run there and then is counted by
    std::vector<Stretch> counted;    // the same over the years
    std::optional<Mix> mix;
};

/// Nothing where the place or the year cannot be used: `wanted.findings` says why. `anonymous`
/// leaves nothing of the place but its country.
std::optional<Inspection> inspect(WantedInspection& wanted, const std::vector<Estimate>& estimates,
                                  bool anonymous);

} // namespace carbon
