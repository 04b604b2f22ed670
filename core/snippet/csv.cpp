// One row per run, first in the columns of the survey of Counting Carbon
// (github.com/alexhernandezgarcia/co2ml), then in those that it does not have; and one row for a
// collection of reports.
#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/place/mix.hpp"
#include "core/snippet/collection.hpp"
#include "core/snippet/csv_cell.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/survey/columns.hpp"
#include "core/version.hpp"

namespace carbon::snippet {

namespace {

using Cells = std::vector<std::string>;

std::string line(const Cells& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) row += (i ? "," : "") + csv_cell(cells[i]);
    return row + "\n";
}

std::string value(const std::optional<Factor>& factor) {
    return factor ? plain(factor->value) : "";
}

std::string label(const std::optional<Factor>& factor) { return factor ? factor->label : ""; }

std::string low(const std::optional<Interval>& range) { return range ? plain(range->low) : ""; }
std::string high(const std::optional<Interval>& range) { return range ? plain(range->high) : ""; }

// The columns of the survey of Counting Carbon (Luccioni & Hernandez-Garcia 2023), by its own
// names and with its own quantities, then those that it does not have.
constexpr auto head =
    "Name,\"Data set\",Task,\"Year published\",Local/Cloud,Country,Location,"
    "\"Carbon intensity [g CO₂eq/kWh]\",\"Main energy source\",Source,\"Number of GPUs\","
    "\"GPU model\",\"Number of TPUs\",\"TPU model\",TDP,\"TDP Source\",\"Training time [s]\","
    "\"Energy consumed [kWh]\",\"CO₂eq emitted [kg]\","
    "Stage,Year,\"Number of devices\",\"Device model\",\"Device-hours [h]\",Repeats,Utilisation,"
    "\"Utilisation source\",\"Average draw [W]\",\"Measured energy [kWh]\",\"Measured "
    "where\",Nodes,\"Host energy [kWh]\",PUE,\"PUE source\","
    "\"Carbon intensity year\",\"Carbon intensity kind\",\"Facility energy [kWh]\","
    "\"Facility energy low [kWh]\",\"Facility energy high [kWh]\",\"Emissions [kg CO₂eq]\","
    "\"Emissions low [kg CO₂eq]\",\"Emissions high [kg CO₂eq]\",\"Tool version\","
    "\"Data version\"\n";

// Of the country's electricity, as the survey writes it: "Coal".
std::string main_source(const Run& run) {
    const auto* country = grid_of(run);
    const auto mix = country ? mix_of(*country, year_of_data(run)) : std::nullopt;
    if (!mix) return {};
    std::string name(mix->shares.front().id);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string seconds(const Factors& f) {
    const auto hours = wall_clock_time(f);
    return hours ? plain((*hours * 3600).value()) : "";
}

Cells row(const Report& report, const Estimate& e) {
    const auto& run = *report.runs[e.run];
    const auto& f = e.factors;
    const auto& r = *e.result;
    const auto* device = device_of(run);
    const bool cloud = std::holds_alternative<RegionPlace>(run.place);
    const bool tpu = device && device->kind == "tpu";
    const auto devices = e.devices ? plain(*e.devices) : "";
    const auto if_gpu = [&](const std::string& cell) { return e.gpu ? cell : ""; };
    const auto if_tpu = [&](const std::string& cell) { return tpu ? cell : ""; };
    return {e.named ? e.name : "",
            report.about.data_set,
            report.about.task,
            "",
            cloud ? "cloud" : "",
            std::string(country_name(run)),
            e.place,
            value(f.intensity),
            main_source(run),
            f.intensity->stated_source.empty() ? label(f.intensity) : f.intensity->stated_source,
            if_gpu(devices),
            if_gpu(e.device),
            if_tpu(devices),
            if_tpu(e.device),
            value(f.power),
            label(f.power),
            seconds(f),
            e.paper ? plain(e.paper->energy.value()) : "",
            e.paper ? plain(e.paper->carbon.value()) : "",
            e.stage,
            e.year ? std::to_string(*e.year) : "",
            devices,
            e.device,
            r.device_hours ? plain(r.device_hours->value()) : "",
            value(f.repeats),
            value(f.utilisation),
            label(f.utilisation),
            value(f.average_power),
            value(f.measured),
            label(f.measured),
            value(f.nodes),
            r.host_energy ? plain(r.host_energy->value()) : "",
            value(f.pue),
            label(f.pue),
            f.intensity->year ? std::to_string(*f.intensity->year) : "",
            f.intensity->kind,
            plain(r.energy.value()),
            low(r.energy_range),
            high(r.energy_range),
            plain(r.carbon.value()),
            low(r.carbon_range),
            high(r.carbon_range),
            std::string(version()),
            std::string(tables::data_version)};
}

constexpr auto comparison_head =
    "Place,\"Year of the runs\",\"Carbon intensity [g CO₂eq/kWh]\",\"Carbon intensity year\","
    "\"Carbon intensity kind\",\"Carbon intensity source\",PUE,\"PUE source\",\"Facility energy of "
    "that year "
    "[kWh]\","
    "\"Facility energy [kWh]\",\"Emissions [kg CO₂eq]\",\"Emissions low [kg CO₂eq]\",\"Emissions "
    "high [kg CO₂eq]\",Ratio,"
    "Rank,\"Tool version\",\"Data version\"\n";

// A row for each place and each year of the runs; the sums are those of all years.
std::string comparison(const Comparison& compared) {
    std::string rows = comparison_head;
    for (const auto& place : compared.places)
        for (std::size_t y = 0; y < place.by_year.size(); ++y) {
            const auto& [intensity, pue, energy] = place.by_year[y];
            rows += line(
                {place.name, std::to_string(compared.years[y]), plain(intensity.value),
                 intensity.year ? std::to_string(*intensity.year) : "", intensity.kind,
                 intensity.stated_source.empty() ? intensity.label : intensity.stated_source,
                 value(pue), label(pue), plain(energy.value()), plain(place.sum.energy.value()),
                 plain(place.sum.carbon.value()), low(place.sum.carbon_range),
                 high(place.sum.carbon_range), plain(place.ratio), std::to_string(place.rank),
                 std::string(version()), std::string(tables::data_version)});
        }
    return rows;
}

const std::string by_the_survey =
    "“Energy consumed” and “CO₂eq emitted” are the survey's own: at rated power, without PUE";

Cells row(const Entry& entry) {
    Cells values;
    for (const auto& column : entry_columns) {
        const auto amount = column.text ? std::nullopt : column.number(entry);
        values.push_back(column.text ? entry.*column.text : amount ? plain(*amount) : "");
    }
    return values;
}

} // namespace

std::string collection_csv(const std::vector<Entry>& entries) {
    Cells keys;
    for (const auto& column : entry_columns) keys.emplace_back(column.key);
    auto rows = line(keys);
    for (const auto& entry : entries) rows += line(row(entry));
    return rows;
}

std::vector<Part> csv(const Report& report) {
    std::string rows = head;
    for (const auto* e : counted_runs(report)) rows += line(row(report, *e));
    std::vector<Part> all = {{"summary", "carbon-tally.summary.csv",
                              "One row for a collection of reports." + left_out_sentence(report),
                              collection_csv({entry_of(report)})}};
    if (report.comparison)
        all.push_back({"comparison", "carbon-tally.comparison.csv",
                       "One row for each place that is compared." + left_out_sentence(report),
                       comparison(*report.comparison)});
    all.push_back({"runs", "carbon-tally.runs.csv",
                   "One row for each run; " + by_the_survey + "." + left_out_sentence(report),
                   rows});
    return all;
}

} // namespace carbon::snippet
