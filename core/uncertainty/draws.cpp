#include "core/uncertainty/draws.hpp"

#include "core/uncertainty/identity.hpp"
#include "core/uncertainty/quantile.hpp"
#include "core/uncertainty/random.hpp"

#include <utility>

namespace carbon {

namespace {

constexpr std::size_t strata_count = sample_count / per_stratum;

// The stratum of each sample: every one comes equally often, shuffled (R. A. Fisher and F. Yates;
// here in the form of R. Durstenfeld, "Algorithm 235: random permutation", 1964).
std::vector<std::uint16_t> shuffled_strata(Identity seed) {
    Random random(seed);
    std::vector<std::uint16_t> order(sample_count);
    for (std::size_t i = 0; i < sample_count; ++i)
        order[i] = static_cast<std::uint16_t>(i / per_stratum);
    for (std::size_t left = sample_count; left > 1; --left)
        std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

} // namespace

Draws::Draws(const Spread& spread, double value, std::string_view key)
    : order_(shuffled_strata(with(nothing, key))) {
    strata_.reserve(strata_count);
    double sum = 0;
    for (std::size_t i = 0; i < strata_count; ++i) {
        const double p = (static_cast<double>(i) + 0.5) / strata_count;
        strata_.push_back(quantile(spread, value, p) / value);
        sum += strata_.back();
    }
    mean_ = sum / strata_count;
    double squares = 0;
    for (const double x : strata_) squares += (x / mean_ - 1) * (x / mean_ - 1);
    relative_variance_ = squares / strata_count;
}

void Draws::multiply(std::vector<double>& samples) const {
    for (std::size_t i = 0; i < sample_count; ++i) samples[i] *= strata_[order_[i]];
}

void Draws::add(std::vector<double>& sums, double times, const std::vector<double>& numbers) const {
    for (std::size_t i = 0; i < sample_count; ++i)
        sums[i] += times * numbers[i] * strata_[order_[i]];
}

} // namespace carbon
