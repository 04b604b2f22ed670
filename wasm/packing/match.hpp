// The last place where the bytes were as they are now, for model.hpp: what followed there may
// follow.
#pragma once

#include "logistic.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

class Match {
public:
    explicit Match(const std::uint8_t* bytes) : bytes_(bytes) {
        for (std::uint32_t i = 0; i < right_.size(); ++i) right_[i] = 65535 - 65535 / (i + 2);
    }

    // That the next bit is 1; 0 where nothing is expected.
    int odds(const Logistic& logistic, unsigned bits_left) {
        if (length_ == 0) return 0;
        expected_ = bytes_[from_] >> (bits_left - 1) & 1;
        const auto odds = logistic.odds(static_cast<int>(right() >> 4));
        return expected_ ? odds : -odds;
    }

    void learn(unsigned bit) {
        if (length_ == 0) return;
        auto& chance = right();
        if (bit == expected_)
            chance += (65535 - chance) >> 6;
        else
            chance -= chance >> 6;
        if (bit != expected_) length_ = 0;
    }

    // `size` bytes are known; `hash` is that of the last `shortest`.
    void find(std::size_t size, std::uint32_t hash) {
        if (length_ > 0) {
            ++length_;
            ++from_;
        }
        if (size < shortest) return;
        auto& last = places_[hash >> 16];
        if (length_ == 0 && last > 0) {
            from_ = last;
            while (length_ < longest && length_ < from_ &&
                   bytes_[from_ - 1 - length_] == bytes_[size - 1 - length_])
                ++length_;
            if (length_ < shortest) length_ = 0;
        }
        last = static_cast<std::uint32_t>(size);
    }

private:
    static constexpr std::size_t shortest = 5;
    static constexpr std::size_t longest = 31;

    // How often a match of this length is right, in 65536ths.
    std::uint32_t& right() { return right_[std::min(length_, longest)]; }

    const std::uint8_t* bytes_;
    std::size_t from_ = 0; // where the byte is that is expected
    std::size_t length_ = 0;
    unsigned expected_ = 0;
    std::array<std::uint32_t, longest + 1> right_;
    std::array<std::uint32_t, 1 << 16> places_{}; // by the hash of what stands before them
};

} // namespace carbon::packing
