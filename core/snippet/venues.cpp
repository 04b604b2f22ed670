// The checklists of conferences: NeurIPS paper checklist, item 8; ACL Rolling Review, Responsible
// NLP checklist, C1; The Machine Learning Reproducibility Checklist 2.0 (J. Pineau, 2020).
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/snippet/answers.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
#include "core/sum.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string each_run(const Report& report) {
    const auto runs = counted_runs(report);
    std::string text = "Compute of each run:\n";
    for (std::size_t i = 0; i < std::min(runs.size(), most_rows); ++i) {
        const auto& e = *runs[i];
        const auto time = wall_clock(e.factors);
        text += "- " +
                escaped_text(e.name + ": " + hardware(e) +
                             (time.empty() ? "" : ", " + time + " of wall-clock time") + "; " +
                             compute(*e.result, e.result->device_hours.has_value())) +
                "\n";
    }
    if (runs.size() > most_rows)
        text += "- and " + counted(runs.size() - most_rows, "further run") + "\n";
    return text;
}

// Whether the project needed more than what is reported.
std::string whole_project(const Report& report) {
    const auto made = final_model(report);
    std::string words;
    if (made.staged && !made.runs.empty() && made.runs.size() < report.totals.counted)
        words = "the runs of the final model used " + compute(made.sum, made.timed) +
                (made.unstaged == 0
                     ? "; the others listed here are preliminary, failed or further experiments."
                     : "; the others listed here were made besides, " + unstaged(made, report) +
                           " is not stated.");
    const auto& complete = report.about.complete;
    if (complete)
        words += std::string(words.empty() ? "" : " ") +
                 (!*complete || report.totals.left_out > 0
                      ? "The project used more compute than is listed here."
                      : "No further runs were needed.") +
                 left_out_sentence(report);
    return words.empty() ? words : answer("Whole project", words);
}

std::string host_memory(const Report& report) {
    std::vector<const Estimate*> hosted;
    for (const auto* e : counted_runs(report))
        if (e->factors.memory) hosted.push_back(e);
    return hosted.empty() ? ""
                          : answer("Memory of the hosts", distinct(hosted, [](const Estimate& e) {
                                       return number(e.factors.memory->value) + "\u00a0GB " +
                                              in_nodes(e.factors);
                                   }));
}

// Its lines as paragraphs, those that begin with a dash as a list.
std::string in_latex(const std::string& text) {
    constexpr std::string_view dash = "- ";
    std::string latex;
    bool in_list = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        auto line = std::string_view(text).substr(at, end - at);
        const bool item = line.starts_with(dash);
        if (item) line.remove_prefix(dash.size());
        if (item != in_list)
            latex += item ? "\\begin{itemize}\n" : "\\end{itemize}\n";
        else if (!item && !latex.empty())
            latex += "\n";
        in_list = item;
        latex += (item ? "\\item " : "") + escaped_latex(line) + "\n";
        at = end + 1;
    }
    return latex;
}

std::vector<Part> form(std::string_view file, const std::string& text) {
    return {{"answer", file, "As the answer in the form", text}};
}

// Repeats counted.
std::string count_of(const std::vector<const Estimate*>& runs) {
    const auto [times, at_least] = with_repeats(runs);
    return (at_least ? "at least " : "") + number(times);
}

// Training and evaluation runs; all in one where no run has a stage.
std::string counts_by_stage(const Report& report) {
    if (!report.totals.final_model) return count_of(counted_runs(report));
    std::string words;
    for (const auto& group : report.totals.stages) {
        std::vector<const Estimate*> runs(group.members.size());
        std::transform(group.members.begin(), group.members.end(), runs.begin(),
                       [&](auto i) { return &report.estimates[i]; });
        words += (words.empty() ? "" : "; ") + group.name + ": " + count_of(runs);
    }
    return words;
}

} // namespace

std::vector<Part> neurips(const Report& report) {
    const auto runs = counted_runs(report);
    std::vector<std::string> lacking;
    add_lacking(lacking, "the hardware", runs, [](const auto& e) { return e.device.empty(); });
    add_lacking(
        lacking, "the type of the compute workers (CPU, GPU or another)", runs,
        [&](const auto& e) { return !e.device.empty() && !device_of(*report.runs[e.run]); });
    add_lacking(lacking, "the wall-clock time", runs,
                [](const auto& e) { return !e.factors.hours; });
    add_lacking(lacking, "the memory of the host machines", runs,
                [](const auto& e) { return !e.factors.memory; });
    add_lacking(lacking, "the internal cluster or cloud provider", runs, [&](const auto& e) {
        return !std::holds_alternative<RegionPlace>(report.runs[e.run]->place);
    });
    lacking.push_back("storage");
    if (!report.about.complete)
        lacking.push_back("whether the project needed further runs than those listed");
    const auto text = answer("Compute workers", workers(report)) + host_memory(report) +
                      each_run(report) + answer("Total compute", total_compute(report)) +
                      whole_project(report) + missing(lacking) + method_answer(report);
    const auto latex = in_latex(text);
    std::vector<Part> parts{{"text", "carbon-tally.neurips.txt", "As plain text", text}};
    if (const auto letters = preamble_of_letters(latex); !letters.empty())
        parts.push_back(
            {"preamble", "carbon-tally.neurips.preamble.tex", "Before \\begin{document}", letters});
    parts.push_back({"answer", "carbon-tally.neurips.tex",
                     "As the justification in the checklist, which is LaTeX", latex});
    return parts;
}

std::vector<Part> acl(const Report& report) {
    const auto& parameters = report.about.parameters;
    const auto runs = counted_runs(report);
    std::vector<std::string> lacking;
    if (!parameters) lacking.push_back("the number of parameters");
    add_lacking(lacking, "the hardware", runs, [](const auto& e) { return e.device.empty(); });
    add_lacking(lacking, "the device-hours", runs,
                [](const auto& e) { return !e.result->device_hours; });
    return form("carbon-tally.acl.txt",
                (parameters ? answer("Parameters", number(*parameters)) : "") +
                    answer("Total computational budget", total_compute(report)) +
                    answer("Computing infrastructure", workers(report)) + missing(lacking) +
                    method_answer(report));
}

std::vector<Part> reproducibility(const Report& report) {
    const auto runs = counted_runs(report);
    std::vector<std::string> lacking;
    add_lacking(lacking, "the wall-clock time", runs,
                [](const auto& e) { return !e.factors.hours; });
    add_lacking(lacking, "the hardware", runs, [](const auto& e) { return e.device.empty(); });
    return form("carbon-tally.reproducibility.txt",
                each_run(report) + answer("Computing infrastructure", workers(report)) +
                    answer("Number of runs", counts_by_stage(report)) +
                    answer("Total", total_compute(report)) + missing(lacking) +
                    method_answer(report));
}

} // namespace carbon::snippet
