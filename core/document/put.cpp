#include "core/document/put.hpp"

namespace carbon {

void put(Json& object, std::string_view key, Json&& value) {
    object[std::string(key)] = std::move(value);
}

void put(Json& object, std::string_view key, std::string_view value) {
    put(object, key, Json(value));
}

void put(Json& object, std::string_view key, const char* value) {
    put(object, key, std::string_view(value));
}

void put(Json& object, std::string_view key, const std::string& value) {
    put(object, key, std::string_view(value));
}

void put(Json& object, std::string_view key, double value) { put(object, key, Json(value)); }

void put(Json& object, std::string_view key, int value) { put(object, key, Json(value)); }

void put(Json& object, std::string_view key, bool value) { put(object, key, Json(value)); }

void put(Json& object, std::string_view key, std::size_t value) { put(object, key, Json(value)); }

void put(Json& object, std::string_view key, const std::vector<std::string>& values) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(Json(value));
    put(object, key, std::move(list));
}

} // namespace carbon
