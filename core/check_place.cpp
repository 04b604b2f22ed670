#include "core/check_rules.hpp"

#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/search.hpp"
#include "core/series.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace carbon {

namespace {

using Code = ProblemCode;

// Where the possible ends and where the unlikely begins.
constexpr double likely_grams_low = 1, likely_grams_high = 1400, most_grams = 10000;
constexpr double likely_pue = 3, most_pue = 20;

void check_intensity(const StatedPlace& place, const std::string& prefix, Findings& f) {
    const auto field = prefix + "g_per_kwh";
    const std::string remedy = "Give the carbon intensity in gCO2e per kWh, e.g. 57.";
    if (!place.intensity) return f.missing(field, "The carbon intensity is missing.", remedy);
    const auto g = place.intensity->value();
    if (!possible(f, field, g, most_grams, "The carbon intensity", remedy)) return;
    if (g < likely_grams_low) {
        f.warning(field, Code::unlikely,
                  text(*place.intensity) + " is less than any grid: is it in kilograms?",
                  "Give grams per kWh: " + number(g * 1000) + " g/kWh if it is kilograms.");
        f.offer("Use " + number(g * 1000) + " g/kWh", {{field, g * 1000}});
    }
    if (g > likely_grams_high)
        f.warning(field, Code::unlikely, text(*place.intensity) + " is more than any grid.",
                  remedy);
    if (place.source.empty() && !f.about(prefix + "source"))
        f.warning(prefix + "source", Code::missing, "The stated intensity has no source.",
                  "Name where it is published, so that a reader can check it.");
}

// The region of the same provider whose name was most likely meant; null where none is near.
const tables::Region* nearest_region(const RegionPlace& place) {
    const auto wanted = shortened(place.region, 40);
    const tables::Region* best = nullptr;
    std::size_t fewest = 3;
    for (const auto& row : tables::regions)
        if (row.provider == place.provider)
            if (const auto n = edits(folded(wanted), folded(row.id)); n < fewest) {
                fewest = n;
                best = &row;
            }
    return best;
}

// What a source says about the grid, which is of another kind and so not used.
std::string known_figure(const tables::Region& region) {
    const auto* grid = part_grid(region.grid, 9999);
    if (!grid) return {};
    return "Its " + std::string(grid->kind) + " emissions were " +
           text(GramsPerKilowattHour(grid->g_per_kwh)) + " in " + std::to_string(grid->year) +
           " (" + credited(grid->name, grid->source) +
           "), which counts neither fuel supply nor building. ";
}

void check_region(const RegionPlace& place, const std::string& prefix, Findings& f) {
    const auto* provider = find_provider(place.provider);
    if (place.provider.empty())
        return f.missing(prefix + "provider", "The cloud provider is missing.",
                         "Choose a provider.");
    if (!provider)
        return f.error(prefix + "provider", Code::unknown,
                       quotation(place.provider) + " is not a provider of the catalogue.",
                       "Choose one of the catalogue, or a country, or state the carbon intensity.");
    if (place.region.empty())
        return f.missing(prefix + "region", "The region is missing.",
                         "Choose a region of " + std::string(provider->name) + ".");
    if (find_region(place.provider, place.region)) return;
    const auto* near = nearest_region(place);
    f.error(prefix + "region", Code::unknown,
            quotation(place.region) + " is not a region of " + std::string(provider->name) +
                " in the catalogue.",
            (near ? did_you_mean(near->id, near->location) + " Otherwise choose"
                  : std::string("Choose")) +
                " the country it is in, or state the carbon intensity.");
}

void check_country(const CountryPlace& place, const std::string& prefix, Findings& f) {
    if (place.country.empty())
        return f.missing(prefix + "country", "The country is missing.", "Choose a country.");
    if (find_country(place.country)) return;
    const auto* named = country_named(place.country);
    f.error(
        prefix + "country", Code::unknown,
        quotation(place.country) + " is not a country of the catalogue.",
        (named ? did_you_mean(named->id, named->name) + " Otherwise choose"
               : std::string("Choose")) +
            " a cloud region or a country (ISO 3166, e.g. FRA), or state the carbon intensity.");
}

// The grid whose code or name was most likely meant; null where none is near.
const Grid* nearest_grid(std::string_view code) {
    if (const auto* named = grid_named(code)) return named;
    const auto wanted = folded(shortened(code, 40));
    const Grid* best = nullptr;
    std::size_t fewest = 3;
    for (const auto& grid : grids())
        if (const auto n = edits(wanted, folded(grid.code)); n < fewest) {
            fewest = n;
            best = &grid;
        }
    return best;
}

void check_grid_code(const GridPlace& place, const std::string& prefix, Findings& f) {
    const auto field = prefix + "grid";
    if (place.code.empty())
        return f.missing(field, "The code of the grid is missing.",
                         "Give that of a state, a province or a zone, e.g. US-VA.");
    const auto* grid = find_grid(place.code);
    if (!grid) {
        const auto* near = nearest_grid(place.code);
        return f.error(field, Code::unknown,
                       quotation(place.code) + " is not a grid of the catalogue.",
                       (near ? did_you_mean(near->code, near->name()) + " Otherwise choose"
                             : std::string("Choose")) +
                           " a country, or state the carbon intensity.");
    }
    if (grid->has(place.kind)) return;
    f.error(prefix + "kind", Code::unknown,
            "There is no " + place.kind + " carbon intensity for " + full_name(*grid) + ".",
            "Take the kind out, choose a place that has it, or state the carbon intensity.");
    f.offer("Take the kind out", {{prefix + "kind", {}}});
}

// Whether the data have a value for the year: that one, an earlier one (said), or none (an error).
void check_year_of_grid(const Run& run, const Series& grid, Findings& f) {
    const auto* place = grid.country ? nullptr : grid_place_of(run);
    const auto name = place ? full_name(*place) : std::string(grid.name());
    const std::string own = "state the carbon intensity with its source";
    if (!run.year) {
        if (!f.about("year"))
            f.warning("year", Code::missing,
                      "The year of the run is missing; " + std::to_string(grid.newest_year()) +
                          ", the newest of the data, is assumed.",
                      "Give the year in which the run took place.");
        return;
    }
    const int year = *run.year;
    const auto found = grid.in(year);
    if (!found)
        f.error("year", Code::range,
                "There is no carbon intensity for " + std::to_string(year) + " or earlier (" +
                    name + ").",
                "The data begin in " + std::to_string(grid.first_year()) + ": correct the year, " +
                    (place ? "choose the country, " : "") + "or " + own + ".");
    else if (found->year != year)
        f.warning("year", Code::fallback,
                  "There is no carbon intensity for " + std::to_string(year) + " (" + name +
                      "); that of " + std::to_string(found->year) + " is used.",
                  "Keep it, or " + own + ".");
}

// Sold for desktops and laptops, which stand in no data centre as a rule.
bool is_of_desktop(const Run& run) {
    constexpr std::string_view series[] = {"GeForce", "Radeon RX", "Intel Arc", "Apple M"};
    const auto* device = device_of(run);
    return device && std::any_of(std::begin(series), std::end(series), [&](auto name) {
               return device->name.find(name) != device->name.npos;
           });
}

// The industry's average would be assumed for a computer under a desk.
void check_desktop(const Run& run, Findings& f) {
    const bool metered = run.measured && run.measured->boundary == Boundary::facility;
    if (!is_of_desktop(run) || region_of(run) || country_name(run).empty() || metered) return;
    f.warning("pue", Code::unlikely,
              "The PUE of data centres is assumed, and " + device_name(run) +
                  " is sold for desktop computers and laptops.",
              "Give 1 for a computer outside a data centre, else the PUE of the data centre.");
    f.offer("Use PUE 1", {{"pue", 1}});
}

void check_pue(const Run& run, Findings& f) {
    if (run.pue_year) possible_year(f, "pue_year", *run.pue_year);
    if (!run.pue) return check_desktop(run, f);
    const std::string remedy =
        "Give facility energy over IT energy: 1 for a desktop computer, 1.1 to 1.6 for most data "
        "centres, or leave it empty.";
    if (*run.pue < 1 || *run.pue > most_pue)
        return f.error(
            "pue", Code::range,
            "The PUE cannot be " + number(*run.pue) +
                (*run.pue < 1
                     ? ": a facility uses at least the energy of its IT, so 1 is the least."
                     : ": at most " + number(most_pue) + " can be right."),
            remedy);
    if (*run.pue > likely_pue)
        f.warning("pue", Code::unlikely, "A PUE of " + number(*run.pue) + " is unusually high.",
                  remedy);
    if (run.measured && run.measured->boundary == Boundary::facility)
        f.warning("pue", Code::unlikely,
                  "The measured energy is that of the facility, so the PUE is not applied.",
                  "Take it out, or correct what the meter covered.");
}

} // namespace

void check_known(const Place& place, const std::string& path, Findings& f) {
    const auto prefix = path.empty() ? path : path + "/";
    if (std::holds_alternative<std::monostate>(place))
        f.missing(path, "The place is missing.",
                  "Choose a cloud region or a country, or state the carbon intensity.");
    if (const auto* region = std::get_if<RegionPlace>(&place)) check_region(*region, prefix, f);
    if (const auto* country = std::get_if<CountryPlace>(&place)) check_country(*country, prefix, f);
    if (const auto* grid = std::get_if<GridPlace>(&place)) check_grid_code(*grid, prefix, f);
    if (const auto* own = std::get_if<StatedPlace>(&place)) {
        check_intensity(*own, prefix, f);
        if (own->year) possible_year(f, prefix + "year", *own->year);
    }
}

// Grids differ by far more than any other factor of a run.
void check_grid(const Run& run, const std::string& path, Findings& f) {
    const auto* region = region_of(run);
    const auto* zone = zone_of(run.place);
    const auto series = series_of(run.place, year_of_data(run));
    if (!series || !series->country || !(zone || (region && region->grid != region->country)))
        return;
    const auto prefix = path.empty() ? path : path + "/";
    const auto grid =
        region ? "the grid of " + std::string(region->id) : full_name(*find_grid(zone->code));
    f.warning(prefix + (region ? "region" : "grid"), Code::fallback,
              "The carbon intensity is the average of " + std::string(country_name(run)) + "; " +
                  grid +
                  (zone ? (region ? ", " + std::string(zone->name) + "," : "") +
                              " has values from " + std::to_string(zone->first_year) + " on."
                        : " may differ much from it."),
              (zone ? "" : known_figure(*region)) +
                  "If you know the life-cycle intensity of that grid, state it with its source.");
}

void check_place(const Run& run, Findings& f) {
    check_pue(run, f);
    const bool year_is_good = !run.year || possible_year(f, "year", *run.year);
    check_known(run.place, "place", f);
    if (!year_is_good) return;
    check_grid(run, "place", f);
    if (const auto series = series_of(run.place, year_of_data(run)))
        check_year_of_grid(run, *series, f);
}

} // namespace carbon
