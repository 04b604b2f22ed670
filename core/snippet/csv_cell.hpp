// A cell of CSV that no spreadsheet takes for a formula, and back.
#pragma once

#include <string>
#include <string_view>

namespace carbon::snippet {

/// In quotes where that is needed (RFC 4180). What a spreadsheet would take for a formula gets an
/// apostrophe before it, which is the sign of a text there; numbers stay numbers.
std::string csv_cell(const std::string& text);

/// A cell without quotes as it was before `csv_cell` put apostrophes into it.
std::string without_guards(std::string_view text);

} // namespace carbon::snippet
