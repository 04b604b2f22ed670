#include "core/snippet/latex_table.hpp"

#include "core/snippet/snippet.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace carbon::snippet {

namespace {

constexpr std::size_t title_letters = 100; // a caption has to fit on a line of 5.7 m

// A column of text; the numbers fit beside these on the narrowest page, a column of article, where
// so many letters stand on a line.
struct TextColumn {
    const char* width; // of \linewidth
    std::size_t letters;
};
constexpr TextColumn of_runs[] = {{"0.13", 11}, {"0.21", 18}, {"0.14", 12}}; // run, hardware, place
constexpr TextColumn of_stages[] = {{"0.3", 26}};
constexpr TextColumn of_places[] = {{"0.28", 24}, {"0.12", 10}}; // place, year

using TextColumns = std::span<const TextColumn>;

constexpr std::size_t english_lines = 42; // of the rows; the caption stands above them
constexpr std::size_t chinese_lines = 32; // which ctex sets 1.3 times as far apart

bool is_number(const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.,") == cell.npos;
}

// For a column of siunitx, which groups the thousands itself; what is no number stands in braces.
std::string aligned(const std::string& cell, Language language) {
    if (!is_number(cell)) return "{" + escaped_latex(cell, language) + "}";
    std::string digits;
    for (const char c : cell)
        if (c != ',') digits += c;
    return digits;
}

std::string number(const std::string& cell, const Wording& wording) {
    return wording.siunitx ? aligned(cell, wording.language)
                           : escaped_latex(cell, wording.language);
}

std::string line(const Table& table, const std::vector<std::string>& cells,
                 const Wording& wording) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += i ? " & " : "";
        row += i < table.text_columns ? escaped_latex(cells[i], wording.language)
                                      : number(cells[i], wording);
    }
    return row + " \\\\\n";
}

// A sum has a name alone.
std::string sum_line(const std::vector<std::string>& cells, std::size_t text_columns,
                     const Wording& wording) {
    auto row = "\\multicolumn{" + std::to_string(text_columns) + "}{@{}l}{" +
               escaped_latex(cells[0], wording.language) + "}";
    for (auto i = text_columns; i < cells.size(); ++i) row += " & " + number(cells[i], wording);
    return row + " \\\\\n";
}

// "S[table-format=3.2]", for the numbers of a column.
std::string aligned_column(const Table& table, std::size_t column) {
    std::size_t whole = 1, decimals = 0;
    for (const auto& cells : table.rows) {
        if (!is_number(cells[column])) continue;
        const auto digits = aligned(cells[column], Language::english);
        const auto point = std::min(digits.find('.'), digits.size());
        whole = std::max(whole, point);
        decimals = std::max(decimals, digits.size() - std::min(digits.size(), point + 1));
    }
    return "S[table-format=" + std::to_string(whole) + "." + std::to_string(decimals) + "]";
}

std::string columns_of(const Table& table, TextColumns texts, const Wording& wording) {
    std::string all;
    for (const auto& [width, letters] : texts)
        all += std::string(">{\\raggedright\\hspace{0pt}}p{") + width + "\\linewidth}";
    for (auto i = table.text_columns; i < table.head.size(); ++i)
        all += wording.siunitx ? aligned_column(table, i) : "r";
    return all;
}

// Between the columns; as little as that where there are many of them.
const char* separation(const Table& table) { return table.head.size() > 7 ? "2pt" : "4pt"; }

std::string begin(const std::string& caption, const std::string& label, const Table& table,
                  TextColumns texts, const Wording& wording) {
    return "\n\\begin{table*}\n\\centering\n\\setlength{\\belowcaptionskip}{4pt}\n\\caption{" +
           escaped_latex(caption, wording.language) + "}\n\\label{" + label +
           "}\n\\footnotesize\n\\setlength{\\tabcolsep}{" + separation(table) +
           "}\n\\begin{tabular}{@{}" + columns_of(table, texts, wording) + "@{}}\n\\toprule\n";
}

constexpr auto end_of_table = "\\bottomrule\n\\end{tabular}\n\\end{table*}\n";

// As its words wrap, and between any two letters of East Asia.
std::size_t lines_of(std::string_view cell, std::size_t letters) {
    std::size_t lines = 1, on_line = 0, word = 0;
    const auto end_word = [&] {
        if (on_line > 0 && on_line + word > letters) {
            ++lines;
            on_line = 0;
        }
        on_line += std::exchange(word, 0);
    };
    for (std::size_t at = 0; at < cell.size();) {
        const auto from = at;
        const auto code = next_code_point(cell, at);
        const auto wide = columns(cell.substr(from, at - from));
        if (code == U' ') {
            end_word();
            ++on_line;
        } else {
            word += wide;
            if (wide > 1) end_word();
        }
    }
    end_word();
    return lines;
}

std::size_t lines_of(const std::vector<std::string>& cells, TextColumns texts) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i)
        lines = std::max(lines, lines_of(cells[i], texts[i].letters));
    return lines;
}

bool is_sum(const Table& table, std::size_t row) { return row + table.sums >= table.rows.size(); }

// Where the rows of each table end.
std::vector<std::size_t> pages(const Table& table, TextColumns texts, std::size_t page_lines) {
    std::vector<std::size_t> ends;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto more = is_sum(table, i) ? 1 : lines_of(table.rows[i], texts);
        if (lines > 0 && lines + more > page_lines) {
            ends.push_back(i);
            lines = 0;
        }
        lines += more;
    }
    ends.push_back(table.rows.size());
    return ends;
}

std::string label(const std::string& name, std::size_t page) {
    return "tab:" + name + (page == 0 ? "" : "-" + std::to_string(page + 1));
}

// "The runs are listed in Tables~\\ref{tab:carbon-tally} and~\\ref{tab:carbon-tally-2}."
std::string references(const TableWords& words, const std::string& name, std::size_t pages,
                       Language language) {
    std::string text;
    std::size_t page = 0;
    for (const char c : escaped_latex(pages == 1   ? words.in_one
                                      : pages == 2 ? words.in_two
                                                   : words.in_more,
                                      language)) {
        if (c == '@')
            text += "~\\ref{" + label(name, std::exchange(page, pages - 1)) + "}";
        else
            text += c;
    }
    return text;
}

// As many tables as the rows fill.
std::string tables(const Table& table, const TableWords& around, TextColumns texts,
                   const std::string& name, const Report& report) {
    const auto& wording = report.wording;
    const auto ends =
        pages(table, texts, wording.language == Language::chinese ? chinese_lines : english_lines);
    auto text = "\n" + references(around, name, ends.size(), wording.language) + "\n";
    for (std::size_t page = 0, row = 0; page < ends.size(); ++page) {
        const auto caption = page == 0 ? around.caption(shortened(report.title, title_letters))
                                       : std::string(around.continued);
        text += begin(caption, label(name, page), table, texts, wording) +
                line(table, table.head, wording);
        for (const auto first = row; row < ends[page]; ++row) {
            if (row == first || row + table.sums == table.rows.size()) text += "\\midrule\n";
            text += is_sum(table, row) ? sum_line(table.rows[row], texts.size(), wording)
                                       : line(table, table.rows[row], wording);
        }
        text += end_of_table;
    }
    return text;
}

} // namespace

std::string latex_tables(const Prose& paper, const Report& report) {
    const bool stages = paper.table.text_columns == std::size(of_stages);
    return tables(paper.table, paper.around, stages ? TextColumns(of_stages) : of_runs,
                  "carbon-tally", report);
}

std::string latex_comparison(const Compared& elsewhere, const Report& report) {
    return tables(elsewhere.table, elsewhere.around, of_places, "carbon-tally-elsewhere", report);
}

} // namespace carbon::snippet
