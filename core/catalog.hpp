// Look-ups in the compiled data. A null pointer or an empty optional means: not in the data.
#pragma once

#include "core/tables.hpp"
#include "core/units.hpp"

#include <optional>
#include <string_view>

namespace carbon {

const tables::Source* find_source(std::string_view key);
const tables::Device* find_device(std::string_view id);
const tables::Country* find_country(std::string_view id);
const tables::Provider* find_provider(std::string_view id);
const tables::Region* find_region(std::string_view provider, std::string_view id);

/// The margin's words for a source, e.g. "Ember 2026"; the key itself where it is unknown.
std::string_view short_name(std::string_view source_key);

struct YearIntensity {
    int year;
    GramsPerKilowattHour intensity;
};

/// The country's yearly average for `year`, or for the nearest earlier year with a value.
std::optional<YearIntensity> intensity_of(const tables::Country& country, int year);

/// The newest year with a value; every country of the data has one.
int newest_year(const tables::Country& country);

/// The default PUE of a scope (a provider's id, or "world") for `year`: that year's, else the
/// nearest earlier one's, else the earliest there is.
const tables::Pue* default_pue(std::string_view scope, int year);

} // namespace carbon
