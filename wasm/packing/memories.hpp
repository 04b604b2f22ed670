// What is remembered of the bits that followed a context, for model.hpp.
#pragma once

#include "logistic.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace carbon::packing {

// A memory is one byte: up to four bits as they were, a 1 before them, less 1; of more bits, the
// odds that the next is 1, in steps. The fewer there were, the more the next one changes the odds.
class Memories {
public:
    explicit Memories(const Logistic& logistic) {
        for (int i = 0; i < steps; ++i)
            odds_[first_step + i] = static_cast<std::int16_t>((i - steps / 2) * width);
        for (int memory = 0, count = 0; memory < first_step + steps; ++memory) {
            if (memory == (2 << count) - 1 && count < most) ++count;
            for (int bit = 0; bit < 2; ++bit) {
                const auto odds = changed(logistic, odds_[memory], count, bit);
                auto next = 2 * memory + 1 + bit;
                if (next < first_step)
                    odds_[next] = static_cast<std::int16_t>(odds);
                else
                    next = first_step + step(odds, memory - first_step, bit);
                after_[bit][memory] = static_cast<std::uint8_t>(next);
            }
        }
    }

    int odds(std::uint8_t memory) const { return odds_[memory]; }
    std::uint8_t after(std::uint8_t memory, unsigned bit) const { return after_[bit][memory]; }

private:
    static constexpr int first_step = 31;
    static constexpr int steps = 225;
    static constexpr int width = 18;
    static constexpr int most = 5; // count no further

    static int changed(const Logistic& logistic, int odds, int count, int bit) {
        const auto chance = logistic.chance(odds);
        const auto change = ((bit ? 65535 : 0) - chance) * 10 / (count * 10 + 12);
        return logistic.odds(std::clamp(chance + change, 16, 65519));
    }

    // The nearest, but another than the last: each bit tells something.
    static int step(int odds, int last, int bit) {
        auto next = (odds + steps / 2 * width + width / 2) / width;
        if (next == last) next += bit ? 1 : -1;
        return std::clamp(next, 0, steps - 1);
    }

    std::array<std::int16_t, 256> odds_{};
    std::array<std::array<std::uint8_t, 256>, 2> after_;
};

} // namespace carbon::packing
