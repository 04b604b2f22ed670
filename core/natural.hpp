// Whole numbers of hundreds of digits, for decimals that are exact.
#pragma once

#include <cstdint>

namespace carbon {

/// An integer from 0 up, of at most 3072 bits: room for one of 800 digits times a power of two
/// below 2^400, and for every double times the power of ten that makes it whole.
class Natural {
public:
    explicit Natural(std::uint64_t value = 0) { add(value); }

    void times(std::uint32_t factor, std::uint64_t carry = 0) {
        for (int i = 0; i < size_; ++i) {
            carry += std::uint64_t{words_[i]} * factor;
            words_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        add(carry);
    }

    void times_power(std::uint32_t base, int exponent) {
        while (exponent > 0) {
            std::uint32_t factor = 1;
            for (; exponent > 0 && factor < (1U << 29); --exponent) factor *= base;
            times(factor);
        }
    }

    // Leaves the quotient; returns the remainder.
    std::uint32_t divide(std::uint32_t divisor) {
        std::uint64_t rest = 0;
        for (int i = size_ - 1; i >= 0; --i) {
            rest = rest << 32 | words_[i];
            words_[i] = static_cast<std::uint32_t>(rest / divisor);
            rest %= divisor;
        }
        while (size_ > 0 && words_[size_ - 1] == 0) --size_;
        return static_cast<std::uint32_t>(rest);
    }

    int words() const { return size_; }
    std::uint64_t low() const {
        return (size_ > 1 ? std::uint64_t{words_[1]} << 32 : 0) | (size_ > 0 ? words_[0] : 0);
    }

    // Below 0, 0 or above 0, as the first is.
    friend int compare(const Natural& a, const Natural& b) {
        if (a.size_ != b.size_) return a.size_ - b.size_;
        for (int i = a.size_ - 1; i >= 0; --i)
            if (a.words_[i] != b.words_[i]) return a.words_[i] < b.words_[i] ? -1 : 1;
        return 0;
    }

private:
    void add(std::uint64_t high) { // above the words there are
        for (; high > 0; high >>= 32) words_[size_++] = static_cast<std::uint32_t>(high);
    }

    std::uint32_t words_[96];
    int size_ = 0;
};

} // namespace carbon
