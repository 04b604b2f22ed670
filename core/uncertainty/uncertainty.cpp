#include "core/uncertainty/uncertainty.hpp"

#include "core/uncertainty/percentiles.hpp"
#include "core/uncertainty/variables.hpp"

#include <algorithm>
#include <cmath>

namespace carbon {

namespace {

/// A sum of products of variables: how much stands before each product.
using Terms = std::map<Set, double>;

struct Varying {
    Terms energy, carbon;
};

struct Drawn {
    Interval range;
    double variance;
};

double variance(const Samples& samples) {
    double sum = 0, squares = 0;
    for (const double x : samples) sum += x;
    const double mean = sum / sample_count;
    for (const double x : samples) squares += (x - mean) * (x - mean);
    return squares / sample_count;
}

Drawn drawn(const Samples& samples) { return {percentiles(samples), variance(samples)}; }

void add(Samples& sum, double amount, const Samples& product) {
    for (std::size_t i = 0; i < sample_count; ++i) sum[i] += amount * product[i];
}

Terms& operator+=(Terms& sum, const Terms& more) {
    for (const auto& [set, amount] : more) sum[set] += amount;
    return sum;
}

bool varies(const Terms& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [](const auto& term) { return !term.first.empty(); });
}

std::string thing(const Estimate& e, const Spread& spread) {
    return spread.of.empty() ? e.name : spread.of;
}

bool contains(const std::vector<FactorMember>& product, FactorMember member) {
    return std::find(product.begin(), product.end(), member) != product.end();
}

struct Share {
    std::size_t variable = 0; // one of those of the key
    double deviation = 0;
};

constexpr std::size_t most_kept = 128; // products: 80 KB each

class Simulation {
public:
    explicit Simulation(std::vector<Estimate>& estimates) : estimates_(estimates) {
        for (const auto& e : estimates) runs_.push_back(e.result ? varying(e) : Varying());
    }

    /// A sum over runs, to be given a range by `draw`.
    void want(Footprint& sum, std::optional<Doubt>* doubt,
              const std::vector<std::size_t>& members) {
        sums_.push_back({sum, doubt, {}, {}});
        for (const auto i : members) {
            sums_.back().energy.terms += runs_[i].energy;
            sums_.back().carbon.terms += runs_[i].carbon;
        }
    }

    /// Draws each product once, for all the sums that it is in; then the runs.
    void draw() {
        for (const auto& sum : sums_)
            for (const auto* terms : {&sum.energy.terms, &sum.carbon.terms})
                for (const auto& [set, amount] : *terms) draw(set);
        for (auto& sum : sums_) finish(sum);
        for (std::size_t i = 0; i < estimates_.size(); ++i)
            if (estimates_[i].result) finish(estimates_[i], runs_[i]);
    }

private:
    struct DrawnSum {
        Terms terms;
        Samples samples; // empty where there is one term: its product tells all
        void add_product(const Set& set, const Samples& product) {
            const auto term = terms.find(set);
            if (term == terms.end() || terms.size() == 1) return;
            samples.resize(sample_count);
            add(samples, term->second, product);
        }
    };

    struct Sum {
        Footprint& footprint;
        std::optional<Doubt>* doubt;
        DrawnSum energy, carbon;
    };

    Varying varying(const Estimate& e) {
        Varying v;
        const auto of_factor = variables_of(e);
        const GramsPerKilowattHour intensity(e.factors.intensity->value);
        for (const auto& part : e.parts) {
            auto set = variables_of(part.product, of_factor);
            v.energy[set] += part.energy.value();
            auto product = part.product;
            product.push_back(&Factors::intensity);
            v.carbon[variables_of(product, of_factor)] += emissions(part.energy, intensity).value();
        }
        return v;
    }

    // The variable of each factor of a run that varies, each once, in the order of the names.
    std::vector<std::optional<std::size_t>> variables_of(const Estimate& e) {
        std::vector<std::optional<std::size_t>> indexes;
        for (const auto& name : factor_names) {
            const auto& factor = e.factors.*name.member;
            indexes.emplace_back();
            if (factor && factor->spread)
                indexes.back() = variables_.add(*factor, name, thing(e, *factor->spread));
        }
        return indexes;
    }

    static Set variables_of(const std::vector<FactorMember>& product,
                            const std::vector<std::optional<std::size_t>>& of_factor) {
        Set set;
        for (std::size_t i = 0; i < factor_names.size(); ++i)
            if (of_factor[i] && contains(product, factor_names[i].member))
                set.push_back(*of_factor[i]);
        std::sort(set.begin(), set.end());
        return set;
    }

    struct Product {
        Drawn drawn;
        Samples samples; // of the first ones; the others are drawn again when a run needs them
    };

    void draw(const Set& set) {
        const auto [at, first] = products_.try_emplace(set);
        if (!first) return;
        auto samples = variables_.product(set);
        for (auto& sum : sums_) {
            sum.energy.add_product(set, samples);
            sum.carbon.add_product(set, samples);
        }
        at->second.drawn = {percentiles(samples), variables_.variance(set)};
        if (products_.size() <= most_kept) at->second.samples = std::move(samples);
    }

    void add_product(Samples& sum, double amount, const Set& set) const {
        const auto& kept = products_.at(set).samples;
        add(sum, amount, kept.empty() ? variables_.product(set) : kept);
    }

    // A 90 % interval around the value itself, which is an upper bound where the devices are taken
    // to draw their rated power.
    static std::optional<Interval> range(const Terms& terms, const Drawn& drawn, double value) {
        if (!varies(terms)) return std::nullopt;
        return Interval{std::min(drawn.range.low, value), std::max(drawn.range.high, value)};
    }

    Drawn drawn_of(const DrawnSum& sum) const {
        return sum.terms.size() > 1 ? drawn(sum.samples) : drawn_of_terms(sum.terms);
    }

    void finish(Sum& sum) {
        if (sum.energy.terms.empty()) return; // of no run at all
        auto& f = sum.footprint;
        const auto carbon = drawn_of(sum.carbon);
        f.energy_range = range(sum.energy.terms, drawn_of(sum.energy), f.energy.value());
        f.carbon_range = range(sum.carbon.terms, carbon, f.carbon.value());
        if (sum.doubt) *sum.doubt = doubt(sum.carbon.terms, carbon.variance);
    }

    void finish(Estimate& e, const Varying& v) {
        const auto carbon = drawn_of_terms(v.carbon);
        e.result->energy_range =
            range(v.energy, drawn_of_terms(v.energy), e.result->energy.value());
        e.result->carbon_range = range(v.carbon, carbon, e.result->carbon.value());
        e.doubt = doubt(v.carbon, carbon.variance);
    }

    // Many runs differ by their size alone: then the product's draws are only scaled.
    Drawn drawn_of_terms(const Terms& terms) const {
        const auto& [set, amount] = *terms.begin();
        if (terms.size() == 1) {
            const auto& product = products_.at(set).drawn;
            return {{amount * product.range.low, amount * product.range.high},
                    amount * amount * product.variance};
        }
        Samples sum(sample_count);
        for (const auto& [each, part] : terms) add_product(sum, part, each);
        return drawn(sum);
    }

    // Variables of different keys are independent and the sum is linear in each, so that the part
    // of the variance that one key explains alone needs no draws: the square of its standard
    // deviations, each times the mean of all products that it is in. I. M. Sobol, "Sensitivity
    // estimates for nonlinear mathematical models", 1993: the first-order index.
    std::optional<Doubt> doubt(const Terms& terms, double variance) const {
        if (!varies(terms)) return std::nullopt;
        std::map<std::string_view, Share> shares;
        for (const auto& [set, amount] : terms)
            for (const auto i : set) {
                auto& share = shares[variables_.key(i)];
                share.variable = i;
                share.deviation +=
                    amount * variables_.mean(set) * std::sqrt(variables_.relative_variance(i));
            }
        const auto most =
            std::max_element(shares.begin(), shares.end(), [](const auto& a, const auto& b) {
                return a.second.deviation < b.second.deviation;
            });
        const double explained = most->second.deviation * most->second.deviation;
        const auto i = most->second.variable;
        return Doubt{&variables_.name(i), variables_.of(i),
                     variance > 0 ? std::min(1.0, explained / variance) : 1};
    }

    std::vector<Estimate>& estimates_;
    Variables variables_;
    std::vector<Varying> runs_;
    std::vector<Sum> sums_;
    std::map<Set, Product> products_;
};

// A group of one run has the ranges of that run.
void copy_ranges(const Estimate& from, Footprint& to) {
    to.energy_range = from.result->energy_range;
    to.carbon_range = from.result->carbon_range;
}

constexpr std::size_t most_groups = 200; // of several runs that get ranges: 160 KB each

} // namespace

void add_ranges(std::vector<Estimate>& estimates, Totals& totals) {
    Simulation simulation(estimates);
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < estimates.size(); ++i)
        if (estimates[i].result) counted.push_back(i);
    if (counted.empty()) return;
    simulation.want(totals.sum, &totals.doubt, counted);
    if (totals.final_model)
        simulation.want(totals.final_model->sum, nullptr, totals.final_model->members);
    std::size_t several = 0;
    for (auto* groups : {&totals.stages, &totals.places, &totals.years, &totals.devices})
        for (auto& group : *groups)
            if (group.members.size() > 1 && ++several <= most_groups)
                simulation.want(group.sum, nullptr, group.members);
    simulation.draw();
    for (auto* groups : {&totals.stages, &totals.places, &totals.years, &totals.devices})
        for (auto& group : *groups)
            if (group.members.size() == 1) copy_ranges(estimates[group.members.front()], group.sum);
}

} // namespace carbon
