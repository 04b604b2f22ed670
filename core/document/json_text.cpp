#include "core/document/json_text.hpp"

#include <cmath>
#include <cstdlib>

namespace carbon {

namespace {

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           c == '+' || c == '-' || c == '.';
}

bool needs_quotes(const std::string& word) {
    if (word == "NaN" || word == "Infinity" || word == "-Infinity") return true;
    const bool numeric = word.find_first_not_of("0123456789+-.eE") == std::string::npos;
    return numeric && std::isinf(std::strtod(word.c_str(), nullptr));
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
            out += json[at++];
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

} // namespace

JsonText readable(std::string_view json) {
    JsonText result;
    if (json.size() > most_bytes) {
        result.too_long = true;
        return result;
    }
    std::size_t depth = 0;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            at = copy_string(json, at, result.text);
        } else if (is_word(c)) {
            auto end = at;
            while (end < json.size() && is_word(json[end])) ++end;
            const std::string word(json.substr(at, end - at));
            result.text += needs_quotes(word) ? '"' + word + '"' : word;
            at = end;
        } else {
            if (c == '{' || c == '[') ++depth;
            if (c == '}' || c == ']') depth -= depth > 0;
            if (depth > most_depth) return {"", false, true};
            result.text += c;
            ++at;
        }
    }
    return result;
}

} // namespace carbon
