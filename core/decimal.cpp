#include "core/decimal.hpp"

#include "core/natural.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

namespace carbon {

namespace {

// What a double is made of: digits × 2^exponent. Doubles are ordered as their bits are.
struct Binary {
    std::uint64_t digits;
    int exponent;
};

// std::bit_cast, which Emscripten 3.1.6 has not.
std::uint64_t bits_of(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

double double_of(std::uint64_t bits) {
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

constexpr double infinity = std::numeric_limits<double>::infinity();

Binary binary(std::uint64_t bits) {
    const auto exponent = static_cast<int>(bits >> 52);
    const auto fraction = bits & ((1ULL << 52) - 1);
    return exponent == 0 ? Binary{fraction, -1074} : Binary{fraction | 1ULL << 52, exponent - 1075};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr int far = 100'000'000; // an exponent that no number of digits makes up for

// Significant digits × 10^exponent.
struct Digits {
    // No double, and no middle between two, has as many; of those beyond, it matters whether there
    // are any but zeros.
    static constexpr int most = 800;
    char digits[most];
    int count = 0, exponent = 0;

    void add(int digit) {
        if (count == 0 && digit == 0) return;
        if (count < most) {
            digits[count++] = static_cast<char>(digit);
        } else {
            ++exponent;
            digits[most - 1] = static_cast<char>(digits[most - 1] | digit);
        }
    }

    std::uint64_t first(int n) const {
        std::uint64_t whole = 0;
        for (int i = 0; i < n; ++i) whole = whole * 10 + static_cast<unsigned>(digits[i]);
        return whole;
    }

    Natural whole() const {
        Natural natural;
        for (int i = 0; i < count;) { // nine at once
            std::uint32_t power = 1, part = 0;
            for (; i < count && power < 1'000'000'000; ++i, power *= 10)
                part = part * 10 + static_cast<unsigned>(digits[i]);
            natural.times(power, part);
        }
        return natural;
    }
};

// Whether the double nearest to whole × 10^tens is above the one of these bits: compared with the
// middle between that and the next, both times what makes them whole.
bool is_above(Natural left, int tens, std::uint64_t bits) {
    const auto [digits, exponent] = binary(bits);
    Natural right(2 * digits + 1);
    const int twos = tens - (exponent - 1);
    (tens > 0 ? left : right).times_power(5, std::abs(tens));
    (twos > 0 ? left : right).times_power(2, std::abs(twos));
    const int order = compare(left, right);
    return order > 0 || (order == 0 && bits % 2 == 1);
}

double nearest(const Digits& decimal) {
    if (decimal.count == 0 || decimal.count + decimal.exponent < -323) return 0;
    if (decimal.count + decimal.exponent > 309) return infinity;
    const int leading = std::min(decimal.count, 19);
    auto value = static_cast<double>(decimal.first(leading));
    const int exponent = decimal.exponent + decimal.count - leading;
    for (int left = std::abs(exponent); left > 0; left -= 22) {
        const double power = powers_of_ten[std::min(left, 22)];
        value = exponent > 0 ? value * power : value / power;
    }
    // Both exact, and one rounding (W. D. Clinger, "How to read floating point numbers
    // accurately").
    if (decimal.count <= 15 && std::abs(exponent) <= 22) return value;
    auto bits = bits_of(value);
    const auto whole = decimal.whole();
    while (bits < bits_of(infinity) && is_above(whole, decimal.exponent, bits)) ++bits;
    while (bits > 0 && !is_above(whole, decimal.exponent, bits - 1)) --bits;
    return double_of(bits);
}

// The length of "e+12" at the start of a text; its value is added to `exponent`.
std::size_t read_exponent(std::string_view text, int& exponent) {
    std::size_t at = 1;
    if (text.size() < 2 || (text[0] | 0x20) != 'e') return 0;
    const bool negative = text[1] == '-';
    if (negative || text[1] == '+') ++at;
    if (at == text.size() || !is_digit(text[at])) return 0;
    int value = 0;
    for (; at < text.size() && is_digit(text[at]); ++at)
        value = std::min(value * 10 + (text[at] - '0'), far);
    exponent += negative ? -value : value;
    return at;
}

} // namespace

Scaled rounded(double positive, int significant) {
    const auto [digits, exponent] = binary(bits_of(positive));
    Natural natural(digits);
    natural.times_power(exponent < 0 ? 5 : 2, std::abs(exponent)); // times 10^-exponent, or exact
    const auto limit = static_cast<std::uint64_t>(powers_of_ten[significant]);
    Scaled result{0, std::min(exponent, 0)};
    std::uint32_t last = 0;
    bool more = false; // behind the last digit
    while (natural.words() > 2 || natural.low() >= limit) {
        const bool quick = natural.words() > 3;
        more = more || last > 0;
        last = natural.divide(quick ? 1'000'000'000 : 10);
        result.exponent += quick ? 9 : 1;
    }
    result.whole = natural.low();
    if (last > 5 || (last == 5 && (more || result.whole % 2 == 1))) ++result.whole;
    return result.whole < limit ? result : Scaled{limit / 10, result.exponent + 1};
}

double nearest(const Scaled& decimal) {
    return read_number(std::to_string(decimal.whole) + "e" + std::to_string(decimal.exponent))
        .value;
}

Read read_number(std::string_view text) {
    Digits digits;
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    bool any = false, point = false;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (text[at] == '.') {
            point = true;
            continue;
        }
        any = true;
        if (point) --digits.exponent;
        digits.add(text[at] - '0');
    }
    if (!any) return {0, 0};
    at += read_exponent(text.substr(at), digits.exponent);
    const double value = nearest(digits);
    return {text[0] == '-' ? -value : value, at};
}

} // namespace carbon
