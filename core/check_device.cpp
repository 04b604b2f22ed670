#include "core/check_rules.hpp"

#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/search.hpp"
#include "core/text.hpp"

#include <cmath>

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double most_devices = 1e7;
constexpr double likely_load = 1.2;  // of the rated power
constexpr double smallest_slice = 8; // in cores: TPU v3-8

// The rated power is needed for the estimate; else only the second total wants it.
bool needs_rating(const Run& run, const Findings& f) {
    return !is_measured(run, f) && !run.average_power;
}

void check_catalog_device(const Run& run, const CatalogDevice& device, Findings& f) {
    const auto* known = find_device(device.id);
    if (known && (known->tdp_watts > 0 || !needs_rating(run, f))) return;
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

void check_hardware(const Run& run, Findings& f) {
    if (const auto* device = std::get_if<CatalogDevice>(&run.device))
        return check_catalog_device(run, *device, f);
    if (const auto* own = std::get_if<OwnDevice>(&run.device)) {
        if (own->watts) return check_watts(*own->watts, "device/watts", f);
        if (needs_rating(run, f))
            f.missing("device/watts", "The power of the device is missing.",
                      "Give the rated power of one device in watts, e.g. 400.");
        return;
    }
    if (!is_measured(run, f))
        f.missing("device", "The hardware is missing.",
                  "Choose a device from the catalogue, or give its name and watts.");
}

bool is_power_of_two(double count) {
    int exponent = 0;
    return std::frexp(count, &exponent) == 0.5;
}

// Slices of some TPUs are named by their cores, power is rated for each chip.
void check_cores(const Run& run, Findings& f) {
    const auto* known = device_of(run);
    if (!known || known->cores_in_slice_names == 0) return;
    if (*run.count < smallest_slice || !is_power_of_two(*run.count)) return;
    if (is_confirmed(run, "count", *run.count)) return;
    const double chips = *run.count / known->cores_in_slice_names;
    f.warning("count", Code::unlikely,
              "Slices of " + std::string(known->name) + " are named by their cores: a slice of " +
                  number(*run.count) + " cores has " + number(chips) + " chips.",
              "Give the number of chips; keep " + number(*run.count) + " if these are chips.");
    f.offer("Use " + number(chips) + " chips", {{"count", chips}, {"confirmed/count", chips}});
    f.offer("Keep " + number(*run.count), {{"confirmed/count", *run.count}});
}

void check_count(const Run& run, Findings& f) {
    if (!run.count) return;
    if (possible_count(f, "count", *run.count, most_devices, "The number of devices",
                       "Give the number of devices that ran at the same time, e.g. 8. Part use of "
                       "a device goes into the hours or the utilisation."))
        check_cores(run, f);
}

void check_draw(const Run& run, Findings& f) {
    if (!run.average_power) return;
    check_watts(*run.average_power, "average_watts", f);
    if (run.utilisation)
        f.warning("utilisation", Code::unlikely,
                  "The average draw replaces the utilisation, which is not used.",
                  "Take one of the two out.");
    const auto rated = factors(run).power;
    if (rated && !f.about("average_watts") &&
        run.average_power->value() > likely_load * rated->value)
        f.warning("average_watts", Code::unlikely,
                  text(*run.average_power) + " is far more than the rated power of " +
                      text(Watts(rated->value)) + ".",
                  "Give the mean draw of one device, not of all or of the whole server.");
}

} // namespace

void check_device(const Run& run, Findings& f) {
    check_hardware(run, f);
    check_count(run, f);
    if (run.utilisation) check_utilisation(*run.utilisation, "utilisation", f);
    check_draw(run, f);
}

void check_release(const Run& run, Findings& f) {
    const auto* known = device_of(run);
    if (known && run.year && !f.about("year") && known->release_year > *run.year)
        f.warning("year", Code::unlikely,
                  std::string(known->name) + " came out in " + std::to_string(known->release_year) +
                      ", after the year of the run.",
                  "Correct the year or the hardware.");
}

} // namespace carbon
