#include "core/uncertainty/doubt.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace carbon {

namespace {

// By its part of the variance.
const Variable& largest(const std::map<Identity, double>& of_key, const Variables& variables) {
    const auto part = [&](const auto& each) {
        const auto& [i, amount] = each;
        return amount * amount * variables.variance(Set{i});
    };
    const auto at =
        std::max_element(of_key.begin(), of_key.end(),
                         [&](const auto& a, const auto& b) { return part(a) < part(b); });
    return variables[at->first];
}

} // namespace

// Variables of different keys are independent and the sum is linear in those of one key, so that
// the part of the variance that a key explains alone is the variance of its variables, each times
// the mean of all else that it stands beside.
Doubt largest_doubt(const Terms& terms, const Variables& variables, double variance) {
    std::map<std::string_view, std::map<Identity, double>> keys;
    for (const auto& [set, amount] : terms)
        for (const auto i : set)
            keys[variables[i].key][i] += amount * variables.mean(set) / variables[i].mean;
    double most = 0;
    const Variable* doubted = nullptr;
    for (const auto& [key, of_key] : keys) {
        const double explained = variables.variance(of_key);
        if (doubted && explained <= most) continue;
        most = explained;
        doubted = &largest(of_key, variables);
    }
    return {doubted->name, doubted->of, variance > 0 ? std::min(1.0, most / variance) : 1};
}

} // namespace carbon
