// The same runs elsewhere, in words and as a table; only where places are compared.
#pragma once

#include "core/snippet/words.hpp"

#include <string>
#include <string_view>

namespace carbon::snippet {

/// From where to where the emissions would have been, what stays equal, what is assumed and stated;
/// with citations. Empty where all places are the runs' own.
std::string comparison_sentences(const Report& report);

/// What its table shows.
std::string comparison_caption(const Comparison& comparison, const std::string& title);

/// The places but for the one where the runs were, least carbon first.
std::vector<const Alternative*> elsewhere(const Comparison& comparison);

/// Whether its PUE is nobody's, in any year.
bool pue_is_assumed(const Alternative* place);

/// The words of one language for its table.
struct ComparisonWords {
    const char *place, *year, *times;
    const char* as_run;                    // behind the place where the runs were
    const char* alone;                     // the same where they were in several
    std::string (*name)(std::string_view); // of a place, from English
};

constexpr std::size_t most_places_listed = 120;

/// The least carbon first, the report itself in its rank; without rows where there are more than
/// fit a page.
Table comparison_table(const Report& report, const ComparisonWords& words);

/// The sources, in short, of the intensities of what is generated ("production") or of what is used
/// ("consumption"), of the runs and of the places; empty where there are none.
std::string sources_of_basis(const Report& report, std::string_view basis);

/// Keys of the sources of the intensities and the PUE of the compared places.
std::vector<std::string> sources_of(const Comparison& comparison);

} // namespace carbon::snippet
