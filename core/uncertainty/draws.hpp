// One thing that varies, e.g. the carbon intensity of France in 2024: whoever depends on it
// depends on the same draws.
#pragma once

#include "core/factors.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace carbon {

constexpr std::size_t per_stratum = 10, sample_count = 1024 * per_stratum;

/// Draws of a factor as multiples of its value. They are stratified: each of the strata comes as
/// often as the others (M. D. McKay et al., "A comparison of three methods for selecting values of
/// input variables", 1979).
class Draws {
public:
    /// `key` alone decides which sample gets which stratum, so that a thing is drawn alike in every
    /// document.
    Draws(const Spread& spread, double value, std::string_view key);

    double mean() const { return mean_; }
    double relative_variance() const { return relative_variance_; } // variance / mean^2

    /// Multiplies each of `sample_count` numbers by its draw.
    void multiply(std::vector<double>& samples) const;

    /// Adds to each sum so many times the number, multiplied by its draw.
    void add(std::vector<double>& sums, double times, const std::vector<double>& numbers) const;

    /// The middle of each stratum, ascending: draws of one key fall into the same one in every
    /// sample.
    const std::vector<double>& strata() const { return strata_; }

private:
    std::vector<double> strata_;
    std::vector<std::uint16_t> order_; // the stratum of each sample
    double mean_ = 0, relative_variance_ = 0;
};

} // namespace carbon
