// The table of runs in LaTeX.
#pragma once

#include "core/snippet/words.hpp"

#include <string>

namespace carbon::snippet {

/// The sentence that refers to the table, and the table: over both columns of a page that has two,
/// and as several tables where it would be taller than a page. With `siunitx` the numbers stand in
/// columns of that package.
std::string latex_tables(const Table& table, const std::string& title, bool siunitx);

} // namespace carbon::snippet
