#include "core/factors.hpp"

#include "core/catalog.hpp"
#include "core/cpus.hpp"
#include "core/factors_of_place.hpp"
#include "core/format.hpp"
#include "core/spreads.hpp"

#include <algorithm>
#include <iterator>

namespace carbon {

namespace {

Factor stated(double value, std::string detail) {
    return {value, Basis::stated, "stated", std::move(detail), ""};
}

Factor assumed_one(std::string label, std::string detail) {
    return {1, Basis::assumed, std::move(label), std::move(detail), ""};
}

std::string_view rating(std::string_view power_basis) {
    if (power_basis == "estimate") return "estimated power";
    if (power_basis == "max_mode") return "power of the highest mode";
    if (power_basis == "max_measured") return "highest measured power";
    return "rated power (TDP)";
}

Factor catalog_power(const tables::Device& device) {
    const std::string what(rating(device.power_basis));
    const std::string label = device.power_basis == "tdp" ? "TDP" : what;
    std::string detail = std::string(device.name) + ": " + what + " of " +
                         text(Watts(device.tdp_watts)) + " for one device.";
    if (!device.note.empty()) detail += " " + std::string(device.note);
    return {device.tdp_watts, Basis::catalog, credited(label, device.source), detail,
            std::string(device.source)};
}

std::optional<Factor> rated_power(const Run& run) {
    if (const auto* own = std::get_if<OwnDevice>(&run.device); own && own->watts)
        return stated(own->watts->value(), "Rated power of one device, as stated by the author.");
    const auto* device = device_of(run);
    if (!device || device->tdp_watts <= 0) return std::nullopt;
    return catalog_power(*device);
}

Factor count(const Run& run) {
    if (!run.count)
        return assumed_one("assumed one", "No number of devices is stated; one is assumed.");
    if (run.device_hours)
        return {*run.count, Basis::stated, "stated, in the device-hours",
                "Number of devices, as stated by the author; the device-hours hold it already.",
                ""};
    return stated(*run.count, "Number of devices, as stated by the author.");
}

// The time that the devices ran: device-hours, or their factors.
void add_time(const Run& run, Factors& f) {
    if (run.device_hours) {
        f.device_hours = stated(run.device_hours->value(),
                                "Hours summed over all devices and repeats, as stated by the "
                                "author.");
        if (run.count) f.count = count(run);
        return;
    }
    if (!run.hours) return;
    f.count = count(run);
    f.hours = stated(run.hours->value(), "Wall-clock time, as stated by the author.");
    if (run.repeats)
        f.repeats = stated(*run.repeats, "How often the run was made, as stated by the author.");
}

Factor utilisation(const Run& run) {
    if (run.utilisation)
        return stated(*run.utilisation, "Mean power over rated power, as stated by the author.");
    auto factor = assumed_one(
        "assumed full power",
        "No utilisation is stated: the devices are taken to draw their rated power all the time, "
        "as in the paper's method. That is an upper bound for most runs.");
    factor.spread = utilisation_spread(run);
    return factor;
}

void add_power(const Run& run, Factors& f) {
    f.power = rated_power(run);
    if (run.average_power)
        f.average_power = stated(run.average_power->value(),
                                 "Mean draw of one device, as stated by the author; it replaces "
                                 "rated power and utilisation.");
    else if (f.power)
        f.utilisation = utilisation(run);
}

std::optional<Factor> cpu_power(const Device& device) {
    if (const auto* own = std::get_if<OwnDevice>(&device); own && own->watts)
        return stated(own->watts->value(), "Rated power of one processor, as stated.");
    const auto* named = std::get_if<CatalogDevice>(&device);
    const auto* cpu = named ? find_cpu(named->id) : nullptr;
    if (!cpu) return std::nullopt;
    return Factor{cpu->rated_power.value(), Basis::catalog, credited("TDP", tables::cpus_source),
                  std::string(cpu->name) + ": rated power (TDP) of " + text(cpu->rated_power) +
                      " for one processor.",
                  std::string(tables::cpus_source)};
}

void add_processors(const Host& host, Factors& f) {
    f.cpu_power = cpu_power(host.cpu);
    if (!f.cpu_power) return;
    f.cpus = host.cpus ? stated(*host.cpus, "Processors of one node, as stated by the author.")
                       : assumed_one("assumed one per node",
                                     "No number of processors is stated; one per node is assumed.");
    f.cpu_utilisation =
        host.utilisation
            ? stated(*host.utilisation,
                     "Mean power of a processor over its rated power, as stated by the author.")
            : assumed_one("assumed full power",
                          "No utilisation of the processors is stated: they are taken to draw "
                          "their rated power all the time.");
}

void add_memory(const Host& host, Factors& f) {
    if (!host.memory_gb) return;
    const auto& row = constant("memory_power");
    f.memory = stated(*host.memory_gb, "Memory of one node, as stated by the author.");
    f.memory_power = Factor{
        row.value, Basis::catalog, credited(row.label, row.source),
        credited("Power of memory: " + number(row.value) + " W for each GB", row.source) + ".",
        std::string(row.source)};
}

void add_host(const Run& run, Factors& f) {
    if (!run.host) return;
    add_processors(*run.host, f);
    add_memory(*run.host, f);
    if (!f.cpu_power && !f.memory) return;
    f.nodes = run.nodes
                  ? stated(*run.nodes, "Number of host machines, as stated by the author.")
                  : assumed_one("assumed one", "No number of nodes is stated; one is assumed.");
}

std::string_view covered(Boundary boundary) {
    switch (boundary) {
    case Boundary::device:
        return "the devices";
    case Boundary::node:
        return "whole nodes: devices and host";
    case Boundary::facility:
        return "the facility: no PUE is applied to it";
    }
    return "";
}

void add_measured(const Run& run, Factors& f) {
    if (!run.measured || !run.measured->energy || !run.measured->boundary) return;
    const auto& [energy, boundary, method] = *run.measured;
    std::string detail = "Energy as measured by the author";
    if (!method.empty()) detail += " (" + method + ")";
    detail += ", of " + std::string(covered(*boundary)) + ".";
    constexpr const char* labels[] = {"measured at the devices", "measured at the nodes",
                                      "measured at the facility"};
    f.measured =
        Factor{energy->value(), Basis::measured, labels[static_cast<int>(*boundary)], detail, ""};
    f.measured->stated_source = method;
}

// A measurement replaces what its boundary covers.
void drop_replaced(const Run& run, Factors& f) {
    if (!f.measured) return;
    f.utilisation = f.average_power = std::nullopt;
    const auto boundary = *run.measured->boundary;
    if (boundary == Boundary::device) return;
    f.nodes = f.cpus = f.cpu_power = f.cpu_utilisation = f.memory = f.memory_power = std::nullopt;
    if (boundary == Boundary::facility) f.pue = std::nullopt;
}

// A range of one point is none.
std::optional<Spread> spread_of(const Run& run, const FactorName& name, const Range& range) {
    if (!(range.low < range.high)) return std::nullopt; // what is the wrong way round is an error
    return stated_spread(run, name, range);
}

constexpr FactorName names[] = {
    {&Factors::measured, "measured", "measured_kwh", "kWh", "the measured energy"},
    {&Factors::count, "count", "count", "", "the number of devices"},
    {&Factors::hours, "hours", "hours", "h", "the hours"},
    {&Factors::repeats, "repeats", "repeats", "", "the number of repeats"},
    {&Factors::device_hours, "device_hours", "device_hours", "h", "the device-hours"},
    {&Factors::power, "power", "watts", "W", "the rated power"},
    {&Factors::utilisation, "utilisation", "utilisation", "", "the utilisation"},
    {&Factors::average_power, "average_power", "average_watts", "W", "the average draw"},
    {&Factors::nodes, "nodes", "nodes", "", "the number of nodes"},
    {&Factors::cpus, "cpus", "cpus", "", "the processors per node"},
    {&Factors::cpu_power, "cpu_power", "cpu_watts", "W", "the power of a processor"},
    {&Factors::cpu_utilisation, "cpu_utilisation", "cpu_utilisation", "",
     "the utilisation of the processors"},
    {&Factors::memory, "memory", "memory_gb", "GB", "the memory"},
    {&Factors::memory_power, "memory_power", "", "W/GB", "the power of memory"},
    {&Factors::pue, "pue", "pue", "", "the PUE"},
    {&Factors::intensity, "intensity", "g_per_kwh", "g/kWh", "the carbon intensity"},
};

std::string full_name(const Run& run) {
    if (const auto* device = device_of(run)) return std::string(device->name);
    if (const auto* own = std::get_if<OwnDevice>(&run.device))
        return own->name.empty() ? "own device" : own->name;
    return {};
}

} // namespace

const std::span<const FactorName> factor_names = names;

const FactorName& name_of(FactorMember member) {
    return *std::find_if(std::begin(names), std::end(names),
                         [&](const FactorName& name) { return name.member == member; });
}

Factors factors(const Run& run) {
    Factors f;
    add_time(run, f);
    add_power(run, f);
    add_host(run, f);
    add_measured(run, f);
    f.pue = pue(run);
    f.intensity = intensity(run);
    drop_replaced(run, f);
    for (const auto& name : names)
        if (const auto range = run.ranges.find(name.range_key);
            range != run.ranges.end() && f.*name.member)
            (f.*name.member)->spread = spread_of(run, name, range->second);
    return f;
}

std::string device_identity(const Run& run) {
    const auto* own = std::get_if<OwnDevice>(&run.device);
    const bool unnamed = own && own->name.empty() && own->watts;
    return full_name(run) + (unnamed ? ", " + text(*own->watts) : "");
}

std::string device_name(const Run& run) {
    const bool own = std::holds_alternative<OwnDevice>(run.device);
    return run.anonymous && own ? "own device" : full_name(run);
}

const tables::Device* device_of(const Run& run) {
    const auto* device = std::get_if<CatalogDevice>(&run.device);
    return device ? find_device(device->id) : nullptr;
}

} // namespace carbon
