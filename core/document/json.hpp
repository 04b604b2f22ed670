// The one library for JSON; only core/document/ knows it. One type serves reading and writing: keys
// keep their order, and finding one is linear, which most_keys bounds.
#pragma once

#include <nlohmann/json.hpp>

namespace carbon {

using Json = nlohmann::ordered_json;

} // namespace carbon
