#include "core/place/inspection.hpp"

#include "core/catalog.hpp"
#include "core/check_rules.hpp"
#include "core/place/because.hpp"
#include "core/sum.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

// What the place cannot be inspected for; every other place has a country.
bool can_inspect(WantedInspection& wanted) {
    auto& f = wanted.findings;
    check_known(wanted.place, "place", f);
    if (wanted.year) possible_year(f, "year", *wanted.year);
    if (std::holds_alternative<StatedPlace>(wanted.place) && !f.any_error())
        f.error("place", Code::unknown, "There are no other sources for a stated carbon intensity.",
                "Inspect a cloud region, a country or a grid.");
    return !f.any_error();
}

// A few islands are zones of a source that the data have no country of.
bool has_country(WantedInspection& wanted, const Site& site) {
    if (!site.country)
        wanted.findings.error("place", Code::unknown,
                              "Only one source is known for " + site.name + ".",
                              "Inspect another place.");
    return site.country != nullptr;
}

// The newest year that a run there may be counted with.
int newest_year(const Place& place) { return newest_series(place)->newest_year(); }

void refuse_year(WantedInspection& wanted, const tables::Country& country, int year) {
    wanted.findings.error("year", Code::range,
                          "There is no carbon intensity for " + std::to_string(year) +
                              " or earlier (" + std::string(country.name) + ").",
                          "The data begin in " + std::to_string(country.first_year) +
                              ": give a later year, or leave it out for the newest.");
}

// Nothing where no run there and then could be counted, or by a series that is not told of.
std::optional<std::size_t> used_of(const Place& place, int year,
                                   const std::vector<SourceYears>& history) {
    const auto series = series_of(place, year);
    return series && series->in(year) ? index_of(*series, history) : std::nullopt;
}

std::vector<Kilograms> carbon_of(const std::vector<Estimate>& estimates,
                                 const std::vector<Evidence>& values) {
    std::vector<Kilograms> carbon;
    if (std::none_of(estimates.begin(), estimates.end(), [](const auto& e) { return !!e.result; }))
        return carbon;
    for (const auto& value : values) {
        Sum sum;
        for (const auto& e : estimates)
            if (e.result) sum.add(emissions(e.result->energy, value.intensity).amount());
        carbon.emplace_back(sum.value());
    }
    return carbon;
}

} // namespace

std::optional<Inspection> inspect(WantedInspection& wanted, const std::vector<Estimate>& estimates,
                                  bool anonymous) {
    if (!can_inspect(wanted)) return std::nullopt;
    const auto site = site_of(wanted.place, anonymous);
    if (!has_country(wanted, site)) return std::nullopt;
    const Place country = CountryPlace{std::string(site.country->id)};
    const int year = wanted.year.value_or(newest_year(anonymous ? country : wanted.place));
    auto series = history(site);
    auto values = evidence(site, series, year);
    if (values.empty()) {
        refuse_year(wanted, *site.country, year);
        return std::nullopt;
    }
    const auto used = used_of(wanted.place, year, series);
    auto counted = counted_by(wanted.place, series);
    const auto [least, most] =
        std::minmax_element(values.begin(), values.end(), [](const auto& a, const auto& b) {
            return a.intensity.value() < b.intensity.value();
        });
    auto reasons = because(values, series);
    auto carbon = carbon_of(estimates, values);
    const auto lowest = static_cast<std::size_t>(least - values.begin());
    const auto highest = static_cast<std::size_t>(most - values.begin());
    return Inspection{site.name,
                      year,
                      std::move(values),
                      lowest,
                      highest,
                      std::move(reasons),
                      std::move(carbon),
                      std::move(series),
                      used,
                      std::move(counted),
                      mix_of(*site.country, year)};
}

} // namespace carbon
