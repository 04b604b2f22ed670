// The method: C = P x T x I (Luccioni & Hernandez-Garcia 2023, "Counting Carbon", eq. 1), with the
// host and the facility's overhead as factors of their own. Each quantity is a function named
// after itself.
#pragma once

#include "core/factors.hpp"
#include "core/problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// Mean power of one device while it runs.
constexpr Watts average_power(Watts rated, double utilisation) { return rated * utilisation; }
/// Device time: count x wall-clock time x repeats.
constexpr DeviceHours device_hours(double count, Hours wall_clock, double repeats = 1) {
    return DeviceHours(Precise(count) * wall_clock.amount() * repeats);
}
/// Electricity of the devices.
constexpr KilowattHours device_energy(Watts average_power, DeviceHours device_hours) {
    return average_power * device_hours;
}
/// Mean power of the processors of one node.
constexpr Watts processor_power(double cpus, Watts rated, double utilisation) {
    return cpus * (rated * utilisation);
}
/// Power of the memory of one node.
constexpr Watts memory_power(double gigabytes, Watts per_gigabyte) {
    return gigabytes * per_gigabyte;
}
/// Electricity of the hosts; node-hours are device-hours of nodes.
constexpr KilowattHours host_energy(Watts of_one_node, DeviceHours node_hours) {
    return of_one_node * node_hours;
}
/// Electricity of the machines.
constexpr KilowattHours it_energy(KilowattHours device, KilowattHours host) {
    return device + host;
}
/// Electricity of the facility on behalf of the machines.
constexpr KilowattHours facility_energy(KilowattHours it_energy, double pue) {
    return it_energy * pue;
}
/// Location-based emissions of that electricity.
constexpr Kilograms emissions(KilowattHours energy, GramsPerKilowattHour intensity) {
    return energy * intensity;
}

struct Footprint {
    KilowattHours energy;
    Kilograms carbon;
    std::optional<Interval> energy_range{}, carbon_range{}; // empty where nothing varies
};

struct Result : Footprint {                  // its energy is that of the facility
    std::optional<DeviceHours> device_hours; // unknown for some measured runs
    std::optional<KilowattHours> device_energy, host_energy, it_energy;
};

/// One product of factors, and what it adds to the facility's energy; the sum of a run's parts is
/// its energy. The PUE, where there is one, multiplies every part.
struct Part {
    KilowattHours energy;
    std::vector<FactorMember> product;
    KilowattHours before_overhead{}; // the same without the PUE
};

/// The one factor that explains most of the variance.
struct Doubt {
    const FactorName* factor;
    std::string of; // e.g. "NVIDIA T4", or the run
    double share;   // of the variance, 0 to 1

    /// "the utilisation of NVIDIA T4"
    std::string name() const { return std::string(factor->noun) + " of " + of; }
    /// Not all of it, though 100 % when it is rounded.
    bool is_nearly_all() const;
    /// "83 %", or "over 99 %"
    std::string text() const;
};

struct Estimate {
    std::size_t run; // index in the request
    std::string name, stage, device, place;
    std::string device_identity, place_identity; // what runs on the same one share
    bool named;                                  // false: `name` is only "Run 3"
    bool gpu;                                    // the catalog knows its devices to be GPUs
    std::optional<int> year;                     // of the run, where stated
    std::optional<double> devices;               // at once; empty where nobody says how many
    Factors factors;
    std::optional<Boundary> meter;  // what it covered, where energy was measured
    std::optional<Result> result;   // empty where the run has an error
    std::optional<Footprint> paper; // by the paper's own method, where that is possible
    std::vector<Part> parts;
    std::optional<Doubt> doubt;
};

/// The estimate of a checked run, without ranges: `findings` holds what reading and checking said.
Estimate estimate(std::size_t index, const Run& run, const Findings& findings);

} // namespace carbon
