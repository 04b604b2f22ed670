// Adds odds with weights that learn which of them are right, for model.hpp.
#pragma once

#include "logistic.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

// Four sets of weights are at work at once, each chosen by something else that is known of the
// next bit: an input has the mean of its four weights.
template <std::size_t inputs, std::size_t choices>
class Mixer {
public:
    static constexpr std::size_t sets = 4;
    using Inputs = std::array<std::int32_t, inputs>;

    void choose(std::size_t set, std::size_t choice) { now_[set] = &weights_[set][choice]; }

    int odds(const Inputs& values) const {
        const auto [a, b, c, d] = now_;
        std::uint32_t odds = 0; // without a sign it cannot overflow
        for (std::size_t i = 0; i < pairs; ++i) {
            const auto pair = a->of[i] + b->of[i] + c->of[i] + d->of[i];
            odds += product(values[2 * i], pair);
            odds += product(values[2 * i + 1], (pair + 0x80000000) >> 32);
        }
        return std::clamp(static_cast<std::int32_t>(odds) >> 16, -highest_odds, highest_odds);
    }

    // By how much the chance was too low, in 65536ths.
    void learn(const Inputs& values, int error) {
        const auto [a, b, c, d] = now_;
        for (std::size_t i = 0; i < pairs; ++i) {
            const auto pair =
                change(values[2 * i], error) + (change(values[2 * i + 1], error) << 32);
            a->of[i] += pair;
            b->of[i] += pair;
            c->of[i] += pair;
            d->of[i] += pair;
        }
    }

private:
    static_assert(inputs % 2 == 0);
    static constexpr std::size_t pairs = inputs / 2;
    static constexpr std::uint32_t first = 16000;

    // By how much each is above `first`, in 65536ths; two are one number, w0 + w1 * 2^32, so that
    // one addition serves both.
    struct alignas(64) Weights {
        std::array<std::uint64_t, pairs> of;
    };

    // With the mean of the four weights whose sum is the lower half.
    static std::uint32_t product(std::int32_t value, std::uint64_t sum) {
        const auto mean = static_cast<std::int32_t>(sum) >> 2;
        return static_cast<std::uint32_t>(value) * (first + static_cast<std::uint32_t>(mean));
    }

    static std::uint64_t change(std::int32_t value, int error) {
        return static_cast<std::uint64_t>(std::int64_t{(value * (error / 2) + 0x2000) >> 14});
    }

    std::array<Weights*, sets> now_;
    std::array<std::array<Weights, choices>, sets> weights_;
};

} // namespace carbon::packing
