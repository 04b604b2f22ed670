#include "core/spreads.hpp"

#include "core/format.hpp"
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
    std::sort(all.begin(), all.end());
    return all;
}

// Another source for the same electricity.
struct Other {
    double grams;
    std::string label;
    std::string source;
};

Other other(const tables::Zone& zone, int year) {
    return {intensity_in(zone, year)->value(),
            std::string(zone.code) + " " + std::to_string(year) + ", " + short_name(zone.source) +
                ", life-cycle",
            std::string(zone.source)};
}

Other other(const tables::PartGrid& grid) {
    return {grid.g_per_kwh,
            std::string(grid.name) + " " + std::to_string(grid.year) + ", " +
                short_name(grid.source) + ", " + std::string(grid.kind),
            std::string(grid.source)};
}

// Where the grid of a region is finer than its country, that is the greatest doubt of all: a
// life-cycle figure of that grid, else a direct one, even of another year.
std::optional<Other> of_finer_grid(const tables::Region& region, int year) {
    if (region.grid == region.country) return std::nullopt;
    if (const auto* zone = find_zone(region.grid)) return other(*zone, nearest_year(*zone, year));
    if (const auto* grid = part_grid(region.grid, year)) return other(*grid);
    return std::nullopt;
}

std::string name_of_grid(const tables::Region& region, int year) {
    const auto* grid = part_grid(region.grid, year);
    return std::string(grid ? grid->name : region.grid);
}

std::vector<Other> others(const Run& run, const tables::Country& country, int year) {
    std::vector<Other> found;
    if (const auto* zone = zone_of_country(country.id); zone && intensity_in(*zone, year))
        found.push_back(other(*zone, year));
    if (const auto* region = region_of(run))
        if (auto finer = of_finer_grid(*region, year)) found.push_back(*finer);
    return found;
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

Spread intensity_spread(const Run& run, const tables::Country& country,
                        const YearIntensity& found) {
    const double grams = found.intensity.value();
    const auto rivals = others(run, country, found.year);
    auto spread = rivals.empty() ? usual_disagreement(grams) : disagreement(grams, rivals);
    const auto* region = region_of(run);
    const bool finer = region && region->grid != region->country;
    // What two sources disagree about is nearly the same in every year.
    spread.shared = key_of({"intensity", finer ? region->grid : country.id});
    // Named alike for all that share it, and for a blind review by its country.
    spread.of =
        finer && !run.anonymous ? name_of_grid(*region, found.year) : std::string(country.name);
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
