// Life-cycle and direct intensities are two quantities: their sum is told of, never silent.
#pragma once

#include "core/estimate.hpp"
#include "core/problem.hpp"

#include <set>
#include <string>
#include <vector>

namespace carbon {

/// The kinds of intensity of the counted runs; an empty one is not known.
std::set<std::string> kinds_of(const std::vector<Estimate>& estimates);

/// Warns of a total of both kinds.
void check_kinds(const std::vector<Estimate>& estimates, Findings& findings);

} // namespace carbon
