// The factors of one run, each with its basis and source: what the run states, else what the
// catalog knows, else what is assumed. A factor that the run does not use, or that cannot be had,
// is empty.
#pragma once

#include "core/grids.hpp"
#include "core/interval.hpp"
#include "core/run.hpp"
#include "core/tables.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace carbon {

enum class Basis { measured, stated, catalog, assumed };

/// How a factor varies around its value.
struct Spread {
    Interval range;
    std::span<const double> cases; // ascending: the factor is one of these; empty: see quantile.hpp
    double least = 0;              // that is possible: 1 for a PUE
    std::string shared;            // factors with the same key vary together; empty: alone
    std::string alone;             // tells it from others that vary alone
    std::string of;                // what it is a doubt about, e.g. a device; empty: the run
    std::string detail;            // where the range comes from, as a sentence
    std::vector<std::string> sources;
};

struct Factor {
    double value;
    Basis basis;
    std::string label;  // a few words for the margin, e.g. "TDP, Epoch AI 2026"
    std::string detail; // the same as a sentence
    std::string source; // key into the sources; empty where the author stated the value
    std::optional<Spread> spread{};

    std::string of{}; // what begins the label: the grid of an average, the region of a PUE

    // Of an intensity.
    std::optional<int> year{};   // of the value, which may be earlier than the run's
    std::string kind{};          // "life-cycle", "direct" or empty
    std::string stated_source{}; // the author's words for it, or for how it was measured
    std::string electricity{};   // that it is of: "production", "consumption"; empty: not known
};

struct Factors {
    std::optional<Factor> count;         // devices
    std::optional<Factor> repeats;       //
    std::optional<Factor> hours;         // wall-clock, h
    std::optional<Factor> device_hours;  // stated ones, h
    std::optional<Factor> power;         // rated power of one device, W
    std::optional<Factor> utilisation;   // mean power / rated power
    std::optional<Factor> average_power; // stated mean draw of one device, W
    std::optional<Factor> nodes;
    std::optional<Factor> cpus; // per node
    std::optional<Factor> cpu_power;
    std::optional<Factor> cpu_utilisation;
    std::optional<Factor> memory;       // per node, GB
    std::optional<Factor> memory_power; // W/GB
    std::optional<Factor> measured;     // energy, kWh
    std::optional<Factor> pue;
    std::optional<Factor> intensity; // gCO2e/kWh
};

using FactorMember = std::optional<Factor> Factors::*;

/// Every factor with what it is called: `key` in the document, `noun` in a sentence.
struct FactorName {
    FactorMember member;
    std::string_view key;
    std::string_view range_key; // of `Run::ranges`; empty where it cannot be given a range
    std::string_view unit;
    std::string_view noun; // "the utilisation"
};

extern const std::span<const FactorName> factor_names; // in the order of the formula
const FactorName& name_of(FactorMember member);

Factors factors(const Run& run);

/// What the run calls its hardware and its place; empty where unknown.
std::string device_name(const Run& run);
std::string place_name(const Run& run);

/// The same, with their figure where the author gives no name: what tells them from others.
std::string device_identity(const Run& run);
std::string place_identity(const Run& run);

/// The year that yearly data are read for: the run's, else the stated intensity's, else the newest.
int year_of_data(const Run& run);

/// Catalog rows that the run names; null where it names none or an unknown one.
const tables::Device* device_of(const Run& run);
const tables::Region* region_of(const Run& run);
/// The grid that the place is, by its code.
const Grid* grid_place_of(const Run& run);
/// The country whose grid a catalog place is on; null for a stated intensity as well.
const tables::Country* grid_of(const Run& run);
/// Its name, also of one that the data have as a zone alone; empty where there is none.
std::string_view country_name(const Run& run);

} // namespace carbon
