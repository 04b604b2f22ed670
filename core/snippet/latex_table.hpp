// The table of runs in LaTeX.
#pragma once

#include "core/snippet/prose.hpp"

#include <string>

namespace carbon::snippet {

/// The sentence that refers to the table, and the table: over both columns of a page that has two,
/// and as several tables where it would be taller than a page.
std::string latex_tables(const Prose& paper, const Report& report);

/// The same for the places that are compared.
std::string latex_comparison(const Compared& elsewhere, const Report& report);

} // namespace carbon::snippet
