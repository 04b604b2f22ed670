// The climate performance model card (Hershcovich et al., EMNLP 2022), a table in LaTeX.
#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/format.hpp"
#include "core/place/mix.hpp"
#include "core/snippet/answers.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"

namespace carbon::snippet {

namespace {

// The card asks for all experiments.
std::string of_project(const std::string& value, const Report& report) {
    const auto rest = rest_of_project(report);
    return value.empty() || rest.empty() ? value : value + ", of the runs listed" + rest;
}

std::string row(const std::string& question, const std::string& value) {
    return question + " & " + escaped_latex(value.empty() ? "not stated" : value) + " \\\\\n";
}

// What a PUE of 1 and a meter of the facility leave to say of its overhead.
std::string overhead(const Kinds& of) {
    if (!of.at_facility)
        return of.raised ? ", with the overhead of the facility (PUE)"
                         : "; no overhead of the facility is counted (PUE 1)";
    return of.raised
               ? ", with the overhead of the facility (PUE, or its own meter)"
               : ", with the overhead of the facility where its own meter counts it (else PUE 1)";
}

// The card asks for the energy of the processors; what is known is that of the facility.
std::string of_facility(const std::vector<const Estimate*>& runs) {
    const auto of = kinds(runs);
    if (!of.overhead) return ", as measured by the facility";
    return std::string(!of.measured()   ? ", estimated"
                       : of.estimated() ? ", partly measured, partly estimated"
                                        : ", measured") +
           overhead(of);
}

// "mix of the country (Netherlands 2024, Ember 2026): natural gas 36 %, wind 27 %"; also for a
// part of it, whose own mix is not in the data.
std::string mix(const Run& run) {
    const auto* country = grid_of(run);
    const auto found = country ? mix_of(*country, year_of_data(run)) : std::nullopt;
    if (!found) return "mix not stated";
    std::string shares;
    for (const auto& share : found->shares)
        if (share.part > 0)
            shares +=
                (shares.empty() ? "" : ", ") + std::string(share.name) + " " + percent(share.part);
    return "mix of the country (" +
           credited(found->country + " " + std::to_string(found->year), found->source) +
           "): " + shares;
}

// The intensity stands apart: it need not be that of the country.
std::string electricity(const Run& run, const Estimate& e) {
    auto basis = intensity_basis(e);
    if (const auto place = e.place + ": "; basis.starts_with(place)) basis.erase(0, place.size());
    return e.place + ": " + mix(run) +
           ". Intensity used: " + text(GramsPerKilowattHour(e.factors.intensity->value)) + " (" +
           basis + ")";
}

// Of each place with its year.
std::string electricity_of_places(const Report& report) {
    return plain_words(distinct(counted_runs(report), [&](const Estimate& e) {
        return electricity(*report.runs[e.run], e);
    }));
}

// A column that is not justified: its words are few.
std::string ragged(const std::string& width) {
    return ">{\\raggedright\\arraybackslash}p{" + width + "\\linewidth}";
}

// What is said of the final model, where nothing tells which of several runs make it.
std::string of_final(const std::string& value, const Final& made) {
    if (made.staged || made.runs.size() < 2) return value;
    return value + " by all " + std::to_string(made.runs.size()) +
           " runs; which of them train the final model is not stated";
}

std::string emitted(const Result& sum) { return ranged(sum.carbon, sum.carbon_range, " CO₂e"); }

std::string minimum_card(const Report& report) {
    const auto made = final_model(report);
    const auto runs = counted_runs(report);
    const auto& sum = report.totals.sum;
    return row("1. Is the resulting model publicly available?", "") +
           row("2. How much time does the training of the final model take?",
               of_final(time_text(made.runs), made)) +
           row("3. How much time did all experiments take (incl.\\ hyperparameter search)?",
               of_project(time_text(runs), report)) +
           row("4. What was the energy consumption (GPU/CPU)?",
               ranged(sum.energy, sum.energy_range) + of_facility(runs)) +
           row("5. At which geo location were the computations performed?",
               distinct(runs, [](const auto& e) { return e.place; }));
}

std::string extended_card(const Report& report) {
    const auto made = final_model(report);
    const auto& t = report.totals;
    return row("6. What was the energy mix at the geo location?", electricity_of_places(report)) +
           row("7. How much CO$_2$eq was emitted to train the final model?",
               made.runs.empty() ? "" : of_final(emitted(made.sum), made)) +
           row("8. How much CO$_2$eq was emitted for all experiments?",
               of_project(emitted(t.sum), report) + left_out_in_short(report)) +
           row("9. What is the average CO$_2$eq emission for the inference of one sample?",
               "not part of this report");
}

} // namespace

std::vector<Part> climate_card(const Report& report) {
    const auto text = "\\begin{tabular}{" + ragged("0.5") + ragged("0.35") +
                      "}\n\\hline\n\\multicolumn{2}{c}{Minimum card} \\\\\n\\hline\n" +
                      minimum_card(report) +
                      "\\hline\n\\multicolumn{2}{c}{Extended card} \\\\\n\\hline\n" +
                      extended_card(report) + "\\hline\n\\end{tabular}\n";
    return {{"preamble", "carbon-tally.climate-card.preamble.tex", "Before \\begin{document}",
             "\\usepackage{array}\n" + preamble_of_letters(text)},
            {"card", "carbon-tally.climate-card.tex", "Where the card is to stand", text}};
}

} // namespace carbon::snippet
