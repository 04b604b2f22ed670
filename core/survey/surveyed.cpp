// The survey's models as runs: rated power x devices x time, at a stated intensity.
#include "core/check.hpp"
#include "core/survey/entry.hpp"
#include "core/tables.hpp"

#include <algorithm>
#include <utility>

namespace carbon {

namespace {

Run run_of(const tables::Surveyed& row) {
    Run run;
    run.device = OwnDevice{std::string(row.family), Watts(row.tdp_watts)};
    run.count = row.devices;
    run.hours = Hours(row.seconds / 3600);
    run.year = row.year;
    run.place = StatedPlace{
        GramsPerKilowattHour(row.g_per_kwh), std::string(row.country), row.year, {}, {}};
    return run;
}

Entry entry_of(const tables::Surveyed& row, std::size_t index) {
    Entry entry;
    entry.id = "counting-carbon-" + std::to_string(index);
    entry.task = row.task;
    entry.data_set = row.data_set;
    entry.metric = row.metric;
    if (row.score > 0) entry.score = row.score;
    entry.year = row.year;
    entry.country = row.country;
    entry.main_source = row.main_source;
    entry.device = row.family;
    entry.runs = 1;
    entry.measured = entry.left_out = 0;
    const auto made = estimate(0, run_of(row), Findings(""));
    entry.device_hours = made.result->device_hours;
    entry.paper = made.paper;
    entry.published = Footprint{KilowattHours(row.reported_kwh), Kilograms(row.reported_kg)};
    return entry;
}

void widen(Interval& range, double value) {
    range.low = std::min(range.low, value);
    range.high = std::max(range.high, value);
}

} // namespace

const std::vector<Entry>& surveyed_entries() {
    static const auto all = [] {
        std::vector<Entry> entries;
        for (const auto& row : tables::surveyed) entries.push_back(entry_of(row, entries.size()));
        return entries;
    }();
    return all;
}

std::vector<Hardware> surveyed_hardware() {
    std::vector<Hardware> families;
    for (const auto& row : tables::surveyed) {
        if (row.family.empty()) continue;
        auto family = std::find_if(families.begin(), families.end(),
                                   [&](const Hardware& each) { return each.device == row.family; });
        if (family == families.end())
            family = families.insert(
                family,
                {row.family, 0, {row.tdp_watts, row.tdp_watts}, {row.devices, row.devices}});
        ++family->count;
        widen(family->watts, row.tdp_watts);
        widen(family->devices, row.devices);
        for (; family != families.begin() && family[-1].count < family->count; --family)
            std::swap(family[-1], *family);
    }
    while (!families.empty() && families.back().count < 2) families.pop_back();
    return families;
}

} // namespace carbon
