// Whether what was published about a run, or about all of them, can be true.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"
#include "core/totals.hpp"

namespace carbon {

/// True for kWh or kg that can be compared.
bool is_possible_figure(double published);

/// Adds to `findings` (below "reported") what the reported energy and carbon imply that cannot be:
/// an intensity that no grid has, or a power that the devices cannot draw.
void check_reported(const Reported& reported, const Estimate& estimate, Findings& findings);
void check_reported(const Reported& reported, const Totals& totals, Findings& findings);

} // namespace carbon
