// The quick way to print a number against the C library's, and any way against exact decimals.
#include "core/format.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/exact_decimal.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>

using namespace carbon;
using namespace carbon::test;

namespace {

// To 12 digits by the C library, without trailing zeros and exponents.
std::string printed(double value) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.12g", value);
    const std::string text = digits;
    if (text.find('e') == std::string::npos) return text;
    const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
    char whole[400];
    std::snprintf(whole, sizeof whole, "%.*f", exponent < 0 ? 11 - exponent : 0,
                  std::strtod(digits, nullptr));
    std::string fixed = whole;
    if (fixed.find('.') == std::string::npos) return fixed;
    fixed.erase(fixed.find_last_not_of('0') + 1);
    if (fixed.back() == '.') fixed.pop_back();
    return fixed;
}

class Random { // xorshift64*
public:
    double next() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<double>((state_ * 2685821657736338717ULL) >> 11) / 9007199254740992.0;
    }

private:
    std::uint64_t state_ = 88172645463325252ULL;
};

// As a result of one kWh that is shown to so many digits.
std::string to_digits(double value, std::size_t significant) {
    const double part = significant == 2 ? 0.6 : significant == 3 ? 0.1 : 0.01; // of its range
    return in_unit_of(KilowattHours(1), {}, KilowattHours(value),
                      Interval{value * (1 - part), value * (1 + part)});
}

// The digits from the first that is not zero on.
std::size_t digits_shown(const std::string& text) {
    const auto first = text.find_first_of("123456789");
    return static_cast<std::size_t>(
        std::count_if(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(),
                      [](unsigned char c) { return std::isdigit(c) != 0; }));
}

void check_text(const std::string& text, double value, std::size_t significant) {
    const auto expected = rounded(exact(value), significant, Rounding::nearest);
    if (decimal_of(text) != expected)
        FAIL_CHECK(text + " is not " + shown(exact(value)) + " to " + std::to_string(significant) +
                   " digits");
}

// To two, three, four and twelve digits, and the same below zero.
void check_digits(double value) {
    for (const std::size_t significant : {2U, 3U, 4U}) {
        const auto text = to_digits(value, significant);
        check_text(text, value, significant);
        if (text.find('e') == text.npos && digits_shown(text) < significant)
            FAIL_CHECK(text + " has too few digits");
    }
    check_text(about(value), value, 2);
    check_text(plain(value), value, 12);
    if (plain(-value) != "-" + plain(value)) FAIL_CHECK(plain(-value));
}

} // namespace

TEST_CASE("numbers of every size are printed as the C library prints them") {
    Random random;
    for (int i = 0; i < 20000; ++i) {
        const double value = std::pow(10, random.next() * 26 - 12) * (1 + random.next());
        if (plain(value) != printed(value)) FAIL(plain(value) + " is not " + printed(value));
    }
    SUCCEED();
}

TEST_CASE("numbers at the middle between two texts, and at powers of ten, are printed as well") {
    for (int exponent = -12; exponent < 15; ++exponent) {
        const double power = std::pow(10, exponent);
        for (const double m : {1.0, 0.9999999999995, 0.99999999999949, 1.00000000000051, 1.5, 2.5,
                               1.234567890125, 9.99999999999951})
            for (const double value :
                 {m * power, std::nextafter(m * power, 0.0), std::nextafter(m * power, 1e300)}) {
                INFO(value);
                CHECK(plain(value) == printed(value));
            }
    }
}

TEST_CASE("numbers of every size are rounded as exact decimals are") {
    Random random;
    for (int i = 0; i < 2000; ++i) {
        check_digits(std::pow(10, random.next() * 600 - 300));
        check_digits(std::pow(10, random.next() * 26 - 12));
    }
    SUCCEED();
}

TEST_CASE("a tie goes to the even digit, what is next to it to the nearer one") {
    Random random;
    for (int i = 0; i < 100; ++i)
        for (const double digits : {1e2, 1e3, 1e4, 1e12}) {
            const double tie = std::floor(digits * (0.1 + 0.9 * random.next())) + 0.5; // exact
            for (const double scale : {1.0, 10.0, 1000.0, 0.5, 0.25, 0.125}) {
                const double value = tie * scale;
                check_digits(value);
                check_digits(std::nextafter(value, 0));
                check_digits(std::nextafter(value, 1e300));
            }
        }
    CHECK(about(0.125) == "0.12");
    CHECK(about(0.375) == "0.38");
    CHECK(about(2.5e3) == "2500");
    CHECK(about(10500) == "10,000");
    CHECK(about(11500) == "12,000");
}

TEST_CASE("powers of ten, and what is next to them, are rounded as exact decimals are") {
    for (int exponent = -300; exponent <= 300; exponent += std::abs(exponent) < 20 ? 1 : 7) {
        const double power = std::strtod(("1e" + std::to_string(exponent)).c_str(), nullptr);
        for (const double near : {1.0, 0.9949, 0.9951, 0.99994, 0.99996, 1.05})
            for (const double value : {near * power, std::nextafter(near * power, 0),
                                       std::nextafter(near * power, 1e308)})
                check_digits(value);
    }
    SUCCEED();
}
