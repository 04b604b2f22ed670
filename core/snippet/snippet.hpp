// What an author takes away: one file per format in this folder, each escaped so that nothing an
// author typed is markup.
#pragma once

#include "core/report.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carbon::snippet {

/// One text of a format, which is pasted or saved as a whole.
struct Part {
    std::string_view id;   // e.g. "preamble"; the last part of a format is its main one
    std::string_view file; // its name when it is saved
    std::string where;     // where it goes, e.g. "Before \\begin{document}"
    std::string text;
};

struct Format {
    std::string_view id;    // in the outputs of a request
    std::string_view group; // "paper", "card", "form", "data" or "picture"
    std::string_view name;
    std::string_view use;                             // when to take it, one sentence
    std::vector<Part> (*parts)(const Report& report); // of a report with counted runs
    std::vector<std::string_view> asks = {};          // for these members of `about`
    bool chinese = false;                             // in that language, too
};

extern const std::span<const Format> formats; // in the order to show them

/// Null where there is none of that id.
const Format* find_format(std::string_view id);

/// LaTeX: preamble, text and bibliography.
std::vector<Part> latex(const Report& report);
/// The same without table and basis.
std::vector<Part> latex_brief(const Report& report);
std::vector<Part> markdown(const Report& report);
std::vector<Part> html(const Report& report);
std::vector<Part> plain_text(const Report& report);

/// Metadata in YAML and the section on the environment.
std::vector<Part> model_card(const Report& report);

/// Answers to forms, as plain text; the climate performance card is LaTeX.
std::vector<Part> neurips(const Report& report);
std::vector<Part> acl(const Report& report);
std::vector<Part> reproducibility(const Report& report);
std::vector<Part> eu_ai_act(const Report& report);
std::vector<Part> climate_card(const Report& report);
std::vector<Part> sci(const Report& report);

/// A row for each run, and one for all.
std::vector<Part> csv(const Report& report);

/// JSON: a report of BoAmps for each run.
std::vector<Part> boamps(const Report& report);

/// SVG.
std::vector<Part> badge(const Report& report);
std::vector<Part> figure(const Report& report);

/// Plain text: each factor with its basis, each sum, for a reader with a pocket calculator.
std::vector<Part> trace(const Report& report);

/// `text` as literal text of the format, in one pass; what the format cannot print stands as its
/// code point, e.g. "U+202E".
std::string escaped_latex(std::string_view text, Language language = Language::english);

/// What the preamble needs for letters in `latex` that no command stands for; empty where it has
/// none.
std::string preamble_of_letters(std::string_view latex);

std::string escaped_markdown(std::string_view text);
std::string escaped_html(std::string_view text);
std::string escaped_text(std::string_view text);

} // namespace carbon::snippet
