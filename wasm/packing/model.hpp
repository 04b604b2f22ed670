// How likely the next bit is 1: what both pack.cpp and unpack.cpp believe. Several contexts
// remember what followed them; their odds are added with weights that learn which of them are
// right, as in PAQ by Matt Mahoney (mattmahoney.net/dc/dce.html). One object per file, and in
// static storage: its tables begin with zeros.
#pragma once

#include "contexts.hpp"
#include "logistic.hpp"
#include "match.hpp"
#include "memories.hpp"
#include "mixer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace carbon::packing {

class Model {
public:
    // Reads of the bytes only those that `learn` has had the bits of.
    explicit Model(const std::uint8_t* bytes) : memories_(logistic_), match_(bytes) {
        for (auto& line : lines_)
            for (int i = 0; i < knots; ++i)
                line[i] = static_cast<std::uint16_t>(
                    logistic_.chance(std::clamp((i - 16) * 128, -highest_odds, highest_odds)));
        begin_byte();
    }

    // In 65536ths.
    std::uint32_t chance() {
        for (std::size_t i = 0; i < contexts; ++i)
            inputs_[i] = memories_.odds(found_[i]->memories[node_of_half_]);
        inputs_[contexts] = match_.odds(logistic_, bits_left_);
        inputs_[contexts + 1] = 256;
        const auto [a, b] = contexts_.weights_of_bit(node_, bits_left_ - 1, match_.length());
        mixer_.choose(0, a);
        mixer_.choose(1, b);
        const auto odds = mixer_.odds(inputs_);
        mixed_ = logistic_.chance(odds);
        return static_cast<std::uint32_t>(std::clamp((mixed_ + corrected(odds)) / 2, 32, 65503));
    }

    void learn(unsigned bit) {
        const auto error = (bit ? 65535 : 0) - mixed_;
        // Else there is little to learn, and that often.
        if (std::abs(error) > 500) mixer_.learn(inputs_, error);
        for (auto* slot : found_) {
            auto& memory = slot->memories[node_of_half_];
            memory = memories_.after(memory, bit);
        }
        *corrected_ =
            static_cast<std::uint16_t>(*corrected_ + (((bit ? 65535 : 0) - *corrected_) >> 6));
        match_.learn(bit, bits_left_);
        node_ = node_ << 1 | bit;
        node_of_half_ = node_of_half_ * 2 + 1 + bit;
        if (--bits_left_ == 4) find(node_);
        if (bits_left_ == 0) end_byte();
    }

private:
    static constexpr std::size_t contexts = Contexts::size;
    static constexpr std::size_t inputs = contexts + 2; // a match, and a constant
    static constexpr unsigned slot_bits = 16;
    static constexpr int knots = 33;

    // What is remembered of each bit of half a byte in one context, and what tells it from others.
    struct alignas(16) Slot {
        std::uint8_t check;
        std::array<std::uint8_t, 15> memories;
    };

    // What has followed such odds in fact, in 65536ths.
    int corrected(int odds) {
        const auto at = (odds + 2048) * 32;
        const auto part = at & 4095;
        auto* const knot = &lines_[contexts_.kind() << 8 | node_][at >> 12];
        corrected_ = knot + (part >> 11);
        return (knot[0] * (4096 - part) + knot[1] * part) >> 12;
    }

    void begin_byte() {
        node_ = 1;
        bits_left_ = 8;
        hashes_ = contexts_.hashes(match_.expected());
        const auto [c, d] = contexts_.weights_of_byte(match_.length());
        mixer_.choose(2, c);
        mixer_.choose(3, d);
        find(0);
    }

    // `half` of the byte is known, or nothing. The slots for the second half are near the first,
    // for the sake of the processor's cache; two are for whichever comes.
    void find(std::uint32_t half) {
        node_of_half_ = 0;
        std::array<std::uint8_t, contexts> checks;
        for (std::size_t i = 0; i < contexts; ++i) { // all at once, as memory is slow
            auto* const two = &slots_[i][(hashes_[i] >> (32 - slot_bits) ^ half << 1) & ~1U];
            checks[i] = static_cast<std::uint8_t>(hashes_[i] + half * 0x3B);
            found_[i] = two + (two[1].check == checks[i]);
        }
        for (std::size_t i = 0; i < contexts; ++i)
            if (found_[i]->check != checks[i]) forget(i, checks[i]);
    }

    // The slot that tells less, for another context.
    void forget(std::size_t i, std::uint8_t check) {
        found_[i] += found_[i][1].memories[0] < found_[i][0].memories[0];
        *found_[i] = {check, {}};
    }

    void end_byte() {
        contexts_.read(static_cast<std::uint8_t>(node_));
        match_.find(++size_, hashed(contexts_.last()));
        begin_byte();
    }

    Logistic logistic_;
    Memories memories_;
    std::size_t size_ = 0; // how many bytes are known
    Match match_;
    Contexts contexts_;
    Mixer<inputs, Contexts::choices> mixer_;
    unsigned node_ = 1;         // a 1, then the bits of this byte
    unsigned node_of_half_ = 0; // the bits since the byte or its second half began, below 15
    unsigned bits_left_ = 8;    // of this byte
    int mixed_ = 0;             // in 65536ths
    std::uint16_t* corrected_ = nullptr;
    std::array<std::int32_t, inputs> inputs_;
    Contexts::Hashes hashes_;
    std::array<Slot*, contexts> found_;
    std::array<std::array<std::uint16_t, knots>, Contexts::kinds * 256> lines_;
    alignas(64) std::array<std::array<Slot, 1U << slot_bits>, contexts> slots_;
};

} // namespace carbon::packing
