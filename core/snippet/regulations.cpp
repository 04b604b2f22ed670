// What regulations and reporting standards ask for: the Model Documentation Form of the EU's
// General-Purpose AI Code of Practice (July 2025; Annex XI of the AI Act), and the Software Carbon
// Intensity (ISO/IEC 21031).
#include "core/format.hpp"
#include "core/snippet/answers.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"

namespace carbon::snippet {

namespace {

std::string days_of_devices(const Result& sum) {
    return sum.device_hours ? days(*sum.device_hours) : "";
}

std::string energy_in_megawatt_hours(const Result& sum) {
    return megawatt_hours(sum.energy, sum.energy_range) + " MWh" +
           (sum.energy_range
                ? " (90 % range " + range_in_megawatt_hours(sum.energy, *sum.energy_range) + " MWh)"
                : "");
}

// "1–3 months", as the form wants it.
std::string months(Hours time) {
    constexpr double month = 30.4375 * 24;
    return time.value() < month       ? "less than 1 month"
           : time.value() < 3 * month ? "1 to 3 months"
           : time.value() < 6 * month ? "3 to 6 months"
                                      : "more than 6 months";
}

std::string time_of_training(const Final& made) {
    const auto wall_clock = wall_clock_of(made.runs);
    std::string text;
    if (wall_clock)
        text +=
            answer("Training time (range)", months(*wall_clock)) +
            answer("Training time (wall-clock)",
                   days(DeviceHours(wall_clock->value())) + " days" +
                       (made.runs.size() > 1 ? ", the runs added up as if one followed the other"
                                             : ""));
    if (!made.timed && !made.runs.empty() && !time_text(made.runs).empty())
        text += answer("Training time (as far as it is stated)", time_text(made.runs));
    if (made.timed)
        text += answer("Training time (hardware)", days_of_devices(made.sum) + " device-days");
    return text;
}

std::string scope(const Final& made, const Report& report) {
    if (!made.staged) return "all runs listed" + rest_of_project(report);
    return made.runs.empty()
               ? "no run is said to make the final model; what follows is of all runs "
                 "listed" +
                     rest_of_project(report)
               : "the runs that make the final model";
}

// The form wants about a hundred words, and asks for no carbon.
std::string method_of_energy(const std::vector<const Estimate*>& runs) {
    return plain_words(energy_basis_sentence(runs) +
                       boundary_sentence(kinds(runs), " Energy covers") + tool_sentence());
}

} // namespace

std::vector<Part> eu_ai_act(const Report& report) {
    const auto made = final_model(report);
    const bool none = made.runs.empty();
    const auto& flops = report.about.flops;
    std::vector<std::string> lacking;
    if (none) lacking.push_back("the runs that make the final model");
    if (!flops) lacking.push_back("the floating-point operations of the training");
    add_lacking(lacking, "the device-hours", made.runs,
                [](const auto& e) { return !e.result->device_hours; });
    add_lacking(lacking, "the wall-clock time", made.runs,
                [](const auto& e) { return !e.factors.hours; });
    if (made.unstaged > 0)
        lacking.push_back(unstaged(made, report) + ", which may be of the final model");
    lacking.push_back("the computation of inference, which is no part of this report");
    auto text = answer("Scope", scope(made, report)) + time_of_training(made);
    if (flops) text += answer("Amount of computation used for training", number(*flops) + " FLOP");
    if (!none)
        text += answer("Amount of energy used for training", energy_in_megawatt_hours(made.sum));
    if (made.runs.size() < report.totals.counted)
        text += answer(none ? "Energy of all runs listed" : "With all other runs listed",
                       energy_in_megawatt_hours(report.totals.sum) +
                           (none ? "" : rest_of_project(report)));
    text += answer("Method of measurement or estimation",
                   method_of_energy(none ? counted_runs(report) : made.runs) +
                       left_out_sentence(report));
    return {{"answer", "carbon-tally.eu-ai-act.txt", "In the Model Documentation Form",
             text + missing(lacking)}};
}

std::vector<Part> sci(const Report& report) {
    const auto& sum = report.totals.sum;
    const auto& embodied = report.lines.embodied;
    const auto& facts = report.about;
    std::vector<std::string> lacking;
    if (!embodied || embodied->counted == 0)
        lacking.push_back("M, the embodied carbon");
    else if (embodied->left_out > 0)
        lacking.push_back("M, the embodied carbon " +
                          of_runs(embodied->left_out, report.totals.counted));
    if (!facts.units) lacking.push_back("R, how many functional units the runs have served");
    if (facts.functional_unit.empty()) lacking.push_back("the functional unit");
    auto text = answer("O = E × I, operational emissions",
                       ranged(sum.carbon, sum.carbon_range, " CO₂e") + " from " +
                           ranged(sum.energy, sum.energy_range));
    if (embodied && embodied->counted > 0)
        text += answer("M, embodied emissions",
                       carbon::about(Kilograms(embodied->value)) + " CO₂e" +
                           plain_words(cite(embodied->sources)) +
                           (embodied->left_out > 0
                                ? " " + of_runs(embodied->counted, report.totals.counted)
                                : std::string()));
    const auto unit = facts.functional_unit.empty() ? "functional units" : facts.functional_unit;
    if (facts.units) text += answer("R, functional units", number(*facts.units) + " × " + unit);
    const auto score = [&](double operational) {
        return fine(Kilograms((operational + embodied->value) / *facts.units));
    };
    if (lacking.empty())
        text += answer("SCI = (O + M) per R",
                       score(sum.carbon.value()) + " CO₂e per functional unit (" + unit + ")" +
                           (sum.carbon_range
                                ? "; over the 90 % range of O: " + score(sum.carbon_range->low) +
                                      " to " + score(sum.carbon_range->high)
                                : std::string()));
    text += method_answer(report, "Boundary and method of O");
    if (embodied && embodied->counted > 0) text += answer("Method of M", embodied->detail);
    return {{"answer", "carbon-tally.sci.txt", "In the disclosure", text + missing(lacking)}};
}

} // namespace carbon::snippet
