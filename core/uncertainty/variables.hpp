// Everything that varies in a document, each thing once.
#pragma once

#include "core/uncertainty/draws.hpp"
#include "core/uncertainty/recent.hpp"
#include "core/uncertainty/samples.hpp"

#include <map>
#include <string>
#include <vector>

namespace carbon {

using Set = std::vector<Identity>; // of variables, ascending

struct Variable {
    Spread spread;
    double value;
    std::string key; // what the draws depend on: variables of one key rise and fall together
    const FactorName* name;
    std::string of; // what it is a doubt about
    double mean, relative_variance;
};

class Variables {
public:
    /// `kept`: draws of earlier documents.
    explicit Variables(Recent<Draws>& kept) : kept_(kept) {}

    /// The variable of a factor: the same for all that share its draws and its value. What
    /// shares nothing is told by its hardware, place, year and stage, by its relative range, and
    /// how many equal ones came before. `of`: what it is a doubt about.
    Identity add(const Factor& factor, const FactorName& name, const std::string& of);

    const Variable& operator[](Identity variable) const { return all_.at(variable); }

    /// Of the product of independent variables: its mean, its variance and its draws.
    double mean(const Set& set) const;
    double variance(const Set& set) const;
    Samples product(const Set& set) const;

    /// Adds to each sum so many times the number, multiplied by the draws of all these.
    void add(Samples& sums, double times, const Samples& numbers, const Set& set) const;

    /// The variance of a sum of variables of one key, each with how much of it.
    double variance(const std::map<Identity, double>& of_one_key) const;

private:
    template <class Use>
    void with_draws(Identity variable, Use use) const;
    void multiply(Samples& samples, Identity variable) const;

    std::map<Identity, Variable> all_;
    std::map<std::string, std::size_t> equals_; // of what shares nothing
    Recent<Draws>& kept_;
};

} // namespace carbon
