// What the answers to the forms of venues share. A form is answered from what the author has
// stated; what it asks for and nobody has stated is named, not invented.
#pragma once

#include "core/snippet/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace carbon::snippet {

/// "Compute workers: 8 × …" as a line.
std::string answer(const std::string& label, const std::string& value);

/// "Not stated: the number of parameters." as a line; nothing where nothing is missing.
std::string missing(const std::vector<std::string>& what);

/// "of the run", "of every run", "of 3 of the 14 runs": those that something is not stated of.
std::string of_runs(std::size_t lacking, std::size_t all);

/// Adds "the hardware of 3 of the 14 runs" to what is missing, where any of the runs lack it.
template <class Lacks>
void add_lacking(std::vector<std::string>& lacking, const std::string& what,
                 const std::vector<const Estimate*>& runs, Lacks lacks) {
    const auto number =
        std::count_if(runs.begin(), runs.end(), [&](const auto* e) { return lacks(*e); });
    if (number > 0)
        lacking.push_back(what + " " + of_runs(static_cast<std::size_t>(number), runs.size()));
}

/// Each different hardware with its kind, memory and place.
std::string workers(const Report& report);

/// "1,148 device-hours, 404 kWh (90 % range 220–420 kWh), 78.4 kg CO₂e (90 % range 46–83 kg)"
std::string compute(const Result& sum, bool timed);
std::string total_compute(const Report& report);

/// The runs that make the final model, or all where no run has a stage.
struct Final {
    Result sum;
    std::vector<const Estimate*> runs; // none where the stages say that no run makes it
    bool staged;                       // a run has a stage
    std::size_t unstaged = 0;          // runs without one beside those that have
    bool timed;                        // the device-hours of all are known
};

Final final_model(const Report& report);

/// "the stage of 1 of the 3 runs"
std::string unstaged(const Final& made, const Report& report);

/// Behind what is said of all runs: "; the project used more", or that nobody says whether it did;
/// empty where these are all.
std::string rest_of_project(const Report& report);

/// From which factors and how it was computed, and what is left out, where no paragraph goes
/// before.
std::string method_words(const Report& report);
/// The same by the label that the form gives it.
std::string method_answer(const Report& report, const std::string& label = "Method");

/// Of these runs one after another; empty where that of one is unknown, or there are none.
std::optional<Hours> wall_clock_of(const std::vector<const Estimate*>& runs);

/// "384 h of wall-clock time (24,576 device-hours), without 1 run whose time is not stated", as far
/// as it is known; empty where nothing is.
std::string time_text(const std::vector<const Estimate*>& runs);

/// The same of the device-hours alone.
std::string device_time_text(const std::vector<const Estimate*>& runs);

} // namespace carbon::snippet
