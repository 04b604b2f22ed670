#include "core/snippet/prose.hpp"

#include "core/snippet/words_of_comparison.hpp"
#include "core/snippet/words_of_table.hpp"

namespace carbon::snippet {

namespace {

const TableWords table_words{
    table_caption, "Training runs, continued.", "The runs are listed in Table@.",
    "The runs are listed in Tables@ and@.", "The runs are listed in Tables@ to@."};

const TableWords stage_words{
    stages_caption, "Training runs by stage, continued.", "The stages are listed in Table@.",
    "The stages are listed in Tables@ and@.", "The stages are listed in Tables@ to@."};

constexpr ComparisonWords comparison_words{
    "Place",     "Year",   "times",
    " (as run)", "As run", [](std::string_view name) { return std::string(name); }};

Compared english_comparison(const Report& report) {
    if (!report.comparison || elsewhere(*report.comparison).empty()) return {};
    const auto caption = [&](const std::string& title) {
        return comparison_caption(*report.comparison, title);
    };
    return {comparison_sentences(report),
            comparison_table(report, comparison_words),
            {caption, "The same runs in other places, continued.",
             "The places are listed in Table@.", "The places are listed in Tables@ and@.",
             "The places are listed in Tables@ to@."}};
}

Prose english_prose(const Report& report) {
    const auto runs = counted_runs(report);
    const auto basis = basis_sentence(runs);
    const auto method =
        (basis.empty() ? basis : basis + " ") + method_sentences(runs) + line_sentences(report);
    return {heading(report) + ".",
            result_sentences(report),
            method + ranges_sentence(report) + tool_sentence(),
            method + source_sentences(report),
            " ",
            runs_table(report),
            lists_stages(report) ? stage_words : table_words,
            english_comparison(report)};
}

} // namespace

Prose prose(const Report& report) {
    return report.wording.language == Language::chinese ? chinese_prose(report)
                                                        : english_prose(report);
}

Brief brief(const Report& report) {
    return report.wording.language == Language::chinese
               ? chinese_brief(report)
               : Brief{heading(report) + ".", brief_sentences(report)};
}

} // namespace carbon::snippet
