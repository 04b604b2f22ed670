// The 90 % intervals, by Monte Carlo over the factors that vary: what runs share is drawn once for
// all of them. The same document always gives the same bits, natively and as WebAssembly.
#pragma once

#include "core/compare/compare.hpp"

#include <vector>

namespace carbon {

/// Adds the ranges of energy and carbon, and the largest doubt, to each counted estimate and to the
/// totals; ranges alone to the final model, to the groups (of several runs, to the first 200) and
/// to the places of a comparison.
void add_ranges(std::vector<Estimate>& estimates, Totals& totals,
                std::optional<Comparison>& comparison);

struct Memory;

/// The same, with a memory between documents of one's own: it changes nothing that is answered but
/// the last bits, where a document has more products than it keeps.
void add_ranges(std::vector<Estimate>& estimates, Totals& totals,
                std::optional<Comparison>& comparison, Memory& memory);

} // namespace carbon
