// What a researcher states about one training run. Empty means not stated; `check` judges it.
#pragma once

#include "core/units.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>

namespace carbon {

constexpr std::size_t most_runs = 10000; // of one document

struct CatalogDevice { // an accelerator, or a processor of a host
    std::string id;
};

struct OwnDevice {
    std::string name;
    std::optional<Watts> watts; // rated power of one device
};

using Device = std::variant<std::monostate, CatalogDevice, OwnDevice>;

struct RegionPlace {
    std::string provider, region;
};

struct CountryPlace {
    std::string country; // ISO 3166-1 alpha-3
};

struct GridPlace {
    std::string code; // of grids.hpp, e.g. "US-VA"
    std::string kind; // of the intensity: "life-cycle", "direct", or empty: life-cycle where it can
};

struct StatedPlace {
    std::optional<GramsPerKilowattHour> intensity;
    std::string name;
    std::optional<int> year;  // that the intensity describes
    std::string source, kind; // kind: "life-cycle", "direct" or empty
};

using Place = std::variant<std::monostate, RegionPlace, CountryPlace, GridPlace, StatedPlace>;

struct Host { // processors and memory of one node
    Device cpu;
    std::optional<double> cpus;        // per node; 1 when not stated
    std::optional<double> utilisation; // mean power / rated power of a processor; 1 when not stated
    std::optional<double> memory_gb;   // per node
};

enum class Boundary { device, node, facility };

struct MeasuredEnergy { // of the whole run, all repeats together
    std::optional<KilowattHours> energy;
    std::optional<Boundary> boundary; // what the meter covered
    std::string method;
};

struct Reported { // what was published; compared, never used
    std::optional<KilowattHours> energy;
    std::optional<Kilograms> carbon;
    std::string source;
};

struct EmbodiedFigures {             // instead of the catalog's
    std::optional<Kilograms> carbon; // of making one device
    std::optional<double> lifetime;  // years of use
};

struct Range { // 5th and 95th percentile
    double low, high;
};

/// Of a factor by its key in the document, e.g. "hours", "g_per_kwh".
using Ranges = std::map<std::string, Range, std::less<>>;

struct Run {
    std::string name;
    std::string stage; // id, or empty
    Device device;
    std::optional<double> count;             // devices running at once; 1 when not stated
    std::optional<Hours> hours;              // wall-clock time of one repeat
    std::optional<DeviceHours> device_hours; // instead: over all devices and repeats
    std::optional<double> repeats;           // 1 when not stated
    std::optional<double> utilisation;       // mean power / rated power; 1 when not stated
    std::optional<Watts> average_power;      // of one device; instead of rated power x utilisation
    std::optional<double> nodes;             // 1 when not stated
    std::optional<Host> host;                // not counted when not stated
    std::optional<MeasuredEnergy> measured;
    std::optional<double> pue; // facility energy / IT energy
    std::optional<int> pue_year;
    std::optional<int> year; // calendar year of the run
    Place place;
    Ranges ranges;
    EmbodiedFigures embodied;
    Reported reported;
    std::map<std::string, double, std::less<>> confirmed; // unlikely values that are right
    std::string notes;
    bool anonymous = false; // for a review: see `anonymous`
};

/// The run without what tells who made it: its name, notes and sources in the author's words; own
/// devices and places are called no name, a cloud region by provider and country, a grid finer
/// than its country by that alone. No number changes.
Run anonymous(Run run);
/// The place without its source in the author's words.
Place anonymous(Place place);

} // namespace carbon
