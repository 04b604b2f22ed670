// The facts of data/*.csv as tables: compiled in as packed texts by data/compile.mjs, and unpacked
// before main starts; no other initialiser may read them.
// Every row keeps the key of its source; `sources` resolves each key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace carbon::tables {

struct Source {
    std::string_view key, short_name, title, publisher, authors, year, licence, locator;
};

struct Device {
    std::string_view id, name, kind; // kind: gpu, tpu, accelerator
    double tdp_watts;                // 0: no rated power was found
    std::string_view power_basis;    // tdp, estimate, max_mode, max_measured
    double memory_gb;                // 0: unknown
    int release_year;                // 0: unknown
    int cores_in_slice_names;        // per chip, where slices are named by cores (TPU v3-8); else 0
    std::string_view source;
    std::string_view note; // what a reader should know about the power figure; may be empty
};

struct Alias { // another name that people type for a device or a country
    std::string_view name, id;
};

/// Of the ways to make electricity, in whole percents that add up to 100; in the order of
/// `technologies`.
using Shares = std::array<std::uint8_t, 9>;
inline constexpr std::string_view technologies[std::tuple_size_v<Shares>] = {
    "coal", "gas", "oil", "nuclear", "hydro", "wind", "solar", "bioenergy", "other"};

struct Country {
    std::string_view id, name; // ISO 3166-1 alpha-3, or a code of the source (XKX, WLD, EUU)
    int first_year;
    std::span<const std::uint32_t> centigrams_per_kwh; // one per year; 0: no value for that year
    std::string_view source;                           // life-cycle, production-based
    std::string_view continent;                        // empty: no country but a group of them
    int latitude_tenths, longitude_tenths;             // of degrees; both 0: not known
    int surveyed_models;                               // in the survey of Counting Carbon
    int mix_first_year;                                // 0: no mix is known
    std::span<const Shares> mix;                       // one per year
    std::string_view mix_source;
};

struct Provider {
    std::string_view id, short_name, name; // "aws", "AWS", "Amazon Web Services"
};

struct Region {
    std::string_view provider, id, location, country;
    std::string_view grid; // finer than the country where it differs from it, e.g. "CA-QC"
    std::string_view zone; // of Electricity Maps, where one finer than the country serves it
    std::string_view source;
    double pue; // 0: not published
    int pue_year;
    std::string_view pue_source;
    int latitude_tenths, longitude_tenths; // of degrees; both 0: not known
};

struct Pue { // a default where the region has none; scope: a provider's id, or "world"
    std::string_view scope, label;
    int year;
    double pue;
    std::string_view source;
};

struct UtilisationCase { // a published run whose mean power was measured
    double utilisation;  // mean power / rated power
    std::string_view source;
};

struct PueRange { // a good and a poor PUE; scope: "world" or "cloud"
    std::string_view scope;
    double low, high;
    std::string_view label, source;
};

struct Zone { // Electricity Maps: a country ("FR") or a part of it ("CA-QC"); life-cycle
    std::string_view code, name, country;
    int first_year;
    std::span<const std::uint32_t> centigrams_per_kwh; // one per year; 0: no value for that year
    std::span<const std::uint32_t> carbon_free; // 100 times the percents, and 1; 0: not known
    std::string_view source;
};

struct PartGrid { // an official figure for a part of a country; "direct" unless the kind says other
    std::string_view code, name;
    std::string_view local; // the name in Chinese; may be empty
    std::string_view country;
    std::string_view level; // state, province, subregion, regional grid
    std::string_view kind;
    std::string_view basis; // "generation in CO2e", "consumption in CO2e", "consumption in CO2"
    int year;
    double g_per_kwh;
    std::string_view source;
};

struct RegionYears { // what the provider publishes of a region, year by year
    std::string_view provider, region;
    int first_year;
    std::span<const std::uint32_t> centigrams_and_1; // per kWh, and 1: one publishes 0; 0: no value
    std::span<const std::uint32_t> carbon_free;      // 100 times the percents, and 1; 0: not known
    int life_cycle_years;                            // the first ones; the later are operational
    std::string_view source;
};

struct Calculator { // what another tool uses; without a tool an earlier edition of a source
    std::string_view tool, version, name; // name: what the place is called there
    std::string_view country, grid;       // grid: a part of the country, or empty
    std::string_view region;              // "gcp us-east4" where it is of that region alone
    int year;                             // 0: not stated
    double g_per_kwh;
    std::string_view kind;       // empty: not stated
    std::string_view edition_of; // the source that it is an earlier edition of, or empty
    std::string_view source;
};

struct Embodied {            // of one device
    std::string_view device; // id of a device
    double kg;               // CO2e
    std::string_view item;   // what the figure is of, e.g. "NVIDIA A100 SXM4 40GB"
    std::string_view boundary;
    bool stand_in; // the figure is of a near relative of the device
    std::string_view source;
};

struct Water { // on-site water per IT energy; region empty: the provider's fleet
    std::string_view provider, region, label;
    int year;
    double litres_per_kwh;
    std::string_view source;
};

struct Equivalence { // kgCO2e of one of what the label says: "smartphone charges"
    std::string_view id, label;
    double kg;
    std::string_view source;
};

struct Cpu { // its id is made from its name
    std::string_view name;
    double tdp_watts;
    int cores; // 0: unknown
};

struct Surveyed { // a model of the survey of Counting Carbon, CC BY-NC-SA 4.0
    std::string_view data_set, task;
    int year;
    std::string_view country; // ISO 3166-1 alpha-3, or the words of the survey ("Google")
    double g_per_kwh;
    std::string_view main_source; // one of `technologies`
    double devices;
    std::string_view family; // of the device; empty: not known
    double tdp_watts, seconds;
    double reported_kwh, reported_kg;
    std::string_view metric; // of the score; empty: there is none
    double score;            // on the data set; 0: none
};

struct Claimed { // what Counting Carbon prints of the survey
    std::string_view where, what;
    std::string_view bound; // "more than"; empty: that number itself
    double printed;         // 0: no number, but a course over the periods
    std::string_view unit;
    std::string_view statistic; // as core/survey/survey_statistic.hpp has it; empty: of no data
    std::string_view why;       // what was found
};

struct Differing {           // models whose published figures do not follow from their factors
    std::string_view models; // their numbers: "14 15"
    std::string_view what, why;
};

struct Constant { // a number of the method that is no fact about one place or thing
    std::string_view id;
    double value;
    std::string_view label, source;
};

extern const std::string_view data_version;
extern const std::span<const Source> sources;                    // by key
extern const std::span<const Device> devices;                    // by id
extern const std::span<const Alias> device_aliases;              // by name
extern const std::span<const Country> countries;                 // by id
extern const std::span<const Alias> country_aliases;             // by name
extern const std::span<const Provider> providers;                // by id
extern const std::span<const Region> regions;                    // by provider, then id
extern const std::span<const Pue> pues;                          // by scope, then year
extern const std::span<const UtilisationCase> utilisation_cases; // by utilisation, ascending
extern const std::span<const PueRange> pue_ranges;               // by scope
extern const std::span<const Zone> zones;                        // by code
extern const std::span<const PartGrid> part_grids;               // by code, then year
extern const std::span<const PartGrid> national_grids;           // by country, which is the code
extern const std::span<const RegionYears> region_years;          // by provider, then region
extern const std::span<const Calculator> calculators;            // by tool, version, then country
extern const std::span<const Calculator> odbl_calculators;       // likewise, under ODbL
extern const std::span<const Embodied> embodied;                 // by device
extern const std::span<const Water> waters;                      // by provider, region, then year
extern const std::span<const Equivalence> equivalences;          // in the order to show them
extern const std::span<const Constant> constants;                // by id
extern const std::span<const Cpu> cpus;                          // by name
extern const std::string_view cpus_source;
extern const std::span<const Surveyed> surveyed; // by number; empty in a build without them
extern const std::span<const Claimed> claimed;   // in the order of the paper; likewise
extern const std::span<const Differing> differing;

} // namespace carbon::tables
