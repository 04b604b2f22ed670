// A table as a request, and what was read of it as an answer.
#pragma once

#include <string>
#include <string_view>

namespace carbon {

/// The answer to {"text", "decimal", "each"}.
std::string write_table(std::string_view request);

} // namespace carbon
