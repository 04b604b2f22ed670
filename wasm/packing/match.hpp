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

    // The next byte, or 256 where nothing is expected.
    unsigned expected() const { return length_ == 0 ? 256 : expected_; }
    // From how many bytes that is expected, up to 15.
    std::size_t length() const { return std::min<std::size_t>(length_, 15); }

    // That the next bit is 1; 0 where nothing is expected.
    int odds(const Logistic& logistic, unsigned bits_left) const {
        if (length_ == 0) return 0;
        const auto odds = logistic.odds(static_cast<int>(right_[length_]));
        return expected_ >> (bits_left - 1) & 1 ? odds : -odds;
    }

    void learn(unsigned bit, unsigned bits_left) {
        if (length_ == 0) return;
        auto& chance = right_[length_];
        if (bit == (expected_ >> (bits_left - 1) & 1)) {
            chance += (65535 - chance) >> 6;
        } else {
            chance -= chance >> 6;
            length_ = 0;
        }
    }

    // `size` bytes are known; `hash` is that of the last of them.
    void find(std::size_t size, std::uint32_t hash) {
        if (length_ > 0) {
            length_ = std::min(length_ + 1, longest);
            ++from_;
        } else if (found_ > 0) { // looked up a byte ago, as memory is slow
            from_ = found_ + 1;
            while (length_ < longest && length_ < from_ &&
                   bytes_[from_ - 1 - length_] == bytes_[size - 1 - length_])
                ++length_;
            if (length_ < shortest) length_ = 0;
        }
        expected_ = bytes_[from_];
        auto& last = places_[hash >> 16];
        found_ = last;
        last = static_cast<std::uint32_t>(size);
    }

private:
    static constexpr std::size_t shortest = 5;
    static constexpr std::size_t longest = 63;

    const std::uint8_t* bytes_;
    std::size_t from_ = 0; // where the byte is that is expected
    std::uint32_t found_ = 0;
    std::size_t length_ = 0;
    unsigned expected_ = 0;
    std::array<std::uint32_t, longest + 1>
        right_; // how often matches of each length are, in 65536ths
    std::array<std::uint32_t, 1 << 16> places_{}; // by the hash of what stands before them
};

} // namespace carbon::packing
