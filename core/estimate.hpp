// The method: C = P x T x I (Luccioni & Hernandez-Garcia 2023, "Counting Carbon", eq. 1), with the
// facility's overhead as its own factor. Each quantity is a function named after itself.
#pragma once

#include "core/factors.hpp"
#include "core/problem.hpp"
#include "core/run.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// Mean power of one device while it runs.
constexpr Watts average_power(Watts rated, double utilisation) { return rated * utilisation; }
/// Device time: count x wall-clock time.
constexpr Hours device_hours(double count, Hours wall_clock) { return count * wall_clock; }
/// Electricity of the devices.
constexpr KilowattHours it_energy(Watts average_power, Hours device_hours) {
    return average_power * device_hours;
}
/// Electricity of the facility on behalf of the devices.
constexpr KilowattHours facility_energy(KilowattHours it_energy, double pue) {
    return it_energy * pue;
}
/// Location-based emissions of that electricity.
constexpr Kilograms emissions(KilowattHours energy, GramsPerKilowattHour intensity) {
    return energy * intensity;
}

struct Result {
    Hours device_hours;
    KilowattHours it_energy, energy; // energy: of the facility
    Kilograms carbon;
};

struct Estimate {
    std::size_t run; // index in the request
    std::string name, device, place;
    bool named;              // false: `name` is only "Run 3"
    std::optional<int> year; // of the run, where stated
    Factors factors;
    std::optional<Result> result; // empty where the run has an error
};

/// The estimate of a checked run: `findings` holds what reading and checking said of it.
Estimate estimate(std::size_t index, const Run& run, const Findings& findings);

struct Totals {
    std::size_t counted = 0, left_out = 0;
    Result sum;
};

/// Compensated sums over the counted runs; the order of the runs does not matter.
Totals totals(const std::vector<Estimate>& estimates);

} // namespace carbon
