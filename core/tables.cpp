#include "core/tables.hpp"

#include "core/heap_sort.hpp"
#include "core/packed.hpp"
#include "core/text.hpp"
#include "core/unpack.hpp"

#include <algorithm>
#include <cstddef>

namespace carbon::tables {

namespace {

// A macro, for a pointer to a member does not tell its offset to a constant.
#define COLUMN(Row, field)                                                                         \
    Column { offsetof(Row, field), kind_of<decltype(Row::field)> }

// In the order of data/compile.mjs.
constexpr Column of_source[] = {COLUMN(Source, key),     COLUMN(Source, short_name),
                                COLUMN(Source, title),   COLUMN(Source, publisher),
                                COLUMN(Source, authors), COLUMN(Source, year),
                                COLUMN(Source, licence), COLUMN(Source, locator)};
constexpr Column of_device[] = {COLUMN(Device, id),           COLUMN(Device, name),
                                COLUMN(Device, kind),         COLUMN(Device, tdp_watts),
                                COLUMN(Device, power_basis),  COLUMN(Device, memory_gb),
                                COLUMN(Device, release_year), COLUMN(Device, cores_in_slice_names),
                                COLUMN(Device, source),       COLUMN(Device, note)};
constexpr Column of_country[] = {COLUMN(Country, id),
                                 COLUMN(Country, name),
                                 COLUMN(Country, first_year),
                                 COLUMN(Country, source),
                                 COLUMN(Country, continent),
                                 COLUMN(Country, latitude_tenths),
                                 COLUMN(Country, longitude_tenths),
                                 COLUMN(Country, surveyed_models),
                                 COLUMN(Country, centigrams_per_kwh),
                                 COLUMN(Country, mix_first_year),
                                 COLUMN(Country, mix_source),
                                 COLUMN(Country, mix)};
constexpr Column of_provider[] = {COLUMN(Provider, id), COLUMN(Provider, short_name),
                                  COLUMN(Provider, name)};
constexpr Column of_region[] = {COLUMN(Region, provider),
                                COLUMN(Region, id),
                                COLUMN(Region, location),
                                COLUMN(Region, country),
                                COLUMN(Region, grid),
                                COLUMN(Region, zone),
                                COLUMN(Region, source),
                                COLUMN(Region, pue),
                                COLUMN(Region, pue_year),
                                COLUMN(Region, pue_source),
                                COLUMN(Region, latitude_tenths),
                                COLUMN(Region, longitude_tenths)};
constexpr Column of_pue[] = {COLUMN(Pue, scope), COLUMN(Pue, label), COLUMN(Pue, year),
                             COLUMN(Pue, pue), COLUMN(Pue, source)};
constexpr Column of_utilisation_case[] = {COLUMN(UtilisationCase, utilisation),
                                          COLUMN(UtilisationCase, source)};
constexpr Column of_pue_range[] = {COLUMN(PueRange, scope), COLUMN(PueRange, low),
                                   COLUMN(PueRange, high), COLUMN(PueRange, label),
                                   COLUMN(PueRange, source)};
constexpr Column of_zone[] = {COLUMN(Zone, code),       COLUMN(Zone, name),
                              COLUMN(Zone, country),    COLUMN(Zone, first_year),
                              COLUMN(Zone, source),     COLUMN(Zone, centigrams_per_kwh),
                              COLUMN(Zone, carbon_free)};
constexpr Column of_part_grid[] = {COLUMN(PartGrid, code),      COLUMN(PartGrid, name),
                                   COLUMN(PartGrid, local),     COLUMN(PartGrid, country),
                                   COLUMN(PartGrid, level),     COLUMN(PartGrid, kind),
                                   COLUMN(PartGrid, basis),     COLUMN(PartGrid, year),
                                   COLUMN(PartGrid, g_per_kwh), COLUMN(PartGrid, source)};
constexpr Column of_region_years[] = {
    COLUMN(RegionYears, provider),   COLUMN(RegionYears, region),
    COLUMN(RegionYears, first_year), COLUMN(RegionYears, life_cycle_years),
    COLUMN(RegionYears, source),     COLUMN(RegionYears, centigrams_and_1),
    COLUMN(RegionYears, carbon_free)};
constexpr Column of_calculator[] = {
    COLUMN(Calculator, tool),       COLUMN(Calculator, version),   COLUMN(Calculator, name),
    COLUMN(Calculator, country),    COLUMN(Calculator, grid),      COLUMN(Calculator, region),
    COLUMN(Calculator, year),       COLUMN(Calculator, g_per_kwh), COLUMN(Calculator, kind),
    COLUMN(Calculator, edition_of), COLUMN(Calculator, source)};
constexpr Column of_embodied[] = {COLUMN(Embodied, device),   COLUMN(Embodied, kg),
                                  COLUMN(Embodied, item),     COLUMN(Embodied, boundary),
                                  COLUMN(Embodied, stand_in), COLUMN(Embodied, source)};
constexpr Column of_water[] = {COLUMN(Water, provider),       COLUMN(Water, region),
                               COLUMN(Water, label),          COLUMN(Water, year),
                               COLUMN(Water, litres_per_kwh), COLUMN(Water, source)};
constexpr Column of_equivalence[] = {COLUMN(Equivalence, id), COLUMN(Equivalence, label),
                                     COLUMN(Equivalence, kg), COLUMN(Equivalence, source)};
constexpr Column of_constant[] = {COLUMN(Constant, id), COLUMN(Constant, value),
                                  COLUMN(Constant, label), COLUMN(Constant, source)};
constexpr Column of_cpu[] = {COLUMN(Cpu, name), COLUMN(Cpu, tdp_watts), COLUMN(Cpu, cores)};

constexpr Column of_surveyed[] = {
    COLUMN(Surveyed, data_set), COLUMN(Surveyed, task),         COLUMN(Surveyed, year),
    COLUMN(Surveyed, country),  COLUMN(Surveyed, g_per_kwh),    COLUMN(Surveyed, main_source),
    COLUMN(Surveyed, devices),  COLUMN(Surveyed, family),       COLUMN(Surveyed, tdp_watts),
    COLUMN(Surveyed, seconds),  COLUMN(Surveyed, reported_kwh), COLUMN(Surveyed, reported_kg),
    COLUMN(Surveyed, metric),   COLUMN(Surveyed, score)};
constexpr Column of_claimed[] = {COLUMN(Claimed, where), COLUMN(Claimed, what),
                                 COLUMN(Claimed, bound), COLUMN(Claimed, printed),
                                 COLUMN(Claimed, unit),  COLUMN(Claimed, statistic),
                                 COLUMN(Claimed, why)};
constexpr Column of_differing[] = {COLUMN(Differing, models), COLUMN(Differing, what),
                                   COLUMN(Differing, why)};

#undef COLUMN

template <class Row>
std::span<Row> table(std::string_view packed, std::span<const Column> columns) {
    return Unpacker(packed).table<Row>(columns);
}

std::span<const Device> unpacked_devices() {
    const auto rows = table<Device>(packed::devices, of_device);
    for (auto& row : rows)
        if (row.id.empty()) row.id = kept(id_of(row.name));
    return rows;
}

bool by_name(const Alias& a, const Alias& b) { return a.name < b.name; }

template <class Row>
std::span<const Alias> aliases(std::string_view packed, std::span<const Row> rows) {
    Unpacker from(packed);
    const auto size = from.size();
    auto* const all = new Alias[size];
    auto* end = all;
    for (const auto& row : rows)
        while (const auto alias = from.alias(row.name)) *end++ = {*alias, row.id};
    std::span sorted(all, end);
    heap_sort(sorted, by_name);
    return {all, size};
}

std::span<const Region> unpacked_regions() {
    const auto rows = table<Region>(packed::regions, of_region);
    for (auto& row : rows)
        if (row.grid.empty()) row.grid = row.country;
    return rows;
}

// Most codes begin with that of the country in two letters, which is an alias of it.
std::string_view country_of(std::string_view zone) {
    return std::lower_bound(country_aliases.begin(), country_aliases.end(),
                            Alias{zone.substr(0, 2), {}}, by_name)
        ->id;
}

// As the country, or as the part of it that has official figures.
std::string_view name_of(const Zone& zone) {
    if (zone.code.find('-') == zone.code.npos)
        return std::lower_bound(countries.begin(), countries.end(), zone.country,
                                [](const auto& row, auto id) { return row.id < id; })
            ->name;
    return std::lower_bound(part_grids.begin(), part_grids.end(), zone.code,
                            [](const auto& row, auto code) { return row.code < code; })
        ->name;
}

std::span<const Zone> unpacked_zones() {
    const auto rows = table<Zone>(packed::zones, of_zone);
    for (auto& row : rows) {
        if (row.country.empty()) row.country = country_of(row.code);
        if (row.name.empty()) row.name = name_of(row);
    }
    return rows;
}

} // namespace

// In this order: some need what stands above them.
const std::span<const Source> sources = table<Source>(packed::sources, of_source);
const std::span<const Device> devices = unpacked_devices();
const std::span<const Alias> device_aliases = aliases(packed::device_aliases, devices);
const std::span<const Country> countries = table<Country>(packed::countries, of_country);
const std::span<const Alias> country_aliases = aliases(packed::country_aliases, countries);
const std::span<const Provider> providers = table<Provider>(packed::providers, of_provider);
const std::span<const Region> regions = unpacked_regions();
const std::span<const Pue> pues = table<Pue>(packed::pues, of_pue);
const std::span<const UtilisationCase> utilisation_cases =
    table<UtilisationCase>(packed::utilisation_cases, of_utilisation_case);
const std::span<const PueRange> pue_ranges = table<PueRange>(packed::pue_ranges, of_pue_range);
const std::span<const PartGrid> part_grids = table<PartGrid>(packed::part_grids, of_part_grid);
const std::span<const PartGrid> national_grids =
    table<PartGrid>(packed::national_grids, of_part_grid);
const std::span<const RegionYears> region_years =
    table<RegionYears>(packed::region_years, of_region_years);
const std::span<const Calculator> calculators =
    table<Calculator>(packed::calculators, of_calculator);
const std::span<const Calculator> odbl_calculators =
    table<Calculator>(packed::odbl_calculators, of_calculator);
const std::span<const Zone> zones = unpacked_zones();
const std::span<const Embodied> embodied = table<Embodied>(packed::embodied, of_embodied);
const std::span<const Water> waters = table<Water>(packed::waters, of_water);
const std::span<const Equivalence> equivalences =
    table<Equivalence>(packed::equivalences, of_equivalence);
const std::span<const Constant> constants = table<Constant>(packed::constants, of_constant);
const std::span<const Surveyed> surveyed = table<Surveyed>(packed::surveyed, of_surveyed);
const std::span<const Claimed> claimed = table<Claimed>(packed::claimed, of_claimed);
const std::span<const Differing> differing = table<Differing>(packed::differing, of_differing);
const std::span<const Cpu> cpus = table<Cpu>(packed::cpus, of_cpu);

} // namespace carbon::tables
