#include "core/snippet/prose.hpp"

namespace carbon::snippet {

namespace {

constexpr TableWords table_words{
    table_caption, "Training runs, continued.", "The runs are listed in Table@.",
    "The runs are listed in Tables@ and@.", "The runs are listed in Tables@ to@."};

Prose english_prose(const Report& report) {
    const auto basis = basis_sentence(report);
    const auto method = (basis.empty() ? basis : basis + " ") +
                        method_sentences(counted_runs(report)) + line_sentences(report);
    return {heading(report) + ".",
            result_sentences(report),
            method + ranges_sentence(report) + tool_sentence(),
            method + source_sentences(report),
            brief_sentences(report),
            " ",
            runs_table(report),
            table_words};
}

} // namespace

Prose prose(const Report& report) {
    return report.wording.language == Language::chinese ? chinese_prose(report)
                                                        : english_prose(report);
}

} // namespace carbon::snippet
