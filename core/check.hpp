// The only judge of input: what is missing, impossible or unlikely about one run, in words.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"

namespace carbon {

/// Adds to `findings` (which may already hold what could not be read) the faults of `run`.
void check(const Run& run, Findings& findings);

} // namespace carbon
