// The four research questions of Counting Carbon (Luccioni & Hernandez-Garcia 2023), asked of any
// set of reports: which energy sources, how much, how over the years, and what for; and which of
// the factors decides.
#pragma once

#include "core/survey/entry.hpp"
#include "core/survey/statistics.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// Which footprint of an entry counts. Only `paper` can be compared with the survey.
enum class Method { paper, facility, published };

struct CountedEntry { // an entry that counts
    std::size_t index;
    KilowattHours energy;
    Kilograms carbon;
    GramsPerKilowattHour intensity;
};

struct Sizes { // of one quantity over all points
    double total, mean, median, least, most;
    double lower_quartile, upper_quartile;
};

struct OfSource {
    std::string source;
    std::size_t count;
    double mean_intensity, median_intensity; // g/kWh
    Kilograms carbon;                        // in all
};

struct OfCountry {
    std::string country;
    std::size_t count;
    double median_intensity;
    std::string usual_source; // of most of its points
    Kilograms carbon;         // in all
};

struct Mean {
    std::size_t count;
    double mean;
    std::optional<Interval> range; // 99 %
};

struct OfTask {
    std::string task;
    Mean carbon;                        // kg
    std::vector<std::string> data_sets; // most points first
    std::optional<int> first, last;     // years
};

struct MeanOfSource {
    std::string source;
    Mean intensity; // g/kWh
};

struct Years {
    int first, last;
};

struct Period : Years {
    Mean carbon;    // kg
    Mean intensity; // g/kWh
    std::vector<OfTask> tasks;
    std::vector<MeanOfSource> sources;
};

struct Performance {
    std::string data_set, metric;
    std::size_t count;
    std::optional<double> with_carbon, with_energy;  // rank correlations
    std::vector<std::size_t> front, front_of_energy; // indexes of entries
};

struct Analysis {
    Method method;
    std::vector<CountedEntry> points;    // of the entries that have such a footprint
    Sizes energy, carbon, intensity;     // kWh, kg, g/kWh
    double intensity_of_all;             // carbon over energy, g/kWh
    std::optional<FittedLine> line;      // of log10 kg on log10 kWh
    std::optional<double> correlation;   // of their ranks
    std::vector<OfSource> sources;       // most points first
    std::size_t high_carbon, low_carbon; // points by main source; others have none that is known
    std::vector<OfCountry> countries;    // most points first
    std::vector<OfTask> tasks;           // likewise
    std::vector<Period> periods;         // a year each, early ones joined
    std::vector<Performance> performance;
    std::optional<std::array<double, 3>> drivers; // device-hours, intensity, power: shares
};

/// None where no entry has such a footprint.
std::optional<Analysis> analyse(const std::vector<Entry>& entries, Method method);

/// The footprint by that method; none where the entry has none, or one that no training can have,
/// as one of nothing.
const Footprint* footprint(const Entry& entry, Method method);

/// A period for each year, but early years together until there are five entries.
std::vector<Years> joined(const std::vector<int>& ascending);

/// Of a footprint with energy.
CountedEntry counted_entry(std::size_t index, const Footprint& footprint);

/// Electricity from burning coal, gas or oil.
bool is_high_carbon(std::string_view source);

/// From nuclear, water, wind, sun or biomass. Of words that are neither nothing is known.
bool is_low_carbon(std::string_view source);

} // namespace carbon
