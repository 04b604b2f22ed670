// What a text is about where the next byte is, for model.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace carbon::packing {

class TextReader {
public:
    // The letters since the last other byte, as a hash; 0 if there are none.
    std::uint32_t word() const { return word_; }
    // The word before this one.
    std::uint32_t word_before() const { return word_before_; }
    // Of what kind the last eight bytes were, the newest in the lowest half of a byte.
    std::uint32_t kinds() const { return kinds_; }
    // The innermost bracket that is open, with the word before it, as a hash.
    std::uint32_t bracket() const { return brackets_[depth_]; }
    // How many bytes there were since the last mark of data/pack.mjs or end of a line, up to 255.
    std::uint32_t column() const { return std::min(column_, 255U); }

    void read(std::uint8_t byte) {
        const auto kind = kind_of(byte);
        kinds_ = kinds_ << 4 | kind;
        column_ = kind == control ? 0 : column_ + 1;
        if (kind == small || kind == capital || byte >= 128) {
            word_ = (word_ + byte) * 0x2F0B4C47;
            return;
        }
        if (word_ != 0) word_before_ = word_;
        word_ = 0;
        if (byte == '(' || byte == '[' || byte == '{')
            brackets_[++depth_] = (word_before_ + byte) * 0x9E3779B1;
        if (byte == ')' || byte == ']' || byte == '}') --depth_;
    }

private:
    enum Kind : std::uint8_t {
        control,
        space,
        sign,
        digit,
        colon,
        capital,
        bracket_or_line,
        small,
        rest_of_letter,
        first_of_letter
    };

    static Kind kind_of(std::uint8_t byte) {
        if (byte < ' ') return control;
        if (byte == ' ') return space;
        if (byte < '0') return sign;
        if (byte <= '9') return digit;
        if (byte < 'A') return colon;
        if (byte <= 'Z') return capital;
        if (byte >= 'a' && byte <= 'z') return small;
        if (byte < 128) return bracket_or_line;
        return byte < 192 ? rest_of_letter : first_of_letter;
    }

    std::uint32_t word_ = 0;
    std::uint32_t word_before_ = 0;
    std::uint32_t kinds_ = 0;
    std::uint32_t column_ = 0;
    std::uint8_t depth_ = 0; // after 255 comes 0
    std::array<std::uint32_t, 256> brackets_{};
};

} // namespace carbon::packing
