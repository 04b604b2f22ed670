// A sequence without pattern that is always the same (G. L. Steele et al., SplitMix64, 2014).
#pragma once

#include <cstddef>
#include <cstdint>

namespace carbon {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// A whole number from 0 to `count` - 1, for counts below 2^32.
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>((next() >> 32) * count >> 32);
    }

private:
    std::uint64_t next() {
        auto z = state_ += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

} // namespace carbon
