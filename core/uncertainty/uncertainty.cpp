#include "core/uncertainty/uncertainty.hpp"

#include "core/uncertainty/drawing.hpp"

#include <algorithm>
#include <cmath>

namespace carbon {

namespace {

struct Varying {
    Terms energy, carbon;
};

std::string thing(const Estimate& e, const Spread& spread) {
    return spread.of.empty() ? e.name : spread.of;
}

bool contains(const std::vector<FactorMember>& product, FactorMember member) {
    return std::find(product.begin(), product.end(), member) != product.end();
}

class Simulation {
public:
    Simulation(std::vector<Estimate>& estimates, Memory& memory)
        : estimates_(estimates), variables_(memory.draws), drawing_(memory, variables_) {
        for (const auto& e : estimates) runs_.push_back(e.result ? varying(e) : Varying());
    }

    /// A sum over runs, to be given a range by `draw`.
    void want(Footprint& footprint, std::optional<Doubt>* doubt,
              const std::vector<std::size_t>& members) {
        Varying sum;
        for (const auto i : members) {
            sum.energy += runs_[i].energy;
            sum.carbon += runs_[i].carbon;
        }
        sums_.push_back({footprint, doubt, shape_of(sum.energy), shape_of(sum.carbon)});
    }

    void draw() {
        std::vector<const Shape*> shapes;
        for (const auto& sum : sums_) shapes.insert(shapes.end(), {&sum.energy, &sum.carbon});
        drawing_.draw_together(shapes);
        for (auto& sum : sums_) finish(sum.footprint, sum.doubt, sum.energy, sum.carbon);
        for (std::size_t i = 0; i < estimates_.size(); ++i) {
            auto& e = estimates_[i];
            if (!e.result) continue;
            finish(*e.result, &e.doubt, shape_of(runs_[i].energy), shape_of(runs_[i].carbon));
        }
    }

private:
    struct Sum {
        Footprint& footprint;
        std::optional<Doubt>* doubt;
        Shape energy, carbon;
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
        drawing_.announce(v.energy);
        drawing_.announce(v.carbon);
        return v;
    }

    // The variable of each factor of a run that varies, each once, in the order of the names.
    std::vector<std::optional<Identity>> variables_of(const Estimate& e) {
        std::vector<std::optional<Identity>> variables;
        for (const auto& name : factor_names) {
            const auto& factor = e.factors.*name.member;
            variables.emplace_back();
            if (factor && factor->spread)
                variables.back() = variables_.add(*factor, name, thing(e, *factor->spread));
        }
        return variables;
    }

    static Set variables_of(const std::vector<FactorMember>& product,
                            const std::vector<std::optional<Identity>>& of_factor) {
        Set set;
        for (std::size_t i = 0; i < factor_names.size(); ++i)
            if (of_factor[i] && contains(product, factor_names[i].member))
                set.push_back(*of_factor[i]);
        std::sort(set.begin(), set.end());
        return set;
    }

    // A 90 % interval around the value itself, which is an upper bound where the devices are taken
    // to draw their rated power.
    std::optional<Interval> range(const Shape& shape, double value) {
        if (!varies(shape.shares)) return std::nullopt;
        const auto& [low, high] = drawing_.of(shape).range;
        return Interval{std::min(shape.size * low, value), std::max(shape.size * high, value)};
    }

    void finish(Footprint& f, std::optional<Doubt>* doubt, const Shape& energy,
                const Shape& carbon) {
        f.energy_range = range(energy, f.energy.value());
        f.carbon_range = range(carbon, f.carbon.value());
        if (doubt && f.carbon_range)
            *doubt = largest_doubt(carbon.shares, drawing_.of(carbon).variance);
    }

    // Variables of different keys are independent and the sum is linear in those of one key, so
    // that the part of the variance that a key explains alone is the variance of its variables,
    // each times the mean of all else that it stands beside. I. M. Sobol, "Sensitivity estimates
    // for nonlinear mathematical models", 1993: the first-order index.
    std::optional<Doubt> largest_doubt(const Terms& terms, double variance) const {
        std::map<std::string_view, std::map<Identity, double>> keys;
        for (const auto& [set, amount] : terms)
            for (const auto i : set)
                keys[variables_[i].key][i] += amount * variables_.mean(set) / variables_[i].mean;
        double most = 0;
        const Variable* doubted = nullptr;
        for (const auto& [key, variables] : keys) {
            const double explained = variables_.variance(variables);
            if (doubted && explained <= most) continue;
            most = explained;
            doubted = &variables_[variables.begin()->first];
        }
        return Doubt{doubted->name, doubted->of, variance > 0 ? std::min(1.0, most / variance) : 1};
    }

    std::vector<Estimate>& estimates_;
    Variables variables_;
    Drawing drawing_;
    std::vector<Varying> runs_;
    std::vector<Sum> sums_;
};

// A group of one run has the ranges of that run.
void copy_ranges(const Estimate& from, Footprint& to) {
    to.energy_range = from.result->energy_range;
    to.carbon_range = from.result->carbon_range;
}

constexpr std::size_t most_groups = 200; // of several runs that get ranges: each takes time

} // namespace

void add_ranges(std::vector<Estimate>& estimates, Totals& totals) {
    thread_local Memory memory; // of results alone: nothing that is answered depends on it
    add_ranges(estimates, totals, memory);
}

void add_ranges(std::vector<Estimate>& estimates, Totals& totals, Memory& memory) {
    memory.forget();
    Simulation simulation(estimates, memory);
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
