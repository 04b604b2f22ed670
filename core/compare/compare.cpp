#include "core/compare/compare.hpp"

#include "core/factors_of_place.hpp"
#include "core/heap_sort.hpp"
#include "core/kinds.hpp"
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

KilowattHours energy_of(const Estimate& e, const Elsewhere& there) {
    if (!there.pue || !e.factors.pue) return e.result->energy;
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
        const auto used = energy_of(estimates[i], there);
        energy.add(used.amount());
        by_year[year].add(used.amount());
        carbon.add(emissions(used, GramsPerKilowattHour(there.intensity.value)).amount());
    }
    for (std::size_t y = 0; y < by_year.size(); ++y)
        place.by_year[y].energy = KilowattHours(by_year[y].value());
    place.sum = {KilowattHours(energy.value()), Kilograms(carbon.value())};
}

// False where a place is of another kind than the runs and the places before it.
bool joins(Comparison& comparison, const Elsewhere& there, Findings& f) {
    const auto& kind = there.intensity.kind;
    if (comparison.kind.empty()) comparison.kind = kind;
    if (kind.empty() || kind == comparison.kind) return true;
    f.error("", Code::unlikely,
            "The carbon intensity here is " + kind + ", that of the others is " + comparison.kind +
                ": the two cannot be compared.",
            "Take the place out, or compare places of one kind.");
    return false;
}

// Where all runs were, with the factors that they had there.
bool is_own(const Alternative& place, const Comparison& comparison,
            const std::vector<Estimate>& estimates) {
    return std::all_of(estimates.begin(), estimates.end(), [&](const Estimate& e) {
        if (!e.result) return true;
        const auto& there = place.by_year[*comparison.year_of_run[e.run]];
        const auto& pue = e.factors.pue;
        return e.place_identity == place.identity &&
               e.factors.intensity->value == there.intensity.value &&
               (!pue || !there.pue || pue->value == there.pue->value);
    });
}

// Without its sum.
std::optional<Alternative> alternative(Comparison& comparison, std::size_t index,
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
        if (!joins(comparison, *there, wanted.findings)) return std::nullopt;
        made.by_year.push_back(std::move(*there));
    }
    return made;
}

std::vector<Home> homes_of(const std::vector<const Run*>& runs,
                           const std::vector<Estimate>& estimates) {
    std::vector<Home> homes;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i].result || !seen.insert(estimates[i].place_identity).second) continue;
        if (const auto at = coordinates(runs[i]->place))
            homes.push_back({place_name(*runs[i]), *at});
    }
    return homes;
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

// The one kind that is known; empty where none is, and none at all where there are two.
std::optional<std::string> kind_of(const std::vector<Estimate>& estimates, Findings& findings) {
    auto kinds = kinds_of(estimates);
    const bool unknown = kinds.erase("") > 0;
    if (kinds.size() > 1) {
        findings.error("", Code::unlikely,
                       "The carbon intensity of some runs is life-cycle and that of others direct: "
                       "their sum cannot be compared with other places.",
                       "State intensities of one kind.");
        return std::nullopt;
    }
    if (unknown)
        findings.warning("", Code::missing,
                         "The kind of a stated carbon intensity is not known: the comparison holds "
                         "if it is that of the other places.",
                         "State whether it is life-cycle or direct.");
    return kinds.empty() ? std::string() : *kinds.begin();
}

} // namespace

std::optional<Comparison> compare(WantedComparison& wanted, const std::vector<const Run*>& runs,
                                  const std::vector<Estimate>& estimates, const Totals& totals,
                                  Findings& findings) {
    if (wanted.places.empty() || totals.counted == 0) return std::nullopt;
    const auto kind = kind_of(estimates, findings);
    if (!kind) return std::nullopt;
    Comparison comparison{*kind, wanted.own_pue,           years_of(runs, estimates), {}, {},
                          0,     homes_of(runs, estimates)};
    comparison.year_of_run = year_of_run(comparison.years, runs, estimates);
    for (std::size_t i = 0; i < wanted.places.size(); ++i) {
        if (wanted.places[i].findings.any_error()) continue;
        auto made = alternative(comparison, i, wanted.places[i], runs.front()->anonymous);
        if (!made) continue;
        made->is_own = is_own(*made, comparison, estimates);
        add_up(*made, comparison, estimates);
        comparison.places.push_back(std::move(*made));
    }
    if (comparison.places.empty()) return std::nullopt;
    put_in_order(comparison, totals.sum.carbon);
    return comparison;
}

} // namespace carbon
