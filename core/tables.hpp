// The facts of data/*.csv as tables: compiled in as packed texts by data/compile.mjs, and unpacked
// before main starts; no other initialiser may read them.
// Every row keeps the key of its source; `sources` resolves each key.
#pragma once

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

struct Country {
    std::string_view id, name; // ISO 3166-1 alpha-3, or a code of the source (XKX, WLD, EUU)
    int first_year;
    std::span<const std::uint32_t> centigrams_per_kwh; // one per year; 0: no value for that year
    std::string_view source;                           // life-cycle, production-based
};

struct Provider {
    std::string_view id, short_name, name; // "aws", "AWS", "Amazon Web Services"
};

struct Region {
    std::string_view provider, id, location, country;
    std::string_view grid; // finer than the country where it differs from it, e.g. "CA-QC"
    std::string_view source;
    double pue; // 0: not published
    int pue_year;
    std::string_view pue_source;
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
    std::string_view code, country;
    int first_year;
    std::span<const std::uint32_t> centigrams_per_kwh; // one per year; 0: no value for that year
    std::string_view source;
};

struct PartGrid { // an official figure for a part of a country; "direct" unless the kind says other
    std::string_view code, name, kind;
    int year;
    double g_per_kwh;
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
extern const std::span<const Embodied> embodied;                 // by device
extern const std::span<const Water> waters;                      // by provider, region, then year
extern const std::span<const Equivalence> equivalences;          // in the order to show them
extern const std::span<const Constant> constants;                // by id
extern const std::span<const Cpu> cpus;                          // by name
extern const std::string_view cpus_source;

} // namespace carbon::tables
