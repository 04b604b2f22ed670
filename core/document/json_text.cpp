#include "core/document/json_text.hpp"

#include "core/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace carbon {

namespace {

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
           c == '-' || c == '.';
}

bool needs_quotes(const std::string& word) {
    if (word == "NaN" || word == "Infinity" || word == "-Infinity") return true;
    const bool numeric = word.find_first_not_of("0123456789+-.eE") == std::string::npos;
    return numeric && std::isinf(read_number(word).value);
}

// The value of the \uXXXX escape at `at`; 0 where there is none.
unsigned escape(std::string_view json, std::size_t at) {
    if (json.substr(at, 2) != "\\u" || at + 6 > json.size()) return 0;
    const std::string digits(json.substr(at + 2, 4));
    if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return 0;
    return static_cast<unsigned>(std::strtoul(digits.c_str(), nullptr, 16));
}

// Copies the string literal that opens at `at`, quotes included; returns the position after it.
std::size_t copy_string(std::string_view json, std::size_t at, std::string& out) {
    out += json[at++];
    while (at < json.size()) {
        if (json[at] == '"') {
            out += '"';
            return at + 1;
        }
        if (json[at] != '\\') {
            const auto end = std::min(json.find_first_of("\"\\", at), json.size());
            out += json.substr(at, end - at);
            at = end;
            continue;
        }
        const unsigned code = escape(json, at), next = code ? escape(json, at + 6) : 0;
        const bool high = code >= 0xD800 && code < 0xDC00, low = code >= 0xDC00 && code < 0xE000;
        const bool pair = high && next >= 0xDC00 && next < 0xE000;
        const std::size_t length = pair ? 12 : code ? 6 : 2;
        out += (high && !pair) || low ? "\\ufffd" : std::string(json.substr(at, length));
        at += length;
    }
    return at;
}

// Copies the number or the word at `at`; returns the position after it.
std::size_t copy_word(std::string_view json, std::size_t at, std::string& out) {
    auto end = at;
    while (end < json.size() && is_word(json[end])) ++end;
    const std::string word(json.substr(at, end - at));
    out += needs_quotes(word) ? '"' + word + '"' : word;
    return end;
}

} // namespace

JsonText readable(std::string_view json) {
    if (json.size() > most_bytes) return {"", TextFault::too_long, {}};
    JsonText result;
    Outline outline;
    std::string_view last_string;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            const auto start = at + 1;
            at = copy_string(json, at, result.text);
            last_string = json.substr(start, at > start ? at - start - 1 : 0);
        } else if (is_word(json[at])) {
            at = copy_word(json, at, result.text);
        } else {
            const auto fault = outline.see(json[at], last_string);
            if (fault != TextFault::none) return {"", fault, {}};
            result.text += json[at++];
        }
    }
    result.repeated = outline.repeated();
    return result;
}

} // namespace carbon
