// What regulations and reporting standards ask for: the Model Documentation Form of the EU's
// General-Purpose AI Code of Practice (July 2025; Annex XI of the AI Act), the climate performance
// model card (Hershcovich et al., EMNLP 2022), and the Software Carbon Intensity (ISO/IEC 21031).
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
    if (made.timed)
        text += answer("Training time (hardware)", days_of_devices(made.sum) + " device-days");
    return text;
}

std::string row(const std::string& question, const std::string& value) {
    return question + " & " + escaped_latex(value.empty() ? "not stated" : value) + " \\\\\n";
}

// "384 h (24,576 device-hours)"
std::string hours_text(const std::vector<const Estimate*>& runs, const Result& sum, bool timed) {
    const auto wall_clock = wall_clock_of(runs);
    auto devices = timed && sum.device_hours ? device_time(*sum.device_hours) : "";
    if (!wall_clock) return devices;
    return text(*wall_clock) + " of wall-clock time" +
           (devices.empty() ? "" : " (" + devices + ")");
}

} // namespace

std::vector<Part> eu_ai_act(const Report& report) {
    const auto made = final_model(report);
    const bool none = made.runs.empty();
    const auto& flops = report.about.flops;
    std::vector<std::string> lacking;
    if (none) lacking.push_back("the runs that make the final model");
    if (!flops) lacking.push_back("the floating-point operations of the training");
    if (!none && !made.timed) lacking.push_back("the device-hours of every run");
    if (!none && !wall_clock_of(made.runs)) lacking.push_back("the wall-clock time of every run");
    lacking.push_back("the computation of inference, which is no part of this report");
    auto text = answer("Scope", made.staged ? "the runs that make the final model"
                                            : "all runs of the report") +
                time_of_training(made);
    if (flops) text += answer("Amount of computation used for training", number(*flops) + " FLOP");
    if (!none)
        text += answer("Amount of energy used for training", energy_in_megawatt_hours(made.sum));
    if (made.runs.size() < report.totals.counted)
        text += answer(none ? "Energy of all runs of the project"
                            : "With all other runs of the project",
                       energy_in_megawatt_hours(report.totals.sum));
    text += method_answer(report, none ? counted_runs(report) : made.runs,
                          "Method of measurement or estimation");
    return {{"answer", "carbon-tally.eu-ai-act.txt", "In the Model Documentation Form",
             text + missing(lacking)}};
}

std::vector<Part> climate_card(const Report& report) {
    const auto made = final_model(report);
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    const auto places = distinct(runs, [](const auto& e) { return e.place; });
    const auto intensities = distinct(
        runs, [](const auto& e) { return text(GramsPerKilowattHour(e.factors.intensity->value)); });
    const auto carbon = [](const Result& sum) {
        return ranged(sum.carbon, sum.carbon_range, " CO₂e");
    };
    const auto of_final = made.runs.empty() ? "" : carbon(made.sum);
    const auto text =
        "\\begin{tabular}{p{0.5\\linewidth}p{0.35\\linewidth}}\n\\hline\n"
        "\\multicolumn{2}{c}{Minimum card} \\\\\n\\hline\n" +
        row("1. Is the resulting model publicly available?", "") +
        row("2. How much time does the training of the final model take?",
            hours_text(made.runs, made.sum, made.timed)) +
        row("3. How much time did all experiments take (incl.\\ hyperparameter search)?",
            hours_text(runs, t.sum, t.untimed == 0)) +
        row("4. What was the energy consumption (GPU/CPU)?",
            ranged(t.sum.energy, t.sum.energy_range)) +
        row("5. At which geo location were the computations performed?", places) +
        "\\hline\n\\multicolumn{2}{c}{Extended card} \\\\\n\\hline\n" +
        row("6. What was the energy mix at the geo location?",
            "not stated; its carbon intensity: " + intensities) +
        row("7. How much CO$_2$eq was emitted to train the final model?", of_final) +
        row("8. How much CO$_2$eq was emitted for all experiments?",
            carbon(t.sum) + (t.left_out > 0 ? ";" + left_out_sentence(report) : "")) +
        row("9. What is the average CO$_2$eq emission for the inference of one sample?",
            "not part of this report") +
        "\\hline\n\\end{tabular}\n";
    std::vector<Part> parts;
    if (const auto letters = preamble_of_letters(text); !letters.empty())
        parts.push_back(
            {"preamble", "carbon-tally.card.preamble.tex", "Before \\begin{document}", letters});
    parts.push_back({"card", "carbon-tally.card.tex", "Where the card is to stand", text});
    return parts;
}

std::vector<Part> sci(const Report& report) {
    const auto& sum = report.totals.sum;
    const auto& embodied = report.lines.embodied;
    const auto& facts = report.about;
    std::vector<std::string> lacking;
    if (!embodied || embodied->counted == 0 || embodied->left_out > 0)
        lacking.push_back("M, the embodied carbon of every run");
    if (!facts.units) lacking.push_back("R, how many functional units the runs have served");
    if (facts.functional_unit.empty()) lacking.push_back("the functional unit");
    auto text = answer("O = E × I, operational emissions",
                       ranged(sum.carbon, sum.carbon_range, " CO₂e") + " from " +
                           ranged(sum.energy, sum.energy_range));
    if (embodied && embodied->counted > 0)
        text +=
            answer("M, embodied emissions", carbon::about(Kilograms(embodied->value)) + " CO₂e");
    const auto unit = facts.functional_unit.empty() ? "functional units" : facts.functional_unit;
    if (facts.units) text += answer("R, functional units", number(*facts.units) + " × " + unit);
    if (lacking.empty())
        text += answer("SCI = (O + M) per R",
                       fine(Kilograms((sum.carbon.value() + embodied->value) / *facts.units)) +
                           " CO₂e per " + unit);
    text += method_answer(report, counted_runs(report), "Software boundary and method of O");
    return {{"answer", "carbon-tally.sci.txt", "In the disclosure", text + missing(lacking)}};
}

} // namespace carbon::snippet
