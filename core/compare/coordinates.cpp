#include "core/compare/coordinates.hpp"

#include "core/catalog.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace carbon {

namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// Of at most half a turn either way. std::sin reduces angles of any size, which would be 2 KB of
// the offline file.
double sine(double angle) {
    double term = angle, sum = angle;
    for (int n = 3; n < 30; n += 2) sum += term *= -angle * angle / (n * (n - 1));
    return sum;
}

// (1 - cos) / 2, which stays exact for small angles.
double haversine(double angle) {
    const double half = sine(angle / 2);
    return half * half;
}

double cosine(double angle) { return 1 - 2 * haversine(angle); }

template <class Row>
std::optional<Coordinates> in_degrees(const Row& row) {
    if (row.latitude_tenths == 0 && row.longitude_tenths == 0) return std::nullopt;
    return Coordinates{row.latitude_tenths / 10.0, row.longitude_tenths / 10.0};
}

// Of those on a part of a country. None is on either side of the 180th meridian.
std::optional<Coordinates> mean_of_regions(std::string_view part) {
    Coordinates sum{0, 0};
    int count = 0;
    for (const auto& region : tables::regions) {
        const bool is_there = region.zone == part || region.grid == part;
        const auto at = is_there ? coordinates(region) : std::nullopt;
        if (!at) continue;
        sum = {sum.latitude + at->latitude, sum.longitude + at->longitude};
        ++count;
    }
    if (count == 0) return std::nullopt;
    return Coordinates{sum.latitude / count, sum.longitude / count};
}

} // namespace

std::optional<Coordinates> coordinates(const tables::Region& region) { return in_degrees(region); }

std::optional<Coordinates> coordinates(const tables::Country& country) {
    return in_degrees(country);
}

std::optional<Coordinates> coordinates(const Grid& grid) {
    if (grid.zone && is_country(*grid.zone)) {
        const auto* country = find_country(grid.country());
        return country ? coordinates(*country) : std::nullopt;
    }
    return mean_of_regions(grid.code);
}

std::optional<Coordinates> coordinates(const Place& place) {
    if (const auto* of = std::get_if<RegionPlace>(&place))
        if (const auto* region = find_region(of->provider, of->region)) return coordinates(*region);
    if (const auto* of = std::get_if<CountryPlace>(&place))
        if (const auto* country = find_country(of->country)) return coordinates(*country);
    if (const auto* of = std::get_if<GridPlace>(&place))
        if (const auto* grid = find_grid(of->code)) return coordinates(*grid);
    return std::nullopt;
}

double kilometres(Coordinates from, Coordinates to) {
    const double a = radians(from.latitude), b = radians(to.latitude);
    const double between = haversine(b - a) + cosine(a) * cosine(b) *
                                                  haversine(radians(to.longitude - from.longitude));
    return 2 * constant("earth_radius").value * std::asin(std::sqrt(std::min(1.0, between)));
}

} // namespace carbon
