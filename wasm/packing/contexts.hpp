// What the next byte may depend on, for model.hpp: in the code of WebAssembly on its instructions,
// elsewhere on what a text is about.
#pragma once

#include "code_reader.hpp"
#include "text_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

constexpr std::uint32_t hashed(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0,
                               std::uint32_t d = 0) {
    auto hash = a * 0x2F0B4C47 + b * 0x9E3779B1 + c * 0xC2B2AE3D + d * 0x27D4EB2F;
    hash ^= hash >> 15;
    hash *= 0x85EBCA6B;
    return hash ^ hash >> 13;
}

class Contexts {
public:
    static constexpr std::size_t size = 8;
    static constexpr std::size_t kinds = CodeReader::kinds + 1;
    static constexpr std::size_t choices = 256 + CodeReader::kinds * 64; // of weights

    // Of the next byte: 0 outside of code.
    std::size_t kind() const { return code_.in_code() ? code_.kind() + 1 : 0; }
    // The last four bytes, the newest lowest.
    std::uint32_t last() const { return last_; }

    void read(std::uint8_t byte) {
        before_ = before_ << 8 | last_ >> 24;
        last_ = last_ << 8 | byte;
        text_.read(byte);
        code_.read(byte);
    }

    using Hashes = std::array<std::uint32_t, size>;

    // `expected` by a match.
    Hashes hashes(unsigned expected) const {
        return code_.in_code() ? of_code() : of_text(expected);
    }

    // Which weights fit the next byte, in each of two sets; `match` is its length.
    std::array<std::size_t, 2> weights_of_byte(std::size_t match) const {
        if (!code_.in_code()) return {last_ & 255, text_.kinds() & 255};
        return {256 + static_cast<std::size_t>(code_.before() & 255),
                256 + match * 16 + code_.kind()};
    }

    // And in two more which fit the next bit: `node` is a 1 and the bits before, `left` are behind.
    std::array<std::size_t, 2> weights_of_bit(std::size_t node, std::size_t left,
                                              std::size_t match) const {
        if (!code_.in_code()) return {node, 256 + match * 8 + left};
        return {256 + (code_.kind() * std::size_t{8} + code_.byte_of_kind()) * 8 + left, node};
    }

private:
    Hashes of_code() const {
        const auto kind = code_.kind() * 8U + code_.byte_of_kind();
        const auto here = hashed(kind, code_.begun());
        const auto before = static_cast<std::uint32_t>(code_.before());
        const auto long_before = static_cast<std::uint32_t>(code_.before() >> 32);
        const auto [local, local_before] = code_.locals_before();
        Hashes all{hashed(kind, 0), hashed(last_ & 0xFFFF, kind), hashed(here, code_.statement())};
        if (code_.kind() == CodeReader::opcode) {
            all[3] = hashed(here, before & 0xFFFFFF);
            all[4] = hashed(here, before, long_before & 0xFF);
            all[5] = hashed(here, before, long_before);
            all[6] = hashed(here, last_ & 0xFFFFFF);
            all[7] = hashed(here, before & 0xFFFF, code_.block());
            return all;
        }
        all[3] = hashed(here, before, long_before & 0xFFFF);
        all[4] = hashed(here, code_.last_number(), before & 0xFF);
        all[5] = hashed(here, code_.function(), code_.instruction());
        if (code_.kind() == CodeReader::local) {
            all[6] = hashed(here, code_.highest_local(), before & 0xFF);
            all[7] = hashed(here, local, local_before, before & 0xFFFF);
        } else {
            all[6] = hashed(here, before & 0xFFFFFF);
            all[7] =
                hashed(kind, last_ & 0xFF, code_.last_number() >> 7 * code_.byte_of_kind() % 32);
        }
        return all;
    }

    Hashes of_text(unsigned expected) const {
        return {hashed(last_ & 0xFFFF),         hashed(last_ & 0xFFFFFF),
                hashed(text_.word()),           hashed(last_ & 0xE0E0E0E0, before_ & 0xE0E0),
                hashed(text_.kinds()),          hashed(text_.bracket(), last_ & 0xFF),
                hashed(expected, last_ & 0xFF), hashed(text_.column())};
    }

    CodeReader code_;
    TextReader text_;
    std::uint32_t last_ = 0;
    std::uint32_t before_ = 0; // the four bytes before
};

} // namespace carbon::packing
