// Places of the catalogue by exactly what a row of a table calls them.
#pragma once

#include "core/ingest/members.hpp"
#include "core/search.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct NamedPlace {
    Field field; // region, country or grid
    std::string_view provider, id, name;
    std::string_view country; // its id, also of what lies in it
};

/// What else the row says of where that is; null where it does not.
struct Around {
    const tables::Country* country;
    const tables::Provider* provider;
};

/// By id, by either name, or by the first word of the longer one: "AWS", "amazon", "Google Cloud".
const tables::Provider* provider_named(const std::string& text);

/// Those called so that lie where the row says: regions of its provider or by their very id before
/// others, but where it has none, a country or a grid before the regions that are named after it.
std::vector<NamedPlace> places_called(const std::string& text, const Around& around);

NamedPlace named(const PlaceMatch& place);

} // namespace carbon
