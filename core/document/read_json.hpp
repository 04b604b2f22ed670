// The one call of the JSON library's parser.
#pragma once

#include "core/document/json.hpp"

#include <cstddef>
#include <string>

namespace carbon {

struct ReadJson {
    Json json;
    std::size_t fault; // the byte where the text stops being JSON, counted from 1; 0 where it is
};

/// The document of a text, repeated keys with their last value.
ReadJson read_json(const std::string& text);

} // namespace carbon
