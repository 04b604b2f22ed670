#include "core/snippet/words.hpp"

#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string subject(const std::vector<const Estimate*>& runs) {
    const auto [times, at_least] = with_repeats(runs);
    const auto all =
        times > static_cast<double>(runs.size())
            ? (at_least ? " (at least " : " (") + number(times) + " with their repeats)"
            : "";
    if (runs.size() > 1) return "The " + counted(runs.size(), "run") + all;
    return runs.front()->named ? "The run “" + runs.front()->name + "”" : "The run";
}

std::string final_sentence(const Totals& t) {
    const auto* made = part_of_final_model(t);
    if (!made) return {};
    const auto& sum = made->sum;
    return " The final model accounts for " + ranged(sum.carbon, sum.carbon_range, " CO₂e") +
           " of it.";
}

std::string used_sentence(const Report& report) {
    const auto& t = report.totals;
    auto words = subject(counted_runs(report)) + " used " +
                 ranged(t.sum.energy, t.sum.energy_range) + " of electricity";
    if (t.sum.device_hours && t.untimed == 0) words += " in " + device_time(*t.sum.device_hours);
    words +=
        "; the estimated emissions are " + ranged(t.sum.carbon, t.sum.carbon_range, " CO₂e") + ".";
    return words;
}

// "life-cycle, 2023–2025, ": the kinds and the years of their intensities.
std::string intensities_in_short(const std::vector<const Estimate*>& runs) {
    const auto kinds = each_once(runs, [](const Estimate& e) { return e.factors.intensity->kind; });
    std::string words;
    for (const auto& kind : kinds) words += (kind.empty() ? "kind not stated" : kind) + ", ";
    if (kinds.size() > 1) words += "added in one total, ";
    const auto years = years_of_intensities(runs);
    return years.empty() ? words : words + years + ", ";
}

constexpr ShortWords short_words{"measured, times PUE",
                                 "as measured by the facility",
                                 "measured, times PUE where the meter was not the facility's",
                                 "partly ",
                                 ", partly ",
                                 "estimated from power, time and PUE"};

} // namespace

std::string heading(const Report& report) {
    return report.title.empty() ? "Carbon footprint" : "Carbon footprint of " + report.title;
}

const Stage* unsaid_stage(const Estimate& e) {
    const auto* stage = find_stage(e.stage);
    if (!stage) return nullptr;
    const auto first = stage->name.substr(0, stage->name.find_first_of(" -"));
    return folded(e.name).find(folded(first)) == std::string::npos ? stage : nullptr;
}

Repeated with_repeats(const std::vector<const Estimate*>& runs) {
    Repeated made;
    for (const auto* e : runs) {
        made.times += e->factors.repeats ? e->factors.repeats->value : 1;
        made.at_least |= e->factors.device_hours.has_value();
    }
    return made;
}

std::string result_sentences(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    auto words = used_sentence(report);
    if (t.doubt)
        words += " The largest doubt is " + t.doubt->name() + " (" + t.doubt->text() +
                 " of the variance).";
    words += final_sentence(t);
    if (runs.size() == 1) words += one_run(*runs.front());
    if (runs.size() > most_rows) words += " The runs are too many to be listed here.";
    return words + left_out_sentence(report);
}

std::string brief_sentences(const Report& report) {
    const auto runs = counted_runs(report);
    const auto of = kinds(runs);
    return used_sentence(report) + final_sentence(report.totals) + " Energy is " +
           energy_in_short(of, short_words) +
           (of.at_full_power ? ", an upper estimate where full power is assumed" : "") +
           "; emissions are energy × carbon intensity of the grid (" + intensities_in_short(runs) +
           "location-based)" + cite(method_key) + "." + assumed_with_pue(runs) +
           left_out_sentence(report) + tool_sentence();
}

std::string left_out_sentence(const Report& report) {
    const auto left_out = report.totals.left_out;
    if (left_out == 0) return {};
    return left_out == 1 ? " One further run is not included: its entry is incomplete or wrong."
                         : " " + counted(left_out, "further run") +
                               " are not included: their entries are incomplete or wrong.";
}

std::string left_out_in_short(const Report& report) {
    const auto left_out = report.totals.left_out;
    return left_out == 0 ? "" : "; " + counted(left_out, "run") + " left out";
}

} // namespace carbon::snippet
