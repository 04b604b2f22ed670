// A collection of reports as a request, and its analysis as an answer.
#pragma once

#include "core/document/entries.hpp"
#include "core/survey/among.hpp"
#include "core/survey/analysis.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct WantedAnalysis {
    std::vector<Entry> entries;
    std::vector<std::size_t> given; // where each stood in the request, the survey's first
    std::optional<Entry> yours;     // to be marked among them
    Method method = Method::paper;
    bool survey = false; // the 95 models of Counting Carbon are the first entries
    bool files = false;  // what the collection is published with is wanted
    std::vector<Problem> problems;
};

/// Reads {"method", "survey", "entries", "yours", "files"}. What cannot be read is a problem with
/// its path, and the entry is left out.
WantedAnalysis read_analysis(std::string_view text);

std::string write_analysis(const WantedAnalysis& wanted);

/// The answer to a report document: its entry, and what is wrong with it.
std::string write_entry_of(const Report& report, const std::vector<Problem>& problems);

} // namespace carbon
