#include "core/snippet/latex_table.hpp"

#include "core/snippet/snippet.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace carbon::snippet {

namespace {

constexpr std::size_t title_letters = 100; // a caption has to fit on a line of 5.7 m

// The columns of text (run, hardware, place); the numbers fit beside them on the narrowest page, a
// column of article, where so many letters stand on a line.
struct TextColumn {
    const char* width; // of \linewidth
    std::size_t letters;
};
constexpr TextColumn text_columns[] = {{"0.13", 11}, {"0.21", 18}, {"0.14", 12}};
constexpr std::size_t page_lines = 42; // of the rows; the caption stands above them

bool is_number(const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.,") == cell.npos;
}

// For a column of siunitx, which groups the thousands itself; what is no number stands in braces.
std::string aligned(const std::string& cell) {
    if (!is_number(cell)) return "{" + escaped_latex(cell) + "}";
    std::string digits;
    for (const char c : cell)
        if (c != ',') digits += c;
    return digits;
}

std::string number(const std::string& cell, bool siunitx) {
    return siunitx ? aligned(cell) : escaped_latex(cell);
}

std::string line(const std::vector<std::string>& cells, bool siunitx) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += i ? " & " : "";
        row += i < std::size(text_columns) ? escaped_latex(cells[i]) : number(cells[i], siunitx);
    }
    return row + " \\\\\n";
}

// A sum has a name alone.
std::string sum_line(const std::vector<std::string>& cells, bool siunitx) {
    auto row = "\\multicolumn{" + std::to_string(std::size(text_columns)) + "}{@{}l}{" +
               escaped_latex(cells[0]) + "}";
    for (auto i = std::size(text_columns); i < cells.size(); ++i)
        row += " & " + number(cells[i], siunitx);
    return row + " \\\\\n";
}

// "S[table-format=3.2]", for the numbers of a column.
std::string aligned_column(const Table& table, std::size_t column) {
    std::size_t whole = 1, decimals = 0;
    for (const auto& cells : table.rows) {
        if (!is_number(cells[column])) continue;
        const auto digits = aligned(cells[column]);
        const auto point = std::min(digits.find('.'), digits.size());
        whole = std::max(whole, point);
        decimals = std::max(decimals, digits.size() - std::min(digits.size(), point + 1));
    }
    return "S[table-format=" + std::to_string(whole) + "." + std::to_string(decimals) + "]";
}

std::string columns(const Table& table, bool siunitx) {
    std::string all = "@{}";
    for (const auto& [width, letters] : text_columns)
        all += std::string(">{\\raggedright\\hspace{0pt}}p{") + width + "\\linewidth}";
    for (auto i = std::size(text_columns); i < table.head.size(); ++i)
        all += siunitx ? aligned_column(table, i) : "r";
    return all + "@{}";
}

// As its words wrap.
std::size_t lines_of(std::string_view cell, std::size_t letters) {
    std::size_t lines = 1, on_line = 0, word = 0;
    const auto end_word = [&] {
        const bool wraps = on_line > 0 && on_line + 1 + word > letters;
        if (wraps) ++lines;
        on_line = wraps || on_line == 0 ? word : on_line + 1 + word;
        word = 0;
    };
    for (std::size_t at = 0; at < cell.size();) {
        if (next_code_point(cell, at) == U' ')
            end_word();
        else
            ++word;
    }
    end_word();
    return lines;
}

std::size_t lines_of(const std::vector<std::string>& cells) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < std::size(text_columns); ++i)
        lines = std::max(lines, lines_of(cells[i], text_columns[i].letters));
    return lines;
}

bool is_sum(const Table& table, std::size_t row) { return row + table.sums >= table.rows.size(); }

// Where the rows of each table end.
std::vector<std::size_t> pages(const Table& table) {
    std::vector<std::size_t> ends;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto more = is_sum(table, i) ? 1 : lines_of(table.rows[i]);
        if (lines > 0 && lines + more > page_lines) {
            ends.push_back(i);
            lines = 0;
        }
        lines += more;
    }
    ends.push_back(table.rows.size());
    return ends;
}

std::string label(std::size_t page) {
    return "tab:carbon-tally" + (page == 0 ? "" : "-" + std::to_string(page + 1));
}

std::string reference(std::size_t page) { return "~\\ref{" + label(page) + "}"; }

std::string references(std::size_t pages) {
    if (pages == 1) return "Table" + reference(0);
    return "Tables" + reference(0) + (pages == 2 ? " and" : " to") + reference(pages - 1);
}

} // namespace

std::string latex_tables(const Table& table, const std::string& title, bool siunitx) {
    const auto ends = pages(table);
    auto text = "\nThe runs are listed in " + references(ends.size()) + ".\n";
    for (std::size_t page = 0, row = 0; page < ends.size(); ++page) {
        const auto caption = page == 0 ? table_caption(shortened(title, title_letters))
                                       : std::string("Training runs, continued.");
        text += "\n\\begin{table*}\n\\centering\n\\caption{" + escaped_latex(caption) +
                "}\n\\label{" + label(page) +
                "}\n\\footnotesize\n\\setlength{\\tabcolsep}{2pt}\n\\begin{tabular}{" +
                columns(table, siunitx) + "}\n\\toprule\n" + line(table.head, siunitx);
        for (const auto first = row; row < ends[page]; ++row) {
            if (row == first || row + table.sums == table.rows.size()) text += "\\midrule\n";
            text += is_sum(table, row) ? sum_line(table.rows[row], siunitx)
                                       : line(table.rows[row], siunitx);
        }
        text += "\\bottomrule\n\\end{tabular}\n\\end{table*}\n";
    }
    return text;
}

} // namespace carbon::snippet
