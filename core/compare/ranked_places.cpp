#include "core/compare/ranked_places.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"

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
            put_in(list, &country, by);
    return list;
}

// The newest that more than half of all have a value for.
int covered_year() {
    int year = 0;
    for (const auto& country : tables::countries) year = std::max(year, newest_year(country));
    while (2 * ranked(centigrams, year).size() <= tables::countries.size()) --year;
    return year;
}

std::string count_of(const RankedPlace& place) { return number(-place.by); }

std::string the(std::size_t count) {
    return "The " + number(static_cast<double>(count)) + " countries ";
}

} // namespace

void put_in(std::vector<RankedPlace>& list, PlaceMatch place, double by) {
    list.push_back({place, by});
    for (auto at = list.size() - 1; at > 0 && list[at - 1].by > by; --at)
        std::swap(list[at - 1], list[at]);
}

std::vector<PlaceMatch> first(const std::vector<RankedPlace>& list, std::size_t count) {
    std::vector<PlaceMatch> places;
    for (const auto& each : list)
        if (places.size() < count) places.push_back(each.place);
    return places;
}

PlaceList cleanest_countries(std::optional<int> wanted, Findings& f) {
    const int year = wanted ? *wanted : covered_year();
    const auto list = ranked(centigrams, year);
    if (list.empty()) {
        f.error("year", ProblemCode::range,
                "No country has a carbon intensity for " + std::to_string(year) + ".",
                "Write another year, or leave it out.");
        return {};
    }
    auto places = first(list, most_ranked);
    const auto count = places.size();
    return {std::move(places), the(count) + "with the lowest life-cycle carbon intensity in " +
                                   std::to_string(year) + ", of " +
                                   number(static_cast<double>(list.size())) +
                                   " with a value for that year."};
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
