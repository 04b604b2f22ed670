// Numbers that stand for things by what they are, so that a thing is known again in another
// document.
#pragma once

#include <cstdint>
#include <string_view>

namespace carbon {

/// Of 64 bits: two of ten thousand things have the same one with a chance of 1 in 10^11.
using Identity = std::uint64_t;

constexpr Identity nothing = 14695981039346656037ULL;

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) of all that was added, `before` first.
Identity with(Identity before, std::string_view text);
Identity with(Identity before, std::uint64_t number);
Identity with(Identity before, double value);

} // namespace carbon
