#include "core/check.hpp"
#include "core/snippet/bibtex.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/latex_letters.hpp"
#include "core/snippet/latex_table.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_table.hpp"
#include "core/text.hpp"
#include "tests/core/catch.hpp"

using namespace carbon;
using namespace carbon::snippet;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;

namespace {

Run run(const std::string& name, double hours) {
    Run r;
    r.name = name;
    r.device = CatalogDevice{"nvidia-t4"};
    r.hours = Hours(hours);
    r.year = 2024;
    r.place = CountryPlace{"FRA"};
    return r;
}

Report report(const std::vector<Run>& runs) {
    Report made;
    for (const auto& r : runs) {
        Findings findings("");
        check(r, findings);
        made.estimates.push_back(estimate(made.estimates.size(), r, findings));
    }
    made.totals = totals(made.estimates);
    return made;
}

std::string result_words(const Report& r) { return plain_words(result_sentences(r)); }
std::string basis_words(const Report& r) { return plain_words(basis_sentence(counted_runs(r))); }

} // namespace

TEST_CASE("what an author types is literal text in LaTeX") {
    CHECK(escaped_latex("\\input{x}") == "\\textbackslash{}input\\{x\\}");
    CHECK(escaped_latex("%_&#$^~") == "\\%\\_\\&\\#$\\$$\\textasciicircum{}\\textasciitilde{}");
    CHECK(escaped_latex("<script>|") == "$<$script$>$$|$");
    CHECK(escaped_latex("a--b ''c'' ,,") ==
          "a-\\kern0pt{}-b '\\kern0pt{}'c'\\kern0pt{}' ,\\kern0pt{},");
    CHECK(escaped_latex("why?“so” ?‘x’ –- ‘‘") ==
          "why?\\kern0pt{}``so'' ?\\kern0pt{}`x' --\\kern0pt{}- `\\kern0pt{}`");
    CHECK(escaped_latex("[x]*") == "{[}x{]}{*}");
    CHECK(escaped_latex("a\nb\tc\rd") == "a b c d");
    CHECK(escaped_latex("!‘ !a") == "!\\kern0pt{}` !a");
}

TEST_CASE("letters beyond ASCII reach LaTeX as commands, as letters or as codes") {
    CHECK(escaped_latex("Québec") == "Qu\\'{e}bec");
    CHECK(escaped_latex("naïve") == "na\\\"{\\i}ve");
    CHECK(escaped_latex("β-VAE") == "$\\beta$-VAE");
    CHECK(escaped_latex("CO₂e") == "CO\\textsubscript{2}e");
    CHECK(escaped_latex("😀") == "\\tallychar{1F600}{😀}");
    CHECK(escaped_latex("华北x") == "\\tallychar{534E 5317}{华北}x");
    CHECK(escaped_latex("a\u202Eb") == "aU+202Eb");
    CHECK(escaped_latex(std::string_view("\0", 1)) == "U+0000");
    CHECK(escaped_latex("\xff") == "U+FFFD");
}

TEST_CASE("no letter command in the tables holds a character beyond ASCII") {
    for (char32_t code = 0x80; code < 0x3000; ++code)
        for (const char c : latex_letter(code)) REQUIRE(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("what an author types is literal text in Markdown") {
    CHECK(escaped_markdown("<script>") == "\\<script\\>");
    CHECK(escaped_markdown("a|b*c_d`e") == "a\\|b\\*c\\_d\\`e");
    CHECK(escaped_markdown("[x](y) ![i]") == "\\[x\\](y) \\!\\[i\\]");
    CHECK(escaped_markdown("a\nb\tc\rd") == "a b c d");
    CHECK(escaped_markdown("a\u202Eb\u200B") == "aU+202EbU+200B");
    CHECK(escaped_markdown("Québec 华北 😀 של") == "Québec 华北 😀 של");
}

TEST_CASE("a single run is told in sentences") {
    const auto words = result_words(report({run("tune", 24)}));
    CHECK_THAT(words, ContainsSubstring("The run “tune” used"));
    CHECK_THAT(words, ContainsSubstring("1\u00a0× NVIDIA T4"));
    CHECK_THAT(words, ContainsSubstring("24\u00a0h of wall-clock time"));
    CHECK(runs_table(report({run("tune", 24)})).rows.empty());
    CHECK_THAT(result_words(report({run("", 24)})), ContainsSubstring("The run used"));
}

TEST_CASE("several runs are told in a table that ends with the totals") {
    const auto r = report({run("a", 1), run("b", 2), run("c", -1)});
    const auto table = runs_table(r);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][0] == "a");
    CHECK(table.rows[2][0] == "Total");
    for (const auto& row : table.rows) CHECK(row.size() == table.head.size());
    CHECK_THAT(result_words(r), ContainsSubstring("One further run is not included: "));
}

TEST_CASE("places of one source, kind and year are told together, the first six by name") {
    std::vector<Run> runs;
    for (const auto* country : {"DEU", "FRA", "POL", "ITA", "ESP", "SWE", "NOR", "JPN"}) {
        runs.push_back(run("r", 1));
        runs.back().place = CountryPlace{country};
    }
    CHECK_THAT(basis_words(report(runs)),
               ContainsSubstring("Carbon intensity: Germany, France, Poland, Italy, Spain, Sweden "
                                 "and 2 more average 2024, Ember 2026, life-cycle."));
    runs.resize(3);
    CHECK_THAT(basis_words(report(runs)),
               ContainsSubstring(": Germany, France and Poland average 2024, Ember 2026, "));
}

TEST_CASE("no source, kind or year of many bases is left out") {
    std::vector<Run> runs;
    for (int year = 2010; year < 2019; ++year) {
        runs.push_back(run("r", 1));
        runs.back().year = year;
    }
    runs.push_back(run("r", 1));
    runs.back().place = GridPlace{"CN-BJ", "direct"};
    const auto words = basis_words(report(runs));
    for (int year = 2010; year < 2019; ++year)
        CHECK_THAT(words, ContainsSubstring("France average " + std::to_string(year)));
    CHECK_THAT(words, ContainsSubstring("(CN-BJ) average 2023, Chinese MEE 2023, direct"));
}

TEST_CASE("what is assumed is called assumed, what is stated stated") {
    const auto words = result_words(report({run("tune", 24)}));
    CHECK_THAT(words, ContainsSubstring(
                          "full rated power (assumed), which makes the energy an upper estimate."));
    CHECK_THAT(words, ContainsSubstring("PUE is 1.56 (assumed "));
    auto stated = run("tune", 24);
    stated.pue = 1.1;
    stated.utilisation = 0.8;
    CHECK_THAT(result_words(report({stated})), ContainsSubstring("a utilisation of 0.8 (stated)"));
    CHECK_THAT(result_words(report({stated})), ContainsSubstring("PUE is 1.1 (stated)"));
}

TEST_CASE("there is no table of more rows than fit a page") {
    CHECK(runs_table(report(std::vector<Run>(61, run("a", 1)))).rows.empty());
    CHECK(runs_table(report(std::vector<Run>(60, run("a", 1)))).rows.size() == 61);
}

TEST_CASE("a table that is taller than a page is continued in another one") {
    const auto table_of = [](std::size_t rows, const std::string& name) {
        auto made = report({run("a", 1), run("b", 1)});
        made.title = std::string(2000, 'x');
        auto paper = prose(made);
        paper.table = {{"Run", "Hardware", "Place", "kWh"}, {}, 3};
        paper.table.rows.assign(rows, {name, "GPU", "here", "1"});
        paper.table.rows.push_back({"Total", "", "", "9"});
        return latex_tables(paper, made);
    };
    const auto one = table_of(41, "short"), two = table_of(42, "short");
    CHECK_THAT(one, ContainsSubstring("in Table~\\ref{tab:carbon-tally}."));
    CHECK_THAT(one, ContainsSubstring("of " + std::string(100, 'x') + escaped_latex("…") + ":"));
    CHECK_THAT(
        two, ContainsSubstring("in Tables~\\ref{tab:carbon-tally} and~\\ref{tab:carbon-tally-2}."));
    CHECK_THAT(two, ContainsSubstring("\\label{tab:carbon-tally-2}"));
    CHECK_THAT(two, EndsWith("\\midrule\n\\multicolumn{3}{@{}l}{Total} & 9 \\\\\n"
                             "\\bottomrule\n\\end{tabular}\n\\end{table*}\n"));
    CHECK(table_of(41, "two words").find("tab:carbon-tally-2") == one.npos);
    CHECK_THAT(table_of(41, "three long words"), ContainsSubstring("tab:carbon-tally-2"));
}

TEST_CASE("the preamble is given only where the text needs it") {
    const auto preamble = [](const std::vector<Run>& runs) { return latex(report(runs))[0].text; };
    const auto a = run("a", 1), hua = run("华", 1);
    CHECK_THAT(preamble({a}), !ContainsSubstring("tallychar"));
    CHECK_THAT(preamble({a}), !ContainsSubstring("booktabs"));
    CHECK_THAT(preamble({a, a}), ContainsSubstring("\\usepackage{booktabs}\n"));
    CHECK_THAT(preamble({hua}), ContainsSubstring("\\providecommand{\\tallychar}"));
}

TEST_CASE("the reference to the tool says what it is, and that it has no address") {
    const auto entry = bibtex({std::string(tool_key)});
    CHECK_THAT(entry,
               ContainsSubstring("note = {A static page without a public address; version "));
    CHECK_THAT(entry, !ContainsSubstring("howpublished"));
}

TEST_CASE("the papers that the ranges rest on are cited by all of their authors") {
    const auto entries = bibtex({"dodge_2022", "patterson_2021"});
    CHECK_THAT(entries, ContainsSubstring("{Dodge, Jesse and Prewitt, Taylor and Tachet des "));
    CHECK_THAT(entries, ContainsSubstring(" and Texier, Maud and Dean, Jeff}"));
    CHECK_THAT(entries, !ContainsSubstring("and others"));
}

TEST_CASE("the braces of LaTeX balance whatever the name") {
    for (const auto* name :
         {"}{", "\\", "{{{", "a\\\\b", "%\n}", "\\end{document}", "#1", "^^5c"}) {
        const auto body = latex(report({run(name, 1)})).back().text;
        int depth = 0;
        for (std::size_t i = 0; i < body.size(); ++i) {
            if (body[i] == '\\') {
                ++i;
                continue;
            }
            depth += (body[i] == '{') - (body[i] == '}');
            REQUIRE(depth >= 0);
        }
        CHECK(depth == 0);
    }
}
