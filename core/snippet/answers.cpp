#include "core/snippet/answers.hpp"

#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/sum.hpp"

#include <algorithm>

namespace carbon::snippet {

std::string answer(const std::string& label, const std::string& value) {
    return label + ": " + escaped_text(value) + "\n";
}

std::string missing(const std::vector<std::string>& what) {
    std::string list;
    for (const auto& each : what) list += (list.empty() ? "Not stated: " : "; ") + each;
    return list.empty() ? list : list + ".\n";
}

std::string workers(const Report& report) {
    return distinct(
        counted_runs(report),
        [&](const Estimate& e) {
            const auto* device = device_of(*report.runs[e.run]);
            auto words = hardware(e);
            if (device && device->memory_gb > 0)
                words += " (" + number(device->memory_gb) + "\u00a0GB each)";
            return words + ", " + e.place;
        },
        40);
}

std::string compute(const Result& sum, bool timed) {
    const auto time = timed && sum.device_hours ? device_time(*sum.device_hours) + ", " : "";
    return time + ranged(sum.energy, sum.energy_range) + ", " +
           ranged(sum.carbon, sum.carbon_range, " CO₂e");
}

std::string total_compute(const Report& report) {
    const auto& t = report.totals;
    auto words = compute(t.sum, t.untimed == 0);
    const bool all = t.gpu_hours && t.sum.device_hours && t.untimed == 0 &&
                     t.gpu_hours->value() == t.sum.device_hours->value();
    if (all)
        words += "; all device-hours are GPU-hours";
    else if (t.gpu_hours)
        words += "; of it " + whole_hours(*t.gpu_hours) + " GPU-hours";
    if (t.untimed > 0)
        words += "; the device-hours of " + counted(t.untimed, "run") + " are not stated";
    return words + ".";
}

Final final_model(const Report& report) {
    const auto& t = report.totals;
    Final made{t.sum, {}, t.final_model.has_value(), true};
    if (!made.staged) {
        made.runs = counted_runs(report);
    } else {
        made.sum = t.final_model->sum;
        for (const auto i : t.final_model->members) made.runs.push_back(&report.estimates[i]);
    }
    made.timed = !made.runs.empty() &&
                 std::all_of(made.runs.begin(), made.runs.end(),
                             [](const auto* e) { return e->result->device_hours.has_value(); });
    return made;
}

std::string method_answer(const Report& report, const std::vector<const Estimate*>& of,
                          const std::string& label) {
    const auto alone = of.size() == 1 ? one_run(*of.front()).substr(1) + " " : "";
    return answer(label, plain_words(alone + method_sentences(of) + tool_sentence() +
                                     left_out_sentence(report)));
}

std::optional<Hours> wall_clock_of(const std::vector<const Estimate*>& runs) {
    Sum hours;
    for (const auto* e : runs) {
        const auto& f = e->factors;
        if (!f.hours) return std::nullopt;
        hours.add(Precise(f.hours->value) * (f.repeats ? f.repeats->value : 1));
    }
    return runs.empty() ? std::nullopt : std::optional(Hours(hours.value()));
}

} // namespace carbon::snippet
