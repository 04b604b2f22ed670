#include "core/uncertainty/variables.hpp"

#include "core/format.hpp"

namespace carbon {

namespace {

constexpr std::size_t most_kept = 512; // 28 KB each

} // namespace

std::size_t Variables::add(const Factor& factor, const FactorName& name, const std::string& of) {
    const auto& spread = *factor.spread;
    auto draw_key = spread.shared;
    if (draw_key.empty()) {
        draw_key = std::string(name.key) + "|" + plain(spread.range.low / factor.value) + "|" +
                   plain(spread.range.high / factor.value);
        draw_key += "|" + std::to_string(equals_[draw_key]++);
    }
    const auto [at, first] = index_.try_emplace(draw_key + "|" + plain(factor.value), all_.size());
    if (!first) return at->second;
    const Draws draws(spread, factor.value, draw_key);
    all_.push_back(
        {spread, factor.value, draw_key, &name, of, draws.mean(), draws.relative_variance()});
    if (kept_.size() < most_kept) kept_.push_back(draws);
    return at->second;
}

double Variables::mean(const Set& set) const {
    double mean = 1;
    for (const auto i : set) mean *= all_[i].mean;
    return mean;
}

double Variables::variance(const Set& set) const {
    double relative = 0; // (1 + a)(1 + b) - 1 without the one, beside which small ones are lost
    for (const auto i : set) relative += all_[i].relative_variance * (1 + relative);
    return mean(set) * mean(set) * relative;
}

Samples Variables::product(const Set& set) const {
    Samples samples(sample_count, 1.0);
    for (const auto i : set) {
        if (i < kept_.size())
            kept_[i].multiply(samples);
        else
            Draws(all_[i].spread, all_[i].value, all_[i].key).multiply(samples);
    }
    return samples;
}

} // namespace carbon
