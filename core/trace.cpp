#include "core/trace.hpp"

#include "core/format.hpp"

namespace carbon {

namespace {

using Lines = std::vector<std::string>;

std::string kwh(KilowattHours energy) { return plain(energy.value()) + " kWh"; }

std::string times(const std::optional<Factor>& factor, const std::string& unit = "") {
    return factor ? plain(factor->value) + unit : "1" + unit;
}

std::string hours(const Factors& f) {
    return times(f.hours, " h") + (f.repeats ? " × " + times(f.repeats) + " repeats" : "");
}

std::string nodes(const Factors& f) {
    return times(f.nodes) + (f.nodes->value == 1 ? " node" : " nodes");
}

// "× 960 h ÷ 1000 W/kW": from watts to energy.
std::string for_time(DeviceHours time) { return " × " + plain(time.value()) + " h ÷ 1000 W/kW"; }

void add_time(const Factors& f, const Result& r, Lines& lines) {
    if (r.device_hours && f.hours)
        lines.push_back(times(f.count) + " × " + hours(f) + " = " + plain(r.device_hours->value()) +
                        " device-hours");
}

void add_devices(const Factors& f, const Result& r, Lines& lines) {
    const auto what = r.host_energy ? " (devices)" : " (IT energy)";
    if (f.measured || !r.device_hours) return;
    const auto power = f.average_power
                           ? times(f.average_power, " W")
                           : times(f.power, " W") + " × utilisation " + times(f.utilisation);
    lines.push_back(power + for_time(*r.device_hours) + " = " + kwh(*r.device_energy) + what);
}

void add_host(const Factors& f, const Result& r, Lines& lines) {
    if (!r.host_energy) return;
    DeviceHours time;
    if (f.device_hours) {
        time = DeviceHours(Precise(f.device_hours->value) / f.count->value * f.nodes->value);
        lines.push_back(times(f.device_hours, " h") + " ÷ " + times(f.count) + " devices × " +
                        nodes(f) + " = " + plain(time.value()) + " node-hours");
    } else {
        time =
            device_hours(f.nodes->value, Hours(f.hours->value), f.repeats ? f.repeats->value : 1);
        lines.push_back(nodes(f) + " × " + hours(f) + " = " + plain(time.value()) + " node-hours");
    }
    std::string power;
    if (f.cpu_power)
        power = times(f.cpus) + " × " + times(f.cpu_power, " W") + " × utilisation " +
                times(f.cpu_utilisation);
    if (f.memory)
        power += (power.empty() ? "" : " + ") + times(f.memory, " GB") + " × " +
                 times(f.memory_power, " W/GB");
    lines.push_back("(" + power + ")" + for_time(time) + " = " + kwh(*r.host_energy) + " (host)");
    lines.push_back(kwh(*r.device_energy) + " + " + kwh(*r.host_energy) + " = " +
                    kwh(*r.it_energy) + " (IT energy)");
}

std::string carbon_line(KilowattHours energy, const Factors& f, Kilograms carbon) {
    return kwh(energy) + " × " + times(f.intensity) +
           " g/kWh ÷ 1000 g/kg = " + plain(carbon.value()) + " kg CO₂e";
}

} // namespace

std::vector<std::string> trace(const Estimate& e) {
    if (!e.result) return {};
    const auto& f = e.factors;
    const auto& r = *e.result;
    Lines lines;
    add_time(f, r, lines);
    add_devices(f, r, lines);
    if (f.measured) lines.push_back(times(f.measured, " kWh") + " (" + f.measured->label + ")");
    add_host(f, r, lines);
    if (f.pue)
        lines.push_back(kwh(*r.it_energy) + " × PUE " + times(f.pue) + " = " + kwh(r.energy) +
                        " (facility energy)");
    lines.push_back(carbon_line(r.energy, f, r.carbon));
    return lines;
}

std::vector<std::string> paper_trace(const Estimate& e) {
    if (!e.result || !e.paper || !e.result->device_hours) return {};
    const auto& f = e.factors;
    return {times(f.power, " W") + for_time(*e.result->device_hours) + " = " + kwh(e.paper->energy),
            carbon_line(e.paper->energy, f, e.paper->carbon)};
}

std::vector<std::string> factor_lines(const Estimate& e) {
    Lines lines;
    for (const auto& name : factor_names) {
        const auto& factor = e.factors.*name.member;
        if (!factor) continue;
        auto line = std::string(name.noun.substr(4)) + ": " + plain(factor->value);
        if (!name.unit.empty()) line += " " + std::string(name.unit);
        line += " (" + (factor->basis == Basis::catalog ? "catalogue: " : std::string()) +
                factor->label + ")";
        if (factor->spread) line += ", range " + text(factor->spread->range);
        lines.push_back(line);
    }
    return lines;
}

} // namespace carbon
