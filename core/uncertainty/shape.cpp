#include "core/uncertainty/shape.hpp"

#include <algorithm>
#include <cmath>

namespace carbon {

double to_40_bits(double x) {
    int exponent = 0;
    const double mantissa = std::frexp(x, &exponent);
    return std::ldexp(std::round(std::ldexp(mantissa, 40)), exponent - 40);
}

Terms& operator+=(Terms& sum, const Terms& more) {
    for (const auto& [set, amount] : more) sum[set] += amount;
    return sum;
}

bool varies(const Terms& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [](const auto& term) { return !term.first.empty(); });
}

Shape shape_of(const Terms& terms) {
    Shape shape{0, terms, nothing};
    for (const auto& [set, amount] : terms) shape.size = std::max(shape.size, amount);
    for (auto& [set, share] : shape.shares) {
        share = shape.size > 0 ? to_40_bits(share / shape.size) : 1;
        shape.identity = with(with(shape.identity, identity_of(set)), share);
    }
    return shape;
}

Identity identity_of(const Set& set) {
    auto identity = nothing;
    for (const auto variable : set) identity = with(identity, variable);
    return identity;
}

std::vector<Terms> bundles(const Terms& terms) {
    constexpr std::size_t count = 16;
    std::vector<Terms> bundles(count);
    for (const auto& term : terms) bundles[identity_of(term.first) % count].insert(term);
    bundles.erase(std::remove_if(bundles.begin(), bundles.end(),
                                 [](const Terms& bundle) { return bundle.empty(); }),
                  bundles.end());
    return bundles;
}

} // namespace carbon
