#include "core/text.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace carbon {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t quotation_limit = 40;

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

// U+00C0 to U+017F without their accents; '-' where there is no plain letter.
constexpr char unaccented[] = "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
                              "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                              "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(std::size(unaccented) == 0x180 - 0xC0 + 1);

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at++);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 && lead < 0xF5   ? 3
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                                                   : 0;
    if (more == 0) return replacement;
    char32_t code = lead & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0U) != 0x80) return replacement;
        code = code << 6 | (byte(at++) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    const bool valid = code >= smallest[more] && code <= 0x10FFFF && !between(code, 0xD800, 0xDFFF);
    return valid ? code : replacement;
}

void append(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
    }
    put(0x80 | (code & 0x3F));
}

bool is_invisible(char32_t c) {
    return c < 0x20 || between(c, 0x7F, 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
           between(c, 0x200B, 0x200F) || between(c, 0x2028, 0x202E) || between(c, 0x2060, 0x206F) ||
           c == 0xFEFF || between(c, 0xFFF9, 0xFFFB) || (c & 0xFFFE) == 0xFFFE ||
           between(c, 0xE0000, 0xE007F);
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        const bool wide = between(c, 0x1100, 0x115F) || between(c, 0x2E80, 0xA4CF) ||
                          between(c, 0xAC00, 0xD7A3) || between(c, 0xF900, 0xFAFF) ||
                          between(c, 0xFE30, 0xFE6F) || between(c, 0xFF00, 0xFF60) ||
                          between(c, 0xFFE0, 0xFFE6) || between(c, 0x1F300, 0x1FAFF) ||
                          between(c, 0x20000, 0x3FFFD);
        sum += wide ? 2 : 1;
    }
    return sum;
}

std::string without_noncharacters(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        append(kept, between(code, 0xFDD0, 0xFDEF) ? 0xFFFD : code);
    }
    return kept;
}

std::string hexadecimal(char32_t code_point, std::size_t digits) {
    std::string text;
    for (; code_point > 0 || text.size() < digits; code_point >>= 4)
        text.insert(0, 1, "0123456789ABCDEF"[code_point & 0xF]);
    return text;
}

std::string code_name(char32_t code_point) { return "U+" + hexadecimal(code_point, 4); }

std::string shortened(std::string_view text, std::size_t limit) {
    std::string kept;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == limit) return kept + "…";
        append(kept, next_code_point(text, at));
    }
    return kept;
}

std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            const auto change = diagonal + (a[i - 1] != b[j - 1]);
            row[j] = std::min({above + 1, row[j - 1] + 1, change});
            diagonal = above;
        }
    }
    return row.back();
}

std::string quotation(std::string_view text) {
    const auto kept = shortened(text, quotation_limit);
    std::string shown = "“";
    for (std::size_t at = 0; at < kept.size();) {
        const auto code = next_code_point(kept, at);
        if (is_invisible(code))
            shown += code_name(code);
        else
            append(shown, code);
    }
    return shown + "”";
}

std::string folded(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        if (between(code, 'A', 'Z'))
            append(kept, code - 'A' + 'a');
        else if (between(code, 'a', 'z') || between(code, '0', '9'))
            append(kept, code);
        else if (between(code, 0xC0, 0x17F) && unaccented[code - 0xC0] != '-')
            kept += unaccented[code - 0xC0];
        else if (code >= 0x370 && !between(code, 0x2000, 0x2BFF) && !is_invisible(code))
            append(kept, code); // other scripts, but no punctuation or symbols
    }
    return kept;
}

std::string id_of(std::string_view name) {
    std::string id;
    for (const char c : name) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

} // namespace carbon
