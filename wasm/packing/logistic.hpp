// Chances as the mixing of model.hpp has them: by their logarithmic odds, in integers alone, so
// that every machine has the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

// ln(p / (1 - p)) in 256ths, from -highest_odds to highest_odds.
constexpr int highest_odds = 2047;

class Logistic {
public:
    Logistic() {
        constexpr auto one = std::uint64_t{1} << 32;
        auto power = one; // exp(-odds)
        for (int odds = 0; odds <= highest_odds; ++odds) {
            const auto chance = (one << 16) / (one + power);
            chances_[2048 + odds] = static_cast<std::uint16_t>(chance);
            chances_[2048 - odds] = static_cast<std::uint16_t>(65536 - chance);
            power = power * 4278222805 >> 32; // times exp(-1 / 256)
        }
        std::size_t next = 0;
        for (int odds = -highest_odds; odds <= highest_odds; ++odds)
            while (next <= static_cast<std::size_t>(chance(odds)) >> 4)
                odds_[next++] = static_cast<std::int16_t>(odds);
        while (next < odds_.size()) odds_[next++] = highest_odds;
    }

    // Chances are in 65536ths.
    int chance(int odds) const { return chances_[odds + 2048]; }
    int odds(int chance) const { return odds_[chance >> 4]; }

private:
    std::array<std::uint16_t, 4096> chances_;
    std::array<std::int16_t, 4096> odds_;
};

} // namespace carbon::packing
