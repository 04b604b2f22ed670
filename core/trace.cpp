#include "core/trace.hpp"

#include "core/format.hpp"

namespace carbon {

std::vector<std::string> trace(const Estimate& e) {
    if (!e.result) return {};
    const auto& f = e.factors;
    const auto& r = *e.result;
    const auto time = plain(r.device_hours.value()), it = plain(r.it_energy.value()),
               energy = plain(r.energy.value());
    return {plain(f.count->value) + " × " + plain(f.hours->value) + " h = " + time +
                " device-hours",
            plain(f.power->value) + " W × utilisation " + plain(f.utilisation->value) + " × " +
                time + " h ÷ 1000 W/kW = " + it + " kWh (IT energy)",
            it + " kWh × PUE " + plain(f.pue->value) + " = " + energy + " kWh (facility energy)",
            energy + " kWh × " + plain(f.intensity->value) +
                " g/kWh ÷ 1000 g/kg = " + plain(r.carbon.value()) + " kg CO₂e"};
}

} // namespace carbon
