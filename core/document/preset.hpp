// The request for a list of places and its answer, as JSON text.
#pragma once

#include "core/compare/presets.hpp"

#include <string>
#include <string_view>

namespace carbon {

/// What cannot be read is a finding.
WantedPreset read_preset(std::string_view text, Findings& findings);

std::string write_places(const PlaceList& list, const Findings& findings);

} // namespace carbon
