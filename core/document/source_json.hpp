// What the written documents share.
#pragma once

#include "core/document/json.hpp"
#include "core/tables.hpp"

#include <string>

namespace carbon {

Json source_json(const tables::Source& source);

/// One key a line, so that two documents can be compared by eye; bytes that are not UTF-8 become
/// U+FFFD; a newline at the end.
std::string json_text(const Json& json);

} // namespace carbon
