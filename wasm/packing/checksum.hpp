// Tells bytes that were packed from others: FNV-1a.
#pragma once

#include <cstdint>
#include <span>

namespace carbon::packing {

inline std::uint32_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint32_t sum = 0x811C9DC5;
    for (const auto byte : bytes) sum = (sum ^ byte) * 0x01000193;
    return sum;
}

} // namespace carbon::packing
