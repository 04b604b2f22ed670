// The words for one counted run.
#pragma once

#include "core/format.hpp"
#include "core/report.hpp"

#include <string>
#include <vector>

namespace carbon::snippet {

/// The label of a factor with its source as a citation; see citation.hpp.
std::string cited(const Factor& factor);

/// "24.7 t CO₂e (90 % range 7.3–25 t)"
template <class Amount>
std::string ranged(Amount amount, const std::optional<Interval>& range, const char* of = "") {
    const auto words = text(amount, range) + of;
    return range ? words + " (90\u00a0% range " + range_text(amount, *range) + ")" : words;
}

/// "960 device-hours"
std::string device_time(DeviceHours time);

/// "8 × NVIDIA A100 SXM4 80GB", or the name alone where no number is known.
std::string hardware(const Estimate& e);

/// The words of one language for hardware with its power.
struct HardwareWords {
    std::string (*hardware)(const Estimate& e);
    std::string (*measured)(const Estimate& e);
    const char *comma, *average, *on_average; // before and behind the power
    const char *host, *hosts, *each, *end;    // " + host (", " + 4 hosts (… each)"
};

/// "8 × NVIDIA A100 SXM4 80GB, 400 W × 0.9 + 4 hosts (2 × 225 W × 0.3, 512 GB each)": all that the
/// energy is made of but the hours.
std::string loaded_hardware(const Estimate& e, const HardwareWords& words);
std::string loaded_hardware(const Estimate& e);

/// A yearly figure that is not of the year of the run.
bool is_of_other_year(const Estimate& e, const Factor& factor);

/// Where a factor comes from: what it is of, and the rest, which is the same for several.
struct Origin {
    std::string of, rest;
    std::string words() const { return of + rest; }
};

/// "AWS eu-central-1" of "AWS eu-central-1 (Frankfurt)".
std::string short_place(const Estimate& e);

/// "Germany (AWS eu-central-1)", " average 2025, Ember 2026, life-cycle, for a run in 2026"
Origin origin_of_intensity(const Estimate& e);

/// "19.85 MWh", " measured at the nodes (node PDUs)"; for a run that has a measurement.
Origin origin_of_measured(const Estimate& e);

/// "eastus", " 2023, GSF 2026"; for a run that has a PUE.
Origin origin_of_pue(const Estimate& e);

/// "AWS eu-central-1 (Frankfurt): Germany average 2025, Ember 2026, life-cycle, for a run in 2026"
std::string intensity_basis(const Estimate& e);

/// "measured at the nodes (node PDUs)", the method in the author's words; for such a run.
std::string how_measured(const Factors& f);

/// Hardware, time, host, PUE and intensity in sentences, after an `opening`, which begins with a
/// space.
std::string one_run(const Estimate& e, const std::string& opening = " It ran on ");

/// "40 × 3.5 h"; empty where no wall-clock time is stated.
std::string wall_clock(const Factors& factors);

/// The rated power stands beside such a run, for the second total only.
bool is_replaced(const Estimate& e);

/// "in each of 4 nodes", of a run with a host.
std::string in_nodes(const Factors& f);

/// Of all repeats one after another, h.
std::optional<Precise> wall_clock_time(const Factors& f);

} // namespace carbon::snippet
