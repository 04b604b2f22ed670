// The carbon intensity of one place over the years, source by source.
#pragma once

#include "core/place/site.hpp"
#include "core/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Point {
    int year;
    GramsPerKilowattHour intensity;
    std::optional<int> carbon_free{}; // percent of the electricity, as far as the source tells it
};

struct SourceYears {             // of one source and one kind
    std::string what;            // that it is of, in words
    std::string_view source;     // key into the sources
    std::string_view kind;       // "life-cycle", "direct", "operational"
    std::string_view basis;      // "production", "consumption"; empty where it is not stated
    bool of_part = false;        // of a part of the country
    bool with_purchases = false; // the provider's, in the carbon-free share
    bool co2_only = false;       // other greenhouse gases are not counted
    std::vector<Point> points{}; // by year, those without a value left out; at least one
};

/// The country's first, then zones, official figures and the provider's; of the provider's, the
/// life-cycle years before the operational ones.
std::vector<SourceYears> history(const Site& site);

} // namespace carbon
