#pragma once

#include <string_view>

namespace carbon {

/// The version of the core, e.g. "0.1.0"; its one home is package.json.
std::string_view version();

} // namespace carbon
