// The place to inspect of a request document as values.
#pragma once

#include "core/document/fields.hpp"
#include "core/place/inspection.hpp"

#include <optional>

namespace carbon {

/// Under "inspect"; nothing is wanted where it is not there.
std::optional<WantedInspection> read_inspection(const Fields& document);

} // namespace carbon
