// What every source says about the carbon intensity of one place in one year.
#pragma once

#include "core/place/history.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Evidence {
    GramsPerKilowattHour intensity;
    std::optional<std::size_t> series{}; // of the history that it is a value of; else empty
    std::string_view kind{};  // "life-cycle", "direct", "operational"; empty where it is not stated
    std::string_view basis{}; // "production", "consumption"; empty where it is not stated
    std::optional<int> year{};        // that it is of; empty where it is not stated
    std::optional<int> carbon_free{}; // percent of that electricity; empty where it is not stated
    std::string label{};              // a few words: what it is of, whose it is, and its kind
    std::string_view source{};        // key into the sources
    std::string tool{};               // another calculator that uses it; else empty
    std::string_view
        edition_of{};     // the source that it is an earlier edition of, as a key; else empty
    bool of_part = false; // of a part of the country
    bool with_purchases = false; // the provider's, in the carbon-free share
    bool co2_only = false;       // other greenhouse gases are not counted
};

/// Of each source of `history` its value for `year`, else for the nearest earlier year, else its
/// first; then earlier editions for that year, then what other calculators use. None where the
/// country has no value for that year or an earlier one.
std::vector<Evidence> evidence(const Site& site, const std::vector<SourceYears>& history, int year);

} // namespace carbon
