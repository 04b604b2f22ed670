// The factors of one run, each with its basis and source: what the run states, else what the
// catalog knows, else what is assumed. A factor that cannot be had is empty.
#pragma once

#include "core/run.hpp"
#include "core/tables.hpp"

#include <optional>
#include <string>

namespace carbon {

enum class Basis { stated, catalog, assumed };

struct Factor {
    double value;
    Basis basis;
    std::string label;  // a few words for the margin, e.g. "TDP, Epoch AI 2026"
    std::string detail; // the same as a sentence
    std::string source; // key into the sources; empty where the author stated the value
};

struct IntensityFactor : Factor {
    std::optional<int> year;   // of the value, which may be earlier than the run's
    std::string kind;          // "life-cycle", "direct" or empty
    std::string stated_source; // the author's words for it; empty where not stated
};

struct Factors {
    std::optional<Factor> count;       // devices
    std::optional<Factor> power;       // rated power of one device, W
    std::optional<Factor> hours;       // wall-clock, h
    std::optional<Factor> utilisation; // mean power / rated power
    std::optional<Factor> pue;
    std::optional<IntensityFactor> intensity; // gCO2e/kWh
};

Factors factors(const Run& run);

/// What the run calls its hardware and its place; empty where unknown.
std::string device_name(const Run& run);
std::string place_name(const Run& run);

/// The country whose grid a catalog place is on; null for a stated intensity or an unknown place.
const tables::Country* grid_of(const Run& run);

} // namespace carbon
