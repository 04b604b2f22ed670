// A 90 % interval: 5th and 95th percentile, widened where that is needed to hold the value itself.
#pragma once

namespace carbon {

struct Interval {
    double low, high;
};

} // namespace carbon
