// Statistics of a set of reports. None depends on the order of what it is given, but for the last
// bit of a sum, and all are the same natively and as WebAssembly.
#pragma once

#include "core/interval.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace carbon {

using Values = std::span<const double>;

/// Of at least one value.
double mean(Values values);
double median(std::vector<double> values);

/// The 99 % interval of the mean by the percentile bootstrap (B. Efron 1979): 10,000 resamples,
/// always the same ones for as many values. Of more than `most_resampled` values by the normal
/// approximation, which is as good there. A value by itself has none.
std::optional<Interval> interval_of_mean(std::vector<double> values);
constexpr std::size_t most_resampled = 1000;

struct FittedLine {
    double slope, intercept;
    double r2; // the part of the variance of y that the line explains
};

/// The line of least squares through (x, y); none through fewer than three points, or where x or y
/// does not vary.
std::optional<FittedLine> fitted_line(Values x, Values y);

/// Spearman's rank correlation, with mean ranks for what is equal; none where `fitted_line` has
/// none.
std::optional<double> rank_correlation(Values x, Values y);

/// The share of each factor in the variance of the logarithm of their product: the covariance of
/// the factor's logarithm with it, so that the shares add up to 1. All values are above 0. Empty
/// for fewer than three products, or where the product does not vary.
std::vector<double> variance_shares(const std::vector<std::vector<double>>& factors);

/// The points for whose cost no other has a higher score: indexes, by cost. As in the survey's own
/// figures, one of equal cost and lower score is not on the front, and of equal points both are.
std::vector<std::size_t> pareto_front(Values costs, Values scores);

} // namespace carbon
