#include "core/catalog.hpp"

#include <algorithm>
#include <cstdlib>
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

// Of a country or a zone.
template <class Row>
std::optional<YearIntensity> up_to(const Row& row, int year) {
    const auto values = row.centigrams_per_kwh;
    auto offset = std::min(year - row.first_year, static_cast<int>(values.size()) - 1);
    for (; offset >= 0; --offset)
        if (const auto value = values[static_cast<std::size_t>(offset)]; value != 0)
            return YearIntensity{row.first_year + offset, GramsPerKilowattHour(value / 100.0),
                                 row.source};
    return std::nullopt;
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

std::vector<std::string_view> source_keys(std::string_view joined) {
    std::vector<std::string_view> keys;
    while (!joined.empty()) {
        const auto end = std::min(joined.find('+'), joined.size());
        keys.push_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return keys;
}

std::string short_name(std::string_view joined) {
    std::string names;
    for (const auto key : source_keys(joined)) {
        const auto* source = find_source(key);
        names += (names.empty() ? "" : " and ") + std::string(source ? source->short_name : key);
    }
    return names;
}

std::string credited(std::string_view what, std::string_view joined) {
    return std::string(what) + ", " + short_name(joined);
}

std::optional<YearIntensity> intensity_of(const tables::Country& country, int year) {
    return up_to(country, year);
}

std::optional<YearIntensity> intensity_of(const tables::Zone& zone, int year) {
    return up_to(zone, year);
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

bool is_country(const tables::Zone& zone) { return zone.code.find('-') == zone.code.npos; }

const tables::Zone* zone_of_country(std::string_view country) {
    const auto at = std::find_if(tables::zones.begin(), tables::zones.end(), [&](const auto& zone) {
        return zone.country == country && is_country(zone);
    });
    return at == tables::zones.end() ? nullptr : &*at;
}

const tables::Zone* find_zone(std::string_view code) {
    return find(tables::zones, code, [](const auto& row) { return row.code; });
}

const tables::PartGrid* part_grid(std::string_view code, int year) {
    const tables::PartGrid* best = nullptr;
    for (const auto& row : tables::part_grids)
        if (row.code == code && (!best || std::abs(row.year - year) < std::abs(best->year - year)))
            best = &row;
    return best;
}

const tables::Constant& constant(std::string_view id) {
    return *find(tables::constants, id, [](const auto& row) { return row.id; });
}

const tables::PueRange& pue_range(std::string_view scope) {
    return *find(tables::pue_ranges, scope, [](const auto& row) { return row.scope; });
}

const tables::Embodied* embodied_of(std::string_view device) {
    return find(tables::embodied, device, [](const auto& row) { return row.device; });
}

const tables::Water* water_of(std::string_view provider, std::string_view region, int year) {
    const tables::Water* best = nullptr;
    for (const auto& row : tables::waters) {
        if (row.provider != provider || (row.region != region && !row.region.empty())) continue;
        const bool closer = best && row.region.size() > best->region.size();
        if (!best || closer || (row.region == best->region && row.year <= year)) best = &row;
    }
    return best;
}

} // namespace carbon
