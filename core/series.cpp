#include "core/series.hpp"

#include <algorithm>
#include <climits>

namespace carbon {

namespace {

std::optional<YearIntensity> up_to(std::span<const tables::PartGrid> rows, int year) {
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (row->year <= year)
            return YearIntensity{row->year, GramsPerKilowattHour(row->g_per_kwh), row->source};
    return std::nullopt;
}

std::optional<Series> of_country(std::string_view id) {
    const auto* country = find_country(id);
    if (!country) return std::nullopt;
    return Series{country, nullptr, {}, "life-cycle"};
}

Series of_zone(const tables::Zone& zone) { return {nullptr, &zone, {}, "life-cycle"}; }

// Of the country before the zone begins.
std::optional<Series> of_zone(const tables::Zone& zone, int year) {
    if (zone.first_year <= year) return of_zone(zone);
    if (const auto country = of_country(zone.country)) return country;
    return of_zone(zone);
}

const tables::Region* region_of(const Place& place) {
    const auto* named = std::get_if<RegionPlace>(&place);
    return named ? find_region(named->provider, named->region) : nullptr;
}

std::optional<Series> of_officials(const GridPlace& place) {
    const auto* grid = find_grid(place.code);
    if (!grid || !grid->has(place.kind)) return std::nullopt;
    return Series{nullptr, nullptr, grid->officials, grid->officials.front().kind};
}

} // namespace

std::string_view basis(const tables::Country&) { return "production"; }

// Electricity Maps follows the flows between zones.
std::string_view basis(const tables::Zone&) { return "consumption"; }

std::string_view basis(const tables::PartGrid& row) {
    return row.basis.starts_with("generation") ? "production" : "consumption";
}

std::string_view Series::name() const {
    return country ? country->name : zone ? zone->name : officials.front().name;
}

std::string_view Series::basis() const {
    if (country) return carbon::basis(*country);
    return zone ? carbon::basis(*zone) : carbon::basis(officials.front());
}

int Series::first_year() const {
    return country ? country->first_year : zone ? zone->first_year : officials.front().year;
}

int Series::newest_year() const { return in(INT_MAX)->year; }

std::optional<YearIntensity> Series::in(int year) const {
    if (country) return intensity_of(*country, year);
    return zone ? intensity_of(*zone, year) : up_to(officials, year);
}

std::string_view Series::key() const {
    if (country) return country->id;
    if (!zone) return officials.front().code;
    return is_country(*zone) && find_country(zone->country) ? zone->country : zone->code;
}

const tables::Zone* zone_of(const Place& place) {
    if (const auto* region = region_of(place)) return zone_of(*region);
    const auto* of = std::get_if<GridPlace>(&place);
    const auto* grid = of ? find_grid(of->code) : nullptr;
    return grid && (of->kind.empty() || of->kind == "life-cycle") ? grid->zone : nullptr;
}

std::optional<Series> series_of(const Place& place, int year) {
    if (const auto* zone = zone_of(place)) return of_zone(*zone, year);
    if (const auto* grid = std::get_if<GridPlace>(&place)) return of_officials(*grid);
    if (const auto* country = std::get_if<CountryPlace>(&place))
        return of_country(country->country);
    const auto* region = region_of(place);
    return region ? of_country(region->country) : std::nullopt;
}

std::optional<Series> newest_series(const Place& place) { return series_of(place, INT_MAX); }

} // namespace carbon
