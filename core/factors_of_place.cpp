#include "core/factors_of_place.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/series.hpp"
#include "core/spreads.hpp"

namespace carbon {

namespace {

Factor stated_pue(const Run& run) {
    const auto of = run.pue_year ? " for " + std::to_string(*run.pue_year) : std::string();
    Factor f{*run.pue, Basis::stated, "stated" + of,
             "Power usage effectiveness" + of + ", as stated by the author.", ""};
    f.year = run.pue_year;
    return f;
}

Factor published_pue(const tables::Region& region, bool anonymous) {
    const auto name = anonymous ? "value of the region for" : std::string(region.id);
    const auto what = credited(name + " " + std::to_string(region.pue_year), region.pue_source);
    Factor f{region.pue, Basis::catalog, what,
             "Power usage effectiveness of the region: " + what + ".",
             std::string(region.pue_source)};
    if (!anonymous) f.of = name;
    f.year = region.pue_year;
    return f;
}

// The average of a provider's fleet, or of the whole industry, which is only an assumption.
Factor average_pue(const tables::Pue& row, bool fleet) {
    const auto what = std::string(row.label) + " " + std::to_string(row.year);
    Factor f{
        row.pue, fleet ? Basis::catalog : Basis::assumed, fleet ? what : "assumed " + what,
        (fleet ? "No PUE of this region is known; one of its provider is used: "
               : "No PUE is stated or known for this place; the industry's average is assumed: ") +
            credited(what, row.source) + ".",
        std::string(row.source)};
    f.year = row.year;
    return f;
}

Factor stated_intensity(const StatedPlace& own) {
    Factor f{own.intensity->value(), Basis::stated, "stated",
             "Carbon intensity, as stated by the author", ""};
    if (own.year) f.label += " for " + std::to_string(*own.year);
    f.detail += own.source.empty() ? ", without a source." : "; source: " + own.source;
    f.year = own.year;
    f.kind = own.kind;
    f.stated_source = own.source;
    return f;
}

// What the average is of; for a blind review no grid finer than a country is told.
std::string name_of(const Run& run, const Series& series) {
    if (!series.country && run.anonymous)
        return name_for_review(
            *find_grid(series.zone ? series.zone->code : series.officials.front().code));
    const auto* grid = series.country ? nullptr : grid_place_of(run);
    return grid ? full_name(*grid) : std::string(series.name());
}

// How far the series stands for the grid of a region, or for one that begins later; nothing for
// other places.
std::string standing(const Run& run, const Series& series) {
    const bool is_region = region_of(run);
    const auto* zone = zone_of(run.place);
    if (!series.country) return is_region ? "; the region lies on that grid" : "";
    if (!zone) return is_region ? "; the country stands for the grid of the region" : "";
    const auto* grid = is_region ? "the grid of the region" : "the grid";
    return "; the country stands for " + (run.anonymous ? grid : std::string(zone->name)) +
           ", whose values begin in " + std::to_string(zone->first_year);
}

Factor catalog_intensity(const Run& run, const Series& series, const YearIntensity& found) {
    const auto year = std::to_string(found.year), name = name_of(run, series);
    const auto kind = ", " + std::string(series.kind);
    const auto* average = name.starts_with(part_for_review) ? ", average " : " average ";
    Factor f{found.intensity.value(), Basis::catalog,
             credited(name + average + year, found.source) + kind,
             "Average of the year " + year + " for " + name + kind + ", location-based" +
                 standing(run, series) + ".",
             std::string(found.source)};
    f.of = name;
    f.year = found.year;
    f.kind = series.kind;
    f.electricity = series.basis();
    f.spread = intensity_spread(run, series, found);
    return f;
}

std::string provider_name(const tables::Region& region) {
    return std::string(find_provider(region.provider)->short_name);
}

std::string full_name(const Run& run) {
    if (const auto* own = std::get_if<StatedPlace>(&run.place))
        return own->name.empty() ? "own place" : own->name;
    if (const auto* region = region_of(run))
        return provider_name(*region) + " " + std::string(region->id) + " (" +
               std::string(region->location) + ")";
    if (const auto* grid = grid_place_of(run)) return full_name(*grid);
    return std::string(country_name(run));
}

} // namespace

std::optional<Factor> pue(const Run& run) {
    if (run.pue) return stated_pue(run);
    const auto* region = region_of(run);
    if (full_name(run).empty()) return std::nullopt;
    if (region && region->pue > 0) return published_pue(*region, run.anonymous);
    const int year = year_of_data(run);
    const auto* fleet = region ? default_pue(region->provider, year) : nullptr;
    auto factor = average_pue(fleet ? *fleet : *default_pue("world", year), fleet != nullptr);
    factor.spread = pue_spread(run, fleet != nullptr, factor.value);
    return factor;
}

std::optional<Factor> intensity(const Run& run) {
    if (const auto* own = std::get_if<StatedPlace>(&run.place))
        return own->intensity ? std::optional(stated_intensity(*own)) : std::nullopt;
    const int year = year_of_data(run);
    const auto series = series_of(run.place, year);
    const auto found = series ? series->in(year) : std::nullopt;
    if (!found) return std::nullopt;
    return catalog_intensity(run, *series, *found);
}

int year_of_data(const Run& run) {
    if (run.year) return *run.year;
    if (const auto* own = std::get_if<StatedPlace>(&run.place); own && own->year) return *own->year;
    if (const auto series = newest_series(run.place)) return series->newest_year();
    return default_pue("world", 9999)->year;
}

std::string place_identity(const Run& run) {
    const auto* own = std::get_if<StatedPlace>(&run.place);
    const bool unnamed = own && own->name.empty() && own->intensity;
    const auto* grid = std::get_if<GridPlace>(&run.place);
    const auto series = grid ? newest_series(run.place) : std::nullopt;
    return full_name(run) + (unnamed ? ", " + text(*own->intensity) : "") +
           (series ? ", " + std::string(series->kind) : "");
}

std::string place_name(const Run& run) {
    if (!run.anonymous) return full_name(run);
    if (std::holds_alternative<StatedPlace>(run.place)) return "own place";
    if (const auto* grid = grid_place_of(run)) return name_for_review(*grid);
    const auto* region = region_of(run);
    const std::string country(country_name(run));
    return region ? provider_name(*region) + ", " + country : country;
}

const tables::Region* region_of(const Run& run) {
    const auto* place = std::get_if<RegionPlace>(&run.place);
    return place ? find_region(place->provider, place->region) : nullptr;
}

const Grid* grid_place_of(const Run& run) {
    const auto* place = std::get_if<GridPlace>(&run.place);
    return place ? find_grid(place->code) : nullptr;
}

const tables::Country* grid_of(const Run& run) {
    if (const auto* region = region_of(run)) return find_country(region->country);
    if (const auto* grid = grid_place_of(run)) return find_country(grid->country());
    const auto* place = std::get_if<CountryPlace>(&run.place);
    return place ? find_country(place->country) : nullptr;
}

std::string_view country_name(const Run& run) {
    if (const auto* grid = grid_place_of(run)) return country_name(*grid);
    const auto* country = grid_of(run);
    return country ? country->name : std::string_view();
}

} // namespace carbon
