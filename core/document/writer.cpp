#include "core/document/writer.hpp"

#include "core/document/json.hpp"
#include "core/text.hpp"

#include <array>
#include <cmath>

namespace carbon {

namespace {

// Between quotes, by its code.
constexpr auto stands_for_itself = [] {
    std::array<bool, 256> table{};
    for (int c = 0x20; c < 0x7f; ++c) table[static_cast<std::size_t>(c)] = c != '"' && c != '\\';
    return table;
}();

void append_escaped(std::string& out, char32_t code) {
    constexpr auto digits = "0123456789abcdef";
    switch (code) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        if (code >= 0x20)
            append(out, code);
        else
            out += std::string("\\u00") + digits[code >> 4] + digits[code & 15];
    }
}

} // namespace

std::string shortest(double value) {
    constexpr double whole_below = 1e15;
    if (std::floor(value) == value && std::abs(value) < whole_below && !std::signbit(value))
        return std::to_string(static_cast<long long>(value)) + ".0";
    char text[64];
    return {text, nlohmann::detail::to_chars(text, text + sizeof text, value)};
}

Writer::Scope Writer::object(std::string_view key) {
    open(key, '{');
    return {*this, '}'};
}

Writer::Scope Writer::list(std::string_view key) {
    open(key, '[');
    return {*this, ']'};
}

void Writer::put(std::string_view key, std::string_view value) {
    begin(key);
    quote(value);
}

void Writer::put(std::string_view key, double value) {
    begin(key);
    out_ += shortest(value);
}

void Writer::put(std::string_view key, int value) {
    begin(key);
    out_ += std::to_string(value);
}

void Writer::put(std::string_view key, std::size_t value) {
    begin(key);
    out_ += std::to_string(value);
}

void Writer::put(std::string_view key, bool value) {
    begin(key);
    out_ += value ? "true" : "false";
}

void Writer::put(std::string_view key, const std::vector<std::string>& values) {
    const auto scope = list(key);
    for (const auto& value : values) item(value);
}

void Writer::item(std::string_view value) { put({}, value); }

void Writer::item(std::size_t value) { put({}, value); }

void Writer::item(int x, double y) {
    begin({});
    out_ += '[' + std::to_string(x) + ", " + shortest(y) + ']';
}

void Writer::begin(std::string_view key) {
    if (members_.empty()) return; // the document itself
    if (members_.back()++ > 0) out_ += ',';
    new_line();
    if (key.empty()) return;
    quote(key);
    out_ += ": ";
}

void Writer::open(std::string_view key, char bracket) {
    begin(key);
    out_ += bracket;
    members_.push_back(0);
}

void Writer::close(char bracket) {
    const bool any = members_.back() > 0;
    members_.pop_back();
    if (any) new_line();
    out_ += bracket;
}

void Writer::quote(std::string_view text) {
    out_ += '"';
    const auto* const letters = text.data();
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        while (at < text.size() && stands_for_itself[static_cast<unsigned char>(letters[at])]) ++at;
        out_.append(letters + start, at - start);
        if (at < text.size()) append_escaped(out_, next_code_point(text, at));
    }
    out_ += '"';
}

void Writer::new_line() {
    out_ += '\n';
    out_.append(members_.size(), ' ');
}

} // namespace carbon
