// How likely the next bit is 1: what both pack.cpp and unpack.cpp believe. Several contexts
// remember what followed them; their odds are added with weights that learn which of them are
// right, as in PAQ by Matt Mahoney (mattmahoney.net/dc/dce.html). One object per file, and in
// static storage: its tables begin with zeros.
#pragma once

#include "code_reader.hpp"
#include "logistic.hpp"
#include "match.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace carbon::packing {

constexpr std::uint32_t hashed(std::uint32_t a, std::uint32_t b) {
    auto hash = a * 0x2F0B4C47 + b * 0x9E3779B1;
    hash ^= hash >> 15;
    hash *= 0x85EBCA6B;
    return hash ^ hash >> 13;
}

class Model {
public:
    // Reads of the bytes only those that `learn` has had the bits of.
    explicit Model(const std::uint8_t* bytes) : memories_(logistic_), match_(bytes) {
        for (auto& weights : weights_) weights.fill(16000);
        for (auto& line : lines_)
            for (int i = 0; i < knots; ++i)
                line[i] = static_cast<std::uint16_t>(
                    logistic_.chance(std::clamp((i - 16) * 128, -highest_odds, highest_odds)) * 16);
        begin_byte();
    }

    // In 65536ths.
    std::uint32_t chance() {
        const auto node = node_of_half();
        weights_now_ = weights_[which_weights()].data();
        for (std::size_t i = 0; i < contexts; ++i)
            inputs_[i] = memories_.odds(found_[i]->memories[node]);
        inputs_[contexts] = match_.odds(logistic_, bits_left_);
        inputs_[contexts + 1] = 256;
        std::uint32_t sum = 0; // without a sign it cannot overflow
        for (std::size_t i = 0; i < inputs; ++i)
            sum += static_cast<std::uint32_t>(inputs_[i]) * weights_now_[i];
        const auto odds =
            std::clamp(static_cast<std::int32_t>(sum) >> 16, -highest_odds, highest_odds);
        mixed_ = logistic_.chance(odds);
        return static_cast<std::uint32_t>(
            std::clamp((mixed_ * 16 + corrected(odds)) / 2, 32, 65503));
    }

    void learn(unsigned bit) {
        const auto error = ((static_cast<int>(bit) << 12) - mixed_) * 6;
        for (std::size_t i = 0; i < inputs; ++i)
            weights_now_[i] += static_cast<std::uint32_t>((inputs_[i] * error + 0x2000) >> 14);
        const auto node = node_of_half();
        for (std::size_t i = 0; i < contexts; ++i) {
            auto& memory = found_[i]->memories[node];
            memory = memories_.after(memory, bit);
        }
        *corrected_ =
            static_cast<std::uint16_t>(*corrected_ + (((bit ? 65535 : 0) - *corrected_) >> 6));
        match_.learn(bit);
        node_ = node_ << 1 | bit;
        if (--bits_left_ == 4) find_half();
        if (bits_left_ == 0) end_byte();
    }

private:
    static constexpr std::size_t contexts = 6;
    static constexpr std::size_t inputs = contexts + 2; // a match, and a constant
    static constexpr unsigned slot_bits = 16;
    static constexpr int knots = 33;

    // What is remembered of each bit of half a byte in one context, and what tells it from others.
    struct alignas(32) Slot {
        std::uint16_t check;
        std::array<std::uint16_t, 15> memories;
    };

    // The bits since the byte or its second half began, as a number below 15.
    unsigned node_of_half() const {
        if (bits_left_ > 4) return node_ - 1;
        const auto first = 1U << (4 - bits_left_);
        return (node_ & (first - 1)) + first - 1;
    }

    std::size_t which_weights() const {
        if (!code_.in_code()) return node_;
        return 256 + (code_.kind() * 8 + code_.byte_of_kind()) * 8 + bits_left_ - 1;
    }

    // What has followed such odds in fact, in 65536ths.
    int corrected(int odds) {
        const auto set = code_.in_code() ? code_.kind() + 1U : 0;
        const auto at = (odds + 2048) * 32;
        const auto part = at & 4095;
        auto* const knot = &lines_[set << 8 | node_][at >> 12];
        corrected_ = knot + (part >> 11);
        return (knot[0] * (4096 - part) + knot[1] * part) >> 12;
    }

    void begin_byte() {
        node_ = 1;
        bits_left_ = 8;
        const auto hashes = code_.in_code() ? contexts_of_code() : contexts_of_data();
        for (std::size_t i = 0; i < contexts; ++i) {
            places_[i] = hashes[i] >> (32 - slot_bits);
            checks_[i] = static_cast<std::uint16_t>(hashes[i]);
        }
        find(0);
    }

    // The second half of a byte is near the first, for the sake of the processor's cache.
    void find_half() {
        for (auto& check : checks_) check = static_cast<std::uint16_t>(check + node_ * 0x9E3B);
        find(node_ - 15);
    }

    void find(std::uint32_t half) {
        std::array<std::uint16_t, contexts> there;
        for (std::size_t i = 0; i < contexts; ++i) { // all at once, as memory is slow
            found_[i] = &slots_[i][places_[i] ^ half];
            there[i] = found_[i]->check;
        }
        for (std::size_t i = 0; i < contexts; ++i)
            if (there[i] != checks_[i]) *found_[i] = {checks_[i], {}};
    }

    void end_byte() {
        const auto byte = static_cast<std::uint8_t>(node_);
        before_ = before_ << 8 | last_ >> 24;
        last_ = last_ << 8 | byte;
        const auto letter = byte | 32U;
        word_ = letter >= 'a' && letter <= 'z' ? (word_ + byte) * 0x2F0B4C47 : 0;
        match_.find(++size_, hashed(last_, before_ & 255));
        code_.read(byte);
        begin_byte();
    }

    using Hashes = std::array<std::uint32_t, contexts>;

    Hashes contexts_of_code() const {
        const auto kind = code_.kind() * 8U + code_.byte_of_kind();
        const auto here = hashed(kind, code_.begun());
        return {hashed(kind, 0),
                hashed(last_ & 0xFFFF, kind),
                hashed(here, code_.before()),
                hashed(here, code_.before() & 0xFF),
                hashed(here, code_.before() & 0xFFFFFF) + 5,
                hashed(here, last_ & 0xFFFFFF) + 6};
    }

    Hashes contexts_of_data() const {
        return {hashed(last_ & 0xFF, 0),   hashed(last_ & 0xFFFFFF, 2),
                hashed(word_, 77),         hashed(last_ & 0xE0E0E0E0, before_ & 0xE0E0),
                hashed(last_ & 0xFFFF, 3), hashed(last_, 4)};
    }

    Logistic logistic_;
    Memories memories_;
    std::size_t size_ = 0; // how many bytes are known
    Match match_;
    CodeReader code_;
    std::uint32_t last_ = 0;   // the last four bytes
    std::uint32_t before_ = 0; // the four before them
    std::uint32_t word_ = 0;   // the letters since the last other byte, as a hash
    unsigned node_ = 1;        // a 1, then the bits of this byte
    unsigned bits_left_ = 8;   // of this byte
    int mixed_ = 0;            // in 4096ths
    std::uint16_t* corrected_ = nullptr;
    std::uint32_t* weights_now_ = nullptr;
    std::array<std::int32_t, inputs> inputs_;
    std::array<std::uint32_t, contexts> places_;
    std::array<std::uint16_t, contexts> checks_;
    std::array<Slot*, contexts> found_;
    std::array<std::array<std::uint32_t, inputs>, 256 + CodeReader::kinds * 64>
        weights_; // in 65536ths
    std::array<std::array<std::uint16_t, knots>, (CodeReader::kinds + 1) * 256> lines_;
    std::array<std::array<Slot, 1U << slot_bits>, contexts> slots_;
};

} // namespace carbon::packing
