#pragma once

#include "core/document/json.hpp"
#include "core/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Repeated {
    std::string path; // JSON Pointer of a key that its object holds twice; the last value stands
    std::string key;
};

struct Parsed {
    Json json;
    std::vector<Repeated> repeated;
};

/// The parsed text, or nothing and an error that tells the place.
std::optional<Parsed> parse(std::string_view text, Findings& findings);

} // namespace carbon
