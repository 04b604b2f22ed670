#include "core/place/history.hpp"

#include "core/catalog.hpp"
#include "core/series.hpp"

#include <span>

namespace carbon {

namespace {

using Years = std::span<const std::uint32_t>;

std::vector<Point> points(int first_year, Years centigrams, Years carbon_free = {}) {
    std::vector<Point> made;
    for (std::size_t i = 0; i < centigrams.size(); ++i) {
        if (!centigrams[i]) continue;
        made.push_back(
            {first_year + static_cast<int>(i), GramsPerKilowattHour(centigrams[i] / 100.0)});
        if (i < carbon_free.size() && carbon_free[i])
            made.back().carbon_free = static_cast<int>(carbon_free[i] / 100);
    }
    return made;
}

SourceYears of_country(const tables::Country& row) {
    return {.what = std::string(row.name) + " average",
            .source = row.source,
            .kind = "life-cycle",
            .basis = basis(row),
            .points = points(row.first_year, row.centigrams_per_kwh)};
}

SourceYears of_zone(const tables::Zone& row, bool of_part) {
    return {.what = std::string(row.name) + " average",
            .source = row.source,
            .kind = "life-cycle",
            .basis = basis(row),
            .of_part = of_part,
            .points = points(row.first_year, row.centigrams_per_kwh, row.carbon_free)};
}

SourceYears of_official(const tables::PartGrid& row, bool of_part) {
    return {.what = std::string(row.name),
            .source = row.source,
            .kind = row.kind,
            .basis = basis(row),
            .of_part = of_part,
            .co2_only = row.basis.ends_with("CO2")};
}

// The years of each of which the table has a row.
void add_official(std::vector<SourceYears>& all, std::span<const tables::PartGrid> table,
                  std::string_view code, bool of_part) {
    bool begun = false;
    for (const auto& row : table) {
        if (row.code != code) continue;
        if (!begun) all.push_back(of_official(row, of_part));
        begun = true;
        all.back().points.push_back({row.year, GramsPerKilowattHour(row.g_per_kwh)});
    }
}

void add_published(std::vector<SourceYears>& all, const tables::RegionYears& row, bool of_part) {
    SourceYears whole{.what = std::string(row.region),
                      .source = row.source,
                      .kind = "life-cycle",
                      .basis = "",
                      .of_part = of_part,
                      .with_purchases = true};
    auto operational = whole;
    operational.kind = "operational";
    for (const auto& point : points(row.first_year, row.centigrams_per_kwh, row.carbon_free))
        (point.year < row.first_year + row.life_cycle_years ? whole : operational)
            .points.push_back(point);
    for (auto& each : {&whole, &operational})
        if (!each->points.empty()) all.push_back(std::move(*each));
}

} // namespace

std::vector<SourceYears> history(const Site& site) {
    std::vector<SourceYears> all{of_country(*site.country)};
    if (const auto* zone = zone_of_country(site.country->id)) all.push_back(of_zone(*zone, false));
    if (const auto* zone = find_zone(site.zone)) all.push_back(of_zone(*zone, true));
    add_official(all, tables::national_grids, site.country->id, false);
    add_official(all, tables::part_grids, site.grid, true);
    for (const auto& row : tables::region_years)
        if (site.region && row.provider == site.region->provider && row.region == site.region->id)
            add_published(all, row, !site.grid.empty());
    return all;
}

} // namespace carbon
