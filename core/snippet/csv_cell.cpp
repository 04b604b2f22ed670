#include "core/snippet/csv_cell.hpp"

#include <algorithm>
#include <iterator>

namespace carbon::snippet {

namespace {

constexpr auto separators = ";\t\r\n";

std::size_t after_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

std::size_t after_sign(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
}

// "-12.5e-3", and nothing that a spreadsheet would reckon, as "+1-1".
bool is_number(std::string_view text) {
    const auto start = after_sign(text, 0), whole = after_digits(text, start);
    const bool point = whole < text.size() && text[whole] == '.';
    auto at = point ? after_digits(text, whole + 1) : whole;
    if (at - start == (point ? 1U : 0U)) return false; // no digit
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const auto power = after_sign(text, at + 1);
        at = after_digits(text, power);
        if (at == power) return false;
    }
    return at == text.size();
}

// What a spreadsheet would reckon, at the beginning of a cell.
bool is_formula(std::string_view text) {
    constexpr std::string_view active = "=+-@\t\r\n|%";
    constexpr std::string_view wide[] = {"＝", "＋", "－", "＠"}; // for an East Asian keyboard
    if (text.empty() || is_number(text)) return false;
    return active.find(text.front()) != active.npos ||
           std::any_of(std::begin(wide), std::end(wide),
                       [&](const auto sign) { return text.starts_with(sign); });
}

// As a spreadsheet takes the start of a cell: behind the apostrophes of texts; where a cell begins
// inside of another's text, behind spaces and quotes as well.
bool is_active(std::string_view text, bool inside) {
    const auto start = text.find_first_not_of(inside ? " \"'" : "'");
    return start != text.npos && is_formula(text.substr(start));
}

// With an apostrophe before each formula, also behind a sign that ends a cell where not the comma,
// but the semicolon or the tab does: quotes protect only the first cell of a line there.
std::string without_formulas(std::string_view text) {
    std::string made(is_active(text, false) ? "'" : "");
    for (std::size_t from = 0;;) {
        const auto end = text.find_first_of(separators, from);
        made += text.substr(from, end == text.npos ? end : end + 1 - from);
        if (end == text.npos) return made;
        from = end + 1;
        const auto cell = text.substr(from, text.find_first_of(separators, from) - from);
        if (is_active(cell, true)) made += "'";
    }
}

} // namespace

std::string csv_cell(const std::string& text) {
    auto kept = without_formulas(text);
    if (kept.find_first_of(",;'\"\n\r\t ") == kept.npos) return kept;
    std::string quoted = "\"";
    for (const char c : kept) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string without_guards(std::string_view text) {
    std::string made;
    for (std::size_t from = 0;;) {
        const auto end = text.find_first_of(separators, from);
        const auto cell = from == 0 ? text : text.substr(from, end - from);
        if (cell.starts_with("'") && is_active(cell, from > 0)) ++from;
        made += text.substr(from, end == text.npos ? end : end + 1 - from);
        if (end == text.npos) return made;
        from = end + 1;
    }
}

} // namespace carbon::snippet
