#include "core/check_reported.hpp"

#include "core/catalog.hpp"
#include "core/check_rules.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double most_kilowatt_hours = 1e12, most_kilograms = 1e12;
constexpr double likely_times = 2;                    // that two honest figures differ
constexpr double likely_load = 2, likely_idle = 0.05; // of the rated power, facility included

// What is known without the report.
struct Known {
    KilowattHours energy;
    Kilograms carbon;
    std::optional<DeviceHours> time;
    std::optional<KilowattHours> rated; // energy at rated power
};

bool differ(double a, double b) { return a > likely_times * b || b > likely_times * a; }

void check_intensity(const Reported& reported, const Known& known, Findings& f) {
    const auto energy = reported.energy.value_or(known.energy);
    const GramsPerKilowattHour implied(reported.carbon->value() * 1000 / energy.value());
    const GramsPerKilowattHour ours(known.carbon.value() * 1000 / known.energy.value());
    if (!differ(implied.value(), ours.value())) return;
    const auto lowest = constant("grid_lowest"), highest = constant("grid_highest");
    auto said = text(*reported.carbon) + " for " + text(energy) + " is " + about(implied.value()) +
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

void check(const Reported& reported, const Known& known, Findings& f) {
    const bool energy = reported.energy &&
                        possible(f, "reported/kwh", reported.energy->value(), most_kilowatt_hours,
                                 "The reported energy", "Give kWh, e.g. 433.");
    const bool carbon = reported.carbon &&
                        possible(f, "reported/kg", reported.carbon->value(), most_kilograms,
                                 "The reported carbon", "Give kg of CO2e, e.g. 24700 for 24.7 t.");
    if (known.energy.value() <= 0) return;
    if (energy) check_power(reported, known, f);
    if (carbon && (energy || !reported.energy)) check_intensity(reported, known, f);
}

} // namespace

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
    Known known{t.sum.energy, t.sum.carbon, t.sum.device_hours, std::nullopt};
    if (t.untimed == 0 && t.paper.left_out == 0) known.rated = t.paper.sum.energy;
    check(reported, known, findings);
}

} // namespace carbon
