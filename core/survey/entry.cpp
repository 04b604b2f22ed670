#include "core/survey/entry.hpp"

#include "core/factors.hpp"
#include "core/place/mix.hpp"
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
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        entry.measured += e.factors.measured.has_value();
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
    entry.tool = version();
    entry.data = tables::data_version;
    return entry;
}

} // namespace carbon
