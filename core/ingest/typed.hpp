// What is typed where a number is wanted: with a unit, with grouped digits, or as a clock shows it.
#pragma once

#include "core/ingest/written_units.hpp"
#include "core/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Typed {
    std::vector<double> readings; // in the unit of the document
    bool asks = false;            // not taken before the author has chosen one
};

Typed read_typed(std::string_view text, Dimension dimension);

/// Of a member by its path: "hours", "measured/kwh", "ranges/watts/0".
Dimension dimension_of(std::string_view path);

/// "76 h"
std::string said(double value, Dimension dimension);

/// An error about a text that is no number, and its readings as ways out.
void refuse(std::string_view text, Dimension dimension, std::string_view path,
            const std::string& remedy, Findings& findings);

} // namespace carbon
