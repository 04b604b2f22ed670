#include "core/format.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <span>

namespace carbon {

namespace {

constexpr int result_digits = 4;
constexpr int exact_digits = 12;
constexpr int most_exponent = 15; // beyond it, a power of ten is written
constexpr auto no_break_space = "\u00a0";

// What no one reads as a row of digits: "1e300".
std::string scientific_text(const std::string& scientific) {
    const auto e = scientific.find('e');
    auto mantissa = scientific.substr(0, e);
    mantissa.erase(mantissa.find_last_not_of('0') + 1);
    if (mantissa.back() == '.') mantissa.pop_back();
    return mantissa + "e" + std::to_string(std::atoi(scientific.c_str() + e + 1));
}

// Decimal notation: correctly rounded by the C library, then trailing zeros dropped.
std::string decimal(double value, int significant) {
    if (value == 0) return "0"; // also -0
    char scientific[40];
    std::snprintf(scientific, sizeof scientific, "%.*e", significant - 1, value);
    const int exponent =
        std::atoi(std::string(scientific).substr(std::string(scientific).find('e') + 1).c_str());
    if (exponent > most_exponent || exponent < -most_exponent) return scientific_text(scientific);
    const int decimals = significant - 1 - exponent;
    char digits[400];
    // Rounding to tens and above happens in the first print, so that it happens once.
    const double rounded = std::strtod(scientific, nullptr);
    std::snprintf(digits, sizeof digits, "%.*f", decimals > 0 ? decimals : 0, rounded);
    std::string text = digits;
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text;
}

std::string grouped(std::string text) {
    const auto start = text.front() == '-' ? 1U : 0U;
    auto end = text.find('.');
    if (end == std::string::npos) end = text.size();
    if (text.find('e') != std::string::npos) return text;
    if (end - start < 5) return text; // four digits read well without
    for (auto at = end; at > start + 3;) text.insert(at -= 3, ",");
    return text;
}

struct Scale {
    double in_base;
    const char* unit;
};

constexpr Scale energy_units[] = {{1e6, "GWh"}, {1e3, "MWh"}, {1, "kWh"}, {1e-3, "Wh"}};
constexpr Scale mass_units[] = {{1e3, "t"}, {1, "kg"}, {1e-3, "g"}};

std::string in(double base, const Scale& scale) {
    return decimal(base / scale.in_base, result_digits);
}

// The largest unit in which the rounded number is at least 1, else the smallest unit.
const Scale& fitting(double base, std::span<const Scale> largest_first) {
    for (const auto& scale : largest_first)
        if (std::strtod(in(base, scale).c_str(), nullptr) >= 1) return scale;
    return largest_first.back();
}

std::string scaled(double base, std::span<const Scale> units) {
    const auto& scale = fitting(base, units);
    return grouped(in(base, scale)) + no_break_space + scale.unit;
}

} // namespace

std::string text(KilowattHours energy) { return scaled(energy.value(), energy_units); }

std::string text(Kilograms carbon) { return scaled(carbon.value(), mass_units); }

std::string unit_of(KilowattHours total) { return fitting(total.value(), energy_units).unit; }

std::string unit_of(Kilograms total) { return fitting(total.value(), mass_units).unit; }

std::string in_unit_of(KilowattHours total, KilowattHours part) {
    return grouped(in(part.value(), fitting(total.value(), energy_units)));
}

std::string in_unit_of(Kilograms total, Kilograms part) {
    return grouped(in(part.value(), fitting(total.value(), mass_units)));
}

std::string text(Watts power) { return number(power.value()) + no_break_space + "W"; }

std::string text(Hours time) { return number(time.value()) + no_break_space + "h"; }

std::string text(GramsPerKilowattHour intensity) {
    return number(intensity.value()) + no_break_space + "g/kWh";
}

std::string whole_hours(Hours time) {
    return number(time.value() < 1000 ? time.value() : std::round(time.value()));
}

std::string number(double value) { return grouped(plain(value)); }

std::string plain(double value) { return decimal(value, exact_digits); }

std::string counted(std::size_t count, const std::string& noun) {
    return number(static_cast<double>(count)) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace carbon
