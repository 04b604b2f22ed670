#include "core/uncertainty/uncertainty.hpp"

#include "core/heap_sort.hpp"
#include "core/uncertainty/doubt.hpp"
#include "core/uncertainty/drawing.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace carbon {

namespace {

struct Varying {
    std::vector<std::optional<Identity>> variables; // of each factor, in the order of the names
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

    /// The ranges of the same runs elsewhere: of one year, they have the energy in common.
    void draw(Comparison& comparison) {
        const auto of_all = energies_of(comparison, nullptr);
        for (auto& place : comparison.places) {
            const bool is_home = comparison.own_pue && is_home_of_some(place, comparison);
            const auto of_place = is_home ? energies_of(comparison, &place) : Energies();
            std::vector<Multiplied> energy, carbon;
            for (const auto& each : is_home ? of_place : of_all) {
                const auto& there = place.by_year[each.year];
                Multiplied used{1, &each.sum, {}};
                if (each.own_pue) multiply(used, *there.pue, &Factors::pue, place);
                energy.push_back(used);
                multiply(used, there.intensity, &Factors::intensity, place);
                used.times /= 1000; // g to kg
                carbon.push_back(used);
            }
            place.sum.energy_range = range(energy, place.sum.energy.value());
            place.sum.carbon_range = range(carbon, place.sum.carbon.value());
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
        v.variables = variables_of(e);
        const GramsPerKilowattHour intensity(e.factors.intensity->value);
        for (const auto& part : e.parts) {
            auto set = variables_of(part.product, v.variables);
            v.energy[set] += part.energy.value();
            auto product = part.product;
            product.push_back(&Factors::intensity);
            v.carbon[variables_of(product, v.variables)] +=
                emissions(part.energy, intensity).value();
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
        heap_sort(set);
        return set;
    }

    // The energy of the runs of one year that a place multiplies alike.
    struct EnergyOfYear {
        std::size_t year; // index
        bool own_pue;
        Shape sum;
    };

    using Energies = std::vector<EnergyOfYear>;

    bool is_home_of_some(const Alternative& place, const Comparison& comparison) const {
        return std::any_of(estimates_.begin(), estimates_.end(), [&](const Estimate& e) {
            return e.result && is_at_home(e, place, comparison);
        });
    }

    // In a place that is nobody's home, or in one that is: there, runs keep their PUE.
    Energies energies_of(const Comparison& comparison, const Alternative* home) {
        std::map<std::pair<std::size_t, bool>, Terms> terms;
        for (std::size_t i = 0; i < estimates_.size(); ++i) {
            const auto& e = estimates_[i];
            if (!e.result) continue;
            const bool own_pue =
                comparison.own_pue && e.factors.pue && !(home && is_at_home(e, *home, comparison));
            terms[{*comparison.year_of_run[i], own_pue}] +=
                own_pue ? before_overhead(i) : runs_[i].energy;
        }
        Energies energies;
        energies.reserve(terms.size());
        for (const auto& [key, sum] : terms)
            energies.push_back({key.first, key.second, shape_of(sum)});
        return energies;
    }

    Terms before_overhead(std::size_t run) const {
        Terms terms;
        for (auto [energy, product, before] : estimates_[run].parts) {
            product.erase(std::remove(product.begin(), product.end(), &Factors::pue),
                          product.end());
            terms[variables_of(product, runs_[run].variables)] += before.value();
        }
        return terms;
    }

    void multiply(Multiplied& sum, const Factor& factor, FactorMember member,
                  const Alternative& place) {
        sum.times *= factor.value;
        if (!factor.spread) return;
        sum.by.push_back(variables_.add(factor, name_of(member), place.name));
        heap_sort(sum.by);
    }

    std::optional<Interval> range(const std::vector<Multiplied>& sums, double value) {
        if (std::none_of(sums.begin(), sums.end(), [](const Multiplied& each) {
                return !each.by.empty() || varies(each.sum->shares);
            }))
            return std::nullopt;
        return around(value, drawing_.range(sums));
    }

    // A 90 % interval around the value itself, which is an upper bound where the devices are taken
    // to draw their rated power.
    std::optional<Interval> range(const Shape& shape, double value) {
        if (!varies(shape.shares)) return std::nullopt;
        const auto& [low, high] = drawing_.of(shape).range;
        return around(value, {shape.size * low, shape.size * high});
    }

    static Interval around(double value, const Interval& drawn) {
        return {std::min(drawn.low, value), std::max(drawn.high, value)};
    }

    void finish(Footprint& f, std::optional<Doubt>* doubt, const Shape& energy,
                const Shape& carbon) {
        f.energy_range = range(energy, f.energy.value());
        f.carbon_range = range(carbon, f.carbon.value());
        if (doubt && f.carbon_range)
            *doubt = largest_doubt(carbon.shares, variables_, drawing_.of(carbon).variance);
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

void add_ranges(std::vector<Estimate>& estimates, Totals& totals,
                std::optional<Comparison>& comparison) {
    thread_local Memory memory; // of results alone: nothing that is answered depends on it
    add_ranges(estimates, totals, comparison, memory);
}

void add_ranges(std::vector<Estimate>& estimates, Totals& totals,
                std::optional<Comparison>& comparison, Memory& memory) {
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < estimates.size(); ++i)
        if (estimates[i].result) counted.push_back(i);
    if (counted.empty()) return; // what the last document drew is kept for the next one
    memory.forget();
    Simulation simulation(estimates, memory);
    simulation.want(totals.sum, &totals.doubt, counted);
    if (totals.final_model)
        simulation.want(totals.final_model->sum, nullptr, totals.final_model->members);
    std::size_t several = 0;
    for (auto* groups : {&totals.stages, &totals.places, &totals.years, &totals.devices})
        for (auto& group : *groups)
            if (group.members.size() > 1 && ++several <= most_groups)
                simulation.want(group.sum, nullptr, group.members);
    simulation.draw();
    if (comparison) simulation.draw(*comparison);
    for (auto* groups : {&totals.stages, &totals.places, &totals.years, &totals.devices})
        for (auto& group : *groups)
            if (group.members.size() == 1) copy_ranges(estimates[group.members.front()], group.sum);
}

} // namespace carbon
