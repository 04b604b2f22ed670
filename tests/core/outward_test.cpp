// The ends of a range against exact decimals: the text of a range holds what the range holds, and
// not a digit more than it must.
#include "core/format.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/exact_decimal.hpp"
#include "tests/core/random_runs.hpp"

#include <cmath>
#include <limits>

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// A double that a decimal of so few digits is read as stands for that decimal.
Decimal outward(double end, std::size_t significant, Rounding way) {
    const auto nearest = rounded(exact(end), significant, Rounding::nearest);
    const bool stands_for_it = std::strtod(shown(nearest).c_str(), nullptr) == end;
    return stands_for_it ? nearest : rounded(exact(end), significant, way);
}

struct Ends {
    std::string low, high;
    double unit; // in kWh
};

Ends ends_of(const std::string& text) {
    const std::string dash = "–", space = "\u00a0";
    const auto middle = text.find(dash), end = text.find(space);
    const auto unit = text.substr(end + space.size());
    return {text.substr(0, middle), text.substr(middle + dash.size(), end - middle - dash.size()),
            unit == "GWh"   ? 1e6
            : unit == "MWh" ? 1e3
            : unit == "kWh" ? 1
                            : 1e-3};
}

Ends ends_of(double value, double low, double high) {
    return ends_of(range_text(KilowattHours(value), {low, high}));
}

// A digit less than the value has, at least two, or as many as it.
bool is_outward(const std::string& text, double end, std::size_t of_value, Rounding way) {
    const auto printed = decimal_of(text);
    return printed == outward(end, std::max<std::size_t>(2, of_value - 1), way) ||
           printed == outward(end, of_value, way);
}

void check_ends(double value, double low, double high) {
    const double width = high - low;
    const std::size_t of_value = width >= value ? 2 : width >= value / 10 ? 3 : 4;
    const auto [low_text, high_text, unit] = ends_of(value, low, high);
    const bool sound = is_outward(low_text, low / unit, of_value, Rounding::down) &&
                       is_outward(high_text, high / unit, of_value, Rounding::up);
    if (!sound)
        FAIL_CHECK(low_text + " to " + high_text + " is not " + shown(exact(low)) + " to " +
                   shown(exact(high)) + " around " + shown(exact(value)));
}

double value_of(const std::string& text) {
    return std::strtod(shown(decimal_of(text)).c_str(), nullptr);
}

} // namespace

TEST_CASE("ends of every size are rounded outward as exact decimals are") {
    for_many(3000, [](Dice& d) {
        const double value = d.between(1e-150, 1e150);
        const double part = d.between(1e-3, 0.9);
        check_ends(value, value * (1 - part), value * (1 + part));
        check_ends(value, value * d.between(1e-9, 0.9), value * d.between(1.2, 1e9));
        const double usual = d.between(1e-6, 1e12);
        check_ends(usual, usual * (1 - part), usual * (1 + part));
        check_ends(usual, usual * d.between(0.001, 0.9), usual * d.between(1.2, 1000));
    });
    SUCCEED();
}

TEST_CASE("ends at a text of a few digits, and next to it, are rounded outward exactly") {
    for_many(60, [](Dice& d) {
        const auto digits = std::to_string(static_cast<int>(d.between(1, 9999)));
        for (const int exponent : {-12, -4, -3, -2, -1, 0, 1, 4, 14}) {
            const double end =
                std::strtod((digits + "e" + std::to_string(exponent)).c_str(), nullptr);
            for (const double at : {end, std::nextafter(end, 0), std::nextafter(end, infinity)})
                for (const double part : {0.004, 0.04, 0.4, 2.0}) {
                    check_ends(at * (1 + part), at, at * (1 + 3 * part));
                    check_ends(at / (1 + part), at / (1 + 3 * part), at);
                }
        }
    });
    SUCCEED();
}

TEST_CASE("ends at a power of ten, and next to it, are rounded outward exactly") {
    for (int exponent = -30; exponent <= 30; ++exponent) {
        const double power = std::strtod(("1e" + std::to_string(exponent)).c_str(), nullptr);
        for (const double near :
             {0.9, 0.99, 0.9994, 0.9996, 0.99999, 1 - 1e-13, 1.0, 1 + 1e-13, 1.0001, 1.01, 1.1}) {
            const double end = near * power;
            for (const double at : {end, std::nextafter(end, 0), std::nextafter(end, infinity)})
                for (const double part : {0.004, 0.04, 0.4, 2.0}) {
                    check_ends(at * (1 + part), at, at * (1 + 3 * part));
                    check_ends(at / (1 + part), at / (1 + 3 * part), at);
                }
        }
    }
    SUCCEED();
}

TEST_CASE("a larger end has no smaller text") {
    const double least = 1e-300, most = 1e300; // of ends that are far from 500 kWh
    for (int exponent = -12; exponent <= 14; ++exponent)
        for (int digits = 10; digits < 100; digits += digits < 20 ? 1 : 7) {
            const auto text = std::to_string(digits) + "e" + std::to_string(exponent);
            const double end = std::strtod(text.c_str(), nullptr);
            double before = 0;
            for (const double part : {-0.06, -1e-2, -1e-3, -1e-4, -1e-6, -1e-12, -1e-16, 0.0, 3e-16,
                                      1e-12, 1e-6, 1e-4, 1e-3, 1e-2, 0.06}) {
                const double at = end * (1 + part);
                const auto ends = at < 500 ? ends_of(500, at, most) : ends_of(500, least, at);
                const double now = value_of(at < 500 ? ends.low : ends.high);
                INFO(at);
                CHECK(now >= before);
                before = now;
            }
        }
}
