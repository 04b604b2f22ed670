#include "core/compare/compare.hpp"

#include "core/check_rules.hpp"
#include "core/compare/comparable.hpp"
#include "core/compare/home.hpp"
#include "core/factors_of_place.hpp"
#include "core/heap_sort.hpp"
#include "core/sum.hpp"

#include <algorithm>
#include <set>

namespace carbon {

namespace {

using Code = ProblemCode;

std::vector<int> years_of(const std::vector<const Run*>& runs,
                          const std::vector<Estimate>& estimates) {
    std::set<int> years;
    for (std::size_t i = 0; i < estimates.size(); ++i)
        if (estimates[i].result) years.insert(year_of_data(*runs[i]));
    return {years.begin(), years.end()};
}

std::vector<std::optional<std::size_t>> year_of_run(const std::vector<int>& years,
                                                    const std::vector<const Run*>& runs,
                                                    const std::vector<Estimate>& estimates) {
    std::vector<std::optional<std::size_t>> indexes(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (estimates[i].result)
            indexes[i] = static_cast<std::size_t>(
                std::lower_bound(years.begin(), years.end(), year_of_data(*runs[i])) -
                years.begin());
    return indexes;
}

// A run of nothing but a place and a year, for the factors that they have.
Run probe(const Place& place, int year, bool anonymous) {
    Run run;
    run.place = place;
    run.year = year;
    run.anonymous = anonymous;
    return run;
}

// Empty where the place has no intensity for that year or an earlier one.
std::optional<Elsewhere> elsewhere(const Run& run, bool own_pue) {
    auto intensity = carbon::intensity(run);
    if (!intensity) return std::nullopt;
    return Elsewhere{std::move(*intensity), own_pue ? pue(run) : std::nullopt, {}};
}

KilowattHours energy_of(const Estimate& e, const Alternative& place, const Comparison& comparison) {
    const auto& there = place.by_year[*comparison.year_of_run[e.run]];
    if (!there.pue || !e.factors.pue || is_at_home(e, place, comparison)) return e.result->energy;
    KilowattHours energy;
    for (const auto& part : e.parts)
        energy = energy + facility_energy(part.before_overhead, there.pue->value);
    return energy;
}

// Its sums, in the order of the runs, so that at home they are the very same.
void add_up(Alternative& place, const Comparison& comparison,
            const std::vector<Estimate>& estimates) {
    Sum energy, carbon;
    std::vector<Sum> by_year(place.by_year.size());
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i].result) continue;
        const auto year = *comparison.year_of_run[i];
        const auto& there = place.by_year[year];
        const auto used = energy_of(estimates[i], place, comparison);
        energy.add(used.amount());
        by_year[year].add(used.amount());
        carbon.add(emissions(used, GramsPerKilowattHour(there.intensity.value)).amount());
    }
    for (std::size_t y = 0; y < by_year.size(); ++y)
        place.by_year[y].energy = KilowattHours(by_year[y].value());
    place.sum = {KilowattHours(energy.value()), Kilograms(carbon.value())};
}

// Without its sum.
std::optional<Alternative> alternative(const Comparison& comparison, std::size_t index,
                                       WantedPlace& wanted, bool anonymous) {
    Alternative made{index, carbon::coordinates(wanted.place), {}, {}, {}, {}, 0, 0, false};
    for (const auto year : comparison.years) {
        const auto run = probe(wanted.place, year, anonymous);
        auto there = elsewhere(run, comparison.own_pue);
        made.name = place_name(run);
        made.identity = place_identity(run);
        if (!there) {
            wanted.findings.error("", Code::range,
                                  "There is no carbon intensity for " + std::to_string(year) +
                                      " or earlier (" + made.name + ").",
                                  std::holds_alternative<GridPlace>(wanted.place)
                                      ? "Take the place out, or choose its country."
                                      : "Take the place out.");
            return std::nullopt;
        }
        made.by_year.push_back(std::move(*there));
    }
    if (std::holds_alternative<GridPlace>(wanted.place))
        check_grid(probe(wanted.place, comparison.years.front(), anonymous), "", wanted.findings);
    return made;
}

// One more than the places that emit less.
std::size_t rank(const std::vector<Alternative>& places, Kilograms carbon) {
    return 1 + static_cast<std::size_t>(
                   std::count_if(places.begin(), places.end(), [&](const Alternative& place) {
                       return place.sum.carbon < carbon;
                   }));
}

void put_in_order(Comparison& comparison, Kilograms own) {
    auto& places = comparison.places;
    heap_sort(places, [](const Alternative& a, const Alternative& b) {
        return a.sum.carbon != b.sum.carbon ? a.sum.carbon < b.sum.carbon : a.index < b.index;
    });
    for (auto& place : places) {
        place.rank = rank(places, place.sum.carbon);
        place.ratio = place.sum.carbon.value() / own.value();
    }
    comparison.rank = rank(places, own);
}

// Those that have an intensity, of whatever kind.
std::vector<Alternative> alternatives(const Comparison& comparison, WantedComparison& wanted,
                                      bool anonymous) {
    std::vector<Alternative> places;
    for (std::size_t i = 0; i < wanted.places.size(); ++i) {
        if (wanted.places[i].findings.any_error()) continue;
        if (auto made = alternative(comparison, i, wanted.places[i], anonymous))
            places.push_back(std::move(*made));
    }
    return places;
}

void finish(Alternative& place, const Comparison& comparison,
            const std::vector<Estimate>& estimates) {
    place.is_own = is_own(place, comparison, estimates);
    add_up(place, comparison, estimates);
    if (place.is_own)
        for (std::size_t y = 0; y < comparison.own.size(); ++y)
            place.by_year[y].pue = comparison.own[y].pue;
}

} // namespace

std::optional<Comparison> compare(WantedComparison& wanted, const std::vector<const Run*>& runs,
                                  const std::vector<Estimate>& estimates, const Totals& totals,
                                  Findings& findings) {
    if (wanted.places.empty() || totals.counted == 0) return std::nullopt;
    const auto kind = kind_of_runs(estimates, findings);
    if (!kind) return std::nullopt;
    Comparison comparison{
        *kind, wanted.own_pue, years_of(runs, estimates), {}, {}, 0, homes_of(runs, estimates), {}};
    comparison.year_of_run = year_of_run(comparison.years, runs, estimates);
    comparison.own = home_of(comparison, estimates);
    auto places = alternatives(comparison, wanted, runs.front()->anonymous);
    if (comparison.kind.empty()) comparison.kind = kind_of_places(places);
    for (auto& place : places) {
        if (!is_comparable(place, comparison, wanted.places[place.index])) continue;
        finish(place, comparison, estimates);
        comparison.places.push_back(std::move(place));
    }
    if (comparison.places.empty()) return std::nullopt;
    put_in_order(comparison, totals.sum.carbon);
    warn_of_earlier_years(comparison, findings);
    return comparison;
}

} // namespace carbon
