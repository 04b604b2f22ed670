// Text of authors: UTF-8 in and out, code point by code point. Bytes that are not UTF-8 come out
// as U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace carbon {

/// Reads the code point at `at` and moves `at` past it.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append(std::string& text, char32_t code_point);

/// True for what has no shape of its own and can change how its neighbours are read: controls,
/// bidirectional controls, zero-width characters, byte order marks, tag characters, and what is no
/// character at all (U+FFFE, U+1FFFF), some of which XML forbids.
bool is_invisible(char32_t code_point);

/// Columns of a fixed-width font: two for the letters of East Asia and for emoji.
std::size_t columns(std::string_view text);

/// With U+FFFD for U+FDD0 to U+FDEF, which Unicode keeps for a program's own marks.
std::string without_noncharacters(std::string_view text);

/// "202E", "0009": in hexadecimal, to at least so many digits.
std::string hexadecimal(char32_t code_point, std::size_t digits);

/// "U+202E"
std::string code_name(char32_t code_point);

/// At most `limit` code points, with an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t limit);

/// A quotation of the author's input for a message: shortened, invisible characters named.
std::string quotation(std::string_view text);

/// Letters to insert, delete or change to make `a` into `b` (Levenshtein's distance).
std::size_t edits(std::string_view a, std::string_view b);

/// Lower case letters and digits of `text` only: "A100 SXM4-80GB" and "a100sxm480gb" are alike.
/// Letters beyond ASCII lose their accents where that is common in place names.
std::string folded(std::string_view text);

/// "NVIDIA A100 PCIe 40GB" as "nvidia-a100-pcie-40gb".
std::string id_of(std::string_view name);

} // namespace carbon
