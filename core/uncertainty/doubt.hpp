// The factor that explains most of the variance of a sum.
#pragma once

#include "core/estimate.hpp"
#include "core/uncertainty/shape.hpp"

namespace carbon {

/// Of terms that vary, whose variance is known. By the first-order index: I. M. Sobol, "Sensitivity
/// estimates for nonlinear mathematical models", 1993.
Doubt largest_doubt(const Terms& terms, const Variables& variables, double variance);

} // namespace carbon
