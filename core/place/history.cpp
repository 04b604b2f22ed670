#include "core/place/history.hpp"

#include "core/catalog.hpp"

#include <set>
#include <span>

namespace carbon {

namespace {

using Years = std::span<const std::uint32_t>;

// `more` than its centigrams is a value where 0 may be one, too.
std::vector<Point> points(int first_year, Years centigrams, Years carbon_free = {},
                          std::uint32_t more = 0) {
    std::vector<Point> made;
    for (std::size_t i = 0; i < centigrams.size(); ++i) {
        if (!centigrams[i]) continue;
        made.push_back({first_year + static_cast<int>(i),
                        GramsPerKilowattHour((centigrams[i] - more) / 100.0)});
        if (i < carbon_free.size() && carbon_free[i])
            made.back().carbon_free = static_cast<int>(carbon_free[i] / 100);
    }
    return made;
}

SourceYears of_country(const tables::Country& row) {
    return {.rows = &row,
            .what = std::string(row.name) + " average",
            .source = row.source,
            .kind = "life-cycle",
            .basis = basis(row),
            .points = points(row.first_year, row.centigrams_per_kwh)};
}

SourceYears of_zone(const tables::Zone& row, bool of_part) {
    return {.rows = &row,
            .what = std::string(row.name) + " average",
            .source = row.source,
            .kind = "life-cycle",
            .basis = basis(row),
            .of_part = of_part,
            .points = points(row.first_year, row.centigrams_per_kwh, row.carbon_free)};
}

SourceYears of_official(const tables::PartGrid& row, bool of_part) {
    return {.rows = &row,
            .what = std::string(row.name),
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
    SourceYears whole{.rows = &row,
                      .what = std::string(row.region),
                      .source = row.source,
                      .kind = "life-cycle",
                      .basis = "",
                      .of_part = of_part,
                      .with_purchases = true};
    auto operational = whole;
    operational.kind = "operational";
    for (const auto& point : points(row.first_year, row.centigrams_and_1, row.carbon_free, 1))
        (point.year < row.first_year + row.life_cycle_years ? whole : operational)
            .points.push_back(point);
    for (auto& each : {&whole, &operational})
        if (!each->points.empty()) all.push_back(std::move(*each));
}

std::set<int> years_of(const std::vector<SourceYears>& history) {
    std::set<int> years;
    for (const auto& series : history)
        for (const auto& point : series.points) years.insert(point.year);
    return years;
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

std::optional<std::size_t> index_of(const Series& series, const std::vector<SourceYears>& history) {
    const void* rows = series.officials.data();
    if (series.country) rows = series.country;
    if (series.zone) rows = series.zone;
    for (std::size_t i = 0; i < history.size(); ++i)
        if (history[i].rows == rows) return i;
    return std::nullopt;
}

std::vector<Stretch> counted_by(const Place& place, const std::vector<SourceYears>& history) {
    std::vector<Stretch> all;
    for (const int year : years_of(history)) {
        const auto series = series_of(place, year);
        const auto at = series ? index_of(*series, history) : std::nullopt;
        if (!at) continue;
        for (const auto& point : history[*at].points) {
            if (point.year != year) continue;
            if (all.empty() || all.back().series != *at) all.push_back({*at, {}});
            all.back().points.push_back(point);
        }
    }
    return all;
}

} // namespace carbon
