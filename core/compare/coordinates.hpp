// Where places are, and how far apart.
#pragma once

#include "core/grids.hpp"
#include "core/run.hpp"
#include "core/tables.hpp"

#include <optional>

namespace carbon {

struct Coordinates { // degrees; south and west negative
    double latitude, longitude;
};

/// Those of the city of a region, or of the middle of a country; empty where they are not known.
std::optional<Coordinates> coordinates(const tables::Region& region);
std::optional<Coordinates> coordinates(const tables::Country& country);
/// Those of the country that the grid is; of a part of one the mean of the cities of the cloud
/// regions that lie on it, where there are any.
std::optional<Coordinates> coordinates(const Grid& grid);
/// A place in the author's words has none.
std::optional<Coordinates> coordinates(const Place& place);

/// The length in km of the great circle between them, on a sphere of the Earth's mean radius.
double kilometres(Coordinates from, Coordinates to);

} // namespace carbon
