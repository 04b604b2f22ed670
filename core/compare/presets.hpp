// Lists of places to compare that an author takes with one click.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"
#include "core/search.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// Of those near or on a continent; more would be no choice.
constexpr std::size_t most_in_preset = 60;

struct WantedPreset {
    /// "provider", "cleanest-of-provider", "near", "continent", "cleanest", "big-clouds" or "paper"
    std::string preset;
    Place of;                 // for the first four: a region goes with regions, else with countries
    std::optional<double> km; // for "near"; 1,000 when not stated
    std::optional<int> year;  // for the cleanest; the newest that most countries have a value for
};

struct PlaceList {
    std::vector<PlaceMatch> places;
    std::string said; // one sentence: what the list is, and what was cut from it
};

/// What hinders the list is added to `findings`, and it is empty then.
PlaceList places_of(const WantedPreset& wanted, Findings& findings);

} // namespace carbon
