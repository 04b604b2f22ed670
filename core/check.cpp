#include "core/check.hpp"

#include "core/catalog.hpp"
#include "core/check_rules.hpp"
#include "core/format.hpp"
#include "core/search.hpp"
#include "core/text.hpp"

#include <cmath>

namespace carbon {

namespace {

using Code = ProblemCode;

// Where the possible ends and where the unlikely begins.
constexpr double most_devices = 1e7;
constexpr double likely_watts_low = 1, likely_watts_high = 3000, most_watts = 1e6;
constexpr double likely_hours = 5 * 8760, most_hours = 1e9;
constexpr double likely_utilisation = 1.2, most_utilisation = 5;
constexpr double likely_pue = 3, most_pue = 20;

void check_catalog_device(const CatalogDevice& device, Findings& f) {
    const auto* known = find_device(device.id);
    if (known && known->tdp_watts > 0) return;
    if (known)
        return f.error("device/id", Code::missing,
                       "No rated power is published for " + std::string(known->name) + ".",
                       "Give it as an own device, with its name and watts.");
    if (device.id.empty())
        return f.missing("device/id", "The hardware is missing.",
                         "Choose a device from the catalogue, or give its name and watts.");
    const auto* named = device_named(device.id);
    if (!named)
        if (const auto near = search_devices(device.id, 1); !near.empty()) named = near.front();
    f.error("device/id", Code::unknown, quotation(device.id) + " is not a device of the catalogue.",
            (named ? did_you_mean(named->id, named->name) + " Or give" : std::string("Give")) +
                " it as an own device, with its name and watts.");
}

void check_watts(Watts watts, Findings& f) {
    const auto w = watts.value();
    if (!possible(f, "device/watts", w, most_watts, "The power of a device",
                  "Give the rated power of one device in watts, e.g. 400."))
        return;
    if (w < likely_watts_low)
        f.warning("device/watts", Code::unlikely,
                  text(watts) + " is very little for a device: is it in kilowatts?",
                  "Give watts: " + number(w * 1000) + " W if it is kilowatts.");
    if (w > likely_watts_high)
        f.warning("device/watts", Code::unlikely,
                  text(watts) + " is more than any one device draws.",
                  "Give the power of one device, not of the whole server.");
}

// A device that came out after the run: one of the two is likely wrong.
void check_release(const Run& run, Findings& f) {
    const auto* device = std::get_if<CatalogDevice>(&run.device);
    const auto* known = device ? find_device(device->id) : nullptr;
    if (known && run.year && !f.about("year") && known->release_year > *run.year)
        f.warning("year", Code::unlikely,
                  std::string(known->name) + " came out in " + std::to_string(known->release_year) +
                      ", after the year of the run.",
                  "Correct the year or the hardware.");
}

void check_device(const Run& run, Findings& f) {
    if (const auto* device = std::get_if<CatalogDevice>(&run.device))
        return check_catalog_device(*device, f);
    const auto* own = std::get_if<OwnDevice>(&run.device);
    if (!own)
        return f.missing("device", "The hardware is missing.",
                         "Choose a device from the catalogue, or give its name and watts.");
    if (!own->watts)
        return f.missing("device/watts", "The power of the device is missing.",
                         "Give the rated power of one device in watts, e.g. 400.");
    check_watts(*own->watts, f);
}

void check_count(const Run& run, Findings& f) {
    if (!run.count) return;
    const std::string remedy = "Give the number of devices that ran at the same time, e.g. 8.";
    if (!possible(f, "count", *run.count, most_devices, "The number of devices", remedy)) return;
    if (std::floor(*run.count) != *run.count)
        f.error("count", Code::range,
                "The number of devices must be whole, not " + number(*run.count) + ".",
                remedy + " Part use of a device goes into the hours or the utilisation.");
}

void check_hours(const Run& run, Findings& f) {
    if (!run.hours)
        return f.missing("hours", "The time is missing.",
                         "Give the wall-clock hours of the run, e.g. 120.");
    if (!possible(f, "hours", run.hours->value(), most_hours, "The time of a run",
                  "Give the wall-clock hours of the run, e.g. 120 or 0.5."))
        return;
    if (run.hours->value() > likely_hours)
        f.warning("hours", Code::unlikely,
                  text(*run.hours) +
                      " of wall-clock time is more than five years: are they device-hours?",
                  "Give wall-clock hours; if these are device-hours already, let the number of "
                  "devices be 1.");
}

void check_utilisation(const Run& run, Findings& f) {
    if (!run.utilisation) return;
    const auto u = *run.utilisation;
    const std::string remedy = "Give mean power over rated power, e.g. 0.8 for 80 %.";
    if (u > most_utilisation)
        return f.error("utilisation", Code::range,
                       number(u) + " is no fraction of the rated power: is it a percentage?",
                       remedy);
    if (!possible(f, "utilisation", u, most_utilisation, "The utilisation", remedy)) return;
    if (u > likely_utilisation)
        f.warning("utilisation", Code::unlikely,
                  "A utilisation of " + number(u) + " means far more than the rated power.",
                  remedy);
}

void check_pue(const Run& run, Findings& f) {
    if (!run.pue) return;
    const std::string remedy =
        "Give facility energy over IT energy: 1 for a desktop computer, 1.1 to 1.6 for most data "
        "centres, or leave it empty.";
    if (*run.pue < 1 || *run.pue > most_pue)
        return f.error(
            "pue", Code::range,
            "The PUE cannot be " + number(*run.pue) +
                (*run.pue < 1
                     ? ": a facility uses at least the energy of its IT, so 1 is the least."
                     : ": at most " + number(most_pue) + " can be right."),
            remedy);
    if (*run.pue > likely_pue)
        f.warning("pue", Code::unlikely, "A PUE of " + number(*run.pue) + " is unusually high.",
                  remedy);
}

} // namespace

bool possible(Findings& findings, std::string_view field, double value, double most,
              const std::string& noun, const std::string& remedy) {
    constexpr double least = 1e-9; // less is a slip of an exponent
    if (value >= least && value <= most) return true;
    const auto limit = value > most ? ": at most " + number(most) + " can be right."
                       : value > 0  ? ": it is too little to be right."
                                    : ": it must be more than 0.";
    findings.error(field, ProblemCode::range, noun + " cannot be " + number(value) + limit, remedy);
    return false;
}

std::string did_you_mean(std::string_view id, std::string_view name) {
    return "Did you mean “" + std::string(id) + "” (" + std::string(name) + ")?";
}

void check(const Run& run, Findings& findings) {
    check_device(run, findings);
    check_count(run, findings);
    check_hours(run, findings);
    check_utilisation(run, findings);
    check_pue(run, findings);
    check_place(run, findings);
    check_release(run, findings);
}

} // namespace carbon
