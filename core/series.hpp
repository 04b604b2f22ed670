// The one rule by which a place has a carbon intensity: the finest-grained life-cycle value of the
// year, or of the nearest earlier year. docs/method.md tells it in words.
#pragma once

#include "core/catalog.hpp"
#include "core/grids.hpp"
#include "core/run.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace carbon {

/// What a yearly average is of: "production" is what is generated there, "consumption" what is used
/// there, with imports and without exports.
std::string_view basis(const tables::Country& row);
std::string_view basis(const tables::Zone& row);
std::string_view basis(const tables::PartGrid& row);

/// Yearly averages of one kind: of a country, of a zone, or official ones for a part of a country.
struct Series {
    const tables::Country* country; // one of these three
    const tables::Zone* zone;
    std::span<const tables::PartGrid> officials; // by year
    std::string_view kind;                       // "life-cycle" or "direct"
    /// "France", "PJM Interconnection"
    std::string_view name() const;
    std::string_view basis() const;
    int first_year() const;
    int newest_year() const;
    /// Of `year` or of the nearest earlier year with a value.
    std::optional<YearIntensity> in(int year) const;
    /// The same doubt has the same key: the country for its own zone, else the code of the grid.
    std::string_view key() const;
};

/// The zone that a region lies on or that a grid is; null where its country stands for it, and
/// where another kind is asked for.
const tables::Zone* zone_of(const Place& place);

/// The series that stands for the place of a run in `year`; none for a stated intensity, for what
/// is not in the data, and for a kind that a grid does not have.
std::optional<Series> series_of(const Place& place, int year);

/// The same where the year does not matter: that which reaches to today.
std::optional<Series> newest_series(const Place& place);

} // namespace carbon
