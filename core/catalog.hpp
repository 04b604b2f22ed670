// Look-ups in the compiled data. A null pointer or an empty optional means: not in the data.
#pragma once

#include "core/tables.hpp"
#include "core/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

const tables::Source* find_source(std::string_view key);
const tables::Device* find_device(std::string_view id);
const tables::Country* find_country(std::string_view id);
const tables::Provider* find_provider(std::string_view id);
const tables::Region* find_region(std::string_view provider, std::string_view id);

/// A fact may have several sources: "a+b" is a and b.
std::vector<std::string_view> source_keys(std::string_view joined);

/// The margin's words for a source, e.g. "Ember 2026"; the key itself where it is unknown.
std::string short_name(std::string_view joined);

/// The words for a fact with those for its source: "TDP, Epoch AI 2026".
std::string credited(std::string_view what, std::string_view joined);

struct YearIntensity {
    int year;
    GramsPerKilowattHour intensity;
    std::string_view source;
};

/// The yearly average for `year`, or for the nearest earlier year with a value.
std::optional<YearIntensity> intensity_of(const tables::Country& country, int year);
std::optional<YearIntensity> intensity_of(const tables::Zone& zone, int year);

/// The newest year with a value; every country of the data has one.
int newest_year(const tables::Country& country);

const tables::Zone* find_zone(std::string_view code);
/// Whether the zone is a whole country, not a part of one.
bool is_country(const tables::Zone& zone);
/// The zone of Electricity Maps that is a whole country; null where there is none.
const tables::Zone* zone_of_country(std::string_view country);

/// The official figure for a part of a country whose year is nearest to `year`.
const tables::PartGrid* part_grid(std::string_view code, int year);

/// A number of the method, by its id in data/constants.csv, which must be there.
const tables::Constant& constant(std::string_view id);

/// The range of PUE of a scope, "cloud" or "world".
const tables::PueRange& pue_range(std::string_view scope);

const tables::Embodied* embodied_of(std::string_view device);

/// Water use of a region, else of its provider's fleet: that of `year`, else the nearest earlier
/// one, else the earliest there is.
const tables::Water* water_of(std::string_view provider, std::string_view region, int year);

/// The default PUE of a scope (a provider's id, or "world") for `year`: that year's, else the
/// nearest earlier one's, else the earliest there is.
const tables::Pue* default_pue(std::string_view scope, int year);

} // namespace carbon
