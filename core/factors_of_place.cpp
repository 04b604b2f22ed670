#include "core/factors_of_place.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
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

Factor catalog_intensity(const Run& run, const tables::Country& country,
                         const YearIntensity& found) {
    const auto year = std::to_string(found.year);
    std::string detail = "Average of the year " + year + " for " + std::string(country.name) +
                         ", life-cycle, location-based";
    if (region_of(run)) detail += "; the country stands for the grid of the region";
    Factor f{found.intensity.value(), Basis::catalog,
             credited(std::string(country.name) + " average " + year, country.source) +
                 ", life-cycle",
             detail + ".", std::string(country.source)};
    f.year = found.year;
    f.kind = "life-cycle";
    f.spread = intensity_spread(run, country, found);
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
    const auto* country = grid_of(run);
    return country ? std::string(country->name) : std::string();
}

} // namespace

std::optional<Factor> pue(const Run& run) {
    if (run.pue) return stated_pue(run);
    const auto* region = region_of(run);
    const bool stated_place = std::holds_alternative<StatedPlace>(run.place);
    if (!stated_place && !grid_of(run)) return std::nullopt;
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
    const auto* country = grid_of(run);
    const auto found = country ? intensity_of(*country, year_of_data(run)) : std::nullopt;
    if (!found) return std::nullopt;
    return catalog_intensity(run, *country, *found);
}

int year_of_data(const Run& run) {
    if (run.year) return *run.year;
    if (const auto* own = std::get_if<StatedPlace>(&run.place); own && own->year) return *own->year;
    if (const auto* country = grid_of(run)) return newest_year(*country);
    return default_pue("world", 9999)->year;
}

std::string place_identity(const Run& run) {
    const auto* own = std::get_if<StatedPlace>(&run.place);
    const bool unnamed = own && own->name.empty() && own->intensity;
    return full_name(run) + (unnamed ? ", " + text(*own->intensity) : "");
}

std::string place_name(const Run& run) {
    if (!run.anonymous) return full_name(run);
    if (std::holds_alternative<StatedPlace>(run.place)) return "own place";
    const auto* region = region_of(run);
    const auto* country = grid_of(run);
    const auto name = country ? std::string(country->name) : std::string();
    return region ? provider_name(*region) + ", " + name : name;
}

const tables::Region* region_of(const Run& run) {
    const auto* place = std::get_if<RegionPlace>(&run.place);
    return place ? find_region(place->provider, place->region) : nullptr;
}

const tables::Country* grid_of(const Run& run) {
    if (const auto* region = region_of(run)) return find_country(region->country);
    const auto* place = std::get_if<CountryPlace>(&run.place);
    return place ? find_country(place->country) : nullptr;
}

} // namespace carbon
