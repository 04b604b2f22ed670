// What must be known of JSON text before a parser may see it.
#pragma once

#include "core/document/outline.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

constexpr std::size_t most_bytes = 16U << 20;

struct JsonText {
    std::string text; // empty where there is a fault
    TextFault fault = TextFault::none;
    std::vector<Repeated> repeated;
};

/// The same text, made readable for a strict parser where that loses nothing: a number that no
/// double holds (1e999) and the words NaN and Infinity, which Python writes, become strings, so
/// that the field is refused by its path and not the whole document; an escaped half of a
/// surrogate pair becomes U+FFFD. Refuses what is too long, too deep or too wide.
JsonText readable(std::string_view json);

} // namespace carbon
