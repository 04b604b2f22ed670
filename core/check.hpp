// The only judge of input: what is missing, impossible or unlikely about one run, in words.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"

namespace carbon {

/// Adds to `findings` (which may already hold what could not be read) the faults of `run`.
void check(const Run& run, Findings& findings);

/// Whether a stated figure of the embodied carbon can be used: of making one device, and the years
/// of its use. One that cannot leaves its run out of that line alone.
bool is_possible_making(Kilograms of_one_device);
bool is_possible_lifetime(double years);

} // namespace carbon
