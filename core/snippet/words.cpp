#include "core/snippet/words.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
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

std::string hardware(const Estimate& e) {
    return number(e.factors.count->value) + "\u00a0× " + e.device;
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

std::string one_run(const Estimate& e) {
    const auto& f = e.factors;
    return " It ran on " + hardware(e) + " (" + text(Watts(f.power->value)) + " each; " +
           f.power->label + ") for " + text(Hours(f.hours->value)) + " of wall-clock time at " +
           utilisation_text(*f.utilisation) + ", with a PUE of " + number(f.pue->value) + " (" +
           f.pue->label + ") and a carbon intensity of " + intensity_text(e) + " (" +
           intensity_basis(e) + ").";
}

std::string subject(const std::vector<const Estimate*>& runs) {
    if (runs.size() > 1) return "The " + counted(runs.size(), "run");
    return runs.front()->named ? "The run “" + runs.front()->name + "”" : "The run";
}

// "8 × NVIDIA A100 SXM4 80GB, 400 W × 0.9": all that the energy is made of but the hours.
std::string loaded_hardware(const Estimate& e) {
    const auto& f = e.factors;
    auto words = hardware(e) + ", " + text(Watts(f.power->value));
    if (f.utilisation->value != 1) words += " ×\u00a0" + number(f.utilisation->value);
    return words;
}

std::vector<std::string> row(const Estimate& e, const Result& total) {
    const auto& f = e.factors;
    return {e.name,
            loaded_hardware(e),
            e.place,
            number(f.hours->value),
            number(f.pue->value),
            number(f.intensity->value),
            in_unit_of(total.energy, e.result->energy),
            in_unit_of(total.carbon, e.result->carbon)};
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

std::string data_sources(const std::vector<const Estimate*>& runs) {
    std::vector<std::string> keys;
    const auto add = [&](const Factor& f) {
        if (!f.source.empty() && std::find(keys.begin(), keys.end(), f.source) == keys.end())
            keys.push_back(f.source);
    };
    for (const auto* e : runs) {
        add(*e->factors.power);
        add(*e->factors.pue);
        add(*e->factors.intensity);
    }
    std::string list;
    for (const auto& key : keys)
        if (const auto* source = find_source(key))
            list += (list.empty() ? " Data: " : "; ") + citation(*source);
    return list.empty() ? list : list + ".";
}

std::string device_time(Hours time) {
    const auto hours = whole_hours(time);
    return hours + "\u00a0device-hour" + (hours == "1" ? "" : "s");
}

} // namespace

std::string heading(const Report& report) {
    return report.title.empty() ? "Carbon footprint" : "Carbon footprint of " + report.title;
}

std::string result_sentences(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& sum = report.totals.sum;
    std::string words = subject(runs) + " used " + text(sum.energy) + " of electricity in " +
                        device_time(sum.device_hours) + "; the estimated emissions are " +
                        text(sum.carbon) + " CO₂e.";
    if (runs.size() == 1) words += one_run(*runs.front());
    if (const auto left_out = report.totals.left_out)
        words += left_out == 1 ? " One further run has an error and is not included."
                               : " " + counted(left_out, "further run") +
                                     " have errors and are not included.";
    return words;
}

Table runs_table(const Report& report) {
    const auto& sum = report.totals.sum;
    Table table{{"Run", "Hardware", "Place", "h", "PUE", "g/kWh", unit_of(sum.energy),
                 unit_of(sum.carbon) + " CO₂e"},
                {},
                3};
    const auto runs = counted_runs(report);
    if (runs.size() < 2 || runs.size() > most_rows) return table;
    for (const auto* e : runs) table.rows.push_back(row(*e, sum));
    table.rows.push_back({"Total", "", "", "", "", "", in_unit_of(sum.energy, sum.energy),
                          in_unit_of(sum.carbon, sum.carbon)});
    return table;
}

std::string basis_sentence(const Report& report) {
    const auto runs = counted_runs(report);
    if (runs.size() < 2) return {};
    return "Rated power: " + distinct(runs, [](const auto& e) { return e.factors.power->label; }) +
           ". Utilisation: " +
           distinct(runs, [](const auto& e) { return e.factors.utilisation->label; }) +
           ". PUE: " + distinct(runs, [](const auto& e) { return e.factors.pue->label; }) +
           ". Carbon intensity: " + distinct(runs, intensity_basis) + ".";
}

std::string method_sentences(const Report& report) {
    return "Energy is rated power × utilisation × device-hours × PUE; emissions are energy × "
           "carbon intensity of the grid (location-based; Luccioni and Hernandez-Garcia, “Counting "
           "Carbon”, 2023, arXiv:2302.08476). Both cover the accelerators and the overhead of the "
           "facility; host processors, memory, network, hardware manufacture and inference are not "
           "included." +
           data_sources(counted_runs(report)) + " Computed with Carbon Tally " +
           std::string(version()) + " (data version " + std::string(tables::data_version) + ").";
}

} // namespace carbon::snippet
