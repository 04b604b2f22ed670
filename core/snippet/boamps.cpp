// The report of BoAmps (Boavizta, github.com/Boavizta/BoAmps, model/report_schema.json): one for
// each run, since a report has one task on one infrastructure in one country.
#include "core/cpus.hpp"
#include "core/decimal.hpp"
#include "core/document/writer.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

// Of what the schema requires and a report does not hold.
constexpr auto unknown = "not stated", no_cloud = "other", dataset_use = "input",
               dataset_type = "other";

const char* task_stage(const std::string& stage) {
    return stage == "fine-tuning"  ? "finetuning"
           : stage == "data"       ? "preprocessing"
           : stage == "evaluation" ? "evaluation"
           : stage == "other"      ? unknown
                                   : "training";
}

// With the digits that the other formats print: 515.2, not 515.1999999999999.
double as_printed(double value) { return read_number(plain(value)).value; }

void put_algorithm(Writer& w, const Report& report, const Estimate& e) {
    const auto* stage = find_stage(e.stage);
    const bool of_model = report.about.parameters && (!stage || stage->final);
    const auto model = w.object();
    if (of_model)
        w.put("parametersNumber", *report.about.parameters / 1e9);
    else
        w.put("algorithmName", unknown); // the schema wants one
}

void put_task(Writer& w, const Report& report, const Estimate& e) {
    const auto task = w.object("task");
    w.put("taskStage", task_stage(e.stage));
    w.put("taskFamily", unknown);
    {
        const auto algorithms = w.list("algorithms");
        put_algorithm(w, report, e);
    }
    {
        const auto dataset = w.list("dataset");
        const auto entry = w.object();
        w.put("dataUsage", dataset_use);
        w.put("dataType", dataset_type);
    }
    w.put("taskDescription", report.title.empty() ? e.name : report.title + ": " + e.name);
}

void put_measure(Writer& w, const Estimate& e) {
    const auto& f = e.factors;
    const auto list = w.list("measures");
    const auto measure = w.object();
    // A meter's figure is of what it covered, an estimate that of the facility.
    w.put("measurementMethod",
          f.measured ? how_measured(f) : "Carbon Tally, estimated for the facility");
    if (!f.measured) w.put("version", version());
    w.put("powerConsumption",
          as_printed(f.measured ? f.measured->value : e.result->energy.value()));
    if (const auto hours = wall_clock_time(f))
        w.put("measurementDuration", as_printed((*hours * 3600).value()));
}

std::string name_of_processor(const Run& run) {
    const auto& cpu = run.host->cpu;
    if (const auto* own = std::get_if<OwnDevice>(&cpu)) return run.anonymous ? "" : own->name;
    const auto* named = std::get_if<CatalogDevice>(&cpu);
    const auto* known = named ? find_cpu(named->id) : nullptr;
    return known ? std::string(known->name) : "";
}

void put_component(Writer& w, const std::string& name, std::string_view kind, double count,
                   double gigabytes) {
    const auto component = w.object();
    if (!name.empty()) w.put("componentName", name);
    w.put("componentType", kind);
    w.put("nbComponent", static_cast<std::size_t>(count));
    if (gigabytes > 0) w.put("memorySize", gigabytes);
}

// Device-hours without a number of devices are those of one.
void put_infrastructure(Writer& w, const Estimate& e, const Run& run) {
    const auto& f = e.factors;
    const auto* region = std::get_if<RegionPlace>(&run.place);
    const auto* device = device_of(run);
    const auto infrastructure = w.object("infrastructure");
    w.put("infraType", region ? "publicCloud" : no_cloud);
    if (region) w.put("cloudProvider", region->provider);
    const auto components = w.list("components");
    put_component(w, e.device,
                  device && e.gpu ? "gpu"
                  : device        ? device->kind
                                  : unknown,
                  e.devices.value_or(1), device ? device->memory_gb : 0);
    const auto nodes = f.nodes ? f.nodes->value : 1;
    if (f.cpus) put_component(w, name_of_processor(run), "cpu", f.cpus->value * nodes, 0);
    if (f.memory) put_component(w, "", "ram", nodes, f.memory->value);
}

void put_environment(Writer& w, const Estimate& e, const Run& run) {
    const auto country = country_name(run);
    const auto environment = w.object("environment");
    w.put("country", country.empty() ? unknown : country);
    w.put("location", e.place);
    w.put("powerSourceCarbonIntensity", e.factors.intensity->value);
}

// By the largest error that the range allows: within 10 %, within 25 %, more.
const char* quality(const Result& result) {
    const auto& range = *result.energy_range;
    const auto value = result.energy.value();
    const auto error = std::max(range.high - value, value - range.low) / value;
    return error <= 0.1 ? "high" : error <= 0.25 ? "medium" : "low";
}

void put_report(Writer& w, const Report& report, const Estimate& e) {
    const auto& run = *report.runs[e.run];
    const auto object = w.object();
    put_task(w, report, e);
    put_measure(w, e);
    put_infrastructure(w, e, run);
    put_environment(w, e, run);
    // Of what the tally has reckoned: the doubt about a meter is not known.
    if (!e.factors.measured && e.result->energy_range) w.put("quality", quality(*e.result));
}

std::string where(const Report& report) {
    return "To the open data of BoAmps, completed by hand: its schema demands what Carbon Tally "
           "does "
           "not know. These stand in for it: \"" +
           std::string(unknown) + "\" anywhere, infraType \"" + no_cloud +
           "\" outside the regions of clouds, dataUsage \"" + dataset_use + "\", dataType \"" +
           dataset_type + "\". The header, with reportDatetime and publisher, is missing." +
           left_out_sentence(report);
}

} // namespace

std::vector<Part> boamps(const Report& report) {
    Writer w;
    const auto runs = counted_runs(report);
    if (runs.size() == 1) {
        put_report(w, report, *runs.front());
    } else {
        const auto list = w.list();
        for (const auto* e : runs) put_report(w, report, *e);
    }
    return {{"report", "carbon-tally.boamps.json", where(report), std::move(w).text()}};
}

} // namespace carbon::snippet
