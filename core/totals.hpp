// Sums over the counted runs: all of them, those of the final model, and by what they share.
#pragma once

#include "core/estimate.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// Runs that have something in common.
struct Group {
    std::string name;
    std::vector<std::size_t> members; // indexes into the estimates; all are counted
    Result sum;
};

struct PaperTotals {
    std::size_t counted = 0, left_out = 0; // of the counted runs
    Footprint sum;
};

struct Totals {
    std::size_t counted = 0, left_out = 0;
    std::size_t untimed = 0;              // counted runs whose device-hours are not known
    Result sum;                           // its it_energy is empty where that of one run is
    std::optional<DeviceHours> gpu_hours; // of devices that the catalog knows to be GPUs
    std::optional<Group> final_model;     // where a run has a stage
    std::vector<Group> stages, places, years, devices; // in the order of their first run
    PaperTotals paper;
    std::optional<Doubt> doubt;
};

/// Compensated sums over the counted runs; the order of the runs does not matter.
Totals totals(const std::vector<Estimate>& estimates);

/// The final model where some of the counted runs made it, but not all; else null.
const Group* part_of_final_model(const Totals& totals);

} // namespace carbon
