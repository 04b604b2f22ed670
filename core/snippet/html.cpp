#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/snippet.hpp"
#include "core/text.hpp"

namespace carbon::snippet {

namespace {

std::string cell(const std::string& tag, const std::string& rest, const std::string& text) {
    return "<" + tag + rest + ">" + escaped_html(text) + "</" + tag + ">";
}

std::string line(const Table& table, const std::vector<std::string>& cells, bool head) {
    std::string row = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool title = head || i == 0;
        const std::string scope = head ? " scope=\"col\"" : i == 0 ? " scope=\"row\"" : "";
        const std::string align = i < table.text_columns ? "" : " style=\"text-align:right\"";
        row += cell(title ? "th" : "td", scope + align, cells[i]);
    }
    return row + "</tr>\n";
}

std::string layout(const Table& table, const std::string& caption) {
    auto text = "<table>\n" + cell("caption", "", caption) + "\n<thead>\n" +
                line(table, table.head, true) + "</thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i + table.sums == table.rows.size()) text += "</tbody>\n<tfoot>\n";
        text += line(table, table.rows[i], false);
    }
    return text + (table.sums > 0 ? "</tfoot>" : "</tbody>") + "\n</table>\n";
}

} // namespace

std::string escaped_html(std::string_view text) {
    std::string escaped;
    for (const char c : escaped_text(text))
        escaped += c == '&'    ? "&amp;"
                   : c == '<'  ? "&lt;"
                   : c == '>'  ? "&gt;"
                   : c == '"'  ? "&quot;"
                   : c == '\'' ? "&#39;"
                               : std::string(1, c);
    return escaped;
}

std::vector<Part> html(const Report& report) {
    const auto paper = prose(report);
    auto text = "<p>" + cell("strong", "", paper.heading) + " " +
                escaped_html(plain_words(paper.result)) + "</p>\n";
    if (!paper.table.rows.empty()) text += layout(paper.table, paper.around.caption(report.title));
    text += cell("p", "", plain_words(paper.sources)) + "\n";
    if (const auto& elsewhere = paper.compared; !elsewhere.words.empty()) {
        text += cell("p", "", plain_words(elsewhere.words)) + "\n";
        if (!elsewhere.table.rows.empty())
            text += layout(elsewhere.table, elsewhere.around.caption(report.title));
    }
    return {{"html", "carbon-tally.html", "Where the text is to stand", text}};
}

} // namespace carbon::snippet
