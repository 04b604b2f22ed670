// What can be compared with the runs: intensities of one kind, and of which years they are.
#pragma once

#include "core/compare/compare.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// The one kind of the runs. Empty where it is not known, which is warned of; none at all where
/// there are two, which is an error.
std::optional<std::string> kind_of_runs(const std::vector<Estimate>& estimates, Findings& findings);

/// For runs whose kind is not known: life-cycle where a place has it, whatever their order.
std::string kind_of_places(const std::vector<Alternative>& places);

/// False where the place is of another kind than the comparison, which is said with a way out.
bool is_comparable(const Alternative& place, const Comparison& comparison, WantedPlace& wanted);

/// Warns of the places whose intensity is of an earlier year than the runs, though others have one.
void warn_of_earlier_years(const Comparison& comparison, Findings& findings);

} // namespace carbon
