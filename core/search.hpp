// Finding devices and places by what people type. The same search serves the pickers and the
// "did you mean" of a problem.
#pragma once

#include "core/cpus.hpp"
#include "core/grids.hpp"
#include "core/tables.hpp"

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace carbon {

using PlaceMatch = std::variant<const tables::Region*, const tables::Country*, const Grid*>;

/// Best first: every word of the query occurs in the name, the id or an alias. An empty query
/// matches everything, in the order of the tables; one of signs alone matches nothing.
std::vector<const tables::Device*> search_devices(std::string_view query, std::size_t limit);
std::vector<PlaceMatch> search_places(std::string_view query, std::size_t limit);
std::vector<const Cpu*> search_cpus(std::string_view query, std::size_t limit);

/// The one device whose name, id or alias is `name` but for case, spaces and punctuation.
const tables::Device* device_named(std::string_view name);
/// The same for countries, aliases and ISO codes.
const tables::Country* country_named(std::string_view name);
/// The same for grids, the parts of countries and zones.
const Grid* grid_named(std::string_view name);

/// All places that are called so, countries first.
std::vector<PlaceMatch> places_named(std::string_view name);

} // namespace carbon
