#include "core/survey/entry.hpp"

#include "core/check_reported.hpp"
#include "core/factors.hpp"
#include "core/place/mix.hpp"
#include "core/sum.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon {

namespace {

// The counted run that used most energy; the first of equal ones.
const Estimate& largest(const std::vector<Estimate>& estimates) {
    const Estimate* found = nullptr;
    for (const auto& e : estimates)
        if (e.result && (!found || e.result->energy > found->result->energy)) found = &e;
    return *found;
}

// What tells most of the report: of where most of the energy was used.
void add_main_run(Entry& entry, const Estimate& e, const Run& run) {
    entry.place = e.place;
    entry.device = e.device;
    const auto* country = grid_of(run);
    if (!country) return;
    entry.country = country->id;
    if (const auto mix = mix_of(*country, year_of_data(run)))
        entry.main_source = mix->shares.front().id;
}

// Where the figure is there and can be; else 0.
template <class Unit>
double usable(const std::optional<Unit>& figure) {
    const double value = figure ? figure->value() : 0;
    return is_possible_figure(value) ? value : 0;
}

// What was published of all runs, else of each that adds to the sum; unknown where one has none.
double published(const Report& report, bool energy) {
    const auto of = [&](const Reported& reported) {
        return energy ? usable(reported.energy) : usable(reported.carbon);
    };
    if (const double of_all = of(report.reported); of_all > 0 && report.totals.left_out == 0)
        return of_all;
    Sum sum;
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        const double figure = of(report.runs[e.run]->reported);
        const double ours = energy ? e.result->energy.value() : e.result->carbon.value();
        if (figure == 0 && ours > 0) return unknown;
        sum.add(figure);
    }
    return sum.value();
}

} // namespace

Entry entry_of(const Report& report) {
    const auto& totals = report.totals;
    Entry entry;
    entry.id = report.about.id;
    entry.title = report.title;
    entry.task = report.about.task;
    entry.data_set = report.about.data_set;
    entry.metric = report.about.metric;
    entry.score = report.about.score;
    entry.measured = 0;
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        *entry.measured += e.factors.measured.has_value();
        if (e.year) entry.year = std::max(entry.year.value_or(*e.year), *e.year);
    }
    const auto& main = largest(report.estimates);
    add_main_run(entry, main, *report.runs[main.run]);
    entry.runs = totals.counted;
    entry.left_out = totals.left_out;
    if (totals.untimed == 0) entry.device_hours = totals.sum.device_hours;
    entry.facility = totals.sum;
    if (const auto* part = part_of_final_model(totals)) entry.final_model = part->sum;
    if (totals.paper.counted == totals.counted) entry.paper = totals.paper.sum;
    const double energy = published(report, true), carbon = published(report, false);
    if (energy > 0 || carbon > 0)
        entry.published = Footprint{KilowattHours(energy), Kilograms(carbon)};
    entry.tool = version();
    entry.data = tables::data_version;
    return entry;
}

} // namespace carbon
