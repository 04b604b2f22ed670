// The carbon intensity of one place over the years, source by source.
#pragma once

#include "core/place/site.hpp"
#include "core/series.hpp"
#include "core/units.hpp"

#include <cstddef>
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
    const void* rows;            // of the data, that it is read from
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

/// Which of `history` a series is, as an index; nothing where it is none of them.
std::optional<std::size_t> index_of(const Series& series, const std::vector<SourceYears>& history);

struct Stretch { // of years that are counted by one series
    std::size_t series;
    std::vector<Point> points; // at least one
};

/// The intensities with which runs at `place` are counted, year by year: those of the series that
/// `series_of` chooses for the year. Where it changes, as before a zone begins, a stretch ends.
std::vector<Stretch> counted_by(const Place& place, const std::vector<SourceYears>& history);

} // namespace carbon
