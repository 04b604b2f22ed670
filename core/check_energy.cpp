// The host, and energy as measured.
#include "core/check_rules.hpp"

#include "core/cpus.hpp"
#include "core/estimate.hpp"
#include "core/format.hpp"
#include "core/search.hpp"
#include "core/text.hpp"

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double most_nodes = 1e6, most_processors = 1000, most_gigabytes = 1e6;
constexpr double most_kilowatt_hours = 1e12;
// Of the rated power of the devices: what a meter of each boundary may show at most, and at least.
constexpr double likely_at_device = 1.2, likely_at_node = 3, likely_at_facility = 4;
constexpr double idle = 0.02;
constexpr double most_in_one_node = 16; // devices

void check_cpu(const Device& cpu, Findings& f) {
    if (const auto* own = std::get_if<OwnDevice>(&cpu)) {
        if (own->watts) return check_watts(*own->watts, "host/cpu/watts", f);
        return f.missing("host/cpu/watts", "The power of the processor is missing.",
                         "Give the rated power of one processor in watts, e.g. 225.");
    }
    const auto* named = std::get_if<CatalogDevice>(&cpu);
    if (!named || find_cpu(named->id)) return;
    const auto near = search_cpus(named->id, 1);
    f.error("host/cpu/id", Code::unknown,
            quotation(named->id) + " is not a processor of the catalogue.",
            (near.empty() ? std::string("Give")
                          : did_you_mean(near.front()->id, near.front()->name) + " Or give") +
                " it as an own one, with its name and watts.");
}

void check_of_cpu(const Host& host, Findings& f) {
    const bool any = !std::holds_alternative<std::monostate>(host.cpu);
    if (!any && (host.cpus || host.utilisation))
        f.missing("host/cpu", "The processor is missing.",
                  "Choose one from the catalogue, or give its name and watts.");
    check_cpu(host.cpu, f);
    if (host.cpus)
        possible_count(f, "host/cpus", *host.cpus, most_processors, "The number of processors",
                       "Give the processors (sockets) of one node, e.g. 2.");
    if (host.utilisation) check_utilisation(*host.utilisation, "host/utilisation", f);
}

double likely_most(Boundary boundary) {
    switch (boundary) {
    case Boundary::device:
        return likely_at_device;
    case Boundary::node:
        return likely_at_node;
    case Boundary::facility:
        return likely_at_facility;
    }
    return 0;
}

// What the meter means for one device, against what that device can draw.
void check_implied_power(const Run& run, Findings& f) {
    const auto known = factors(run);
    if (!known.measured || !known.power || f.any_error()) return;
    const double time = known.device_hours ? known.device_hours->value
                        : known.hours      ? known.count->value * known.hours->value *
                                                 (known.repeats ? known.repeats->value : 1)
                                           : 0;
    if (time <= 0) return;
    const double watts = known.measured->value * 1000 / time, load = watts / known.power->value;
    if (load >= idle && load <= likely_most(*run.measured->boundary)) return;
    f.warning("measured/kwh", Code::unlikely,
              text(*run.measured->energy) + " in " + text(DeviceHours(time)) + " is " +
                  about(watts) + "\u00a0W for each device, which is rated at " +
                  text(Watts(known.power->value)) + ".",
              "Correct the energy, the time or what the meter covered.");
}

} // namespace

void check_host(const Run& run, Findings& f) {
    if (run.nodes)
        possible_count(f, "nodes", *run.nodes, most_nodes, "The number of nodes",
                       "Give the number of host machines, e.g. 2.");
    if (run.nodes && run.count && !f.about("nodes") && *run.nodes > *run.count)
        f.warning("nodes", Code::unlikely, "There are more nodes than devices.",
                  "Give the number of host machines.");
    if (!run.host) return;
    if (!run.nodes && run.count && *run.count > most_in_one_node)
        f.warning("nodes", Code::unlikely,
                  "One node is assumed for " + number(*run.count) + " devices.",
                  "Give the number of host machines.");
    check_of_cpu(*run.host, f);
    if (run.host->memory_gb)
        possible(f, "host/memory_gb", *run.host->memory_gb, most_gigabytes, "The memory",
                 "Give the memory of one node in GB, e.g. 512.");
}

void check_measured(const Run& run, Findings& f) {
    if (!run.measured) return;
    const std::string remedy = "Give the energy of the whole run in kWh, e.g. 41.3.";
    if (!run.measured->energy)
        f.missing("measured/kwh", "The measured energy is missing.", remedy);
    else
        possible(f, "measured/kwh", run.measured->energy->value(), most_kilowatt_hours,
                 "The measured energy", remedy);
    if (!run.measured->boundary)
        f.missing("measured/boundary", "What the meter covered is missing.",
                  "Give device, node or facility.");
    check_implied_power(run, f);
    if (run.host && run.measured->boundary && *run.measured->boundary != Boundary::device)
        f.warning("host", Code::unlikely,
                  "The measured energy covers the host, which is not added.",
                  "Take the host out, or correct what the meter covered.");
}

} // namespace carbon
