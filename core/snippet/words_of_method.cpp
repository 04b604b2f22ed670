#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/uncertainty/draws.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

// What is said of one factor over the runs that use it, as a sentence; empty where none does.
std::string labels(const std::vector<const Estimate*>& runs, const std::string& head,
                   FactorMember member,
                   const std::function<std::string(const Estimate&)>& text_of) {
    const auto users = users_of(runs, member);
    return users.empty() ? "" : " " + head + ": " + distinct(users, text_of) + ".";
}

std::string labels(const std::vector<const Estimate*>& runs, const std::string& head,
                   FactorMember member) {
    return labels(runs, head, member, [&](const auto& e) { return cited(*(e.factors.*member)); });
}

std::string line_sentence(const std::optional<Line>& line, const std::string& value) {
    if (!line || line->counted == 0) return {};
    auto words = " Not included: " + line->label + ", " + value + cite(line->sources);
    if (line->left_out > 0)
        words += " (" + counted(line->left_out, "run") + " without a figure left out)";
    return words + ".";
}

constexpr EnergyWords energy_words{"Energy is ",
                                   ", or ",
                                   "measured energy × PUE",
                                   "as measured by the facility",
                                   "average draw × device-hours × PUE",
                                   "rated power × utilisation × device-hours × PUE",
                                   ", plus power of the host × node-hours × PUE where it is said"};

} // namespace

std::vector<const Estimate*> users_of(const std::vector<const Estimate*>& runs,
                                      FactorMember member) {
    std::vector<const Estimate*> users;
    for (const auto* e : runs)
        if (e->factors.*member && (member != &Factors::power || !is_replaced(*e)))
            users.push_back(e);
    return users;
}

std::string energy_rule(const Kinds& kinds, const EnergyWords& words) {
    std::string rule;
    const auto add = [&](bool used, const char* how) {
        if (used) rule += std::string(rule.empty() ? words.begin : words.or_else) + how;
    };
    add(kinds.metered, words.metered);
    add(kinds.at_facility, words.at_facility);
    add(kinds.average, words.average);
    add(kinds.reckoned, words.reckoned);
    return kinds.hosted ? rule + words.hosted : rule;
}

std::vector<std::string> each_once(const std::vector<const Estimate*>& runs,
                                   const std::function<std::string(const Estimate&)>& text_of) {
    std::vector<std::string> seen;
    for (const auto* e : runs)
        if (const auto text = text_of(*e); std::find(seen.begin(), seen.end(), text) == seen.end())
            seen.push_back(text);
    return seen;
}

std::string distinct(const std::vector<const Estimate*>& runs,
                     const std::function<std::string(const Estimate&)>& text_of, std::size_t most) {
    const auto seen = each_once(runs, text_of);
    std::string list;
    for (std::size_t i = 0; i < std::min(seen.size(), most); ++i) list += (i ? "; " : "") + seen[i];
    return seen.size() <= most
               ? list
               : list + "; and " + number(static_cast<double>(seen.size() - most)) + " more";
}

Kinds kinds(const std::vector<const Estimate*>& runs) {
    Kinds found;
    for (const auto* e : runs) {
        const auto& f = e->factors;
        found.metered |= f.measured && f.pue;
        found.at_facility |= f.measured && !f.pue;
        found.average |= f.average_power.has_value();
        found.reckoned |= !is_replaced(*e);
        found.hosted |= f.cpu_power || f.memory;
        found.at_full_power |= f.utilisation && f.utilisation->basis == Basis::assumed;
    }
    return found;
}

std::string basis_sentence(const Report& report) {
    const auto runs = counted_runs(report);
    if (runs.size() < 2) return {};
    const auto words = labels(runs, "Energy", &Factors::measured, measured_basis) +
                       labels(runs, "Rated power", &Factors::power) +
                       labels(runs, "Average draw", &Factors::average_power) +
                       labels(runs, "Utilisation", &Factors::utilisation) +
                       labels(runs, "Processors", &Factors::cpu_power) +
                       labels(runs, "Memory", &Factors::memory_power) +
                       labels(runs, "PUE", &Factors::pue, pue_basis) +
                       labels(runs, "Carbon intensity", &Factors::intensity, intensity_basis);
    return words.substr(1);
}

std::string method_sentences(const std::vector<const Estimate*>& runs) {
    const auto of = kinds(runs);
    auto words = energy_rule(of, energy_words) +
                 "; emissions are energy × carbon intensity of the grid (location-based), "
                 "which extends the method of Counting Carbon" +
                 cite(method_key) +
                 " by utilisation, host and PUE. Energy and emissions cover the accelerators";
    words += of.hosted || of.measured()
                 ? ", hosts where they are measured or stated, and the overhead of the facility; "
                 : " and the overhead of the facility; host processors, memory, ";
    words += "network, hardware manufacture and inference in use are not included.";
    if (runs.size() > 1 && of.at_full_power)
        words += " Full power, where it is assumed, makes the energy an upper estimate.";
    if (std::any_of(runs.begin(), runs.end(),
                    [](const auto* e) { return e->result->carbon_range.has_value(); }))
        words += " Ranges hold 90\u00a0% of " + number(sample_count) +
                 " seeded draws of the factors that vary, and the value itself.";
    return words;
}

std::string line_sentences(const Report& report) {
    const auto& lines = report.lines;
    const auto kilograms = [](const auto& line) {
        return line ? about(Kilograms(line->value)) + " CO₂e" : std::string();
    };
    return line_sentence(lines.embodied, kilograms(lines.embodied)) +
           line_sentence(lines.water, lines.water ? about(Litres(lines.water->value)) : "") +
           (lines.market_based ? " Beside it, market-based emissions are stated: " +
                                     text(Kilograms(lines.market_based->value)) + " CO₂e. " +
                                     lines.market_based->detail
                               : std::string());
}

} // namespace carbon::snippet
