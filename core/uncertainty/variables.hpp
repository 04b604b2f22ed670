// Everything that varies in a document, each thing once.
#pragma once

#include "core/uncertainty/draws.hpp"

#include <map>
#include <string>
#include <vector>

namespace carbon {

using Samples = std::vector<double>;
using Set = std::vector<std::size_t>; // of variables, ascending

class Variables {
public:
    /// The variable of a factor: the same for all that share its draws and its value. What
    /// shares nothing is told by its factor, its relative range, and how many equal ones came
    /// before. `of`: what it is a doubt about.
    std::size_t add(const Factor& factor, const FactorName& name, const std::string& of);

    std::size_t size() const { return all_.size(); }
    const FactorName& name(std::size_t i) const { return *all_[i].name; }
    const std::string& of(std::size_t i) const { return all_[i].of; }
    /// What the draws depend on: variables of one key rise and fall together.
    const std::string& key(std::size_t i) const { return all_[i].key; }
    double relative_variance(std::size_t i) const { return all_[i].relative_variance; }

    /// Of the product of independent variables: its mean, its variance and its draws.
    double mean(const Set& set) const;
    double variance(const Set& set) const;
    Samples product(const Set& set) const;

private:
    struct Variable {
        Spread spread;
        double value;
        std::string key;
        const FactorName* name;
        std::string of;
        double mean, relative_variance;
    };

    std::vector<Variable> all_;
    std::map<std::string, std::size_t> index_;
    std::map<std::string, std::size_t> equals_; // of what shares nothing
    std::vector<Draws> kept_; // of the first ones; those of the others are drawn again when needed
};

} // namespace carbon
