#include "core/snippet/words.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/uncertainty/draws.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

constexpr std::size_t most_rows = 60;
constexpr std::size_t most_labels = 6;

std::vector<const Estimate*> counted_runs(const Report& report) {
    std::vector<const Estimate*> runs;
    for (const auto& e : report.estimates)
        if (e.result) runs.push_back(&e);
    return runs;
}

std::string device_time(DeviceHours time) {
    const auto hours = whole_hours(time);
    return hours + "\u00a0device-hour" + (hours == "1" ? "" : "s");
}

// "8 × NVIDIA A100 SXM4 80GB", or the name alone where no number is known.
std::string hardware(const Estimate& e) {
    const auto& f = e.factors;
    if (e.device.empty()) return "devices that are not named";
    return f.count ? number(f.count->value) + "\u00a0× " + e.device : e.device;
}

std::string intensity_text(const Estimate& e) {
    return number(e.factors.intensity->value) + "\u00a0g\u00a0CO₂e/kWh";
}

// "AWS eu-central-1 (Frankfurt): Germany average 2025, Ember 2026, life-cycle, for a run in 2026"
std::string intensity_basis(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    std::string basis = i.label.starts_with(e.place) ? i.label : e.place + ": " + i.label;
    if (e.year && i.year && e.year != i.year) basis += ", for a run in " + std::to_string(*e.year);
    if (i.basis != Basis::stated) return basis;
    if (!i.kind.empty()) basis += ", " + i.kind;
    return i.stated_source.empty() ? basis + " without a source"
                                   : basis + ", source: " + i.stated_source;
}

std::string utilisation_text(const Factor& utilisation) {
    return utilisation.basis == Basis::assumed
               ? "full rated power (assumed)"
               : "a utilisation of " + number(utilisation.value) + " (stated)";
}

// "(400 W each; TDP, Epoch AI 2026) for 120 h of wall-clock time at full rated power (assumed)"
std::string use(const Factors& f) {
    const auto& power = f.average_power ? *f.average_power : *f.power;
    std::string words = " (" + text(Watts(power.value)) +
                        (f.average_power ? " on average; " : " each; ") + power.label + ") for ";
    if (f.device_hours)
        words += device_time(DeviceHours(f.device_hours->value));
    else
        words += text(Hours(f.hours->value)) + " of wall-clock time";
    if (f.repeats) words += ", " + number(f.repeats->value) + "\u00a0times";
    return f.utilisation ? words + " at " + utilisation_text(*f.utilisation) : words;
}

std::string host_sentence(const Factors& f) {
    if (!f.cpu_power && !f.memory) return {};
    std::string words = " The host is included: ";
    if (f.cpu_power)
        words += counted(static_cast<std::size_t>(f.cpus->value), "processor") + " of " +
                 text(Watts(f.cpu_power->value)) + " (" + f.cpu_power->label + ") at " +
                 utilisation_text(*f.cpu_utilisation);
    if (f.memory)
        words += (f.cpu_power ? " and " : "") + number(f.memory->value) + "\u00a0GB of memory at " +
                 number(f.memory_power->value) + "\u00a0W/GB (" + f.memory_power->label + ")";
    return words + " in each of " + counted(static_cast<std::size_t>(f.nodes->value), "node") + ".";
}

std::string energy_sentence(const Estimate& e) {
    const auto& f = e.factors;
    if (!f.measured) return " It ran on " + hardware(e) + use(f) + ".";
    return " It ran on " + hardware(e) + "; its energy, " + text(KilowattHours(f.measured->value)) +
           ", was " + f.measured->label + ".";
}

std::string one_run(const Estimate& e) {
    const auto& f = e.factors;
    const auto intensity = intensity_text(e) + " (" + intensity_basis(e) + ").";
    const auto energy = energy_sentence(e) + host_sentence(f);
    if (!f.pue)
        return energy + " No PUE is applied to a measurement of the facility; the carbon " +
               "intensity is " + intensity;
    return energy + " The PUE is " + number(f.pue->value) + " (" + f.pue->label +
           ") and the carbon intensity " + intensity;
}

std::string subject(const std::vector<const Estimate*>& runs) {
    if (runs.size() > 1) return "The " + counted(runs.size(), "run");
    return runs.front()->named ? "The run “" + runs.front()->name + "”" : "The run";
}

// "8 × NVIDIA A100 SXM4 80GB, 400 W × 0.9": all that the energy is made of but the hours.
std::string loaded_hardware(const Estimate& e) {
    const auto& f = e.factors;
    const auto* host = f.cpu_power || f.memory ? ", and host" : "";
    if (f.measured) return (e.device.empty() ? "" : hardware(e) + ", ") + f.measured->label + host;
    const auto& power = f.average_power ? *f.average_power : *f.power;
    auto words = hardware(e) + ", " + text(Watts(power.value));
    if (f.average_power) return words + " on average" + host;
    if (f.utilisation->value != 1) words += " ×\u00a0" + number(f.utilisation->value);
    return words + host;
}

std::vector<std::string> row(const Estimate& e, const Result& total) {
    const auto& f = e.factors;
    const auto& r = *e.result;
    return {e.name,
            loaded_hardware(e),
            e.place,
            r.device_hours ? whole_hours(*r.device_hours) : "–",
            f.pue ? number(f.pue->value) : "–",
            number(f.intensity->value),
            in_unit_of(total.energy, r.energy, r.energy_range),
            in_unit_of(total.carbon, r.carbon, r.carbon_range)};
}

// "TDP, Epoch AI 2026; stated": each different text once, in the order of the runs.
template <class TextOf>
std::string distinct(const std::vector<const Estimate*>& runs, TextOf text_of) {
    std::vector<std::string> seen;
    for (const auto* e : runs)
        if (const auto text = text_of(*e); std::find(seen.begin(), seen.end(), text) == seen.end())
            seen.push_back(text);
    std::string list;
    for (std::size_t i = 0; i < std::min(seen.size(), most_labels); ++i)
        list += (i ? "; " : "") + seen[i];
    return seen.size() <= most_labels
               ? list
               : list + "; and " + number(static_cast<double>(seen.size() - most_labels)) + " more";
}

// "Ember 2026 (“Carbon intensity of electricity”, Our World in Data; Ember)"
std::string citation(const tables::Source& source) {
    auto words = std::string(source.short_name) + " (“" + std::string(source.title) + "”";
    if (!source.short_name.starts_with(source.publisher))
        words += ", " + std::string(source.publisher);
    return words + ")";
}

std::string data_sources(const Report& report) {
    std::string list;
    const auto used = used_sources(report);
    for (const auto& key : used.of_values)
        if (const auto* source = find_source(key))
            list += (list.empty() ? " Data: " : "; ") + citation(*source);
    std::string of_ranges;
    for (const auto& key : used.of_ranges)
        of_ranges += (of_ranges.empty() ? " Ranges: " : "; ") + short_name(key);
    return (list.empty() ? list : list + ".") + (of_ranges.empty() ? of_ranges : of_ranges + ".");
}

// The labels of one factor over the runs that use it, as a sentence; empty where none does.
std::string labels(const std::vector<const Estimate*>& runs, const std::string& head,
                   FactorMember member) {
    std::vector<const Estimate*> users;
    for (const auto* e : runs)
        if (e->factors.*member) users.push_back(e);
    if (users.empty()) return {};
    return " " + head + ": " +
           distinct(users, [&](const auto& e) { return (e.factors.*member)->label; }) + ".";
}

std::string with_range(const std::string& value, const std::optional<std::string>& range) {
    return range ? value + " (90\u00a0% range " + *range + ")" : value;
}

template <class Amount>
std::optional<std::string> range_of(Amount amount, const std::optional<Interval>& range) {
    return range ? std::optional(range_text(amount, *range)) : std::nullopt;
}

std::string final_sentence(const Totals& t) {
    if (!t.final_model || t.final_model->members.empty()) return {};
    const auto& sum = t.final_model->sum;
    if (t.final_model->members.size() == t.counted) return {};
    return " The final model accounts for " +
           with_range(text(sum.carbon, sum.carbon_range) + " CO₂e",
                      range_of(sum.carbon, sum.carbon_range)) +
           " of it.";
}

// The rated power stands beside such a run, for the second total only.
bool is_replaced(const Estimate& e) { return e.factors.measured || e.factors.average_power; }

std::string line_sentence(const std::optional<Line>& line, const std::string& value) {
    if (!line || line->counted == 0) return {};
    auto words = " Not included: " + line->label + ", " + value;
    if (line->left_out > 0)
        words += " (" + counted(line->left_out, "run") + " without a figure left out)";
    return words + ".";
}

std::string left_out_sentence(std::size_t left_out) {
    if (left_out == 0) return {};
    return left_out == 1
               ? " One further run has an error and is not included."
               : " " + counted(left_out, "further run") + " have errors and are not included.";
}

bool any(const std::vector<const Estimate*>& runs, FactorMember member) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](const auto* e) { return (e->factors.*member).has_value(); });
}

} // namespace

std::string heading(const Report& report) {
    return report.title.empty() ? "Carbon footprint" : "Carbon footprint of " + report.title;
}

std::string result_sentences(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    auto words = subject(runs) + " used " +
                 with_range(text(t.sum.energy, t.sum.energy_range),
                            range_of(t.sum.energy, t.sum.energy_range)) +
                 " of electricity";
    if (t.sum.device_hours && t.untimed == 0) words += " in " + device_time(*t.sum.device_hours);
    words += "; the estimated emissions are " +
             with_range(text(t.sum.carbon, t.sum.carbon_range) + " CO₂e",
                        range_of(t.sum.carbon, t.sum.carbon_range)) +
             ".";
    if (t.doubt)
        words += " The largest doubt is " + t.doubt->name + " (" + percent(t.doubt->share) +
                 " of the variance).";
    words += final_sentence(t);
    if (runs.size() == 1) words += one_run(*runs.front());
    return words + left_out_sentence(t.left_out);
}

Table runs_table(const Report& report) {
    const auto& sum = report.totals.sum;
    Table table{{"Run", "Hardware", "Place", "device-h", "PUE", "g/kWh", unit_of(sum.energy),
                 unit_of(sum.carbon) + " CO₂e"},
                {},
                3};
    const auto runs = counted_runs(report);
    if (runs.size() < 2 || runs.size() > most_rows) return table;
    for (const auto* e : runs) table.rows.push_back(row(*e, sum));
    table.rows.push_back({"Total", "", "", "", "", "",
                          in_unit_of(sum.energy, sum.energy, sum.energy_range),
                          in_unit_of(sum.carbon, sum.carbon, sum.carbon_range)});
    return table;
}

std::string basis_sentence(const Report& report) {
    const auto runs = counted_runs(report);
    if (runs.size() < 2) return {};
    std::vector<const Estimate*> reckoned;
    for (const auto* e : runs)
        if (!is_replaced(*e)) reckoned.push_back(e);
    const auto words = labels(runs, "Energy", &Factors::measured) +
                       labels(reckoned, "Rated power", &Factors::power) +
                       labels(runs, "Average draw", &Factors::average_power) +
                       labels(runs, "Utilisation", &Factors::utilisation) +
                       labels(runs, "Processors", &Factors::cpu_power) +
                       labels(runs, "Memory", &Factors::memory_power) +
                       labels(runs, "PUE", &Factors::pue) +
                       " Carbon intensity: " + distinct(runs, intensity_basis) + ".";
    return words.substr(1);
}

std::string line_sentences(const Report& report) {
    const auto& lines = report.lines;
    const auto kilograms = [](const auto& line) {
        return line ? text(Kilograms(line->value)) + " CO₂e" : std::string();
    };
    return line_sentence(lines.embodied, kilograms(lines.embodied)) +
           line_sentence(lines.water, lines.water ? text(Litres(lines.water->value)) : "") +
           (lines.market_based
                ? " Beside it, market-based emissions are stated: " +
                      kilograms(lines.market_based) + ". " + lines.market_based->detail
                : std::string());
}

// "Energy is as measured, or rated power × utilisation × device-hours × PUE"
std::string energy_rule(const std::vector<const Estimate*>& runs) {
    const bool reckoned =
        std::any_of(runs.begin(), runs.end(), [](const auto* e) { return !is_replaced(*e); });
    std::string rule;
    const auto add = [&](bool used, const char* words) {
        if (used) rule += (rule.empty() ? "Energy is " : ", or ") + std::string(words);
    };
    add(any(runs, &Factors::measured), "as measured");
    add(any(runs, &Factors::average_power), "average draw × device-hours × PUE");
    add(reckoned, "rated power × utilisation × device-hours × PUE");
    return rule;
}

std::string method_sentences(const Report& report) {
    const auto runs = counted_runs(report);
    const bool measured = any(runs, &Factors::measured);
    const bool host = any(runs, &Factors::cpu_power) || any(runs, &Factors::memory);
    auto words = energy_rule(runs) +
                 "; emissions are energy × carbon intensity "
                 "of the grid (location-based; Luccioni and Hernandez-Garcia, “Counting Carbon”, "
                 "2023, arXiv:2302.08476). Both cover the accelerators";
    words += host || measured ? ", hosts where that is said, and the overhead of the facility; "
                              : " and the overhead of the facility; host processors, memory, ";
    words += "network, hardware manufacture and inference are not included.";
    if (report.totals.sum.carbon_range)
        words += " Ranges hold 90\u00a0% of " + number(sample_count) +
                 " seeded draws of the factors that vary, and the value itself.";
    return words + line_sentences(report);
}

std::string source_sentences(const Report& report) {
    return data_sources(report) + " Computed with Carbon Tally " + std::string(version()) +
           " (data version " + std::string(tables::data_version) + ").";
}

UsedSources used_sources(const Report& report) {
    UsedSources used;
    const auto add = [](std::vector<std::string>& keys, std::string_view joined) {
        for (const auto key : source_keys(joined))
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
    };
    for (const auto* e : counted_runs(report))
        for (const auto& name : factor_names) {
            const auto& factor = e->factors.*name.member;
            if (!factor || (name.member == &Factors::power && is_replaced(*e))) continue;
            add(used.of_values, factor->source);
            if (factor->spread)
                for (const auto& key : factor->spread->sources) add(used.of_ranges, key);
        }
    for (const auto* line : {&report.lines.embodied, &report.lines.water})
        if (*line)
            for (const auto& key : (*line)->sources) add(used.of_values, key);
    return used;
}

} // namespace carbon::snippet
