#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/snippet.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string line(const Table& table, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto cell = escaped_text(cells[i]);
        const std::string space(widths[i] - columns(cell), ' ');
        row += (i ? "  " : "") + (i < table.text_columns ? cell + space : space + cell);
    }
    row.erase(row.find_last_not_of(' ') + 1);
    return row + "\n";
}

// In columns, for a typewriter's letters.
std::string layout(const Table& table) {
    std::vector<std::size_t> widths(table.head.size(), 0);
    auto lines = table.rows;
    lines.insert(lines.begin(), table.head);
    for (const auto& cells : lines)
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], columns(escaped_text(cells[i])));
    std::string text;
    for (const auto& cells : lines) text += line(table, cells, widths);
    return text;
}

} // namespace

std::string escaped_text(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        if (code == '\t' || code == '\n' || code == '\r')
            escaped += ' ';
        else if (is_invisible(code))
            escaped += code_name(code);
        else
            append(escaped, code);
    }
    return escaped;
}

std::vector<Part> plain_text(const Report& report) {
    const auto paper = prose(report);
    auto text = escaped_text(paper.heading + " " + plain_words(paper.result)) + "\n\n";
    if (!paper.table.rows.empty()) text += layout(paper.table) + "\n";
    text += escaped_text(plain_words(paper.sources)) + "\n";
    if (const auto& elsewhere = paper.compared; !elsewhere.words.empty()) {
        text += "\n" + escaped_text(plain_words(elsewhere.words)) + "\n";
        if (!elsewhere.table.rows.empty()) text += "\n" + layout(elsewhere.table);
    }
    return {{"text", "carbon-tally.txt", "Where the text is to stand", text}};
}

} // namespace carbon::snippet
