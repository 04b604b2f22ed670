// Packs bytes for unpack.cpp to unpack: their checksum, and a number between 0 and 1 that each bit
// has narrowed by its chance (arithmetic coding). pack.mjs runs it, when the package is built.
#include "checksum.hpp"
#include "model.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace {

class Packer {
public:
    explicit Packer(std::uint8_t* packed) : end_(packed) {}

    void put(std::uint32_t four_bytes) {
        for (int i = 0; i < 4; ++i, four_bytes <<= 8)
            *end_++ = static_cast<std::uint8_t>(four_bytes >> 24);
    }

    void put(unsigned bit, std::uint32_t chance) {
        const auto middle =
            low_ + static_cast<std::uint32_t>(std::uint64_t{high_ - low_} * chance >> 16);
        if (bit)
            high_ = middle;
        else
            low_ = middle + 1;
        for (; (low_ ^ high_) >> 24 == 0; low_ <<= 8, high_ = high_ << 8 | 255)
            *end_++ = static_cast<std::uint8_t>(low_ >> 24);
    }

    std::uint8_t* end() {
        put(low_);
        return end_;
    }

private:
    std::uint8_t* end_;
    std::uint32_t low_ = 0;
    std::uint32_t high_ = 0xFFFFFFFF;
};

} // namespace

// How many bytes `packed` has then. Once per instance.
extern "C" std::size_t pack(const std::uint8_t* bytes, std::size_t size, std::uint8_t* packed) {
    static carbon::packing::Model model(bytes);
    Packer packer(packed);
    packer.put(carbon::packing::checksum({bytes, size}));
    for (std::size_t i = 0; i < size; ++i) {
        for (int left = 7; left >= 0; --left) {
            const auto bit = bytes[i] >> left & 1U;
            packer.put(bit, model.chance());
            model.learn(bit);
        }
    }
    return static_cast<std::size_t>(packer.end() - packed);
}
