#include "core/check_rules.hpp"

#include "core/format.hpp"

#include <cmath>

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double likely_hours = 5 * hours_per_year, likely_with_many = hours_per_year;
constexpr double long_run = 90 * 24; // a whole multiple of the devices beyond it is suspicious
constexpr double most_hours = 1e9, most_device_hours = 1e15, most_repeats = 1e6;

bool is_whole(double x) { return std::floor(x) == x; }

// The host is reckoned, not metered, and there is something of it.
bool counts_host(const Run& run) {
    const bool metered = run.measured && run.measured->boundary != Boundary::device;
    return run.host && !metered &&
           (run.host->memory_gb || !std::holds_alternative<std::monostate>(run.host->cpu));
}

// Device-hours are all that is needed: those of a host follow from the number of devices.
bool can_be_device_hours(const Run& run) { return run.count || !counts_host(run); }

// Hours that were multiplied by the devices already.
void check_confusion(const Run& run, Findings& f) {
    const double hours = run.hours->value(), count = run.count.value_or(1);
    const bool many = count > 1;
    const bool multiple = many && hours > long_run && is_whole(hours / count);
    if (hours <= (many ? likely_with_many : likely_hours) && !multiple) return;
    if (is_confirmed(run, "hours", hours)) return;
    const auto said =
        text(*run.hours) + " of wall-clock time is " + days(DeviceHours(hours)) + " days";
    const auto share = number(hours / count) + " h";
    f.warning("hours", Code::unlikely,
              said + (multiple ? "; " + number(hours) + " looks like device-hours of " +
                                     number(count) + " × " + share + "."
                               : ": are they device-hours?"),
              "Keep them if they are wall-clock hours; else give them as device-hours.");
    if (multiple) f.offer("Use " + share, {{"hours", hours / count}});
    if (!run.repeats && !run.device_hours && can_be_device_hours(run))
        f.offer("They are device-hours", {{"hours", {}}, {"device_hours", hours}});
    f.offer("Keep " + number(hours) + " h", {{"confirmed/hours", hours}});
}

void check_wall_clock(const Run& run, Findings& f) {
    if (possible(f, "hours", run.hours->value(), most_hours, "The time of a run",
                 "Give the wall-clock hours of the run, e.g. 120 or 0.5."))
        check_confusion(run, f);
}

void check_device_hours(const Run& run, Findings& f) {
    if (run.hours) {
        f.error("device_hours", Code::type, "Both wall-clock hours and device-hours are given.",
                "Give one of the two.");
        f.offer("Keep the wall-clock hours", {{"device_hours", {}}});
        if (can_be_device_hours(run) && is_possible(run.device_hours->value(), most_device_hours))
            f.offer("Keep the device-hours", {{"hours", {}}, {"repeats", {}}});
        return;
    }
    possible(f, "device_hours", run.device_hours->value(), most_device_hours, "The device-hours",
             "Give the hours summed over all devices, e.g. 960 for 8 devices in 120 hours.");
    if (run.repeats) {
        f.error("repeats", Code::type, "The device-hours are those of all repeats already.",
                "Take the repeats out, or give the wall-clock hours of one repeat.");
        f.offer("Take the repeats out", {{"repeats", {}}});
    }
    if (!can_be_device_hours(run))
        f.missing("count", "The number of devices is missing.",
                  "Give it, so that the hours of the host are known from the device-hours.");
}

// Only what is reckoned needs the time.
bool needs_time(const Run& run, const Findings& f) {
    if (!is_measured(run, f)) return true;
    return run.measured && counts_host(run);
}

} // namespace

void check_time(const Run& run, Findings& f) {
    if (run.repeats)
        possible_count(f, "repeats", *run.repeats, most_repeats, "The number of repeats",
                       "Give how often the run was made, e.g. 3.");
    if (run.hours) check_wall_clock(run, f);
    if (run.device_hours) return check_device_hours(run, f);
    if (!run.hours && needs_time(run, f) && !f.about("device_hours"))
        f.missing("hours", "The time is missing.",
                  "Give the wall-clock hours of the run, e.g. 120, or its device-hours.");
}

} // namespace carbon
