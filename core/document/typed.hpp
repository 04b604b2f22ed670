// A text typed into a field for a number, and how it is read.
#pragma once

#include <string>
#include <string_view>

namespace carbon {

/// The QuantityResponse to a QuantityRequest.
std::string write_quantity(std::string_view request);

} // namespace carbon
