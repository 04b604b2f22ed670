// One text per format, for the paper: escaped so that nothing an author typed is markup.
#pragma once

#include "core/report.hpp"

#include <string>
#include <string_view>

namespace carbon::snippet {

struct Latex {
    std::string preamble; // empty where none is needed
    std::string body;
};

/// Empty where no run is counted. Compiles with pdflatex, lualatex and xelatex, no package needed.
Latex latex(const Report& report);
std::string markdown(const Report& report);

/// Plain text: each factor with its basis, each sum, for a reader with a pocket calculator.
std::string trace(const Report& report);

/// `text` as literal text of the format, in one pass; what the format cannot print stands as its
/// code point, e.g. "U+202E".
std::string escaped_latex(std::string_view text);
std::string escaped_markdown(std::string_view text);

} // namespace carbon::snippet
