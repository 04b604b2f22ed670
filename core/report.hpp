// What the texts and the response are written from: every estimate, and the sums.
#pragma once

#include "core/lines.hpp"
#include "core/totals.hpp"

#include <string>
#include <vector>

namespace carbon {

struct Report {
    std::string title; // of the author's work; may be empty
    std::vector<Estimate> estimates;
    Totals totals;
    Lines lines;
};

} // namespace carbon
