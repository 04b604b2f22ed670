// The distribution of one factor, as its quantiles.
#pragma once

#include "core/factors.hpp"

#include <span>

namespace carbon {

/// Of ascending values, linear between them (type 7 of Hyndman and Fan 1996), 0 <= p <= 1.
double quantile(std::span<const double> ascending, double p);

/// Of a factor around its value, 0 < p < 1. With cases: theirs. Else a log-normal on either side
/// of the value, the median, which meets the low end at 5 % and the high end at 95 %:
/// value x (end / value)^(z(p) / z(0.95)); not below the least that is possible.
double quantile(const Spread& spread, double value, double p);

} // namespace carbon
