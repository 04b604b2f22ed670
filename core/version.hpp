#pragma once

#include <string_view>

namespace carbon {

/// The version of the core, e.g. "0.1.0"; set once, in CMakeLists.txt.
std::string_view version();

} // namespace carbon
