// What a researcher states about one training run. Empty means not stated; `check` judges it.
#pragma once

#include "core/units.hpp"

#include <optional>
#include <string>
#include <variant>

namespace carbon {

struct CatalogDevice {
    std::string id;
};

struct OwnDevice {
    std::string name;
    std::optional<Watts> watts; // rated power of one device
};

struct RegionPlace {
    std::string provider, region;
};

struct CountryPlace {
    std::string country; // ISO 3166-1 alpha-3
};

struct StatedPlace {
    std::optional<GramsPerKilowattHour> intensity;
    std::string name;
    std::optional<int> year;  // that the intensity describes
    std::string source, kind; // kind: "life-cycle", "direct" or empty
};

struct Run {
    std::string name;
    std::variant<std::monostate, CatalogDevice, OwnDevice> device;
    std::optional<double> count;       // devices running at once; 1 when not stated
    std::optional<Hours> hours;        // wall-clock time, not device-hours
    std::optional<double> utilisation; // mean power / rated power; 1 when not stated
    std::optional<double> pue;         // facility energy / IT energy
    std::optional<int> year;           // calendar year of the run
    std::variant<std::monostate, RegionPlace, CountryPlace, StatedPlace> place;
};

} // namespace carbon
