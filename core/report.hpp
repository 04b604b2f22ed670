// What the texts and the response are written from: every estimate, and the sums.
#pragma once

#include "core/lines.hpp"
#include "core/totals.hpp"

#include <string>
#include <vector>

namespace carbon {

/// How the texts are to be.
struct Wording {
    bool siunitx = false; // LaTeX tables aligned by that package
};

struct Report {
    std::string title; // of the author's work; may be empty
    std::vector<Estimate> estimates;
    Totals totals;
    Lines lines;
    Wording wording{};
    std::vector<const Run*> runs{}; // as many as estimates
};

} // namespace carbon
