#include "core/place/evidence.hpp"

#include "core/catalog.hpp"

#include <algorithm>

namespace carbon {

namespace {

const Point& nearest(const std::vector<Point>& points, int year) {
    const auto after = std::upper_bound(points.begin(), points.end(), year,
                                        [](int y, const Point& point) { return y < point.year; });
    return after == points.begin() ? *after : *(after - 1);
}

Evidence of_source(const SourceYears& source, int year) {
    const auto& point = nearest(source.points, year);
    return {.intensity = point.intensity,
            .kind = source.kind,
            .basis = source.basis,
            .year = point.year,
            .carbon_free = point.carbon_free,
            .label = credited(source.what + " " + std::to_string(point.year), source.source) +
                     ", " + std::string(source.kind),
            .source = source.source,
            .of_part = source.of_part,
            .with_purchases = source.with_purchases,
            .co2_only = source.co2_only};
}

// A series whose kind has changed is two: one of them has the value.
bool is_superseded(const SourceYears& source, const SourceYears& next, int year) {
    return source.source == next.source && source.what == next.what &&
           next.points.front().year <= year;
}

bool is_sequel(const SourceYears& source, const SourceYears& before, int year) {
    return source.source == before.source && source.what == before.what &&
           source.points.front().year > year;
}

Evidence of_calculator(const tables::Calculator& row, const Site& site) {
    const auto version = std::string(row.tool) + " " + std::string(row.version);
    Evidence made{.intensity = GramsPerKilowattHour(row.g_per_kwh),
                  .kind = row.kind,
                  .source = row.source,
                  .tool = row.tool.empty() ? std::string() : version,
                  .edition_of = row.edition_of,
                  .of_part = !row.grid.empty()};
    if (row.year) made.year = row.year;
    if (row.tool.empty())
        made.label = std::string(site.country->name) + " average " + std::to_string(row.year) +
                     ", " + std::string(row.name);
    else
        made.label = version + ": " + std::string(row.name);
    if (!row.kind.empty()) made.label += ", " + std::string(made.kind);
    return made;
}

// A row for one region is for that region, and for its grid where no region is asked for.
bool is_about(const tables::Calculator& row, const Site& site, int year) {
    if (row.country != site.country->id) return false;
    if (row.tool.empty() && row.year != year) return false; // an edition, of that year alone
    const auto* region = site.region;
    if (!row.region.empty() && region)
        return row.region == std::string(region->provider) + " " + std::string(region->id);
    return row.grid.empty() || row.grid == site.grid || row.grid == site.zone;
}

} // namespace

std::vector<Evidence> evidence(const Site& site, const std::vector<SourceYears>& history,
                               int year) {
    std::vector<Evidence> all;
    if (history.front().points.front().year > year) return all;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (i + 1 < history.size() && is_superseded(history[i], history[i + 1], year)) continue;
        if (i > 0 && is_sequel(history[i], history[i - 1], year)) continue;
        all.push_back(of_source(history[i], year));
    }
    const auto of_country = *all.front().year;
    for (const auto& table : {tables::calculators, tables::odbl_calculators})
        for (const auto& row : table)
            if (is_about(row, site, of_country)) all.push_back(of_calculator(row, site));
    return all;
}

} // namespace carbon
