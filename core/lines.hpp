// Separate lines: wanted or stated, never added to the totals.
#pragma once

#include "core/totals.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

/// The share of making the devices that falls to a run: kg of one device x device-hours / hours of
/// its life.
constexpr Kilograms embodied_share(Kilograms of_one_device, DeviceHours time, double life_hours) {
    return Kilograms(of_one_device.amount() * time.amount() / life_hours);
}
/// Water used on site: WUE is litres for each kWh of IT energy.
constexpr Litres site_water(KilowattHours it_energy, double litres_per_kwh) {
    return Litres(it_energy.amount() * litres_per_kwh);
}

struct Line {
    std::string label, detail;
    std::size_t counted = 0, left_out = 0; // counted runs that a figure is known or not known for
    double value = 0;
    std::vector<std::string> trace{};
    std::vector<std::string> sources{}; // keys
    std::string stated_source{};        // in the author's words
};

struct Equivalent {
    std::string_view id;
    std::string text; // "140 km driven in an average European car"
    double value;
    std::string_view source;
};

struct MarketBased {
    Kilograms carbon;
    std::string source;
};

struct WantedLines {
    bool embodied = false, water = false, equivalences = false;
    std::optional<MarketBased> market_based;
};

struct Lines {
    std::optional<Line> embodied;     // kgCO2e
    std::optional<Line> water;        // L
    std::optional<Line> market_based; // kgCO2e
    std::vector<Equivalent> equivalences;
};

/// `runs` and `estimates` are those of one request, in the same order.
Lines separate_lines(const WantedLines& wanted, const std::vector<const Run*>& runs,
                     const std::vector<Estimate>& estimates, const Totals& totals);

} // namespace carbon
