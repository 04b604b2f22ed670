// The rules that the checks share.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"

#include <string>
#include <string_view>

namespace carbon {

/// True where `value` is above 0 and at most `most`; adds an error about `field` where it is not.
bool possible(Findings& findings, std::string_view field, double value, double most,
              const std::string& noun, const std::string& remedy);

/// The question after an unknown id: "Did you mean “FRA” (France)?"
std::string did_you_mean(std::string_view id, std::string_view name);

/// Where the run took place and the year that its intensity is looked up for.
void check_place(const Run& run, Findings& findings);

} // namespace carbon
