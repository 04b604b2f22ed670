#include "core/snippet/snippet.hpp"

#include "core/snippet/words.hpp"
#include "core/text.hpp"

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
            if (code < 0x80 && special.find(static_cast<char>(code)) != special.npos)
                escaped += '\\';
            append(escaped, code);
        }
    }
    return escaped;
}

std::string markdown(const Report& report) {
    if (report.totals.counted == 0) return {};
    const auto table = runs_table(report);
    const auto basis = basis_sentence(report);
    std::string body = "**" + escaped_markdown(heading(report)) + ".** " +
                       escaped_markdown(result_sentences(report)) + "\n\n";
    if (!table.rows.empty()) body += layout(table) + "\n";
    if (!basis.empty()) body += escaped_markdown(basis) + " ";
    return body + escaped_markdown(method_sentences(report) + source_sentences(report)) + "\n";
}

} // namespace carbon::snippet
