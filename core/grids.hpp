// Grids by their codes: zones of Electricity Maps, and parts of a country that have official
// figures. One code may be both ("CA-QC").
#pragma once

#include "core/tables.hpp"

#include <span>
#include <string>
#include <string_view>

namespace carbon {

struct Grid {
    std::string_view code;
    const tables::Zone* zone;                    // life-cycle; null where there is none
    std::span<const tables::PartGrid> officials; // of one kind, by year; empty where there is none

    std::string_view name() const { return zone ? zone->name : officials.front().name; }
    std::string_view country() const { return zone ? zone->country : officials.front().country; }
    /// True where it has an intensity of that kind; an empty kind is any.
    bool has(std::string_view kind) const;
};

/// By code.
std::span<const Grid> grids();
/// Null where there is none.
const Grid* find_grid(std::string_view code);
/// The zone that a region lies on; null where its country stands for it.
const tables::Zone* zone_of(const tables::Region& region);

/// "Québec (CA-QC)"
std::string full_name(const Grid& grid);

/// What it is and where: "zone of Electricity Maps, Canada".
std::string description(const Grid& grid);

/// What a blind review is told of it: its country, of a part of one "a grid in Canada".
std::string name_for_review(const Grid& grid);
constexpr std::string_view part_for_review = "a grid in ";

/// The name of its country; its own where the data have no such country.
std::string_view country_name(const Grid& grid);

} // namespace carbon
