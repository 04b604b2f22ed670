#include "core/snippet/snippet.hpp"

#include "core/catalog.hpp"
#include "core/snippet/bibtex.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/latex_letters.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <iterator>

namespace carbon::snippet {

namespace {

// Letters that have no command (other scripts, emoji) reach LuaLaTeX and XeLaTeX as they are, where
// their font has the first of them; pdfLaTeX, which would stop at them, prints their code points.
constexpr auto preamble_line =
    "\\def\\tallyfirst#1 #2\\relax{#1}\n"
    "\\providecommand{\\tallychar}[2]{\\ifdefined\\Umathchar"
    "\\iffontchar\\font\"\\tallyfirst#1 \\relax\\space#2\\else U+#1\\fi\\else U+#1\\fi}\n";
constexpr std::string_view foreign_command = "\\tallychar{";

std::string ascii(char c) {
    switch (c) {
    case '\\':
        return "\\textbackslash{}";
    case '$':
        return "$\\$$"; // in text it may need a bitmap font
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '<':
        return "$<$";
    case '>':
        return "$>$";
    case '|':
        return "$|$";
    case '"':
        return "''";
    case '`':
        return "{`}";
    case '[':
    case ']':
    case '*':
        return std::string("{") + c + "}"; // no argument of \\ before it
    case '{':
    case '}':
    case '&':
    case '#':
    case '%':
    case '_':
        return std::string("\\") + c;
    case '\t':
    case '\n':
    case '\r':
        return " ";
    default:
        return std::string(1, c);
    }
}

// True where TeX would set the two as one sign: -- as a dash, ?` as an inverted question mark. For
// LuaTeX an empty group is nothing between them.
bool join(char last, char next) {
    if (next == '`') return last == '`' || last == '?' || last == '!';
    return last == next && (next == '-' || next == '\'' || next == ',');
}

void add(std::string& escaped, const std::string& piece) {
    if (!escaped.empty() && !piece.empty() && join(escaped.back(), piece.front()))
        escaped += "\\kern0pt{}";
    escaped += piece;
}

// A stretch of letters without a command, as codes and as they are.
class Foreign {
public:
    void add(char32_t code) {
        codes_ += (codes_.empty() ? "" : " ") + code_name(code).substr(2);
        append(letters_, code);
    }
    void flush(std::string& out) {
        if (!codes_.empty()) out += std::string(foreign_command) + codes_ + "}{" + letters_ + "}";
        codes_.clear();
        letters_.clear();
    }

private:
    std::string codes_, letters_;
};

// Of \linewidth, for the columns of text (run, hardware, place); the numbers fit beside them.
constexpr const char* widths[] = {"0.13", "0.21", "0.14"};

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

std::string line(const std::vector<std::string>& cells, bool siunitx) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool text = i < std::size(widths);
        row += std::string(i ? " & " : "") + (text ? "\\raggedright " : "");
        row += !text && siunitx ? aligned(cells[i]) : escaped_latex(cells[i]);
    }
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

// Names wrap, numbers do not; small, and over both columns of a page that has two.
std::string layout(const Table& table, const std::string& caption, bool siunitx) {
    std::string columns;
    for (const auto* width : widths) columns += std::string("p{") + width + "\\linewidth}";
    for (auto i = std::size(widths); i < table.head.size(); ++i)
        columns += siunitx ? aligned_column(table, i) : "r";
    std::string text = "\\begin{table*}\n\\centering\n\\caption{" + escaped_latex(caption) +
                       "}\n\\label{tab:carbon-tally}\n\\footnotesize\n"
                       "\\setlength{\\tabcolsep}{2pt}\n\\begin{tabular}{" +
                       columns + "}\n\\toprule\n" + line(table.head, siunitx) + "\\midrule\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i + table.sums == table.rows.size()) text += "\\midrule\n";
        text += line(table.rows[i], siunitx);
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\end{table*}\n";
}

std::string with_citations(const std::string& words) {
    return rendered(words, escaped_latex, [](std::string_view keys) {
        std::string all;
        for (const auto key : source_keys(keys)) all += (all.empty() ? "" : ",") + bibtex_key(key);
        return "~\\cite{" + all + "}";
    });
}

// The sources of the ranges are too many to name one by one.
std::string ranges_sentence(const Report& report) {
    std::string joined;
    for (const auto& key : used_sources(report).of_ranges)
        joined += (joined.empty() ? "" : "+") + key;
    return joined.empty() ? joined : " The ranges rest on" + cite(joined) + ".";
}

} // namespace

std::string escaped_latex(std::string_view text) {
    std::string escaped;
    Foreign foreign;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        const bool space = code == '\t' || code == '\n' || code == '\r';
        const auto letter = latex_letter(code);
        if (code >= 0x80 && letter.empty() && !is_invisible(code)) {
            foreign.add(code);
            continue;
        }
        foreign.flush(escaped);
        if (!letter.empty())
            add(escaped, letter);
        else if (is_invisible(code) && !space)
            add(escaped, code_name(code));
        else
            add(escaped, ascii(static_cast<char>(code)));
    }
    foreign.flush(escaped);
    return escaped;
}

std::vector<Part> latex(const Report& report) {
    const auto table = runs_table(report);
    const bool listed = !table.rows.empty(), siunitx = report.wording.siunitx;
    auto words = result_sentences(report);
    if (listed) words += " " + basis_sentence(report);
    words += " " + method_sentences(report) + ranges_sentence(report) + tool_sentence();
    std::string body =
        "\\textbf{" + escaped_latex(heading(report)) + ".}\n" + with_citations(words);
    if (listed)
        body += "\nThe runs are listed in Table~\\ref{tab:carbon-tally}.\n\n" +
                layout(table, table_caption(report), siunitx);
    else
        body += "\n";
    std::string preamble;
    if (listed) preamble += "\\usepackage{booktabs}\n";
    if (listed && siunitx) preamble += "\\usepackage{siunitx}\n";
    preamble += "\\usepackage{url}\n";
    if (body.find(foreign_command) != body.npos) preamble += preamble_line;
    return {{"preamble", "carbon-tally.preamble.tex", "Before \\begin{document}", preamble},
            {"bibliography", "carbon-tally.bib",
             "As a file beside the paper; name it in \\bibliography{carbon-tally}",
             bibtex(cited_keys(words))},
            {"body", "carbon-tally.tex", "Where the text is to stand", body}};
}

} // namespace carbon::snippet
