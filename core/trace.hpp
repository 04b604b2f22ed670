// The sums of one estimate, line by line, for a reader with a pocket calculator.
#pragma once

#include "core/estimate.hpp"

#include <string>
#include <vector>

namespace carbon {

/// Lines like "8 × 120 h = 960 device-hours"; none where the run is not counted.
std::vector<std::string> trace(const Estimate& estimate);

/// The same by the paper's own method; none where that is not possible.
std::vector<std::string> paper_trace(const Estimate& estimate);

/// What the sums are made of: "utilisation: 1 (assumed full power), range 0.3–1".
std::vector<std::string> factor_lines(const Estimate& estimate);

} // namespace carbon
