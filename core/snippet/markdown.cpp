#include "core/snippet/snippet.hpp"

#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string line(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const auto& cell : cells) row += " " + escaped_markdown(cell) + " |";
    return row + "\n";
}

std::string layout(const Table& table) {
    std::string text = line(table.head) + "|";
    for (std::size_t i = 0; i < table.head.size(); ++i)
        text += i < table.text_columns ? " --- |" : " ---: |";
    text += "\n";
    for (const auto& cells : table.rows) text += line(cells);
    return text;
}

// What some renderers make a link of without any markup: "https://…" and "www.…".
bool makes_link(std::string_view before, char32_t code, std::string_view after) {
    if (code == ':') return after.starts_with("//");
    if (code != '.' || before.size() < 3) return false;
    const auto last = before.substr(before.size() - 3);
    return std::all_of(last.begin(), last.end(), [](char c) { return c == 'w' || c == 'W'; });
}

std::string in_text(const std::string& words) {
    return rendered(words, escaped_markdown,
                    [](std::string_view keys) { return escaped_markdown(in_words(keys)); });
}

} // namespace

std::string escaped_markdown(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>|~#&!$^@";
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        if (code == '\t' || code == '\n' || code == '\r')
            escaped += ' ';
        else if (is_invisible(code))
            escaped += code_name(code);
        else {
            const bool markup =
                code < 0x80 && special.find(static_cast<char>(code)) != special.npos;
            if (markup || makes_link(escaped, code, text.substr(at))) escaped += '\\';
            append(escaped, code);
        }
    }
    return escaped;
}

std::vector<Part> markdown(const Report& report) {
    const auto paper = prose(report);
    auto body = "**" + escaped_markdown(paper.heading) + "** " + in_text(paper.result) + "\n\n";
    if (!paper.table.rows.empty()) body += layout(paper.table) + "\n";
    body += in_text(paper.sources) + "\n";
    if (const auto& elsewhere = paper.compared; !elsewhere.words.empty()) {
        body += "\n" + in_text(elsewhere.words) + "\n";
        if (!elsewhere.table.rows.empty()) body += "\n" + layout(elsewhere.table);
    }
    return {{"body", "carbon-tally.md", "Where the text is to stand", body}};
}

} // namespace carbon::snippet
