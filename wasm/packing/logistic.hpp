// Chances as the mixing of model.hpp has them: by their logarithmic odds, in integers alone, so
// that every machine has the same.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

// ln(p / (1 - p)) in 256ths, from -highest_odds to highest_odds.
constexpr int highest_odds = 2047;

class Logistic {
public:
    Logistic() {
        // 4096 / (1 + exp(-x)) for x from -8 in steps of a half; between them, lines.
        constexpr std::array<std::int16_t, 33> knots{
            1,    2,    3,    6,    10,   16,   27,   45,   73,   120,  194,
            310,  488,  747,  1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
            3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094};
        for (unsigned i = 0; i < chances_.size(); ++i) {
            const int part = i % 128;
            const auto sum = knots[i / 128] * (128 - part) + knots[i / 128 + 1] * part;
            chances_[i] = static_cast<std::int16_t>((sum + 64) / 128);
        }
        std::size_t next = 0;
        for (int odds = -highest_odds; odds <= highest_odds; ++odds)
            while (next <= static_cast<std::size_t>(chance(odds)))
                odds_[next++] = static_cast<std::int16_t>(odds);
        while (next < odds_.size()) odds_[next++] = highest_odds;
    }

    // In 4096ths.
    int chance(int odds) const { return chances_[odds + 2048]; }
    int odds(int chance) const { return odds_[chance]; }

private:
    std::array<std::int16_t, 4096> chances_;
    std::array<std::int16_t, 4096> odds_;
};

// What is remembered of the bits that followed a context, in one number: the odds that the next is
// 1, in one of 256 steps, and how many there were, up to 5. The fewer, the more the next one
// changes. Nothing is 0.
class Memories {
public:
    explicit Memories(const Logistic& logistic) {
        for (int count = 0; count < counts; ++count) {
            for (int step = 0; step < steps; ++step) {
                const int odds = (step - steps / 2) * width;
                odds_[number(count, step)] = static_cast<std::int16_t>(odds);
                for (int bit = 0; bit < 2; ++bit)
                    after_[bit][number(count, step)] = number(
                        std::min(count + 1, counts - 1), next_step(logistic, count, step, bit));
            }
        }
    }

    int odds(std::uint16_t memory) const { return odds_[memory]; }
    std::uint16_t after(std::uint16_t memory, unsigned bit) const { return after_[bit][memory]; }

private:
    static constexpr int counts = 6;
    static constexpr int steps = 256;
    static constexpr int width = 4096 / steps;

    static std::uint16_t number(int count, int step) {
        return static_cast<std::uint16_t>((count * steps + step) ^ steps / 2);
    }

    static int next_step(const Logistic& logistic, int count, int step, int bit) {
        const auto last = std::max(step - steps / 2, 1 - steps / 2) * width;
        const auto chance = logistic.chance(last) * 16;
        const auto change = ((bit ? 65535 : 0) - chance) * 10 / (count * 10 + 12);
        const auto odds = logistic.odds(std::clamp(chance + change, 16, 65519) / 16);
        const auto next = std::clamp((odds + 2048 + width / 2) / width, 1, steps - 1);
        // Each bit tells something.
        return next != step ? next : bit ? std::min(step + 1, steps - 1) : std::max(step - 1, 1);
    }

    std::array<std::int16_t, counts * steps> odds_;
    std::array<std::array<std::uint16_t, counts * steps>, 2> after_;
};

} // namespace carbon::packing
