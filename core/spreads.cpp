#include "core/spreads.hpp"

#include "core/format.hpp"
#include "core/heap_sort.hpp"
#include "core/uncertainty/quantile.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace carbon {

namespace {

constexpr std::size_t enough_regions = 5; // for percentiles

// The utilisations alone, ascending.
std::span<const double> measured_utilisations() {
    static const auto values = [] {
        std::vector<double> all;
        for (const auto& row : tables::utilisation_cases) all.push_back(row.utilisation);
        return all;
    }();
    return values;
}

std::vector<std::string> sources_of_cases() {
    std::vector<std::string> keys;
    for (const auto& row : tables::utilisation_cases)
        if (std::find(keys.begin(), keys.end(), row.source) == keys.end())
            keys.emplace_back(row.source);
    return keys;
}

// The published PUEs of the regions of the run's provider, ascending.
std::vector<double> published_pues(const Run& run) {
    std::vector<double> all;
    const auto* place = region_of(run);
    for (const auto& region : tables::regions)
        if (place && region.provider == place->provider && region.pue > 0)
            all.push_back(region.pue);
    heap_sort(all);
    return all;
}

// Another source for the same electricity.
struct Other {
    double grams;
    std::string label;
    std::string source;
};

// By what it is of: "FR", "Virginia"; a blind review is told of no grid finer than a country.
Other other(const Run& run, std::string_view name, const YearIntensity& found,
            std::string_view kind) {
    return {found.intensity.value(),
            (run.anonymous ? "the grid" : std::string(name)) + " " + std::to_string(found.year) +
                ", " + short_name(found.source) + ", " + std::string(kind),
            std::string(found.source)};
}

void add_in_year(const Run& run, std::string_view name, const std::optional<YearIntensity>& value,
                 int year, std::vector<Other>& found) {
    if (value && value->year == year) found.push_back(other(run, name, *value, "life-cycle"));
}

// Where a country stands for a finer grid, that is the greatest doubt of all: the life-cycle figure
// of that grid, else the official one, which is of another kind and even of another year.
void add_finer(const Run& run, int year, std::vector<Other>& found) {
    const auto* region = region_of(run);
    const auto* zone = zone_of(run.place);
    const auto* row = region && !zone ? part_grid(region->grid, year) : nullptr;
    if (zone && !is_country(*zone))
        found.push_back(other(
            run, zone->code, *intensity_of(*zone, std::max(year, zone->first_year)), "life-cycle"));
    if (row)
        found.push_back(other(run, row->name,
                              {row->year, GramsPerKilowattHour(row->g_per_kwh), row->source},
                              row->kind));
}

std::vector<Other> others_of_country(const Run& run, const tables::Country& country, int year) {
    std::vector<Other> found;
    if (const auto* zone = zone_of_country(country.id))
        add_in_year(run, zone->code, intensity_of(*zone, year), year, found);
    add_finer(run, year, found);
    return found;
}

// The figures of the country of a part are no rivals, for they are of other electricity; nor is the
// official figure of the part, which counts what the power plants alone emit.
std::vector<Other> others_of_zone(const Run& run, const tables::Zone& zone, int year) {
    std::vector<Other> found;
    const auto* country = is_country(zone) ? find_country(zone.country) : nullptr;
    if (country) add_in_year(run, country->name, intensity_of(*country, year), year, found);
    return found;
}

// An official figure has no second source of its kind.
std::vector<Other> others(const Run& run, const Series& series, int year) {
    if (series.country) return others_of_country(run, *series.country, year);
    if (series.zone) return others_of_zone(run, *series.zone, year);
    return {};
}

// The grid of the run, in every year, whoever names it: its zone, its part of a country, or its
// country.
std::string_view grid_key(const Run& run) {
    const auto* region = region_of(run);
    if (!region) return newest_series(run.place)->key();
    return region->zone.empty() ? region->grid : region->zone;
}

std::string name_of_grid(std::string_view key, bool anonymous) {
    if (const auto* country = find_country(key)) return std::string(country->name);
    const auto* grid = find_grid(key);
    return anonymous ? name_for_review(*grid) : std::string(grid->name());
}

// What is drawn together: the parts, told apart whatever stands in them.
std::string key_of(std::initializer_list<std::string_view> parts) {
    std::string key;
    for (const auto part : parts) {
        if (!key.empty()) key += '|';
        for (const char c : part) key += c == '|' ? "||" : std::string(1, c);
    }
    return key;
}

std::string device_key(const Run& run) {
    const auto* device = device_of(run);
    return device ? std::string(device->id) : device_identity(run);
}

bool is_of_place(const FactorName& name) {
    return name.member == &Factors::pue || name.member == &Factors::intensity;
}

bool is_of_device(const FactorName& name) {
    return name.member == &Factors::power || name.member == &Factors::utilisation ||
           name.member == &Factors::average_power;
}

Spread usual_disagreement(double grams) {
    const auto low = constant("intensity_spread_low"), high = constant("intensity_spread_high");
    Spread spread;
    spread.range = {grams * low.value, grams * high.value};
    spread.detail = "No second source is known for this place and year; two sources usually lie "
                    "between " +
                    number(low.value) + " and " + number(high.value) + " times each other.";
    spread.sources = {std::string(low.source)};
    return spread;
}

Spread disagreement(double grams, const std::vector<Other>& others) {
    const auto least = constant("intensity_spread_least").value;
    Spread spread;
    spread.range = {grams / least, grams * least};
    spread.detail = "Other sources:";
    for (const auto& o : others) {
        spread.range = {std::min(spread.range.low, o.grams), std::max(spread.range.high, o.grams)};
        spread.detail += " " + text(GramsPerKilowattHour(o.grams)) + " (" + o.label + ");";
        spread.sources.push_back(o.source);
    }
    spread.detail += " at least a factor of " + number(least) +
                     " either way, the median disagreement of two sources.";
    return spread;
}

} // namespace

Spread utilisation_spread(const Run& run) {
    const auto cases = measured_utilisations();
    Spread spread;
    spread.cases = cases;
    spread.range = {std::min(1.0, quantile(cases, 0.05)), std::max(1.0, quantile(cases, 0.95))};
    spread.shared = key_of({"utilisation", device_key(run)});
    spread.of = device_name(run);
    spread.detail = "From " + counted(cases.size(), "published run") +
                    " whose power was measured: 5th to 95th percentile, up to full power.";
    spread.sources = sources_of_cases();
    return spread;
}

Spread pue_spread(const Run& run, bool fleet, double value) {
    const auto& row = pue_range(fleet ? "cloud" : "world");
    Spread spread;
    spread.range = {row.low, row.high};
    spread.least = 1;
    spread.shared = key_of({"pue", place_identity(run)});
    spread.of = place_name(run);
    spread.detail = "Range of PUE: " + std::string(row.label) + ".";
    spread.sources = {std::string(row.source)};
    if (const auto own = published_pues(run); own.size() >= enough_regions) {
        spread.range = {quantile(own, 0.05), quantile(own, 0.95)};
        spread.detail = "Range of PUE: 5th to 95th percentile of the " +
                        counted(own.size(), "region") + " that the provider publishes one of.";
    }
    spread.range = {std::min(spread.range.low, value), std::max(spread.range.high, value)};
    return spread;
}

Spread intensity_spread(const Run& run, const Series& series, const YearIntensity& found) {
    const double grams = found.intensity.value();
    const auto rivals = others(run, series, found.year);
    auto spread = rivals.empty() ? usual_disagreement(grams) : disagreement(grams, rivals);
    const auto key = grid_key(run);
    // What two sources disagree about is nearly the same in every year.
    spread.shared = key_of({"intensity", key});
    spread.of = name_of_grid(key, run.anonymous); // alike for all that share it
    return spread;
}

Spread stated_spread(const Run& run, const FactorName& name, const Range& range) {
    Spread spread;
    spread.range = {range.low, range.high};
    spread.detail = "Range as stated by the author, taken as 5th to 95th percentile.";
    if (name.member == &Factors::pue) spread.least = 1;
    // The same range for the same place or device is one doubt, not one for each run.
    spread.of = is_of_place(name) ? place_name(run) : is_of_device(name) ? device_name(run) : "";
    const auto of = is_of_place(name)    ? place_identity(run)
                    : is_of_device(name) ? device_identity(run)
                                         : std::string();
    if (!of.empty())
        spread.shared = key_of({name.range_key, of, plain(range.low), plain(range.high)});
    else
        spread.alone = key_of({name.range_key, device_identity(run), place_identity(run), run.stage,
                               std::to_string(run.year.value_or(0))});
    return spread;
}

} // namespace carbon
