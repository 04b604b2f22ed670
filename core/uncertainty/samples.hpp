// Numbers drawn, `sample_count` of them.
#pragma once

#include <utility>
#include <vector>

namespace carbon {

using Samples = std::vector<double>;

/// How much of what.
using Weighted = std::pair<double, const Samples*>;

/// Adds the terms to `sum`, each rounded before the next.
void add(Samples& sum, const std::vector<Weighted>& terms);

double variance(const Samples& samples);

} // namespace carbon
