// Unpacks what pack.cpp has packed, a quarter smaller than by gzip, and as far as it is asked to:
// a page has other things to do meanwhile. It is WebAssembly, too, since in JavaScript, which no
// engine has warmed up to so early, the same takes several times as long.
#include "checksum.hpp"
#include "model.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace {

class Unpacker {
public:
    Unpacker(std::span<const std::uint8_t> packed, std::span<std::uint8_t> bytes)
        : rest_(packed), bytes_(bytes), model_(bytes.data()) {
        sum_ = four();
        number_ = four();
    }

    bool go_on(std::size_t until) {
        for (const auto end = std::min(until, bytes_.size()); known_ < end && !overrun_; ++known_)
            unpack(bytes_[known_]);
        return !overrun_ && (known_ < bytes_.size() || complete());
    }

private:
    bool complete() const {
        return rest_.empty() && number_ == low_ && carbon::packing::checksum(bytes_) == sum_;
    }

    // A function that is called often: engines make only these fast.
    [[gnu::noinline]] void unpack(std::uint8_t& byte) {
        unsigned node = 1;
        while (node < 256) {
            const auto next = bit(model_.chance());
            node = node << 1 | next;
            if (node >= 256) byte = static_cast<std::uint8_t>(node); // the model reads it
            model_.learn(next);
        }
    }

    unsigned bit(std::uint32_t chance) {
        const auto low = low_;
        const auto high = high_;
        const auto middle =
            low + static_cast<std::uint32_t>(std::uint64_t{high - low} * chance >> 16);
        const auto bit = number_ <= middle ? 1U : 0U;
        low_ = bit ? low : middle + 1;
        high_ = bit ? middle : high;
        while ((low_ ^ high_) >> 24 == 0) {
            low_ <<= 8;
            high_ = high_ << 8 | 255;
            number_ = number_ << 8 | byte();
        }
        return bit;
    }

    std::uint32_t four() {
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i) number = number << 8 | byte();
        return number;
    }

    std::uint8_t byte() {
        overrun_ = overrun_ || rest_.empty();
        if (overrun_) return 0;
        const auto byte = rest_.front();
        rest_ = rest_.subspan(1);
        return byte;
    }

    std::span<const std::uint8_t> rest_;
    std::span<std::uint8_t> bytes_;
    std::size_t known_ = 0; // how many of the bytes
    std::uint32_t sum_ = 0;
    std::uint32_t low_ = 0;
    std::uint32_t high_ = 0xFFFFFFFF;
    std::uint32_t number_ = 0;
    bool overrun_ = false;
    carbon::packing::Model model_;
};

Unpacker* unpacker = nullptr;

} // namespace

// The packed bytes, and the place for as many as come out of them. Once per instance.
extern "C" void begin(const std::uint8_t* packed, std::size_t size, std::uint8_t* bytes,
                      std::size_t room) {
    static Unpacker only({packed, size}, {bytes, room});
    unpacker = &only;
}

// Unpacks until there are so many bytes. False where the packed ones have come to an end, and, when
// the last is there, where they are not whole or not as many as there was room for.
extern "C" bool go_on(std::size_t until) { return unpacker->go_on(until); }
