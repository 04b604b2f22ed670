#pragma once

#include "core/document/json.hpp"
#include "core/document/outline.hpp"
#include "core/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Parsed {
    Json json;
    std::vector<Repeated> repeated; // the last value of each stands
};

/// The parsed text, or nothing and an error that tells the place.
std::optional<Parsed> parse(std::string_view text, Findings& findings);

} // namespace carbon
