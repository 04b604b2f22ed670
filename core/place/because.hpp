// Why sources of one place disagree, as far as what is known of their values explains it.
#pragma once

#include "core/place/evidence.hpp"

#include <string>
#include <vector>

namespace carbon {

/// A sentence for each difference between the values in what they count, of where, and when; none
/// where they do not differ in it.
std::vector<std::string> because(const std::vector<Evidence>& values,
                                 const std::vector<SourceYears>& history);

} // namespace carbon
