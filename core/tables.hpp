// The facts of data/*.csv as tables, compiled in at build time by data/compile.mjs.
// Every row keeps the key of its source; `sources` resolves each key.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace carbon::tables {

struct Source {
    std::string_view key, short_name, title, publisher, year, licence, locator;
};

struct Device {
    std::string_view id, vendor, name, kind; // kind: gpu, tpu, accelerator
    double tdp_watts;                        // 0: no rated power was found
    std::string_view power_basis;            // tdp, estimate, max_mode, max_measured
    double memory_gb;                        // 0: unknown
    int release_year;                        // 0: unknown
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

struct Technology { // gCO2e/kWh of a way to make electricity; min and max 0: not given
    std::string_view id, name, kind;
    double min, median, max;
    std::string_view source;
};

extern const std::string_view data_version;
extern const std::span<const Source> sources;          // by key
extern const std::span<const Device> devices;          // by id
extern const std::span<const Alias> device_aliases;    // by name
extern const std::span<const Country> countries;       // by id
extern const std::span<const Alias> country_aliases;   // by name
extern const std::span<const Provider> providers;      // by id
extern const std::span<const Region> regions;          // by provider, then id
extern const std::span<const Pue> pues;                // by scope, then year
extern const std::span<const Technology> technologies; // by id

} // namespace carbon::tables
