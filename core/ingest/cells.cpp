#include "core/ingest/cells.hpp"

#include "core/decimal.hpp"
#include "core/text.hpp"

#include <cmath>
#include <cstddef>

namespace carbon {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

// Between groups of three digits, beside comma and point.
bool is_group_sign(char32_t c) { return is_space(c) || c == '\'' || c == 0x2019; }

// The digits at the start of a text with their points and commas, `_` for what else groups them;
// `at` is moved behind that.
std::string digits_of(std::string_view text, std::size_t& at) {
    std::string body;
    while (at < text.size()) {
        auto next = at;
        const auto c = next_code_point(text, next);
        const bool groups = is_group_sign(c) && next < text.size() && is_digit(text[next]);
        if (!is_digit(text[at]) && c != '.' && c != ',' && !(groups && !body.empty())) break;
        body += groups ? '_' : text[at];
        at = next;
    }
    return body;
}

// "1,234,567" as "1234567": one sign alone groups by three, and none begins with 0.
std::optional<std::string> ungrouped(std::string_view whole) {
    const auto first = whole.find_first_of(".,_");
    if (first == whole.npos) return std::string(whole);
    if (first == 0 || first > 3 || whole[0] == '0') return std::nullopt;
    std::string kept(whole.substr(0, first));
    for (auto at = first; at < whole.size(); at += 4) {
        const auto group = whole.substr(at + 1, 3);
        if (whole[at] != whole[first] || group.size() < 3 ||
            group.find_first_of(".,_") != group.npos)
            return std::nullopt;
        kept += group;
    }
    return kept;
}

// In the notation of JSON where `sign` begins the decimals.
std::optional<std::string> decimals_after(char sign, std::string_view body) {
    const auto point = body.find(sign);
    auto whole = ungrouped(body.substr(0, point));
    if (!whole || point == body.npos) return whole;
    const auto part = body.substr(point + 1);
    if (part.find_first_of(".,_") != part.npos) return std::nullopt;
    return *whole + "." + std::string(part);
}

// A point without a comma is that of decimals; what a comma is must be clear from the digits.
std::optional<std::string> plain(const std::string& body, Decimal decimal, bool& asks) {
    auto pointed = decimals_after('.', body), comma = decimals_after(',', body);
    if (decimal != Decimal::unstated) return decimal == Decimal::point ? pointed : comma;
    const bool any_comma = body.find(',') != body.npos;
    asks = comma && (!pointed || any_comma) && body.find_first_of(".,") != body.npos;
    return pointed;
}

std::string_view without_sign(std::string_view text, bool& negative) {
    if (text.starts_with("'")) text.remove_prefix(1); // of a spreadsheet: no formula
    constexpr std::string_view minus = "−";
    negative = text.starts_with("-") || text.starts_with(minus);
    if (negative) return text.substr(text[0] == '-' ? 1 : minus.size());
    return text.starts_with("+") ? text.substr(1) : text;
}

bool says_nothing(std::string_view text) {
    const auto word = folded(text);
    return word == "na" || word == "nan" || (word.empty() && text.find('%') == text.npos);
}

} // namespace

std::string_view trimmed(std::string_view text) {
    std::size_t start = text.size(), end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        if (is_space(next_code_point(text, at))) continue;
        if (end == 0) start = from;
        end = at;
    }
    return start < end ? text.substr(start, end - start) : std::string_view();
}

Amount read_amount(std::string_view cell, Decimal decimal) {
    const auto text = trimmed(cell);
    const auto as_it_is = read_number(text); // most are
    if (decimal != Decimal::comma && as_it_is.length == text.size() && !text.empty() &&
        std::isfinite(as_it_is.value))
        return {Amount::Is::number, as_it_is.value};
    if (says_nothing(text)) return {Amount::Is::nothing};
    bool negative = false, asks = false;
    const auto unsigned_text = without_sign(text, negative);
    std::size_t at = 0;
    const auto body = digits_of(unsigned_text, at);
    if (body.find_first_of("0123456789") == body.npos) return {Amount::Is::other};
    const auto digits = plain(body, decimal, asks);
    if (asks) return {Amount::Is::asks};
    if (!digits) return {Amount::Is::other};
    auto rest = unsigned_text.substr(at);
    auto number = read_number(*digits + std::string(rest));
    if (number.length < digits->size() || !std::isfinite(number.value)) return {Amount::Is::other};
    rest.remove_prefix(number.length - digits->size()); // an exponent
    return {Amount::Is::number, negative ? -number.value : number.value, trimmed(rest)};
}

} // namespace carbon
