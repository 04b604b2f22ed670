// The one library for JSON; only core/document/ knows it.
#pragma once

#include <nlohmann/json.hpp>

namespace carbon {

using Json = nlohmann::json;               // read: logarithmic in the number of keys
using OrderedJson = nlohmann::ordered_json; // written: keys in the order they are set

} // namespace carbon
