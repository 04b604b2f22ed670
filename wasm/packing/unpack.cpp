// Unpacks what pack.cpp has packed: a quarter smaller than by gzip. It is WebAssembly, too, since
// in JavaScript, which no engine has warmed up to so early, the same takes several times as long.
#include "checksum.hpp"
#include "model.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace {

using Bytes = std::span<const std::uint8_t>;

class Unpacker {
public:
    Unpacker(Bytes packed, std::uint8_t* bytes) : rest_(packed), model_(bytes) { number_ = four(); }

    std::uint32_t four() {
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i) number = number << 8 | byte();
        return number;
    }

    bool overrun() const { return overrun_; }
    bool complete() const { return rest_.empty() && !overrun_ && number_ == low_; }

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

private:
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

    std::uint8_t byte() {
        overrun_ = overrun_ || rest_.empty();
        if (overrun_) return 0;
        const auto byte = rest_.front();
        rest_ = rest_.subspan(1);
        return byte;
    }

    Bytes rest_;
    std::uint32_t low_ = 0;
    std::uint32_t high_ = 0xFFFFFFFF;
    std::uint32_t number_ = 0;
    bool overrun_ = false;
    carbon::packing::Model model_;
};

} // namespace

// Whether the packed bytes were whole, and are as many as `bytes` has room for. Once per instance.
extern "C" bool unpack(const std::uint8_t* packed, std::size_t size, std::uint8_t* bytes,
                       std::size_t room) {
    if (size < 8) return false;
    std::uint32_t sum = 0;
    for (int i = 0; i < 4; ++i) sum = sum << 8 | packed[i];
    static Unpacker unpacker({packed + 4, size - 4}, bytes);
    for (std::size_t i = 0; i < room && !unpacker.overrun(); ++i) unpacker.unpack(bytes[i]);
    return unpacker.complete() && carbon::packing::checksum({bytes, room}) == sum;
}
