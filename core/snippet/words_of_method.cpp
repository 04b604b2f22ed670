#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_factors.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/uncertainty/draws.hpp"

#include <algorithm>
#include <utility>

namespace carbon::snippet {

namespace {

using TextOf = std::function<std::string(const Estimate&)>;

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

constexpr ExtensionWords extension_words{" by ", ", ", " and ", "utilisation", "host", "PUE"};

constexpr BoundaryWords boundary_words{
    " the accelerators and their hosts",
    " the accelerators, and hosts as far as they are measured or stated",
    " the accelerators",
    ", with the overhead of the facility; ",
    "; no overhead of the facility is counted (PUE 1); ",
    "other hosts, ",
    "host processors, memory, ",
    "network, ",
    "hardware manufacture and inference in use are not included."};

} // namespace

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
        found.loaded |= f.utilisation && f.utilisation->value != 1;
        found.raised |= f.pue && f.pue->value != 1;
        found.overhead |= f.pue.has_value();
        found.life_cycle |= f.intensity->kind == "life-cycle";
        found.direct |= f.intensity->kind == "direct";
        for (const auto* load : {&f.utilisation, &f.cpu_utilisation})
            found.at_full_power |= *load && (*load)->basis == Basis::assumed;
    }
    return found;
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
           of("Measured", &Factors::measured,
              [](const auto& e) { return origin_of_measured(e).words(); }) +
           label("Power", &Factors::power) + label("Average draw", &Factors::average_power) +
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

std::string extension(const Kinds& kinds, const ExtensionWords& words) {
    std::vector<const char*> names;
    if (kinds.loaded || kinds.average) names.push_back(words.utilisation);
    if (kinds.hosted) names.push_back(words.host);
    if (kinds.raised) names.push_back(words.pue);
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += std::string(i == 0                 ? words.begin
                            : i + 1 < names.size() ? words.between
                                                   : words.last) +
                names[i];
    return list;
}

std::string boundary(const Kinds& kinds, const BoundaryWords& words) {
    const bool all = !kinds.without_hosts, none = !kinds.with_hosts;
    const bool network = kinds.metered || kinds.estimated(); // a facility's meter counts it
    return std::string(all    ? words.all_hosts
                       : none ? words.no_hosts
                              : words.some_hosts) +
           (kinds.with_overhead() ? words.overhead : words.no_overhead) +
           (all    ? ""
            : none ? words.none_counted
                   : words.some_not) +
           (network ? words.network : "") + words.end;
}

std::string boundary_sentence(const Kinds& kinds, const std::string& begin) {
    return begin + boundary(kinds, boundary_words);
}

std::string method_sentences(const std::vector<const Estimate*>& runs) {
    const auto of = kinds(runs);
    const auto more = extension(of, extension_words);
    auto words = energy_rule(of, energy_words) +
                 "; emissions are energy × carbon intensity of the grid (location-based), "
                 "which " +
                 (more.empty() ? "is" : "extends") + " the method of Counting Carbon" +
                 cite(method_key) + more + "." +
                 boundary_sentence(of, " Energy and emissions cover");
    if (of.two_kinds())
        words += " Life-cycle and direct carbon intensities are added in one total.";
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
