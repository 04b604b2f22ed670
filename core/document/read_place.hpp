// A place of a request document as a value.
#pragma once

#include "core/document/fields.hpp"
#include "core/run.hpp"

#include <string>

namespace carbon {

/// What cannot be read is a finding; `path` is that of the object below the path of `findings`.
Place read_place(const Json& object, const std::string& path, Findings& findings);

} // namespace carbon
