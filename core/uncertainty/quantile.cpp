#include "core/uncertainty/quantile.hpp"

#include "core/uncertainty/normal.hpp"

#include <algorithm>

namespace carbon {

double quantile(std::span<const double> ascending, double p) {
    const double at = p * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, ascending.size() - 1);
    const double part = at - static_cast<double>(below);
    return ascending[below] + part * (ascending[above] - ascending[below]);
}

double quantile(const Spread& spread, double value, double p) {
    if (!spread.cases.empty()) return quantile(spread.cases, p);
    static const double z_95 = normal_quantile(0.95);
    const double z = normal_quantile(p) / z_95;
    const double end = z < 0 ? value / spread.range.low : spread.range.high / value;
    return std::max(spread.least, value * exponential(z * logarithm(end)));
}

} // namespace carbon
