// The list of references in BibTeX, which biber reads as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace carbon::snippet {

/// "tally-ember-2026": no sign in it is one to TeX, also where babel makes some signs active.
std::string bibtex_key(std::string_view source_key);

/// One entry for each key of a source.
std::string bibtex(const std::vector<std::string>& source_keys);

} // namespace carbon::snippet
