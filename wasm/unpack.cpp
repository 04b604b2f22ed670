// Unpacks what pack.mjs has packed: the format .lzma, a fifth smaller than gzip. It is WebAssembly,
// too, since in JavaScript, which no engine has warmed up to so early, the same takes three times
// as long. The names are those of the specification by the format's author, Igor Pavlov:
// 7-zip.org/sdk.html.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace {

// The settings of pack.mjs: three bits of the byte before tell what a literal is like (lc), and no
// bits of the position tell anything (lp, pb).
constexpr unsigned context_bits = 3;
constexpr std::uint8_t properties = context_bits;

constexpr std::size_t header = 13; // the properties, the size of the dictionary, that of the bytes
constexpr unsigned states = 12;    // below 7: after a literal
constexpr std::uint32_t shortest = 2;
constexpr std::uint32_t end_mark = 0xFFFFFFFF; // as a distance

struct Chance {
    std::uint32_t of_zero = 1024; // that the next bit of its kind is 0, in 2048ths
};
template <std::size_t count>
using Chances = std::array<Chance, count>;

// The range decoder: bits out of bytes.
class Bits {
public:
    explicit Bits(std::span<const std::uint8_t> packed) : rest_(packed) {
        for (int i = 0; i < 5; ++i) code_ = code_ << 8 | byte();
    }

    bool overrun() const { return overrun_; }
    bool complete() const { return rest_.empty() && !overrun_ && code_ == 0; }

    unsigned bit(Chance& chance) {
        const auto bound = (range_ >> 11) * chance.of_zero;
        const unsigned bit = code_ >= bound;
        if (bit) {
            range_ -= bound;
            code_ -= bound;
            chance.of_zero -= chance.of_zero >> 5;
        } else {
            range_ = bound;
            chance.of_zero += (2048 - chance.of_zero) >> 5;
        }
        refill();
        return bit;
    }

    // Bits that are as often 0 as 1.
    std::uint32_t even(unsigned count) {
        std::uint32_t number = 0;
        for (; count > 0; --count) {
            range_ >>= 1;
            const unsigned bit = code_ >= range_;
            if (bit) code_ -= range_;
            number = number << 1 | bit;
            refill();
        }
        return number;
    }

    // A number from its highest bit on; the chances of each bit depend on those above it.
    std::uint32_t number(Chance* chances, unsigned count) {
        std::uint32_t node = 1;
        for (auto left = count; left > 0; --left) node = node << 1 | bit(chances[node]);
        return node - (1U << count);
    }

    // The same from its lowest bit on.
    std::uint32_t reversed(Chance* chances, unsigned count) {
        std::uint32_t node = 1;
        std::uint32_t number = 0;
        for (unsigned i = 0; i < count; ++i) {
            const auto next = bit(chances[node]);
            node = node << 1 | next;
            number |= next << i;
        }
        return number;
    }

private:
    std::uint8_t byte() {
        overrun_ = rest_.empty();
        if (overrun_) return 0;
        const auto byte = rest_.front();
        rest_ = rest_.subspan(1);
        return byte;
    }

    void refill() {
        if (range_ >> 24) return;
        range_ <<= 8;
        code_ = code_ << 8 | byte();
    }

    std::span<const std::uint8_t> rest_;
    std::uint32_t range_ = 0xFFFFFFFF;
    std::uint32_t code_ = 0;
    bool overrun_ = false;
};

// How many bytes a match has.
struct Lengths {
    Chances<2> choice;
    Chances<8> low;
    Chances<8> middle;
    Chances<256> high;

    std::uint32_t next(Bits& bits) {
        if (!bits.bit(choice[0])) return shortest + bits.number(low.data(), 3);
        if (!bits.bit(choice[1])) return shortest + 8 + bits.number(middle.data(), 3);
        return shortest + 16 + bits.number(high.data(), 8);
    }
};

// How far before the last byte the bytes of a match begin.
struct Distances {
    std::array<Chances<64>, 4> slots;
    Chances<128> near;
    Chances<16> align;

    std::uint32_t next(Bits& bits, std::uint32_t length) {
        const auto slot = bits.number(slots[std::min(length - shortest, 3U)].data(), 6);
        if (slot < 4) return slot;
        const auto count = (slot >> 1) - 1;
        const auto first = (2 | (slot & 1)) << count;
        if (slot < 14) return first + bits.reversed(near.data() + first - slot, count);
        const auto high = bits.even(count - 4) << 4;
        return first + high + bits.reversed(align.data(), 4);
    }
};

class Unpacker {
public:
    Unpacker(std::span<const std::uint8_t> packed, std::span<std::uint8_t> bytes)
        : bits_(packed), bytes_(bytes) {}

    bool all() {
        while (good_ && !bits_.overrun()) {
            if (!bits_.bit(is_match_[state_])) {
                put_literal();
            } else if (bits_.bit(is_rep_[state_])) {
                put_repeated();
            } else {
                const auto length = lengths_.next(bits_);
                recall(3, distances_.next(bits_, length));
                if (reps_[0] == end_mark) return at_ == bytes_.size() && bits_.complete();
                put_match(length, 7);
            }
        }
        return false;
    }

private:
    std::uint8_t back(std::uint32_t distance) const { return bytes_[at_ - 1 - distance]; }

    void put_literal() {
        good_ = at_ < bytes_.size();
        if (!good_) return;
        const unsigned before = at_ > 0 ? back(0) : 0;
        auto* const chances = literal_[before >> (8 - context_bits)].data();
        unsigned node = 1;
        // What would have gone on with the last match is a hint until it is wrong.
        unsigned hint = state_ < 7 ? 0 : back(reps_[0]);
        for (auto right = state_ >= 7; right && node < 0x100; hint <<= 1) {
            const auto expected = hint >> 7 & 1;
            node = node << 1 | bits_.bit(chances[((1 + expected) << 8) + node]);
            right = (node & 1) == expected;
        }
        while (node < 0x100) node = node << 1 | bits_.bit(chances[node]);
        bytes_[at_++] = static_cast<std::uint8_t>(node);
        state_ = state_ < 4 ? 0 : state_ - (state_ < 10 ? 3 : 6);
    }

    // A match at one of the last four distances.
    void put_repeated() {
        if (bits_.bit(is_rep_g0_[state_])) {
            auto which = 1U;
            if (bits_.bit(is_rep_g1_[state_])) which = 2 + bits_.bit(is_rep_g2_[state_]);
            recall(which, reps_[which]);
        } else if (!bits_.bit(is_rep0_long_[state_])) {
            return put_match(1, 9);
        }
        put_match(rep_lengths_.next(bits_), 8);
    }

    // This distance is the newest, in place of that one.
    void recall(unsigned which, std::uint32_t distance) {
        for (; which > 0; --which) reps_[which] = reps_[which - 1];
        reps_[0] = distance;
    }

    void put_match(std::uint32_t length, unsigned state_after_literal) {
        good_ = reps_[0] < at_ && length <= bytes_.size() - at_;
        if (!good_) return;
        for (; length > 0; --length, ++at_) bytes_[at_] = back(reps_[0]);
        state_ = state_ < 7 ? state_after_literal : state_after_literal == 7 ? 10 : 11;
    }

    Bits bits_;
    std::span<std::uint8_t> bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
    unsigned state_ = 0;
    std::array<std::uint32_t, 4> reps_{}; // the last distances, the newest first
    std::array<Chances<0x300>, 1 << context_bits> literal_;
    Chances<states> is_match_;
    Chances<states> is_rep_;
    Chances<states> is_rep_g0_;
    Chances<states> is_rep_g1_;
    Chances<states> is_rep_g2_;
    Chances<states> is_rep0_long_;
    Lengths lengths_;
    Lengths rep_lengths_;
    Distances distances_;
};

} // namespace

// Whether the packed bytes were whole, and are as many as `bytes` has room for.
extern "C" bool unpack(const std::uint8_t* packed, std::size_t size, std::uint8_t* bytes,
                       std::size_t room) {
    if (size <= header || packed[0] != properties || packed[header] != 0) return false;
    return Unpacker({packed + header, size - header}, {bytes, room}).all();
}
