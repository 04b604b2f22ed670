#include "core/ingest/quantity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace carbon {

namespace {

using Is = Amount::Is;

// No number is written in more letters; what is longer is no number.
constexpr std::size_t longest = 100;

bool is_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

// "3 d 4 h": each unit is smaller than the one before, and nothing but spaces is between them.
Amount with_times(Amount amount, Decimal decimal) {
    double sum = 0, before = std::numeric_limits<double>::infinity();
    for (;;) {
        const auto next = amount.rest.find_first_of("0123456789");
        const auto word = trimmed(amount.rest.substr(0, next));
        const auto* unit = is_word(word) ? find_unit(word) : nullptr;
        if (!unit || unit->dimension != Dimension::time || unit->in_own_unit(1) >= before)
            return {Is::other};
        before = unit->in_own_unit(1);
        sum += unit->in_own_unit(amount.value);
        if (next == amount.rest.npos) return {Is::number, sum};
        if (sum < 0) return {Is::other};
        amount = read_amount(amount.rest.substr(next), decimal);
        if (amount.is != Is::number) return amount;
    }
}

Amount with_unit(const Amount& amount, Dimension dimension, Decimal decimal) {
    if (dimension == Dimension::time) return with_times(amount, decimal);
    const auto* unit = find_unit(amount.rest);
    if (!unit || unit->dimension != dimension) return {Is::other};
    return {Is::number, unit->in_own_unit(amount.value)};
}

Amount finite(const Amount& amount) {
    return std::isfinite(amount.value) ? amount : Amount{Is::other};
}

} // namespace

Amount read_quantity(std::string_view text, Decimal decimal, Dimension dimension) {
    if (trimmed(text).size() > longest) return {Is::other};
    const auto amount = read_amount(text, decimal);
    const bool alone = amount.is != Is::number || amount.rest.empty();
    return finite(alone ? amount : with_unit(amount, dimension, decimal));
}

QuantityRead read_quantity(std::string_view cell, Decimal decimal, const Header& header) {
    if (trimmed(cell).size() > longest) return {{Is::other}};
    auto amount = read_amount(cell, decimal);
    if (amount.is != Is::number) return {amount};
    if (!amount.rest.empty())
        return {finite(with_unit(amount, member(*header.field).dimension, decimal))};
    if (header.unit) amount.value = header.unit->in_own_unit(amount.value);
    return {finite(amount), header.unit_unknown};
}

} // namespace carbon
