#include "core/snippet/snippet.hpp"

#include "core/snippet/latex_letters.hpp"
#include "core/snippet/words.hpp"
#include "core/text.hpp"

#include <iterator>

namespace carbon::snippet {

namespace {

// Letters that have no command (other scripts, emoji) reach LuaLaTeX and XeLaTeX as they are;
// pdfLaTeX, which would stop at them, prints their code points.
constexpr auto preamble_line =
    "\\providecommand{\\tallychar}[2]{\\ifdefined\\Umathchar#2\\else U+#1\\fi}\n";
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

// True where TeX would set the two as one sign: -- as a dash, ?` as an inverted question mark.
bool join(char last, char next) {
    if (next == '`') return last == '`' || last == '?' || last == '!';
    return last == next && (next == '-' || next == '\'' || next == ',');
}

void add(std::string& escaped, const std::string& piece) {
    if (!escaped.empty() && !piece.empty() && join(escaped.back(), piece.front())) escaped += "{}";
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
constexpr const char* widths[] = {"0.15", "0.19", "0.16"};

std::string line(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += i ? " & " : "";
        if (i < std::size(widths)) row += "\\raggedright ";
        row += escaped_latex(cells[i]);
    }
    return row + " \\\\\n";
}

// Names wrap, numbers do not; small, so that eight columns fit one of \linewidth.
std::string layout(const Table& table) {
    std::string columns;
    for (const auto* width : widths) columns += std::string("p{") + width + "\\linewidth}";
    columns += std::string(table.head.size() - std::size(widths), 'r');
    std::string text = "\\begin{center}\n\\footnotesize\n\\setlength{\\tabcolsep}{2pt}\n"
                       "\\begin{tabular}{" +
                       columns + "}\n\\hline\n" + line(table.head) + "\\hline\n";
    for (const auto& cells : table.rows) {
        if (&cells == &table.rows.back()) text += "\\hline\n";
        text += line(cells);
    }
    return text + "\\hline\n\\end{tabular}\n\\end{center}\n";
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

Latex latex(const Report& report) {
    if (report.totals.counted == 0) return {};
    const auto table = runs_table(report);
    const auto basis = basis_sentence(report);
    std::string body = "\\textbf{" + escaped_latex(heading(report)) + ".}\n" +
                       escaped_latex(result_sentences(report)) + "\n";
    if (!table.rows.empty()) body += layout(table);
    body += basis.empty() ? "\n" : "\\noindent " + escaped_latex(basis) + "\n";
    body += escaped_latex(method_sentences(report) + source_sentences(report)) + "\n";
    const bool foreign = body.find(foreign_command) != std::string::npos;
    return {foreign ? preamble_line : "", body};
}

} // namespace carbon::snippet
