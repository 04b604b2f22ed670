#include "core/estimate.hpp"

#include "core/sum.hpp"

namespace carbon {

namespace {

bool complete(const Factors& f) {
    return f.count && f.power && f.hours && f.utilisation && f.pue && f.intensity;
}

Result result(const Factors& f) {
    const Hours time = device_hours(f.count->value, Hours(f.hours->value));
    const Watts power = average_power(Watts(f.power->value), f.utilisation->value);
    const KilowattHours it = it_energy(power, time);
    const KilowattHours facility = facility_energy(it, f.pue->value);
    return {time, it, facility, emissions(facility, GramsPerKilowattHour(f.intensity->value))};
}

} // namespace

Estimate estimate(std::size_t index, const Run& run, const Findings& findings) {
    Estimate e{index,
               run.name.empty() ? "Run " + std::to_string(index + 1) : run.name,
               device_name(run),
               place_name(run),
               !run.name.empty(),
               run.year,
               factors(run),
               std::nullopt};
    if (!findings.any_error() && complete(e.factors)) e.result = result(e.factors);
    return e;
}

Totals totals(const std::vector<Estimate>& estimates) {
    Totals t;
    Sum hours, it, energy, carbon;
    for (const auto& e : estimates) {
        if (!e.result) {
            ++t.left_out;
            continue;
        }
        ++t.counted;
        hours.add(e.result->device_hours.value());
        it.add(e.result->it_energy.value());
        energy.add(e.result->energy.value());
        carbon.add(e.result->carbon.value());
    }
    t.sum = {Hours(hours.value()), KilowattHours(it.value()), KilowattHours(energy.value()),
             Kilograms(carbon.value())};
    return t;
}

} // namespace carbon
