#include "core/snippet/snippet.hpp"

#include "core/catalog.hpp"
#include "core/snippet/bibtex.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/latex_letters.hpp"
#include "core/snippet/latex_table.hpp"
#include "core/snippet/prose.hpp"
#include "core/text.hpp"

namespace carbon::snippet {

namespace {

// What the fonts of ctex have: Chinese characters, and their punctuation.
bool is_han(char32_t c) {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xFF00 && c <= 0xFF65);
}

// Letters that have no command (other scripts, emoji) reach LuaLaTeX and XeLaTeX as they are, where
// their font has them all; pdfLaTeX, which would stop at them, prints their code points.
constexpr auto preamble_line =
    "\\def\\tallymissing#1 {\\if.#1\\else\\iffontchar\\font\"#1 \\else!\\fi\\expandafter"
    "\\tallymissing\\fi}\n"
    "\\providecommand{\\tallychar}[2]{\\ifdefined\\Umathchar"
    "\\if.\\tallymissing#1 . .#2\\else U+#1\\fi\\else U+#1\\fi}\n";
constexpr char32_t not_utf8 = 0xFFFD; // LuaTeX stops at it
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
        return "\\kern0pt`"; // not ?` as one sign
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

std::string with_citations(const std::string& words, Language language) {
    const auto escape = [&](std::string_view text) { return escaped_latex(text, language); };
    return rendered(words, escape, [](std::string_view keys) {
        std::string all;
        for (const auto key : source_keys(keys)) all += (all.empty() ? "" : ",") + bibtex_key(key);
        return "~\\cite{" + all + "}";
    });
}

std::string opening(const std::string& heading, const Report& report) {
    return "\\textbf{" + escaped_latex(heading, report.wording.language) + "}\n";
}

struct Files {
    std::string_view preamble, bibliography, body;
    const char* naming; // of the bibliography
};

constexpr Files of_all{"carbon-tally.preamble.tex", "carbon-tally.bib", "carbon-tally.tex",
                       "As a file beside the paper; name it in \\bibliography{carbon-tally}"};
constexpr Files of_brief{
    "carbon-tally.brief.preamble.tex", "carbon-tally.brief.bib", "carbon-tally.brief.tex",
    "As a file beside the paper; name it in \\bibliography{carbon-tally.brief}"};

struct Texts {
    std::string body, comparison; // the latter is empty where no places are compared
};

std::vector<Part> parts(const Files& files, const std::string& words, const Texts& texts,
                        const std::string& packages, const Report& report) {
    const bool chinese = report.wording.language == Language::chinese;
    std::vector<Part> all = {
        {"preamble", files.preamble,
         chinese ? "Before \\begin{document}; for XeLaTeX" : "Before \\begin{document}",
         (chinese ? "\\usepackage{ctex}\n" : "") + packages + "\\usepackage{xurl}\n" +
             preamble_of_letters(texts.body + texts.comparison)},
        {"bibliography", files.bibliography, files.naming, bibtex(cited_keys(words))}};
    if (!texts.comparison.empty())
        all.push_back({"comparison", "carbon-tally.comparison.tex",
                       "Where the other places are to be spoken of." + left_out_sentence(report),
                       texts.comparison});
    all.push_back({"body", files.body, "Where the text is to stand", texts.body});
    return all;
}

std::string comparison(const Compared& elsewhere, const Report& report) {
    if (elsewhere.words.empty()) return {};
    return with_citations(elsewhere.words, report.wording.language) +
           (elsewhere.table.rows.empty() ? "\n" : latex_comparison(elsewhere, report));
}

} // namespace

std::string escaped_latex(std::string_view text, Language language) {
    std::string escaped;
    Foreign foreign;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        const bool space = code == '\t' || code == '\n' || code == '\r';
        const auto letter = latex_letter(code);
        const bool at_home = language == Language::chinese && is_han(code);
        const bool named = is_invisible(code) || code == not_utf8;
        if (code >= 0x80 && letter.empty() && !named && !at_home) {
            foreign.add(code);
            continue;
        }
        foreign.flush(escaped);
        if (!letter.empty())
            add(escaped, letter);
        else if (named && !space)
            add(escaped, code_name(code));
        else if (at_home)
            append(escaped, code);
        else
            add(escaped, ascii(static_cast<char>(code)));
    }
    foreign.flush(escaped);
    return escaped;
}

std::string preamble_of_letters(std::string_view latex) {
    return latex.find(foreign_command) == latex.npos ? "" : preamble_line;
}

std::vector<Part> latex(const Report& report) {
    const auto paper = prose(report);
    const auto& elsewhere = paper.compared;
    const auto words = paper.result + std::string(paper.gap) + paper.basis;
    Texts texts{opening(paper.heading, report) + with_citations(words, report.wording.language),
                comparison(elsewhere, report)};
    texts.body += paper.table.rows.empty() ? "\n" : latex_tables(paper, report);
    const bool listed = !paper.table.rows.empty() || !elsewhere.table.rows.empty();
    std::string packages;
    if (listed) packages += "\\usepackage{array}\n\\usepackage{booktabs}\n";
    if (listed && report.wording.siunitx) packages += "\\usepackage{siunitx}\n";
    return parts(of_all, words + elsewhere.words, texts, packages, report);
}

std::vector<Part> latex_brief(const Report& report) {
    const auto [heading, words] = brief(report);
    const auto language = report.wording.language;
    const auto body = opening(heading, report) + with_citations(words, language) + "\n";
    return parts(of_brief, words, {body, ""}, "", report);
}

} // namespace carbon::snippet
