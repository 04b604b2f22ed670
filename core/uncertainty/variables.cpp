#include "core/uncertainty/variables.hpp"

#include "core/format.hpp"

namespace carbon {

namespace {

std::string alone(const Factor& factor) {
    const auto& range = factor.spread->range;
    return factor.spread->alone + "|" + plain(range.low / factor.value) + "|" +
           plain(range.high / factor.value);
}

Identity identity(std::string_view key, const Spread& spread, double value) {
    auto all = with(nothing, key);
    for (const double each : {value, spread.range.low, spread.range.high, spread.least})
        all = with(all, each);
    return with(all, std::uint64_t{spread.cases.size()});
}

} // namespace

Identity Variables::add(const Factor& factor, const FactorName& name, const std::string& of) {
    const auto& spread = *factor.spread;
    auto key = spread.shared;
    if (key.empty()) {
        key = alone(factor);
        key += "|" + std::to_string(equals_[key]++);
    }
    const auto variable = identity(key, spread, factor.value);
    if (all_.count(variable) > 0) return variable;
    const auto draw = [&](const Draws& draws) {
        all_.try_emplace(variable, Variable{spread, factor.value, key, &name, of, draws.mean(),
                                            draws.relative_variance()});
    };
    if (const auto* known = kept_.find(variable)) {
        draw(*known);
    } else {
        Draws draws(spread, factor.value, key);
        draw(draws);
        if (!kept_.full()) kept_.keep(variable, std::move(draws));
    }
    return variable;
}

double Variables::mean(const Set& set) const {
    double mean = 1;
    for (const auto i : set) mean *= all_.at(i).mean;
    return mean;
}

double Variables::variance(const Set& set) const {
    double relative = 0; // (1 + a)(1 + b) - 1 without the one, beside which small ones are lost
    for (const auto i : set) relative += all_.at(i).relative_variance * (1 + relative);
    return mean(set) * mean(set) * relative;
}

template <class Use>
void Variables::with_draws(Identity i, Use use) const {
    if (const auto* draws = kept_.find(i)) return use(*draws);
    const auto& variable = all_.at(i);
    use(Draws(variable.spread, variable.value, variable.key));
}

Samples Variables::product(const Set& set) const {
    Samples samples(sample_count, 1.0);
    for (const auto i : set) multiply(samples, i);
    return samples;
}

void Variables::multiply(Samples& samples, Identity variable) const {
    with_draws(variable, [&](const Draws& draws) { draws.multiply(samples); });
}

void Variables::add(Samples& sums, double times, const Samples& numbers, const Set& set) const {
    if (set.empty()) return carbon::add(sums, {{times, &numbers}});
    if (set.size() > 1) {
        auto product = numbers;
        multiply(product, set.front());
        return add(sums, times, product, {set.begin() + 1, set.end()});
    }
    with_draws(set.front(), [&](const Draws& draws) { draws.add(sums, times, numbers); });
}

double Variables::variance(const std::map<Identity, double>& of_one_key) const {
    if (of_one_key.size() == 1) {
        const auto [i, amount] = *of_one_key.begin();
        return amount * amount * variance(Set{i});
    }
    Samples sum;
    for (const auto& [i, amount] : of_one_key)
        with_draws(i, [&, of_one = amount](const Draws& draws) {
            sum.resize(draws.strata().size());
            carbon::add(sum, {{of_one, &draws.strata()}});
        });
    return carbon::variance(sum);
}

} // namespace carbon
