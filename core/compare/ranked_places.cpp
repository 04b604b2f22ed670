#include "core/compare/ranked_places.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/heap_sort.hpp"
#include "core/series.hpp"

#include <algorithm>
#include <utility>

namespace carbon {

namespace {

using tables::Country;

constexpr std::size_t most_ranked = 10;

// The value of that very year, in hundredths of a gram; 0 where there is none.
int centigrams(const Country& country, int year) {
    if (year < country.first_year || year > newest_year(country)) return 0;
    return static_cast<int>(
        country.centigrams_per_kwh[static_cast<std::size_t>(year - country.first_year)]);
}

int regions_in(const Country& country, int) {
    return -static_cast<int>(
        std::count_if(tables::regions.begin(), tables::regions.end(),
                      [&](const auto& region) { return region.country == country.id; }));
}

int models_in(const Country& country, int) { return -country.surveyed_models; }

// All single countries for which it is not 0, the least first.
std::vector<RankedPlace> ranked(int (*rank_by)(const Country&, int), int year = 0) {
    std::vector<RankedPlace> list;
    for (const auto& country : tables::countries)
        if (const int by = country.continent.empty() ? 0 : rank_by(country, year))
            list.push_back({&country, static_cast<double>(by), list.size()});
    put_in_order(list);
    return list;
}

// The newest that more than half of all have a value for.
int covered_year() {
    int year = 0;
    for (const auto& country : tables::countries) year = std::max(year, newest_year(country));
    while (2 * ranked(centigrams, year).size() <= tables::countries.size()) --year;
    return year;
}

// The value of that very year; 0 where there is none.
double grams_in(const tables::Region& region, int year) {
    const RegionPlace place{std::string(region.provider), std::string(region.id)};
    const auto found = series_of(place, year)->in(year);
    return found && found->year == year ? found->intensity.value() : 0;
}

// The first ten of those that have a value for the year.
PlaceList cleanest(const std::vector<RankedPlace>& list, const std::string& called, int year,
                   Findings& f) {
    if (list.empty()) {
        f.error("year", ProblemCode::range,
                "None of the " + called + " has a carbon intensity for " + std::to_string(year) +
                    ".",
                "Write another year, or leave it out.");
        return {};
    }
    auto places = first(list, most_ranked);
    const auto count = number(static_cast<double>(places.size()));
    return {std::move(places),
            "The " + count + " " + called + " with the lowest life-cycle carbon intensity in " +
                std::to_string(year) + ", of " + number(static_cast<double>(list.size())) +
                " with a value for that year."};
}

std::string count_of(const RankedPlace& place) { return number(-place.by); }

std::string the(std::size_t count) {
    return "The " + number(static_cast<double>(count)) + " countries ";
}

} // namespace

void put_in_order(std::vector<RankedPlace>& list) {
    heap_sort(list, [](const RankedPlace& a, const RankedPlace& b) {
        return a.by != b.by ? a.by < b.by : a.index < b.index;
    });
}

std::vector<PlaceMatch> first(const std::vector<RankedPlace>& list, std::size_t count) {
    std::vector<PlaceMatch> places;
    for (const auto& each : list)
        if (places.size() < count) places.push_back(each.place);
    return places;
}

PlaceList cleanest_countries(std::optional<int> wanted, Findings& f) {
    const int year = wanted ? *wanted : covered_year();
    return cleanest(ranked(centigrams, year), "countries", year, f);
}

PlaceList cleanest_regions(std::string_view provider, std::optional<int> wanted, Findings& f) {
    const int year = wanted ? *wanted : covered_year();
    std::vector<RankedPlace> list;
    for (const auto& region : tables::regions)
        if (const auto grams = region.provider == provider ? grams_in(region, year) : 0; grams > 0)
            list.push_back({&region, grams, list.size()});
    put_in_order(list);
    return cleanest(list, "regions of " + std::string(find_provider(provider)->name), year, f);
}

PlaceList countries_of_clouds() {
    auto list = ranked(regions_in);
    const double tenth = list[most_ranked - 1].by;
    while (list.back().by > tenth) list.pop_back();
    return {first(list, list.size()),
            the(list.size()) + "with the most cloud regions of the catalogue, from " +
                count_of(list.front()) + " to " + count_of(list.back()) + "."};
}

PlaceList countries_of_survey() {
    const auto list = ranked(models_in);
    double models = 0;
    for (const auto& each : list) models -= each.by;
    return {first(list, list.size()), the(list.size()) +
                                          "of the survey of Counting Carbon, where " +
                                          number(models) + " of its models were trained."};
}

} // namespace carbon
