#include "core/check_reported.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double most = 1e12;               // kWh or kg
constexpr double likely_times = 2;          // that two honest figures differ
constexpr double likely_without_energy = 6; // the same where the energy is only this estimate's
constexpr double likely_load = 2, likely_idle = 0.05; // of the rated power, facility included

// What is known without the report.
struct Known {
    KilowattHours energy;
    Kilograms carbon;
    std::optional<DeviceHours> time;
    std::optional<KilowattHours> rated; // energy at rated power
};

bool differ(double a, double b, double times) { return a > times * b || b > times * a; }

void check_intensity(const Reported& reported, const Known& known, Findings& f) {
    const auto energy = reported.energy.value_or(known.energy);
    const GramsPerKilowattHour implied(reported.carbon->value() * 1000 / energy.value());
    const GramsPerKilowattHour ours(known.carbon.value() * 1000 / known.energy.value());
    const double times = reported.energy ? likely_times : likely_without_energy;
    if (!differ(implied.value(), ours.value(), times)) return;
    const auto lowest = constant("grid_lowest"), highest = constant("grid_highest");
    auto said = text(*reported.carbon) + " for " + (reported.energy ? "" : "the ") + text(energy) +
                (reported.energy ? "" : " of this estimate") + " is " + about(implied.value()) +
                "\u00a0g/kWh";
    if (implied.value() < lowest.value)
        said += ", less than the grid of any country in any year (" + number(lowest.value) +
                "\u00a0g/kWh)";
    else if (implied.value() > highest.value)
        said += ", more than the grid of any country in any year (" + number(highest.value) +
                "\u00a0g/kWh)";
    f.warning("reported/kg", Code::unlikely,
              said + "; this estimate has " + about(ours.value()) + "\u00a0g/kWh.",
              "Check the reported figure and its unit, and whether it is market-based.");
}

void check_power(const Reported& reported, const Known& known, Findings& f) {
    if (!known.time || !known.rated || known.time->value() <= 0) return;
    const double hours = known.time->value(), watts = reported.energy->value() * 1000 / hours;
    const double rated = known.rated->value() * 1000 / hours;
    if (watts <= likely_load * rated && watts >= likely_idle * rated) return;
    f.warning("reported/kwh", Code::unlikely,
              text(*reported.energy) + " in " + whole_hours(*known.time) + " device-hours is " +
                  about(watts) + "\u00a0W for each device, which is rated at " + about(rated) +
                  "\u00a0W.",
              "Check the reported figure and its unit, the hours and the hardware.");
}

// A fault of what is only compared leaves no run out.
bool usable(Findings& f, const char* field, double value, const std::string& remedy) {
    if (is_possible_figure(value)) return true;
    f.warning(field, Code::range, "The reported figure cannot be " + number(value) + ".", remedy);
    return false;
}

void check(const Reported& reported, const Known& known, Findings& f) {
    const bool energy = reported.energy &&
                        usable(f, "reported/kwh", reported.energy->value(), "Give kWh, e.g. 433.");
    const bool carbon = reported.carbon && usable(f, "reported/kg", reported.carbon->value(),
                                                  "Give kg of CO2e, e.g. 24700 for 24.7 t.");
    if (known.energy.value() <= 0) return;
    if (energy) check_power(reported, known, f);
    if (carbon && (energy || !reported.energy)) check_intensity(reported, known, f);
}

} // namespace

bool is_possible_figure(double published) { return published > 0 && published <= most; }

void check_reported(const Reported& reported, const Estimate& e, Findings& findings) {
    Known known;
    if (e.result) {
        known.energy = e.result->energy;
        known.carbon = e.result->carbon;
        known.time = e.result->device_hours;
    }
    if (e.paper) known.rated = e.paper->energy;
    check(reported, known, findings);
}

void check_reported(const Reported& reported, const Totals& t, Findings& findings) {
    if (t.left_out > 0) return; // the figure is that of all runs
    Known known{t.sum.energy, t.sum.carbon, t.sum.device_hours, std::nullopt};
    if (t.untimed == 0 && t.paper.left_out == 0) known.rated = t.paper.sum.energy;
    check(reported, known, findings);
}

} // namespace carbon
