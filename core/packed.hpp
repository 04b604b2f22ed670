// The facts of data/*.csv as data/pack.mjs packs them; data/compile.mjs writes the definitions.
#pragma once

#include <string_view>

namespace carbon::tables::packed {

extern const std::string_view sources;
extern const std::string_view devices;
extern const std::string_view device_aliases; // device by device
extern const std::string_view countries;
extern const std::string_view country_aliases; // country by country
extern const std::string_view providers;
extern const std::string_view regions;
extern const std::string_view pues;
extern const std::string_view utilisation_cases;
extern const std::string_view pue_ranges;
extern const std::string_view zones;
extern const std::string_view part_grids;
extern const std::string_view national_grids;
extern const std::string_view region_years;
extern const std::string_view calculators;
extern const std::string_view odbl_calculators;
extern const std::string_view embodied;
extern const std::string_view waters;
extern const std::string_view equivalences;
extern const std::string_view constants;
extern const std::string_view cpus;
extern const std::string_view surveyed;
extern const std::string_view claimed;
extern const std::string_view differing;

} // namespace carbon::tables::packed
