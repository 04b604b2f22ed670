// Where the runs were themselves, and what they had there.
#pragma once

#include "core/compare/compare.hpp"

#include <vector>

namespace carbon {

/// Where every run was, with the intensities that it had there.
bool is_own(const Alternative& place, const Comparison& comparison,
            const std::vector<Estimate>& estimates);

/// The places of the counted runs whose coordinates are known.
std::vector<Home> homes_of(const std::vector<const Run*>& runs,
                           const std::vector<Estimate>& estimates);

/// The factors of the runs, year by year; empty where they were in several places.
std::vector<Elsewhere> home_of(const Comparison& comparison,
                               const std::vector<Estimate>& estimates);

} // namespace carbon
