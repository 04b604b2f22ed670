// The words of a report, the same for every format: plain UTF-8 text that a format escapes as a
// whole, once. Only counted runs are spoken of.
#pragma once

#include "core/report.hpp"
#include "core/stage.hpp"

#include <functional>
#include <string>
#include <vector>

namespace carbon::snippet {

struct Table {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows; // of runs, then sums; the last one is the total
    std::size_t text_columns;                   // so many from the left; the rest are numbers
    std::size_t sums = 1;                       // so many rows at the end
};

constexpr std::size_t most_rows = 60; // of runs that a table, a picture or a form lists

/// In the order of the request.
std::vector<const Estimate*> counted_runs(const Report& report);

/// "Carbon footprint", with the title of the work where there is one.
std::string heading(const Report& report);

/// The stage of a run whose name does not tell it; null where it does, or there is none.
const Stage* unsaid_stage(const Estimate& e);

/// How many runs these are with their repeats; at least so many where the device-hours of one are
/// stated, which may be those of several.
struct Repeated {
    double times = 0;
    bool at_least = false;
};
Repeated with_repeats(const std::vector<const Estimate*>& runs);

/// What was used and emitted; for a single run also by what.
std::string result_sentences(const Report& report);

/// The same in a few lines, with the method in one sentence: where the page is nearly full.
std::string brief_sentences(const Report& report);

/// Where the factors of several runs come from; empty for a single run, which says so itself.
std::string basis_sentence(const std::vector<const Estimate*>& runs);

/// The same of their energy alone, shorter and without citations: for a form that asks for no more.
std::string energy_basis_sentence(const std::vector<const Estimate*>& runs);

/// "2023", "2021–2023"; empty where no year is known.
std::string year_span(const std::vector<std::optional<int>>& years);

/// The same of the intensities of these runs.
std::string years_of_intensities(const std::vector<const Estimate*>& runs);

/// Each different text once, in the order of the runs.
std::vector<std::string> each_once(const std::vector<const Estimate*>& runs,
                                   const std::function<std::string(const Estimate&)>& text_of);

constexpr std::size_t most_bases = 6; // that a sentence names

/// "TDP, Epoch AI 2026; stated": the first `most` of these.
std::string distinct(const std::vector<const Estimate*>& runs,
                     const std::function<std::string(const Estimate&)>& text_of,
                     std::size_t most = most_bases);

/// What there is among the runs.
struct Kinds {
    // How their energy is known; a meter before the facility's overhead, or behind it.
    bool metered = false, at_facility = false, average = false, reckoned = false;
    bool hosted = false;                            // reckoned beside the devices
    bool with_hosts = false, without_hosts = false; // measured or stated; not, or in part
    bool overhead = false;                          // a PUE is in it
    bool loaded = false, raised = false;            // a utilisation, a PUE other than 1 is
    bool at_full_power = false;                     // which is assumed
    bool life_cycle = false, direct = false;        // of their intensities
    bool with_overhead() const { return raised || at_facility; } // it is in the energy
    bool measured() const { return metered || at_facility; }
    bool estimated() const { return average || reckoned || hosted; }
    bool two_kinds() const { return life_cycle && direct; } // in one total
};
Kinds kinds(const std::vector<const Estimate*>& runs);

/// The words of one language for how energy is known.
struct EnergyWords {
    const char *begin, *or_else, *metered, *at_facility, *average, *reckoned, *hosted;
};

/// "Energy is as measured, or rated power × utilisation × device-hours × PUE"
std::string energy_rule(const Kinds& kinds, const EnergyWords& words);

/// The words of one language for the same in short.
struct ShortWords {
    const char *times_pue, *at_facility, *both; // measured
    const char *partly, *and_partly, *estimated;
};

/// "measured, times PUE", "partly measured, partly estimated from power, time and PUE"
std::string energy_in_short(const Kinds& kinds, const ShortWords& words);

/// The words of one language for what is taken where nobody states it; null where a text tells that
/// beside the factor itself.
struct AssumedWords {
    const char *begin, *between, *end;
    const char *device, *node, *processor, *pue;
};

/// " Assumed where not stated: one device."; empty where nothing of it is assumed.
std::string assumed_sentence(const std::vector<const Estimate*>& runs, const AssumedWords& words);

/// The same in English for a text that does not tell the basis of each PUE.
std::string assumed_with_pue(const std::vector<const Estimate*>& runs);

/// The words of one language for what the method has beyond the paper's three factors.
struct ExtensionWords {
    const char *begin, *between, *last;
    const char *utilisation, *host, *pue;
};

/// " by utilisation, host and PUE": those that are not 1; empty where all are.
std::string extension(const Kinds& kinds, const ExtensionWords& words);

/// The words of one language for what is counted and what is not.
struct BoundaryWords {
    const char *all_hosts, *some_hosts, *no_hosts;
    const char *overhead, *no_overhead;
    const char *some_not, *none_counted, *network, *end; // what is not included
};

/// " the accelerators and the overhead of the facility; network, … are not included."
std::string boundary(const Kinds& kinds, const BoundaryWords& words);

/// What is counted and what is not, after " Energy covers".
std::string boundary_sentence(const Kinds& kinds, const std::string& begin);

/// How it was computed, what is counted and what is not.
std::string method_sentences(const std::vector<const Estimate*>& runs);

/// The separate lines that are wanted; it begins with a space.
std::string line_sentences(const Report& report);

/// That runs have errors and are left out; it begins with a space, and is empty where none are.
std::string left_out_sentence(const Report& report);

/// The same behind a figure: "; 1 run left out".
std::string left_out_in_short(const Report& report);

/// With which data and which version, for a text without a list of references; it follows the
/// method in one paragraph.
std::string source_sentences(const Report& report);

/// "The ranges rest on", with citations: for a text with a list of references. It begins with a
/// space, and is empty where nothing varies.
std::string ranges_sentence(const Report& report);

/// With which version of the tool and of its data.
std::string tool_sentence();

/// Keys of the sources of the counted runs and of the lines, in the order of their use.
struct UsedSources {
    std::vector<std::string> of_values, of_ranges;
};

UsedSources used_sources(const Report& report);

} // namespace carbon::snippet
