// Places in the order of a number, and the countries that come first in something.
#pragma once

#include "core/compare/presets.hpp"

namespace carbon {

struct RankedPlace {
    PlaceMatch place;
    double by;
    std::size_t index; // the order of those with as much
};

/// The least first.
void put_in_order(std::vector<RankedPlace>& list);

/// The first of them.
std::vector<PlaceMatch> first(const std::vector<RankedPlace>& list, std::size_t count);

/// The ten with the lowest life-cycle value of that very year, lowest first; without a year, of the
/// newest one that most countries have a value for.
PlaceList cleanest_countries(std::optional<int> year, Findings& findings);

/// The ten regions of a provider with the lowest life-cycle value of that very year; without a
/// year, as of the countries.
PlaceList cleanest_regions(std::string_view provider, std::optional<int> year, Findings& findings);

/// The ten with the most cloud regions of the catalogue, and those with as many as the tenth.
PlaceList countries_of_clouds();

/// Those of the survey of Counting Carbon, the one with the most models first.
PlaceList countries_of_survey();

} // namespace carbon
