#include "core/ingest/quantity.hpp"

namespace carbon {

namespace {

using Is = Amount::Is;

// "4 h", and behind the "3" of "3 d 4 h" all of the rest.
Amount with_unit(Amount amount, Dimension dimension, Decimal decimal) {
    const bool is_time = dimension == Dimension::time;
    const auto next = is_time ? amount.rest.find_first_of("0123456789") : amount.rest.npos;
    const auto* unit = find_unit(amount.rest.substr(0, next));
    if (!unit || unit->dimension != dimension) return {Is::other};
    amount.value = unit->in_own_unit(amount.value);
    if (next == amount.rest.npos) return amount;
    const auto more = with_unit(read_amount(amount.rest.substr(next), decimal), dimension, decimal);
    amount.value += more.value;
    amount.is = more.is;
    return amount;
}

} // namespace

QuantityRead read_quantity(std::string_view cell, Decimal decimal, const Header& header) {
    auto amount = read_amount(cell, decimal);
    if (amount.is != Is::number) return {amount};
    if (!amount.rest.empty()) return {with_unit(amount, member(*header.field).dimension, decimal)};
    if (header.unit) amount.value = header.unit->in_own_unit(amount.value);
    return {amount, header.unit_unknown};
}

} // namespace carbon
