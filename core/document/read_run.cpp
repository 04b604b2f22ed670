#include "core/document/read_run.hpp"

#include "core/document/read_place.hpp"
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

namespace carbon {

namespace {

using Code = ProblemCode;

template <class Value>
std::optional<Value> as(const std::optional<double>& number) {
    return number ? std::optional(Value(*number)) : std::nullopt;
}

// `key` names an accelerator or a processor; `prefix` is the path before it.
Device read_device(const Fields& parent, const std::string& key, const std::string& prefix,
                   Findings& findings) {
    const auto* object = parent.object(key);
    if (!object) return {};
    const auto path = prefix + key;
    const Fields fields(*object, path + "/", findings);
    if (fields.has("id") && (fields.has("watts") || fields.has("name"))) {
        findings.error(path, Code::type, "The device is both one of the catalogue and an own one.",
                       "Give either its id, or a name and watts.");
        return {};
    }
    if (fields.has("id")) {
        fields.warn_of_unknown({"id"});
        return CatalogDevice{fields.text("id")};
    }
    fields.warn_of_unknown({"name", "watts", "id"});
    return OwnDevice{fields.text("name"), as<Watts>(fields.number("watts"))};
}

std::optional<Host> read_host(const Fields& run, Findings& findings) {
    const auto* object = run.object("host");
    if (!object) return std::nullopt;
    const Fields fields(*object, "host/", findings);
    fields.warn_of_unknown({"cpu", "cpus", "utilisation", "memory_gb"});
    return Host{read_device(fields, "cpu", "host/", findings), fields.number("cpus"),
                fields.number("utilisation"), fields.number("memory_gb")};
}

std::optional<Boundary> boundary_of(const std::string& word) {
    if (word == "device") return Boundary::device;
    if (word == "node") return Boundary::node;
    if (word == "facility") return Boundary::facility;
    return std::nullopt;
}

std::optional<MeasuredEnergy> read_measured(const Fields& run, Findings& findings) {
    const auto* object = run.object("measured");
    if (!object) return std::nullopt;
    const Fields fields(*object, "measured/", findings);
    MeasuredEnergy measured{as<KilowattHours>(fields.number("kwh")), std::nullopt,
                            fields.text("method")};
    if (const auto word = fields.text("boundary"); !word.empty()) {
        measured.boundary = boundary_of(word);
        if (!measured.boundary)
            findings.error("measured/boundary", Code::unknown,
                           quotation(word) + " is not a boundary.",
                           "Give device, node or facility.");
    }
    fields.warn_of_unknown({"kwh", "boundary", "method"});
    return measured;
}

// The two ends under `path`; empty where the range cannot be used, which is a finding.
std::optional<Range> read_range(const Json& json, const std::string& path, Findings& findings) {
    if (!json.is_array() || json.size() != 2) {
        findings.error(path, Code::type, "The range is not a pair of numbers, low and high.",
                       "Write it in square brackets, e.g. [100, 140].");
        return std::nullopt;
    }
    constexpr const char* names[] = {"low", "high"};
    for (std::size_t i : {0U, 1U}) {
        if (json[i].is_number()) continue;
        const std::string name = names[i];
        if (json[i].is_null()) // one that is being typed
            findings.warning(path, Code::missing,
                             "The range has no " + name + " end, so it is not used yet.",
                             "Give the " + name + " end too, or take the other one out.");
        else
            findings.error(path, Code::type, "The " + name + " end of the range is not a number.",
                           "Write digits with a point for decimals, e.g. 1234.5.");
        return std::nullopt;
    }
    return Range{json[0].get<double>(), json[1].get<double>()};
}

bool is_ranged(std::string_view key) {
    for (const auto& name : factor_names)
        if (!name.range_key.empty() && name.range_key == key) return true;
    return false;
}

Ranges read_ranges(const Fields& run, Findings& findings) {
    Ranges ranges;
    const auto* object = run.object("ranges");
    if (!object) return ranges;
    for (const auto& [key, json] : object->items()) {
        const auto path = "ranges/" + pointer_token(key);
        if (!is_ranged(key)) {
            findings.warning(path, Code::unknown,
                             quotation(key) + " is not a factor that can have a range.",
                             "Take it out, or correct its name.");
            continue;
        }
        if (const auto range = read_range(json, path, findings)) ranges[key] = *range;
    }
    return ranges;
}

EmbodiedFigures read_embodied(const Fields& run, Findings& findings) {
    const auto* object = run.object("embodied");
    if (!object) return {};
    const Fields fields(*object, "embodied/", findings);
    fields.warn_of_unknown({"kg", "lifetime_years"});
    return {as<Kilograms>(fields.number("kg")), fields.number("lifetime_years")};
}

std::map<std::string, double, std::less<>> read_confirmed(const Fields& run, Findings& findings) {
    std::map<std::string, double, std::less<>> confirmed;
    const auto* object = run.object("confirmed");
    if (!object) return confirmed;
    const Fields fields(*object, "confirmed/", findings);
    fields.warn_of_unknown({"count", "hours"});
    for (const auto* key : {"count", "hours"})
        if (const auto value = fields.number(key)) confirmed[key] = *value;
    return confirmed;
}

void read_factors(const Fields& fields, Run& run) {
    run.count = fields.number("count");
    run.hours = as<Hours>(fields.number(
        "hours", "Write wall-clock hours as a number, e.g. 76, or as a time, e.g. “3 d 4 h”."));
    run.device_hours = as<DeviceHours>(fields.number("device_hours"));
    run.repeats = fields.number("repeats");
    run.utilisation = fields.number(
        "utilisation", "Write a fraction, e.g. 0.8 for 80 %; watts are an average draw.");
    run.average_power = as<Watts>(fields.number("average_watts"));
    run.nodes = fields.number("nodes");
    run.pue = fields.number("pue");
    run.pue_year = fields.year("pue_year");
    run.year = fields.year("year");
}

} // namespace

Reported read_reported(const Fields& parent, std::string_view key, Findings& findings) {
    const auto* object = parent.object(key);
    if (!object) return {};
    const Fields fields(*object, std::string(key) + "/", findings);
    fields.warn_of_unknown({"kwh", "kg", "source"});
    return {as<KilowattHours>(fields.number("kwh")), as<Kilograms>(fields.number("kg")),
            fields.text("source")};
}

Computed read_computed(const Fields& document, Findings& findings) {
    Computed stated;
    if (const auto* object = document.object("computed")) {
        const Fields fields(*object, "computed/", findings);
        fields.warn_of_unknown({"tool", "data", "kwh", "kg"});
        stated = {fields.text("tool"), fields.text("data"), as<KilowattHours>(fields.number("kwh")),
                  as<Kilograms>(fields.number("kg"))};
    }
    findings.relax("computed"); // it is no part of a total
    return stated;
}

RequestedRun read_run(const Json& json, std::size_t index) {
    RequestedRun read{{}, Findings("/runs/" + std::to_string(index))};
    auto& [run, findings] = read;
    if (!json.is_object()) {
        findings.error("", Code::type, "A run must be an object.",
                       "Write its fields in braces, or take it out.");
        return read;
    }
    const Fields fields(json, "", findings);
    run.name = fields.text("name");
    run.stage = fields.text("stage");
    run.device = read_device(fields, "device", "", findings);
    read_factors(fields, run);
    run.host = read_host(fields, findings);
    run.measured = read_measured(fields, findings);
    if (const auto* place = fields.object("place"))
        run.place = read_place(*place, "place", findings);
    run.ranges = read_ranges(fields, findings);
    run.embodied = read_embodied(fields, findings);
    run.reported = read_reported(fields, "reported", findings);
    // Neither is part of a total.
    findings.relax("embodied");
    findings.relax("reported");
    run.confirmed = read_confirmed(fields, findings);
    run.notes = fields.text("notes");
    fields.warn_of_unknown({"name",         "stage",    "device",      "count",         "hours",
                            "device_hours", "repeats",  "utilisation", "average_watts", "nodes",
                            "host",         "measured", "pue",         "pue_year",      "year",
                            "place",        "ranges",   "embodied",    "reported",      "confirmed",
                            "notes"});
    return read;
}

} // namespace carbon
