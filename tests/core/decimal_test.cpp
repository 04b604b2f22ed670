// The quick way to print a number against the C library's.
#include "core/format.hpp"
#include "tests/core/catch.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>

using namespace carbon;

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
