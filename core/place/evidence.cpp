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

Evidence of_series(std::size_t index, const std::vector<SourceYears>& history, int year) {
    const auto& source = history[index];
    const auto& point = nearest(source.points, year);
    return {.intensity = point.intensity,
            .series = index,
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

// "CodeCarbon 3.3.0"; empty where the row is an edition of a source.
std::string tool_of(const tables::Calculator& row) {
    return row.tool.empty() ? std::string()
                            : std::string(row.tool) + " " + std::string(row.version);
}

// Null where it is no edition of one that is known here.
const SourceYears* edited(const tables::Calculator& row, const std::vector<SourceYears>& history) {
    const auto at = std::find_if(history.begin(), history.end(), [&](const auto& series) {
        return series.source == row.edition_of;
    });
    return at == history.end() ? nullptr : &*at;
}

// "CodeCarbon 3.3.0: Virginia 2016", "United States average 2020, Ember, edition of 2022"
std::string label(const tables::Calculator& row, const Site& site, std::string_view kind) {
    const auto year = row.year ? " " + std::to_string(row.year) : std::string();
    const std::string name(row.name);
    auto made = row.tool.empty() ? std::string(site.country->name) + " average" + year + ", " + name
                                 : tool_of(row) + ": " + name + year;
    return kind.empty() ? made : made + ", " + std::string(kind);
}

Evidence of_calculator(const tables::Calculator& row, const Site& site,
                       const std::vector<SourceYears>& history) {
    Evidence made{.intensity = GramsPerKilowattHour(row.g_per_kwh),
                  .kind = row.kind,
                  .source = row.source,
                  .tool = tool_of(row),
                  .edition_of = row.edition_of,
                  .of_part = !row.grid.empty()};
    if (const auto* series = edited(row, history)) {
        made.kind = series->kind;
        made.basis = series->basis;
    }
    if (row.year) made.year = row.year;
    made.label = label(row, site, made.kind);
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
        all.push_back(of_series(i, history, year));
    }
    const auto of_country = *all.front().year;
    for (const auto& table : {tables::calculators, tables::odbl_calculators})
        for (const auto& row : table)
            if (is_about(row, site, of_country)) all.push_back(of_calculator(row, site, history));
    return all;
}

} // namespace carbon
