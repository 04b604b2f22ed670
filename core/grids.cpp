#include "core/grids.hpp"

#include "core/catalog.hpp"

#include <algorithm>
#include <vector>

namespace carbon {

namespace {

// The rows of the first code of those that are left.
std::span<const tables::PartGrid> first_code(std::span<const tables::PartGrid> left) {
    std::size_t end = 0;
    while (end < left.size() && left[end].code == left.front().code) ++end;
    return left.first(end);
}

// Both tables are sorted by code.
std::vector<Grid> merged() {
    std::vector<Grid> all;
    auto zone = tables::zones.begin();
    const auto end = tables::zones.end();
    auto left = tables::part_grids;
    while (zone != end || !left.empty()) {
        const auto officials = first_code(left);
        Grid grid{{}, nullptr, {}};
        if (zone != end && (left.empty() || zone->code <= left.front().code)) grid.zone = &*zone++;
        if (!left.empty() && (!grid.zone || grid.zone->code == left.front().code)) {
            grid.officials = officials;
            left = left.subspan(officials.size());
        }
        grid.code = grid.zone ? grid.zone->code : officials.front().code;
        all.push_back(grid);
    }
    return all;
}

} // namespace

bool Grid::has(std::string_view kind) const {
    return kind.empty() || (zone && kind == "life-cycle") ||
           (!officials.empty() && kind == officials.front().kind);
}

std::span<const Grid> grids() {
    static const auto all = merged();
    return all;
}

const Grid* find_grid(std::string_view code) {
    const auto all = grids();
    const auto at =
        std::lower_bound(all.begin(), all.end(), code,
                         [](const Grid& grid, auto wanted) { return grid.code < wanted; });
    return at != all.end() && at->code == code ? &*at : nullptr;
}

const tables::Zone* zone_of(const tables::Region& region) {
    return region.zone.empty() ? nullptr : find_zone(region.zone);
}

std::string full_name(const Grid& grid) {
    return std::string(grid.name()) + " (" + std::string(grid.code) + ")";
}

std::string description(const Grid& grid) {
    std::string what;
    if (grid.zone) what = "zone of Electricity Maps";
    if (!grid.officials.empty())
        what += (what.empty() ? "" : " and ") + std::string(grid.officials.front().level);
    return what + ", " + std::string(country_name(grid));
}

std::string name_for_review(const Grid& grid) {
    const auto country = country_name(grid);
    if (grid.zone && is_country(*grid.zone)) return std::string(country);
    // Of the countries with grids of their own these have an article.
    const bool article = country.starts_with("United ") || country.ends_with('s');
    return std::string(part_for_review) + (article ? "the " : "") + std::string(country);
}

std::string_view country_name(const Grid& grid) {
    const auto* country = find_country(grid.country());
    return country ? country->name : grid.name();
}

} // namespace carbon
