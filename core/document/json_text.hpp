// What must be known of JSON text before a parser may see it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace carbon {

constexpr std::size_t most_bytes = 16U << 20;
constexpr std::size_t most_depth = 64;
constexpr std::size_t most_keys = 200; // of one object

struct JsonText {
    std::string text;
    enum class Fault { none, too_long, too_deep, too_many_keys };
    Fault fault = Fault::none; // else `text` is empty
};

/// The same text, made readable for a strict parser where that loses nothing: a number that no
/// double holds (1e999) and the words NaN and Infinity, which Python writes, become strings, so
/// that the field is refused by its path and not the whole document; an escaped half of a
/// surrogate pair becomes U+FFFD. Refuses what is too long or too deeply nested.
JsonText readable(std::string_view json);

} // namespace carbon
