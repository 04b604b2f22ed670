#include "core/version.hpp"

namespace carbon {

std::string_view version() { return CARBON_TALLY_VERSION; }

} // namespace carbon
