// The two factors that depend on where a run took place.
#pragma once

#include "core/factors.hpp"

namespace carbon {

std::optional<Factor> pue(const Run& run);
std::optional<Factor> intensity(const Run& run);

} // namespace carbon
