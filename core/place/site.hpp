// A place as far as its electricity is concerned.
#pragma once

#include "core/run.hpp"
#include "core/tables.hpp"

#include <string>
#include <string_view>

namespace carbon {

struct Site {
    std::string name;
    const tables::Country* country; // null where the data have none, as of a few islands
    std::string_view grid;          // of a part of the country; empty where it is the whole
    std::string_view zone;          // of Electricity Maps that is a part of the country, or empty
    const tables::Region* region;   // of a cloud; may be null
};

/// Of a place that the catalog knows. `anonymous` leaves nothing but its country.
Site site_of(const Place& place, bool anonymous);

} // namespace carbon
