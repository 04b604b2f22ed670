// The table of runs; where they are more than fit a page, that of their stages.
#pragma once

#include "core/snippet/words.hpp"

#include <string>
#include <string_view>

namespace carbon::snippet {

/// The words of one language for it.
struct RunsWords {
    const char *run, *hardware, *place, *device_hours, *stage, *runs; // heads of its columns
    std::string (*name_of)(const Estimate& e);                        // with its stage
    std::string (*hardware_of)(const Estimate& e);                    // with its power
    const char* comma;                                                // before the time
    std::string (*place_of)(const Estimate& e);
    std::string (*sum_of)(std::string_view name); // of a stage or "Total"
};

/// One row per run, then all stages where several runs share one of them, then the total. Without
/// rows where there is one run.
Table runs_table(const Report& report, const RunsWords& words);

/// True where there are more runs than a table lists.
bool lists_stages(const Report& report);

/// In English.
Table runs_table(const Report& report);

/// What it shows, as its caption.
std::string table_caption(const std::string& title);
std::string stages_caption(const std::string& title);

} // namespace carbon::snippet
