#include "core/compare/home.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace carbon {

namespace {

// Of one factor or of none, where the runs differ.
bool same_value(const std::optional<Factor>& a, const std::optional<Factor>& b) {
    return a.has_value() == b.has_value() && (!a || a->value == b->value);
}

} // namespace

bool is_at_home(const Estimate& run, const Alternative& place, const Comparison& comparison) {
    const auto& there = place.by_year[*comparison.year_of_run[run.run]];
    return run.place_identity == place.identity &&
           run.factors.intensity->value == there.intensity.value;
}

bool is_own(const Alternative& place, const Comparison& comparison,
            const std::vector<Estimate>& estimates) {
    return std::all_of(estimates.begin(), estimates.end(), [&](const Estimate& e) {
        return !e.result || is_at_home(e, place, comparison);
    });
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

std::vector<Elsewhere> home_of(const Comparison& comparison,
                               const std::vector<Estimate>& estimates) {
    std::vector<std::optional<Elsewhere>> by_year(comparison.years.size());
    const std::string* place = nullptr;
    for (const auto& e : estimates) {
        if (!e.result) continue;
        if (!place) place = &e.place_identity;
        const auto pue = comparison.own_pue ? e.factors.pue : std::nullopt;
        auto& here = by_year[*comparison.year_of_run[e.run]];
        if (!here) here = Elsewhere{*e.factors.intensity, pue, {}};
        if (e.place_identity != *place || e.factors.intensity->value != here->intensity.value)
            return {};
        if (!same_value(here->pue, pue)) here->pue.reset();
    }
    std::vector<Elsewhere> own;
    own.reserve(by_year.size());
    for (auto& here : by_year) own.push_back(std::move(*here));
    return own;
}

} // namespace carbon
