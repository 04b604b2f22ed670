#include "core/format.hpp"

#include "core/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace carbon {

namespace {

constexpr int most_digits = 4;
constexpr int exact_digits = 12;
constexpr int most_exponent = 15; // beyond it, a power of ten is written
constexpr auto no_break_space = "\u00a0";

int exponent_of(double positive) {
    int exponent = 0;
    while (positive >= powers_of_ten[exponent + 1]) ++exponent;
    while (exponent <= 0 && positive * powers_of_ten[-exponent] < 1) --exponent;
    return exponent;
}

// For which `exponent_of` and powers_of_ten are enough.
bool is_quick(double x) { return x >= 1e-9 && x < 1e15; }

struct Cut : Scaled {
    double part; // of a last digit, that was cut off: 0 <= part < 1
};

// By one product of doubles; empty where the result could be one digit off, e.g. too near to
// `edge`. A hundred times quicker than what is exact.
std::optional<Cut> quick(double positive, int significant, double edge) {
    if (!is_quick(positive)) return std::nullopt;
    const int exponent = exponent_of(positive), shift = significant - 1 - exponent;
    const double scaled =
        shift < 0 ? positive / powers_of_ten[-shift] : positive * powers_of_ten[shift];
    const double whole = std::floor(scaled), part = scaled - whole;
    if (std::abs(part - edge) < 1e-3 || std::abs(part - edge) > 1 - 1e-3) return std::nullopt;
    return Cut{{static_cast<std::uint64_t>(whole), -shift}, part};
}

std::string without_trailing_zeros(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// What no one reads as a row of digits: "1e300".
std::string scientific(std::string digits, int exponent) {
    digits.insert(1, 1, '.');
    return without_trailing_zeros(digits) + "e" + std::to_string(exponent);
}

std::string text_of(const Scaled& number) {
    auto text = std::to_string(number.whole);
    const int exponent = number.exponent + static_cast<int>(text.size()) - 1;
    if (std::abs(exponent) > most_exponent) return scientific(text, exponent);
    if (number.exponent >= 0)
        return text + std::string(static_cast<std::size_t>(number.exponent), '0');
    const auto decimals = static_cast<std::size_t>(-number.exponent);
    if (text.size() <= decimals) text.insert(0, decimals - text.size() + 1, '0');
    text.insert(text.size() - decimals, 1, '.');
    return without_trailing_zeros(text);
}

std::string decimal(double value, int significant) {
    if (value == 0) return "0"; // also -0
    if (!std::isfinite(value)) return std::isnan(value) ? "not a number" : "infinity";
    if (value < 0) return "-" + decimal(-value, significant);
    auto found = quick(value, significant, 0.5);
    if (!found) return text_of(rounded(value, significant));
    if (found->part > 0.5) ++found->whole;
    return text_of(*found);
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
constexpr Scale intensity_units[] = {{1, "g/kWh"}};
constexpr Scale volume_units[] = {{1e3, "m³"}, {1, "L"}, {1e-3, "mL"}};

using Scales = std::span<const Scale>;
using Range = std::optional<Interval>;

int digits(double value, const Range& range) {
    if (!range) return most_digits;
    const double width = range->high - range->low;
    return width >= value ? 2 : width >= value / 10 ? 3 : most_digits;
}

// "6.00": all digits that the range justifies, also where they are zeros.
std::string padded(std::string text, int significant) {
    const auto first = text.find_first_of("123456789"), power = text.find('e');
    if (first == std::string::npos) return text;
    if (power != std::string::npos)
        return padded(text.substr(0, power), significant) + text.substr(power);
    const bool whole = text.find('.') == std::string::npos;
    const auto shown =
        static_cast<int>(text.size() - first) - (text.find('.', first) < text.size());
    if (shown >= significant) return text;
    return text + (whole ? "." : "") +
           std::string(static_cast<std::size_t>(significant - shown), '0');
}

std::string in(double base, const Scale& scale, const Range& range) {
    const int significant = digits(base, range);
    const auto text = decimal(base / scale.in_base, significant);
    return range ? padded(text, significant) : text;
}

// The largest unit in which the rounded number is at least 1, else the smallest unit.
Scale fitting(double base, Scales largest_first, const Range& range) {
    for (const auto& scale : largest_first) {
        const double value = base / scale.in_base;
        if (value >= 1) return scale;
        // Only what is nearly 1 can be rounded up to it.
        if (value > 0.9 && in(base, scale, range).front() != '0') return scale;
    }
    return largest_first.back();
}

std::string scaled(double base, Scales units, const Range& range) {
    const auto scale = fitting(base, units, range);
    return grouped(in(base, scale, range)) + no_break_space + scale.unit;
}

std::string rough(double base, Scales units) { return scaled(base, units, Interval{0, 2 * base}); }

// To `significant` digits, and one more of the last where that is short of `end`.
Scaled beyond(double end, int significant, int direction) {
    auto digits = rounded(end, significant);
    if (direction * (nearest(digits) - end) >= 0) return digits;
    // Below a power of ten that was rounded up to, digits stand one place lower.
    const auto power = static_cast<std::uint64_t>(powers_of_ten[significant - 1]);
    if (direction < 0 && digits.whole == power) digits = {10 * power, digits.exponent - 1};
    digits.whole += static_cast<std::uint64_t>(direction);
    return digits;
}

// Rounded away from the middle, so that the text of a range holds what the range holds.
std::string outward(double end, int significant, int direction) {
    if (auto found = quick(end, significant, 0)) {
        found->whole += direction > 0;
        return grouped(padded(text_of(*found), significant));
    }
    if (!(end > 0) || std::isinf(end)) return decimal(end, significant);
    return grouped(padded(text_of(beyond(end, significant, direction)), significant));
}

// A digit less than the value has, unless that would widen a narrow range by a fifth and more.
int digits_of_end(double end, double base, const Interval& range) {
    const int of_value = digits(base, range), fewer = std::max(2, of_value - 1);
    if (fewer >= of_value || !is_quick(end)) return fewer;
    const int last = exponent_of(end) - fewer + 1;
    const double unit = last < 0 ? 1 / powers_of_ten[-last] : powers_of_ten[last];
    return unit > (range.high - range.low) / 5 ? of_value : fewer;
}

// An end that is the value itself is written as the value is.
std::string end_in(double end, double base, const Interval& range, const Scale& scale,
                   int direction) {
    if (end == base) return grouped(in(base, scale, range));
    const double scaled = end / scale.in_base;
    const Interval narrow{range.low / scale.in_base, range.high / scale.in_base};
    return outward(scaled, digits_of_end(scaled, base / scale.in_base, narrow), direction);
}

std::string range_in(double base, const Interval& range, const Scale& scale) {
    return end_in(range.low, base, range, scale, -1) + "–" +
           end_in(range.high, base, range, scale, 1);
}

std::string scaled_range(double base, const Interval& range, Scales units) {
    const auto scale = fitting(base, units, range);
    return range_in(base, range, scale) + no_break_space + scale.unit;
}

Ends scaled_ends(double base, const Interval& range, Scales units) {
    const auto scale = fitting(base, units, range);
    const auto unit = no_break_space + std::string(scale.unit);
    return {end_in(range.low, base, range, scale, -1) + unit,
            end_in(range.high, base, range, scale, 1) + unit};
}

// An end of a few digits as it is, a longer one, which was reckoned, to three.
std::string end_text(double end) {
    const int stated_digits = std::floor(end) == end ? 6 : 5;
    const auto stated = decimal(end, stated_digits);
    return grouped(stated == decimal(end, exact_digits) ? stated : decimal(end, 3));
}

} // namespace

std::string text(KilowattHours energy, const Range& range) {
    return scaled(energy.value(), energy_units, range);
}

std::string text(Kilograms carbon, const Range& range) {
    return scaled(carbon.value(), mass_units, range);
}

std::string text(Litres water) { return scaled(water.value(), volume_units, {}); }

std::string about(Kilograms carbon) { return rough(carbon.value(), mass_units); }

std::string fine(Kilograms carbon) {
    constexpr Scale units[] = {{1e3, "t"},   {1, "kg"},    {1e-3, "g"},
                               {1e-6, "mg"}, {1e-9, "µg"}, {1e-12, "ng"}};
    return rough(carbon.value(), units);
}

std::string about(Litres water) { return rough(water.value(), volume_units); }

std::string range_text(KilowattHours energy, const Interval& range) {
    return scaled_range(energy.value(), range, energy_units);
}

std::string range_text(Kilograms carbon, const Interval& range) {
    return scaled_range(carbon.value(), range, mass_units);
}

Ends end_texts(Kilograms carbon, const Interval& range) {
    return scaled_ends(carbon.value(), range, mass_units);
}

Ends end_texts(GramsPerKilowattHour intensity, const Interval& range) {
    return scaled_ends(intensity.value(), range, intensity_units);
}

std::string unit_of(KilowattHours total, const Range& range) {
    return fitting(total.value(), energy_units, range).unit;
}

std::string unit_of(Kilograms total, const Range& range) {
    return fitting(total.value(), mass_units, range).unit;
}

std::string in_unit_of(KilowattHours total, const Range& of_total, KilowattHours part,
                       const Range& of_part) {
    return grouped(in(part.value(), fitting(total.value(), energy_units, of_total), of_part));
}

std::string in_unit_of(Kilograms total, const Range& of_total, Kilograms part,
                       const Range& of_part) {
    return grouped(in(part.value(), fitting(total.value(), mass_units, of_total), of_part));
}

std::string grams(Kilograms carbon, const Range& range) {
    return in(carbon.value(), {1e-3, "g"}, range);
}

std::string megawatt_hours(KilowattHours energy, const Range& range) {
    // The form wants two significant digits, also of a figure that is exact.
    return padded(in(energy.value(), {1e3, "MWh"}, range), 2);
}

std::string range_in_megawatt_hours(KilowattHours energy, const Interval& range) {
    return range_in(energy.value(), range, {1e3, "MWh"});
}

std::string text(const Interval& range) { return end_text(range.low) + "–" + end_text(range.high); }

std::string percent(double share) { return decimal(100 * share, 2) + no_break_space + "%"; }

std::string percent_in_tenths(double share) {
    return to_decimals(100 * share, 1) + no_break_space + "%";
}

std::string text(Watts power) { return number(power.value()) + no_break_space + "W"; }

std::string text(Hours time) { return number(time.value()) + no_break_space + "h"; }

std::string text(DeviceHours time) { return number(time.value()) + no_break_space + "h"; }

std::string text(GramsPerKilowattHour intensity) {
    return number(intensity.value()) + no_break_space + "g/kWh";
}

std::string text(GramsPerKilowattHour mean, const Range& range) {
    return scaled(mean.value(), intensity_units, range);
}

std::string whole_hours(DeviceHours time) {
    return number(time.value() < 1000 ? time.value() : std::round(time.value()));
}

std::string days(DeviceHours time) {
    const double days = time.value() / 24;
    return days < 10000 ? grouped(decimal(days, most_digits)) : number(std::round(days));
}

std::string about(double count) { return grouped(decimal(count, 2)); }

std::string coefficient(double value) { return to_decimals(value, 3); }

std::string to_decimals(double value, std::size_t decimals) {
    const double unit = powers_of_ten[decimals];
    return number(std::round(unit * value) / unit);
}

std::string number(double value) { return grouped(plain(value)); }

std::string plain(double value) { return decimal(value, exact_digits); }

std::string counted(std::size_t count, const std::string& noun) {
    return number(static_cast<double>(count)) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace carbon
