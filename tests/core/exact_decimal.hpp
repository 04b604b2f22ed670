// Doubles as the exact decimal numbers that they are, rounded digit by digit: what the printing of
// numbers is compared with.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace carbon::test {

/// digits × 10^exponent, with neither leading nor trailing zeros; "0" is 0.
struct Decimal {
    std::string digits;
    int exponent = 0;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

inline std::string shown(const Decimal& d) { return d.digits + "e" + std::to_string(d.exponent); }

inline Decimal without_zeros(Decimal d) {
    while (d.digits.size() > 1 && d.digits.back() == '0') {
        d.digits.pop_back();
        ++d.exponent;
    }
    d.digits.erase(0, std::min(d.digits.find_first_not_of('0'), d.digits.size() - 1));
    return d.digits == "0" ? Decimal{"0", 0} : d;
}

/// All digits of a positive double: no double has more than 767.
inline Decimal exact(double value) {
    char text[800];
    std::snprintf(text, sizeof text, "%.766e", value);
    const std::string printed = text;
    const auto e = printed.find('e');
    return without_zeros(
        {printed[0] + printed.substr(2, e - 2), std::atoi(printed.c_str() + e + 1) - 766});
}

/// A printed number, thousands grouped or not: "1,230", "0.50", "1.5e20".
inline Decimal decimal_of(std::string text) {
    std::erase(text, ',');
    const auto e = text.find('e');
    Decimal d{text.substr(0, e), e == text.npos ? 0 : std::atoi(text.c_str() + e + 1)};
    if (const auto point = d.digits.find('.'); point != d.digits.npos) {
        d.exponent -= static_cast<int>(d.digits.size() - point - 1);
        d.digits.erase(point, 1);
    }
    return without_zeros(d);
}

/// The next one above of as many digits.
inline Decimal next(Decimal d) {
    auto at = d.digits.size();
    while (at > 0 && d.digits[at - 1] == '9') d.digits[--at] = '0';
    if (at > 0)
        ++d.digits[at - 1];
    else
        d.digits.insert(0, 1, '1');
    return d;
}

enum class Rounding { down, up, nearest }; // the nearest, at a tie the even one

inline Decimal rounded(const Decimal& d, std::size_t significant, Rounding way) {
    if (d.digits.size() <= significant) return d;
    const auto rest = d.digits.substr(significant);
    const Decimal cut{d.digits.substr(0, significant), d.exponent + static_cast<int>(rest.size())};
    const bool odd = (cut.digits.back() - '0') % 2 == 1;
    const bool tie = rest == "5"; // no trailing zeros
    const bool up =
        way == Rounding::up || (way == Rounding::nearest && (tie ? odd : rest.front() >= '5'));
    return without_zeros(up ? next(cut) : cut);
}

} // namespace carbon::test
