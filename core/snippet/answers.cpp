#include "core/snippet/answers.hpp"

#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
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

std::string of_runs(std::size_t lacking, std::size_t all) {
    if (all == 1) return "of the run";
    return lacking == all
               ? "of every run"
               : "of " + number(static_cast<double>(lacking)) + " of the " + counted(all, "run");
}

namespace {

// "GPU", "TPU", "accelerator"
std::string kind_of(const tables::Device& device) {
    return device.kind == "gpu" ? "GPU" : device.kind == "tpu" ? "TPU" : std::string(device.kind);
}

std::string in_brackets(const tables::Device& device) {
    const auto memory = device.memory_gb;
    return " (" + kind_of(device) +
           (memory > 0 ? ", " + number(memory) + "\u00a0GB each)" : std::string(")"));
}

} // namespace

std::string workers(const Report& report) {
    return distinct(
        counted_runs(report),
        [&](const Estimate& e) {
            const auto* device = device_of(*report.runs[e.run]);
            return hardware(e) + (device ? in_brackets(*device) : "") + ", " + e.place;
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
    Final made{t.sum, {}, t.final_model.has_value(), 0, true};
    if (!made.staged) {
        made.runs = counted_runs(report);
    } else {
        made.sum = t.final_model->sum;
        for (const auto* e : counted_runs(report)) made.unstaged += !find_stage(e->stage);
        for (const auto i : t.final_model->members) made.runs.push_back(&report.estimates[i]);
    }
    made.timed = !made.runs.empty() &&
                 std::all_of(made.runs.begin(), made.runs.end(),
                             [](const auto* e) { return e->result->device_hours.has_value(); });
    return made;
}

std::string unstaged(const Final& made, const Report& report) {
    return "the stage " + of_runs(made.unstaged, report.totals.counted);
}

std::string rest_of_project(const Report& report) {
    const auto& complete = report.about.complete;
    if (!complete) return "; whether these are all the project's runs is not stated";
    return *complete && report.totals.left_out == 0 ? "" : "; the project used more";
}

std::string method_words(const Report& report) {
    const auto runs = counted_runs(report);
    const auto factors = runs.size() == 1 ? one_run(*runs.front(), " The run used ").substr(1)
                                          : basis_sentence(runs);
    return plain_words(factors + " " + method_sentences(runs) + tool_sentence() +
                       left_out_sentence(report));
}

std::string method_answer(const Report& report, const std::string& label) {
    return answer(label, method_words(report));
}

namespace {

struct Known {
    Sum hours;
    std::size_t runs = 0;
};

template <class HoursOf>
Known known(const std::vector<const Estimate*>& runs, HoursOf hours_of) {
    Known all;
    for (const auto* e : runs)
        if (const std::optional<Precise> hours = hours_of(*e)) {
            all.hours.add(*hours);
            ++all.runs;
        }
    return all;
}

Known wall_clock_known(const std::vector<const Estimate*>& runs) {
    return known(runs, [](const Estimate& e) { return wall_clock_time(e.factors); });
}

Known device_hours_known(const std::vector<const Estimate*>& runs) {
    return known(runs, [](const Estimate& e) {
        const auto& time = e.result->device_hours;
        return time ? std::optional(time->amount()) : std::nullopt;
    });
}

std::string without(std::size_t known, std::size_t all) {
    return known == all ? ""
                        : ", without " + counted(all - known, "run") + " whose time is not stated";
}

} // namespace

std::optional<Hours> wall_clock_of(const std::vector<const Estimate*>& runs) {
    auto clock = wall_clock_known(runs);
    return runs.empty() || clock.runs < runs.size() ? std::nullopt
                                                    : std::optional(Hours(clock.hours.value()));
}

std::string time_text(const std::vector<const Estimate*>& runs) {
    auto clock = wall_clock_known(runs);
    if (clock.runs == 0) return device_time_text(runs);
    const auto devices = clock.runs == runs.size() ? device_time_text(runs) : "";
    return text(Hours(clock.hours.value())) + " of wall-clock time" +
           (devices.empty() ? "" : " (" + devices + ")") + without(clock.runs, runs.size());
}

std::string device_time_text(const std::vector<const Estimate*>& runs) {
    auto devices = device_hours_known(runs);
    if (devices.runs == 0) return {};
    return device_time(DeviceHours(devices.hours.value())) + without(devices.runs, runs.size());
}

} // namespace carbon::snippet
