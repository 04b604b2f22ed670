// What the texts and the response are written from: every estimate, and the sums.
#pragma once

#include "core/compare/compare.hpp"
#include "core/lines.hpp"
#include "core/place/inspection.hpp"
#include "core/totals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon {

enum class Language { english, chinese };

/// How the texts are to be.
struct Wording {
    bool siunitx = false;                  // LaTeX tables aligned by that package
    bool anonymous = false;                // for a review that must not know the authors
    Language language = Language::english; // of paragraph and table
};

/// What the forms of venues ask for beside the runs; empty where the author has not said it.
struct About {
    std::optional<double> parameters; // of the model
    std::optional<double> flops;      // of all training
    std::optional<bool> complete;     // the runs are all that the project needed
    std::string functional_unit;      // e.g. "training token"
    std::optional<double> units;      // how many of it the runs have served
    // What a collection of reports is sorted by.
    std::string id, task, data_set, metric;
    std::optional<double> score; // of the metric on the data set
};

struct Report {
    std::string title; // of the author's work; may be empty
    std::vector<Estimate> estimates;
    Totals totals;
    Lines lines;
    std::optional<Comparison> comparison{};
    std::optional<Inspection> inspection{};
    About about{};
    Wording wording{};
    Reported reported{};            // of all runs together
    std::vector<const Run*> runs{}; // as many as estimates
};

} // namespace carbon
