#include "core/catalog.hpp"

#include <algorithm>
#include <utility>

namespace carbon {

namespace {

// The tables are sorted by key at build time.
template <class Row, class Key, class KeyOf>
const Row* find(std::span<const Row> table, const Key& key, KeyOf key_of) {
    const auto at = std::lower_bound(table.begin(), table.end(), key,
                                     [&](const Row& row, const Key& k) { return key_of(row) < k; });
    return at != table.end() && key_of(*at) == key ? &*at : nullptr;
}

} // namespace

const tables::Source* find_source(std::string_view key) {
    return find(tables::sources, key, [](const auto& row) { return row.key; });
}

const tables::Device* find_device(std::string_view id) {
    return find(tables::devices, id, [](const auto& row) { return row.id; });
}

const tables::Country* find_country(std::string_view id) {
    return find(tables::countries, id, [](const auto& row) { return row.id; });
}

const tables::Provider* find_provider(std::string_view id) {
    return find(tables::providers, id, [](const auto& row) { return row.id; });
}

const tables::Region* find_region(std::string_view provider, std::string_view id) {
    return find(tables::regions, std::pair(provider, id),
                [](const auto& row) { return std::pair(row.provider, row.id); });
}

std::string_view short_name(std::string_view source_key) {
    const auto* source = find_source(source_key);
    return source ? source->short_name : source_key;
}

std::optional<YearIntensity> intensity_of(const tables::Country& country, int year) {
    const auto values = country.centigrams_per_kwh;
    auto offset = std::min(year - country.first_year, static_cast<int>(values.size()) - 1);
    for (; offset >= 0; --offset)
        if (const auto value = values[static_cast<std::size_t>(offset)]; value != 0)
            return YearIntensity{country.first_year + offset, GramsPerKilowattHour(value / 100.0)};
    return std::nullopt;
}

int newest_year(const tables::Country& country) {
    return country.first_year + static_cast<int>(country.centigrams_per_kwh.size()) - 1;
}

const tables::Pue* default_pue(std::string_view scope, int year) {
    const tables::Pue* best = nullptr;
    for (const auto& row : tables::pues)
        if (row.scope == scope && (!best || row.year <= year)) best = &row;
    return best;
}

} // namespace carbon
