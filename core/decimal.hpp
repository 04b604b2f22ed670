// Doubles to decimal digits and back, both correctly rounded: to the nearest, at a tie to the even
// one. By hand, since the C library's ways take 128-bit floats in WebAssembly: slow, and 22 KB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace carbon {

inline constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                           1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                           1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}; // all exact

/// whole × 10^exponent
struct Scaled {
    std::uint64_t whole;
    int exponent;
};

/// A positive, finite double to `significant` digits, 1 to 17; to fewer where it has no more.
Scaled rounded(double positive, int significant);

/// The nearest double, infinity where there is none. With at most 19 digits.
double nearest(const Scaled& decimal);

/// The number that a text begins with, in JSON's notation or looser (".5", "+1."), and the length
/// of that: 0 and 0 where it begins with none.
struct Read {
    double value;
    std::size_t length;
};
Read read_number(std::string_view text);

} // namespace carbon
