// A request document as values.
#pragma once

#include "core/compare/compare.hpp"
#include "core/lines.hpp"
#include "core/place/inspection.hpp"
#include "core/problem.hpp"
#include "core/recomputed.hpp"
#include "core/run.hpp"
#include "core/snippet/snippet.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct RequestedRun {
    Run run;
    Findings findings; // what could not be read of it
};

struct Request {
    std::string title;
    std::vector<RequestedRun> runs;
    std::vector<const snippet::Format*> outputs; // wanted ones
    WantedLines lines;
    About about;
    Wording wording;
    WantedComparison comparison;
    std::optional<WantedInspection> inspection;
    Reported reported;             // of all runs together
    Computed computed;             // by whoever wrote the document
    std::vector<Problem> problems; // of the document, not of a run
    std::size_t unread_runs = 0;   // beyond most_runs
};

/// Reads JSON text. What cannot be read is a problem with its path; the rest is kept.
Request read_request(std::string_view text);

struct SearchRequest {
    bool devices = false, places = false,
         cpus = false; // none: a kind that this version does not know
    std::string query;
    std::size_t limit = 20;
};

/// Reads a search request; anything unreadable is as if it were not there.
SearchRequest read_search(std::string_view text);

/// The year of a document that asks for one; none where it is not there or cannot be read.
std::optional<int> read_year(std::string_view text);

} // namespace carbon
