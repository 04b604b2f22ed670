#include "core/snippet/words_of_table.hpp"

#include "core/format.hpp"
#include "core/snippet/words_of_run.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

using Cells = std::vector<std::string>;

std::string device_hours(const Result& of, bool timed) {
    return timed && of.device_hours ? whole_hours(*of.device_hours) : "–";
}

// Its energy and carbon, in the units of the total.
void add_amounts(Cells& cells, const Result& part, const Result& total) {
    cells.push_back(in_unit_of(total.energy, total.energy_range, part.energy, part.energy_range));
    cells.push_back(in_unit_of(total.carbon, total.carbon_range, part.carbon, part.carbon_range));
}

Cells row(const Estimate& e, const Result& total, const RunsWords& words) {
    const auto& f = e.factors;
    const auto time = wall_clock(f);
    Cells cells = {words.name_of(e),
                   words.hardware_of(e) + (time.empty() ? time : words.comma + time),
                   words.place_of(e),
                   device_hours(*e.result, true),
                   f.pue ? number(f.pue->value) : "–",
                   number(f.intensity->value)};
    add_amounts(cells, *e.result, total);
    return cells;
}

bool all_timed(const Report& report, const Group& group) {
    return std::all_of(group.members.begin(), group.members.end(), [&](std::size_t i) {
        return report.estimates[i].result->device_hours.has_value();
    });
}

// Of what has neither hardware nor place, nor a PUE and an intensity of its own.
Cells sum_row(const std::string& name, const Result& part, bool timed, const Result& total) {
    Cells cells = {name, "", "", device_hours(part, timed), "", ""};
    add_amounts(cells, part, total);
    return cells;
}

Cells stage_row(const std::string& name, std::size_t runs, const Result& part, bool timed,
                const Result& total) {
    Cells cells = {name, number(static_cast<double>(runs)), device_hours(part, timed)};
    add_amounts(cells, part, total);
    return cells;
}

// A subtotal that would only repeat a row or the total is none; but all or none are shown, so that
// they add up.
bool has_subtotals(const Report& report) {
    const auto& stages = report.totals.stages;
    return stages.size() > 1 && std::any_of(stages.begin(), stages.end(), [](const auto& group) {
               return group.members.size() > 1;
           });
}

Table stages_table(const Report& report, const RunsWords& words, Cells units) {
    const auto& t = report.totals;
    Table table{{words.stage, words.runs, words.device_hours}, {}, 1};
    table.head.insert(table.head.end(), units.begin(), units.end());
    if (t.stages.size() < 2) return table;
    for (const auto& group : t.stages)
        table.rows.push_back(stage_row(words.sum_of(group.name), group.members.size(), group.sum,
                                       all_timed(report, group), t.sum));
    table.rows.push_back(stage_row(words.sum_of("Total"), t.counted, t.sum, t.untimed == 0, t.sum));
    return table;
}

constexpr RunsWords runs_words{"Run",
                               "Hardware",
                               "Place",
                               "device-h",
                               "Stage",
                               "runs",
                               [](const Estimate& e) {
                                   const auto* stage = unsaid_stage(e);
                                   return e.name +
                                          (stage ? " (" + std::string(stage->name) + ")" : "");
                               },
                               loaded_hardware,
                               ", ",
                               [](const Estimate& e) { return e.place; },
                               [](std::string_view name) { return std::string(name); }};

std::string of_title(const std::string& title) { return title.empty() ? title : " of " + title; }

} // namespace

bool lists_stages(const Report& report) { return report.totals.counted > most_rows; }

Table runs_table(const Report& report, const RunsWords& words) {
    const auto& t = report.totals;
    const Cells units = {unit_of(t.sum.energy, t.sum.energy_range),
                         unit_of(t.sum.carbon, t.sum.carbon_range) + " CO₂e"};
    if (lists_stages(report)) return stages_table(report, words, units);
    Table table{
        {words.run, words.hardware, words.place, words.device_hours, "PUE", "g/kWh"}, {}, 3};
    table.head.insert(table.head.end(), units.begin(), units.end());
    const auto runs = counted_runs(report);
    if (runs.size() < 2) return table;
    for (const auto* e : runs) table.rows.push_back(row(*e, t.sum, words));
    if (has_subtotals(report))
        for (const auto& group : t.stages) {
            table.rows.push_back(
                sum_row(words.sum_of(group.name), group.sum, all_timed(report, group), t.sum));
            ++table.sums;
        }
    table.rows.push_back(sum_row(words.sum_of("Total"), t.sum, t.untimed == 0, t.sum));
    return table;
}

Table runs_table(const Report& report) { return runs_table(report, runs_words); }

std::string table_caption(const std::string& title) {
    return "Training runs" + of_title(title) +
           ": hardware with its power and wall-clock time, place, device-hours, PUE, carbon "
           "intensity of electricity, energy of the facility, and emissions. Sums are of "
           "unrounded values.";
}

std::string stages_caption(const std::string& title) {
    return "Training runs" + of_title(title) +
           " by stage: number of runs, device-hours, energy of the facility, and emissions. Sums "
           "are of unrounded values.";
}

} // namespace carbon::snippet
