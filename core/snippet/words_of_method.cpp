#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/uncertainty/draws.hpp"

#include <algorithm>
#include <utility>

namespace carbon::snippet {

namespace {

using TextOf = std::function<std::string(const Estimate&)>;

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
    const auto all = line->counted + line->left_out;
    const auto of_some = line->left_out == 0 ? std::string()
                                             : " of " + number(static_cast<double>(line->counted)) +
                                                   " of the " + counted(all, "run");
    return " Not included: " + line->label + of_some + ", " + value + cite(line->sources) + ".";
}

constexpr EnergyWords energy_words{"Energy is ",
                                   ", or ",
                                   "measured energy × PUE",
                                   "as measured by the facility",
                                   "average draw × device-hours × PUE",
                                   "rated power × utilisation × device-hours × PUE",
                                   ", plus power of the host × node-hours × PUE where it is said"};

constexpr AssumedWords assumed_words(const char* pue) {
    return {" Assumed where not stated: ", ", ", ".", "one device", "one node",
            "one processor per node",      pue};
}

// " by utilisation, host and PUE": what the runs have beyond the paper's three factors.
std::string extension(const Kinds& of) {
    std::vector<std::string> names;
    if (of.utilised || of.average) names.push_back("utilisation");
    if (of.hosted) names.push_back("host");
    if (of.overhead) names.push_back("PUE");
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? " by " : i + 1 < names.size() ? ", " : " and ") + names[i];
    return list;
}

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

std::string assumed_sentence(const std::vector<const Estimate*>& runs, const AssumedWords& words) {
    const std::pair<FactorMember, const char*> all[] = {{&Factors::count, words.device},
                                                        {&Factors::nodes, words.node},
                                                        {&Factors::cpus, words.processor},
                                                        {&Factors::pue, words.pue}};
    std::string list;
    for (const auto& [member, name] : all)
        if (name && std::any_of(runs.begin(), runs.end(), [at = member](const auto* e) {
                const auto& factor = e->factors.*at;
                return factor && factor->basis == Basis::assumed;
            }))
            list += std::string(list.empty() ? words.begin : words.between) + name;
    return list.empty() ? list : list + words.end;
}

std::string assumed_with_pue(const std::vector<const Estimate*>& runs) {
    return assumed_sentence(runs, assumed_words("the PUE of the industry"));
}

std::string year_span(const std::vector<std::optional<int>>& years) {
    std::optional<int> first, last;
    for (const auto year : years) {
        if (!year) continue;
        first = std::min(first.value_or(*year), *year);
        last = std::max(last.value_or(*year), *year);
    }
    if (!first) return {};
    return *first == *last ? std::to_string(*first)
                           : std::to_string(*first) + "–" + std::to_string(*last);
}

std::string years_of_intensities(const std::vector<const Estimate*>& runs) {
    std::vector<std::optional<int>> years;
    years.reserve(runs.size());
    for (const auto* e : runs) years.push_back(e->factors.intensity->year);
    return year_span(years);
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
        const bool host = (e->meter && *e->meter != Boundary::device) || (f.cpu_power && f.memory);
        (host ? found.with_hosts : found.without_hosts) = true;
        found.with_hosts |= f.cpu_power || f.memory;
        found.utilised |= f.utilisation.has_value();
        found.overhead |= f.pue.has_value();
        for (const auto* load : {&f.utilisation, &f.cpu_utilisation})
            found.at_full_power |= *load && (*load)->basis == Basis::assumed;
    }
    return found;
}

std::string basis_sentence(const std::vector<const Estimate*>& runs) {
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

std::string energy_basis_sentence(const std::vector<const Estimate*>& runs) {
    constexpr std::size_t most = 2;
    const auto of = [&](const char* head, FactorMember member, const TextOf& text_of) {
        const auto users = users_of(runs, member);
        return users.empty()
                   ? ""
                   : std::string(" ") + head + ": " + distinct(users, text_of, most) + ".";
    };
    const auto label = [&](const char* head, FactorMember member) {
        return of(head, member, [member](const auto& e) { return (e.factors.*member)->label; });
    };
    return energy_rule(kinds(runs), energy_words) + "." +
           of("Measured", &Factors::measured, measured_basis) + label("Power", &Factors::power) +
           label("Average draw", &Factors::average_power) +
           label("Utilisation", &Factors::utilisation) +
           label("Utilisation of the processors", &Factors::cpu_utilisation) +
           label("PUE", &Factors::pue) + assumed_with_pue(runs);
}

std::string energy_in_short(const Kinds& kinds, const ShortWords& words) {
    if (!kinds.measured()) return words.estimated;
    const std::string measured = kinds.metered && kinds.at_facility ? words.both
                                 : kinds.metered                    ? words.times_pue
                                                                    : words.at_facility;
    return kinds.estimated() ? words.partly + measured + words.and_partly + words.estimated
                             : measured;
}

std::string boundary_sentence(const Kinds& of, const std::string& begin) {
    const bool all = !of.without_hosts, none = !of.with_hosts;
    const bool network = of.metered || of.estimated(); // a facility's meter counts it
    return begin + " the accelerators" +
           (all    ? ", their hosts and"
            : none ? " and"
                   : ", hosts as far as they are measured or stated, and") +
           " the overhead of the facility; " +
           (all    ? ""
            : none ? "host processors, memory, "
                   : "other hosts, ") +
           (network ? "network, " : "") +
           "hardware manufacture and inference in use are not included.";
}

std::string method_sentences(const std::vector<const Estimate*>& runs) {
    const auto of = kinds(runs);
    auto words = energy_rule(of, energy_words) +
                 "; emissions are energy × carbon intensity of the grid (location-based), "
                 "which " +
                 (extension(of).empty() ? "is" : "extends") + " the method of Counting Carbon" +
                 cite(method_key) + extension(of) + "." +
                 boundary_sentence(of, " Energy and emissions cover");
    if (runs.size() > 1 && of.at_full_power)
        words += " Full power, where it is assumed, makes the energy an upper estimate.";
    words += assumed_sentence(runs, assumed_words(nullptr));
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
