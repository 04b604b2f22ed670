#pragma once

#include "core/interval.hpp"

#include <span>

namespace carbon {

/// The 5th and the 95th percentile: the numbers that 5 % and 95 % of the `samples` stay below.
Interval percentiles(std::span<const double> samples);

} // namespace carbon
