// Doubles to digits and back against the C library, which rounds correctly on this machine.
#include "core/decimal.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/exact_decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

class Random {
public:
    std::uint64_t bits() { return bits_(); }
    double next() { return static_cast<double>(bits() >> 11) / 9007199254740992.0; }
    int below(int limit) { return static_cast<int>(next() * limit); }

private:
    std::mt19937_64 bits_; // the same everywhere
};

double double_of(std::uint64_t bits) {
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

// Of any exponent: as many below 1e-300 as from 1 to 1e8.
double any_double(Random& random) {
    for (;;) {
        const auto value = double_of(random.bits() >> 1);
        if (std::isfinite(value) && value > 0) return value;
    }
}

std::string any_digits(Random& random, int count) {
    std::string digits;
    while (count-- > 0) digits += static_cast<char>('0' + random.below(10));
    return digits;
}

void check_read(const std::string& text) {
    const auto [value, length] = read_number(text);
    char* end = nullptr;
    const double expected = std::strtod(text.c_str(), &end);
    if (value != expected || std::signbit(value) != std::signbit(expected) ||
        length != static_cast<std::size_t>(end - text.c_str()))
        FAIL_CHECK(text);
}

void check_rounded(double value, int significant) {
    char expected[64];
    std::snprintf(expected, sizeof expected, "%.*e", significant - 1, value);
    const auto found = rounded(value, significant);
    if (decimal_of(std::to_string(found.whole) + "e" + std::to_string(found.exponent)) !=
        decimal_of(expected))
        FAIL_CHECK(expected);
}

// To a few digits and to all, and read again.
void check_both_ways(double value) {
    for (const int significant : {1, 2, 12, 16, 17}) check_rounded(value, significant);
    if (nearest(rounded(value, 17)) != value) FAIL_CHECK(value);
    char text[64];
    std::snprintf(text, sizeof text, "%.15e", value);
    check_read(text);
}

// Of two texts of digits, `a` the smaller; with one digit more.
std::string half_of_sum(const std::string& a, std::string b) {
    int carry = 0;
    for (std::size_t i = 1; i <= b.size(); ++i) { // the sum
        auto& digit = b[b.size() - i];
        carry += digit - '0' + (i <= a.size() ? a[a.size() - i] - '0' : 0);
        digit = static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    b = std::to_string(carry) + b + "0";
    int rest = 0;
    for (auto& digit : b) {
        rest = rest * 10 + digit - '0';
        digit = static_cast<char>('0' + rest / 2);
        rest %= 2;
    }
    return b;
}

std::string less_one(std::string digits) {
    auto at = digits.find_last_not_of('0');
    --digits[at];
    while (++at < digits.size()) digits[at] = '9';
    return digits;
}

// As text, for no double holds it, and what is a little below and above.
void check_middle(double value) {
    const auto low = exact(value), high = exact(std::nextafter(value, infinity));
    const auto exponent = std::min(low.exponent, high.exponent);
    const auto a = low.digits + std::string(static_cast<std::size_t>(low.exponent - exponent), '0');
    const auto b =
        high.digits + std::string(static_cast<std::size_t>(high.exponent - exponent), '0');
    const auto middle = half_of_sum(a, b);
    const auto power = "e" + std::to_string(exponent - 1);
    check_read(middle + power);
    check_read(middle + ".000000000000" + power);
    check_read(middle + "." + std::string(1000, '0') + "1" + power);
    check_read(less_one(middle) + ".99999" + power);
}

} // namespace

TEST_CASE("doubles of every exponent become the right digits, and digits the right double") {
    Random random;
    for (int i = 0; i < 50000; ++i) check_both_ways(any_double(random));
    for (int i = 0; i < 50000; ++i) check_both_ways(std::pow(10, random.next() * 26 - 12));
    for (int i = 0; i < 20000; ++i)
        check_both_ways(double_of(1 + (random.bits() >> (12 + random.below(52)))));
    SUCCEED();
}

TEST_CASE("powers of two and of ten, and what is next to them, become the right digits") {
    for (int exponent = -1074; exponent < 1024; ++exponent)
        for (const double power : {std::ldexp(1, exponent), std::pow(10, exponent * 0.3)})
            for (const double value :
                 {power, std::nextafter(power, 0), std::nextafter(power, infinity)})
                if (value > 0 && std::isfinite(value)) check_both_ways(value);
    SUCCEED();
}

TEST_CASE("texts of any length and exponent are read as the C library reads them") {
    Random random;
    for (int i = 0; i < 50000; ++i) {
        const auto digits = any_digits(random, 1 + random.below(i % 50 == 0 ? 1000 : 25));
        const auto power = "e" + std::to_string(random.below(700) - 350);
        check_read(digits);
        check_read("-" + digits + power);
        check_read(digits + "." + digits + power);
        check_read("0." + std::string(static_cast<std::size_t>(random.below(400)), '0') + digits);
        check_read(digits + "e" + std::to_string(random.below(45) - 22));
    }
    for (const auto* text : {"",
                             "-",
                             ".",
                             "+.e5",
                             "e5",
                             "0",
                             "-0",
                             "-0.0",
                             "0e999999999999",
                             "1e",
                             "1e+",
                             "1.5E+2",
                             ".5",
                             "1.",
                             "1.5.5",
                             "+7",
                             "1e999999999999",
                             "1e-999999999999",
                             "5e-324",
                             "2e-324",
                             "3e-324",
                             "1.7976931348623158e308",
                             "1.7976931348623159e308",
                             "2.2250738585072011e-308",
                             "9007199254740993",
                             "9007199254740992.9999",
                             "1 2",
                             "12x"})
        check_read(text);
    SUCCEED();
}

TEST_CASE("a text between two doubles goes to the nearer, at the middle to the even one") {
    Random random;
    for (int i = 0; i < 500; ++i) check_middle(any_double(random));
    for (int i = 0; i < 500; ++i) check_middle(std::pow(10, random.next() * 40 - 20));
    for (const double value : {5e-324, 1e-323, 2.225073858507201e-308, 2.2250738585072014e-308, 1.0,
                               1.9999999999999998, 9007199254740992.0, 8.98846567431158e307})
        check_middle(value);
    SUCCEED();
}
