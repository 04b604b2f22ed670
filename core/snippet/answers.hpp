// What the answers to the forms of venues share. A form is answered from what the author has
// stated; what it asks for and nobody has stated is named, not invented.
#pragma once

#include "core/snippet/words.hpp"

#include <string>
#include <vector>

namespace carbon::snippet {

/// "Compute workers: 8 × …" as a line.
std::string answer(const std::string& label, const std::string& value);

/// "Not stated: the number of parameters." as a line; nothing where nothing is missing.
std::string missing(const std::vector<std::string>& what);

/// Each different hardware with its memory and place.
std::string workers(const Report& report);

/// "1,148 device-hours, 404 kWh (90 % range 220–420 kWh), 78.4 kg CO₂e (90 % range 46–83 kg)"
std::string compute(const Result& sum, bool timed);
std::string total_compute(const Report& report);

/// The runs that make the final model, or all where no run has a stage.
struct Final {
    Result sum;
    std::vector<const Estimate*> runs; // none where the stages say that no run makes it
    bool staged;                       // a run has a stage
    bool timed;                        // the device-hours of all are known
};

Final final_model(const Report& report);

/// How it was computed and what is left out, by the label that the form gives it.
std::string method_answer(const Report& report, const std::vector<const Estimate*>& of,
                          const std::string& label = "Method");

/// Of these runs one after another; empty where that of one is unknown, or there are none.
std::optional<Hours> wall_clock_of(const std::vector<const Estimate*>& runs);

} // namespace carbon::snippet
