#include "core/factors.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"

#include <cmath>

namespace carbon {

namespace {

const tables::Region* region_of(const Run& run) {
    const auto* place = std::get_if<RegionPlace>(&run.place);
    return place ? find_region(place->provider, place->region) : nullptr;
}

const tables::Device* catalog_device(const Run& run) {
    const auto* device = std::get_if<CatalogDevice>(&run.device);
    return device ? find_device(device->id) : nullptr;
}

Factor stated(double value, std::string detail) {
    return {value, Basis::stated, "stated", std::move(detail), ""};
}

std::string_view rating(std::string_view power_basis) {
    if (power_basis == "estimate") return "estimated power";
    if (power_basis == "max_mode") return "power of the highest mode";
    if (power_basis == "max_measured") return "highest measured power";
    return "rated power (TDP)";
}

std::string in(std::string_view source_key) { return ", " + std::string(short_name(source_key)); }

std::optional<Factor> count(const Run& run) {
    if (run.count) return stated(*run.count, "Number of devices, as stated by the author.");
    return Factor{1, Basis::assumed, "assumed: one",
                  "No number of devices is stated; one is assumed.", ""};
}

std::optional<Factor> power(const Run& run) {
    if (const auto* own = std::get_if<OwnDevice>(&run.device); own && own->watts)
        return stated(own->watts->value(), "Rated power of one device, as stated by the author.");
    const auto* device = catalog_device(run);
    if (!device || device->tdp_watts <= 0) return std::nullopt;
    const std::string what(rating(device->power_basis));
    const std::string label = device->power_basis == "tdp" ? "TDP" : what;
    std::string detail = std::string(device->name) + ": " + what + " of " +
                         text(Watts(device->tdp_watts)) + " for one device.";
    if (!device->note.empty()) detail += " " + std::string(device->note);
    return Factor{device->tdp_watts, Basis::catalog, label + in(device->source), detail,
                  std::string(device->source)};
}

std::optional<Factor> hours(const Run& run) {
    if (!run.hours) return std::nullopt;
    return stated(run.hours->value(), "Wall-clock time, as stated by the author.");
}

std::optional<Factor> utilisation(const Run& run) {
    if (run.utilisation)
        return stated(*run.utilisation, "Mean power over rated power, as stated by the author.");
    return Factor{1, Basis::assumed, "assumed: full power",
                  "No utilisation is stated: the devices are taken to draw their rated power all "
                  "the time, as in the paper's method. That is an upper bound for most runs.",
                  ""};
}

// The year that yearly data are read for: the run's, else the stated intensity's, else the newest.
int year_of_data(const Run& run) {
    if (run.year) return *run.year;
    if (const auto* own = std::get_if<StatedPlace>(&run.place); own && own->year) return *own->year;
    if (const auto* country = grid_of(run)) return newest_year(*country);
    return default_pue("world", 9999)->year;
}

Factor published_pue(const tables::Region& region) {
    const auto what =
        std::string(region.id) + " " + std::to_string(region.pue_year) + in(region.pue_source);
    return {region.pue, Basis::catalog, what,
            "Power usage effectiveness of the region: " + what + ".",
            std::string(region.pue_source)};
}

// The average of a provider's fleet, or of the whole industry, which is only an assumption.
Factor average_pue(const tables::Pue& row, bool fleet) {
    const auto what = std::string(row.label) + " " + std::to_string(row.year);
    return {
        row.pue, fleet ? Basis::catalog : Basis::assumed, fleet ? what : "assumed: " + what,
        (fleet ? "No PUE of this region is known; one of its provider is used: "
               : "No PUE is stated or known for this place; the industry's average is assumed: ") +
            what + in(row.source) + ".",
        std::string(row.source)};
}

std::optional<Factor> pue(const Run& run) {
    if (run.pue) return stated(*run.pue, "Power usage effectiveness, as stated by the author.");
    const auto* region = region_of(run);
    const bool stated_place = std::holds_alternative<StatedPlace>(run.place);
    if (!stated_place && !grid_of(run)) return std::nullopt;
    if (region && region->pue > 0) return published_pue(*region);
    const int year = year_of_data(run);
    const auto* fleet = region ? default_pue(region->provider, year) : nullptr;
    return average_pue(fleet ? *fleet : *default_pue("world", year), fleet != nullptr);
}

IntensityFactor stated_intensity(const StatedPlace& own) {
    IntensityFactor f{stated(own.intensity->value(), "Carbon intensity, as stated by the author"),
                      own.year, own.kind, own.source};
    if (own.year) f.label += " for " + std::to_string(*own.year);
    f.detail += own.source.empty() ? ", without a source." : "; source: " + own.source;
    return f;
}

std::optional<IntensityFactor> intensity(const Run& run) {
    if (const auto* own = std::get_if<StatedPlace>(&run.place))
        return own->intensity ? std::optional(stated_intensity(*own)) : std::nullopt;
    const auto* country = grid_of(run);
    const auto found = country ? intensity_of(*country, year_of_data(run)) : std::nullopt;
    if (!found) return std::nullopt;
    const auto year = std::to_string(found->year);
    const auto label =
        std::string(country->name) + " average " + year + in(country->source) + ", life-cycle";
    std::string detail = "Average of the year " + year + " for " + std::string(country->name) +
                         ", life-cycle, location-based";
    if (region_of(run)) detail += "; the country stands for the grid of the region";
    return IntensityFactor{{found->intensity.value(), Basis::catalog, label, detail + ".",
                            std::string(country->source)},
                           found->year,
                           "life-cycle",
                           ""};
}

} // namespace

Factors factors(const Run& run) {
    return {count(run), power(run), hours(run), utilisation(run), pue(run), intensity(run)};
}

std::string device_name(const Run& run) {
    if (const auto* device = catalog_device(run)) return std::string(device->name);
    if (const auto* own = std::get_if<OwnDevice>(&run.device))
        return own->name.empty() ? "own device" : own->name;
    return {};
}

std::string place_name(const Run& run) {
    if (const auto* own = std::get_if<StatedPlace>(&run.place))
        return own->name.empty() ? "own place" : own->name;
    if (const auto* region = region_of(run))
        return std::string(find_provider(region->provider)->short_name) + " " +
               std::string(region->id) + " (" + std::string(region->location) + ")";
    const auto* country = grid_of(run);
    return country ? std::string(country->name) : std::string();
}

const tables::Country* grid_of(const Run& run) {
    if (const auto* region = region_of(run)) return find_country(region->country);
    const auto* place = std::get_if<CountryPlace>(&run.place);
    return place ? find_country(place->country) : nullptr;
}

} // namespace carbon
