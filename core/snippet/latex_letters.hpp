#pragma once

#include <string>

namespace carbon::snippet {

/// A letter or sign beyond ASCII in commands that every LaTeX has without a package, e.g.
/// U+00E9 as \'{e}; empty where there is none.
std::string latex_letter(char32_t code_point);

} // namespace carbon::snippet
