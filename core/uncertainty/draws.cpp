#include "core/uncertainty/draws.hpp"

#include "core/uncertainty/quantile.hpp"

namespace carbon {

namespace {

constexpr std::size_t strata_count = 1U << 10, per_stratum = sample_count / strata_count;
constexpr std::uint32_t mask = sample_count - 1;

// FNV-1a: a number from a text.
std::uint64_t hash(std::string_view text) {
    std::uint64_t h = 14695981039346656037ULL;
    for (const unsigned char c : text) h = (h ^ c) * 1099511628211ULL;
    return h;
}

// The next of a sequence without pattern (G. L. Steele et al., SplitMix64, 2014).
std::uint64_t next(std::uint64_t& state) {
    auto z = state += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

// Sends each sample to another one: every step can be undone, so none is met twice.
std::uint32_t shuffled(std::uint32_t i, const std::uint32_t (&key)[3]) {
    auto x = (i ^ key[0]) & mask;
    for (const auto k : key) {
        x = (x * (k | 1U)) & mask;
        x ^= x >> 7;
        x = (x + (k >> 16)) & mask;
        x ^= x >> 5;
    }
    return x;
}

} // namespace

Draws::Draws(const Spread& spread, double value, std::string_view key) {
    std::uint32_t keys[3];
    auto state = hash(key);
    for (auto& k : keys) k = static_cast<std::uint32_t>(next(state));
    order_.reserve(sample_count);
    for (std::uint32_t i = 0; i < sample_count; ++i)
        order_.push_back(static_cast<std::uint16_t>(shuffled(i, keys) / per_stratum));
    strata_.reserve(strata_count);
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < strata_count; ++i) {
        const double p = (static_cast<double>(i) + 0.5) / strata_count;
        strata_.push_back(quantile(spread, value, p) / value);
        sum += strata_.back();
        squares += strata_.back() * strata_.back();
    }
    mean_ = sum / strata_count;
    relative_variance_ = squares / strata_count / (mean_ * mean_) - 1;
}

void Draws::multiply(std::vector<double>& samples) const {
    for (std::size_t i = 0; i < sample_count; ++i) samples[i] *= strata_[order_[i]];
}

} // namespace carbon
