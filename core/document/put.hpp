// Writing members one call at a time: initializer lists would copy every value, and make the
// WebAssembly a tenth larger.
#pragma once

#include "core/document/json.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

void put(Json& object, std::string_view key, Json&& value);
void put(Json& object, std::string_view key, std::string_view value);
void put(Json& object, std::string_view key, const char* value);
void put(Json& object, std::string_view key, const std::string& value);
void put(Json& object, std::string_view key, double value);
void put(Json& object, std::string_view key, int value);
void put(Json& object, std::string_view key, bool value);
void put(Json& object, std::string_view key, std::size_t value);
void put(Json& object, std::string_view key, const std::vector<std::string>& values);

} // namespace carbon
