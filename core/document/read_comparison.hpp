// The places to compare of a request document as values.
#pragma once

#include "core/compare/compare.hpp"
#include "core/document/fields.hpp"

namespace carbon {

constexpr std::size_t most_places = 1000;

/// Under "compare"; nothing is wanted where it is not there.
WantedComparison read_comparison(const Fields& document, Findings& findings);

} // namespace carbon
