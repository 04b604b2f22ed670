#include "core/format.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <span>

namespace carbon {

namespace {

constexpr int result_digits = 4;
constexpr int exact_digits = 12;
constexpr auto no_break_space = "\u00a0";

// Decimal notation, no exponent: correctly rounded by the C library, then trailing zeros dropped.
std::string decimal(double value, int significant) {
    if (value == 0) return "0"; // also -0
    char scientific[40];
    std::snprintf(scientific, sizeof scientific, "%.*e", significant - 1, value);
    const int exponent =
        std::atoi(std::string(scientific).substr(std::string(scientific).find('e') + 1).c_str());
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
    if (end - start < 5) return text; // four digits read well without
    for (auto at = end; at > start + 3;) text.insert(at -= 3, ",");
    return text;
}

struct Scale {
    double in_base;
    const char* unit;
};

// The largest unit in which the rounded number is at least 1, else the smallest unit.
std::string scaled(double base, std::span<const Scale> largest_first) {
    for (const auto& [in_base, unit] : largest_first) {
        const auto digits = decimal(base / in_base, result_digits);
        if (std::strtod(digits.c_str(), nullptr) >= 1 || &unit == &largest_first.back().unit)
            return grouped(digits) + no_break_space + unit;
    }
    return {};
}

} // namespace

std::string text(KilowattHours energy) {
    static constexpr Scale units[] = {{1e6, "GWh"}, {1e3, "MWh"}, {1, "kWh"}, {1e-3, "Wh"}};
    return scaled(energy.value(), units);
}

std::string text(Kilograms carbon) {
    static constexpr Scale units[] = {{1e3, "t"}, {1, "kg"}, {1e-3, "g"}};
    return scaled(carbon.value(), units);
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
