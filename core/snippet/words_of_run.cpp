#include "core/snippet/words_of_run.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"

namespace carbon::snippet {

namespace {

std::string intensity_text(const Estimate& e) {
    return number(e.factors.intensity->value) + "\u00a0g\u00a0CO₂e/kWh";
}

std::string utilisation_text(const Factor& utilisation) {
    return utilisation.basis == Basis::assumed
               ? "full rated power (assumed)"
               : "a utilisation of " + number(utilisation.value) + " (stated)";
}

// "(400 W each; TDP, Epoch AI 2026) for 120 h of wall-clock time at full rated power (assumed)"
std::string use(const Estimate& e) {
    const auto& f = e.factors;
    const auto& power = f.average_power ? *f.average_power : *f.power;
    std::string words = " (" + text(Watts(power.value)) +
                        (f.average_power  ? " on average; "
                         : e.devices == 1 ? "; "
                                          : " each; ") +
                        cited(power) + ") for ";
    if (f.device_hours)
        words += device_time(DeviceHours(f.device_hours->value));
    else
        words += text(Hours(f.hours->value)) + " of wall-clock time";
    if (f.repeats) words += ", " + number(f.repeats->value) + "\u00a0times";
    if (!f.utilisation) return words;
    words += " at " + utilisation_text(*f.utilisation);
    return f.utilisation->basis == Basis::assumed
               ? words + ", which makes the energy an upper estimate"
               : words;
}

std::string host_sentence(const Factors& f) {
    if (!f.cpu_power && !f.memory) return {};
    std::string words = " The host is included: ";
    if (f.cpu_power)
        words += counted(static_cast<std::size_t>(f.cpus->value), "processor") + " of " +
                 text(Watts(f.cpu_power->value)) + " (" + cited(*f.cpu_power) + ") at " +
                 utilisation_text(*f.cpu_utilisation);
    if (f.memory)
        words += (f.cpu_power ? " and " : "") + number(f.memory->value) + "\u00a0GB of memory at " +
                 number(f.memory_power->value) + "\u00a0W/GB (" + cited(*f.memory_power) + ")";
    return words + " " + in_nodes(f) + ".";
}

std::string energy_sentence(const Estimate& e, const std::string& opening) {
    const auto& f = e.factors;
    if (!f.measured) return opening + hardware(e) + use(e) + ".";
    return opening + hardware(e) + "; its energy, " + text(KilowattHours(f.measured->value)) +
           ", was " + how_measured(f) + ".";
}

// "400 W × 0.9"
std::string loaded(const Factor& power, const Factor& utilisation) {
    const auto watts = text(Watts(power.value));
    return utilisation.value == 1 ? watts : watts + " ×\u00a0" + number(utilisation.value);
}

// " + host (2 × 225 W × 0.3, 1,024 GB)"; empty where it is not counted beside the devices.
std::string host_of_row(const Factors& f, const HardwareWords& words) {
    if (!f.cpu_power && !f.memory) return {};
    const bool several = f.nodes->value > 1;
    auto host = several ? " + " + number(f.nodes->value) + words.hosts : std::string(words.host);
    if (f.cpu_power)
        host += (f.cpus->value == 1 ? "" : number(f.cpus->value) + "\u00a0× ") +
                loaded(*f.cpu_power, *f.cpu_utilisation);
    if (f.memory) host += (f.cpu_power ? words.comma : "") + number(f.memory->value) + "\u00a0GB";
    return host + (several ? words.each : "") + words.end;
}

std::string of_other_year(const Estimate& e, const Factor& factor) {
    return is_of_other_year(e, factor) ? ", for a run in " + std::to_string(*e.year) : "";
}

// A factor's label with its source, but for what it is of.
std::string rest(const Estimate& e, const Factor& factor) {
    return cited(factor).substr(factor.of.size()) + of_other_year(e, factor);
}

} // namespace

std::string cited(const Factor& factor) {
    if (factor.source.empty()) return factor.label;
    const auto credit = ", " + short_name(factor.source);
    auto words = factor.label;
    const auto at = words.find(credit);
    if (at == words.npos) return words + cite(factor.source);
    return words.replace(at, credit.size(), cite(factor.source));
}

std::string how_measured(const Factors& f) {
    const auto& method = f.measured->stated_source;
    return f.measured->label + (method.empty() ? "" : " (" + method + ")");
}

bool is_of_other_year(const Estimate& e, const Factor& factor) {
    return e.year && factor.year && e.year != factor.year;
}

std::string short_place(const Estimate& e) { return e.place.substr(0, e.place.find(" (")); }

Origin origin_of_measured(const Estimate& e) {
    const auto& f = e.factors;
    return {text(KilowattHours(f.measured->value)), " " + how_measured(f)};
}

Origin origin_of_pue(const Estimate& e) {
    const auto& pue = *e.factors.pue;
    return {pue.of, rest(e, pue)};
}

Origin origin_of_intensity(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    if (i.basis != Basis::stated)
        return {i.of + (i.of == e.place ? "" : " (" + short_place(e) + ")"), rest(e, i)};
    return {e.place,
            ": " + rest(e, i) + (i.kind.empty() ? "" : ", " + i.kind) +
                (i.stated_source.empty() ? " without a source" : ", source: " + i.stated_source)};
}

std::string intensity_basis(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    if (i.basis == Basis::stated || i.of == e.place) return origin_of_intensity(e).words();
    return e.place + ": " + i.of + rest(e, i);
}

std::string one_run(const Estimate& e, const std::string& opening) {
    const auto& f = e.factors;
    const auto intensity = intensity_text(e) + " (" + intensity_basis(e) + ").";
    const auto energy = energy_sentence(e, opening) + host_sentence(f);
    if (!f.pue)
        return energy + " No PUE is applied to a measurement of the facility; the carbon " +
               "intensity is " + intensity;
    return energy + " The PUE is " + number(f.pue->value) + " (" + origin_of_pue(e).words() +
           ") and the carbon intensity " + intensity;
}

std::string hardware(const Estimate& e) {
    if (e.device.empty()) return "devices that are not named";
    return e.devices ? number(*e.devices) + "\u00a0× " + e.device : e.device;
}

std::string loaded_hardware(const Estimate& e, const HardwareWords& words) {
    const auto& f = e.factors;
    if (f.measured)
        return (e.device.empty() ? "" : words.hardware(e) + words.comma) + words.measured(e) +
               host_of_row(f, words);
    auto text = words.hardware(e) + words.comma;
    if (f.average_power)
        text += words.average + carbon::text(Watts(f.average_power->value)) + words.on_average;
    else
        text += loaded(*f.power, *f.utilisation);
    return text + host_of_row(f, words);
}

std::string loaded_hardware(const Estimate& e) {
    constexpr HardwareWords words{hardware,
                                  [](const Estimate& of) {
                                      return text(KilowattHours(of.factors.measured->value)) + " " +
                                             of.factors.measured->label;
                                  },
                                  ", ",
                                  "",
                                  " on average",
                                  " + host (",
                                  " hosts (",
                                  " each",
                                  ")"};
    return loaded_hardware(e, words);
}

std::string device_time(DeviceHours time) {
    const auto hours = whole_hours(time);
    return hours + "\u00a0device-hour" + (hours == "1" ? "" : "s");
}

std::string wall_clock(const Factors& f) {
    if (!f.hours) return {};
    return (f.repeats ? number(f.repeats->value) + "\u00a0× " : "") + text(Hours(f.hours->value));
}

std::string in_nodes(const Factors& f) {
    const auto nodes = static_cast<std::size_t>(f.nodes->value);
    return nodes == 1 ? "in one node" : "in each of " + counted(nodes, "node");
}

std::optional<Precise> wall_clock_time(const Factors& f) {
    if (!f.hours) return std::nullopt;
    return Precise(f.hours->value) * (f.repeats ? f.repeats->value : 1);
}

bool is_replaced(const Estimate& e) { return e.factors.measured || e.factors.average_power; }

} // namespace carbon::snippet
