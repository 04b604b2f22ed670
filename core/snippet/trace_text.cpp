#include "core/trace.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_comparison.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

void add(std::string& text, const std::string& head, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text += "\n" + escaped_text(head) + "\n";
    for (const auto& line : lines) text += "  " + escaped_text(line) + "\n";
}

std::string of_run(const Estimate& e) {
    auto head = e.name;
    for (const auto* more : {&e.device, &e.place})
        if (!more->empty()) head += ", " + *more;
    return head;
}

std::string range_line(const Footprint& f) {
    if (!f.carbon_range) return {};
    const auto energy =
        f.energy_range ? range_text(f.energy, *f.energy_range) + "; " : std::string();
    return "90 % range: " + energy + range_text(f.carbon, *f.carbon_range) + " CO₂e";
}

std::vector<std::string> sums(const Report& report) {
    std::string energy, carbon;
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        energy += (energy.empty() ? "" : " + ") + plain(e.result->energy.value());
        carbon += (carbon.empty() ? "" : " + ") + plain(e.result->carbon.value());
    }
    const auto& sum = report.totals.sum;
    std::vector<std::string> lines{energy + " = " + plain(sum.energy.value()) +
                                       " kWh (facility energy)",
                                   carbon + " = " + plain(sum.carbon.value()) + " kg CO₂e"};
    const auto ranges = range_line(sum);
    if (!ranges.empty()) lines.push_back(ranges);
    return lines;
}

std::string amounts(const Footprint& f) {
    return plain(f.energy.value()) + " kWh, " + plain(f.carbon.value()) + " kg CO₂e";
}

// The sums of what some runs share; nothing where that is one run or all of them.
std::vector<std::string> groups(const Totals& t) {
    std::vector<std::string> lines;
    for (const auto& group : t.stages)
        if (group.members.size() > 1 && group.members.size() < t.counted)
            lines.push_back(group.name + " (" + counted(group.members.size(), "run") +
                            "): " + amounts(group.sum));
    if (const auto* made = part_of_final_model(t))
        lines.push_back("Final model: " + amounts(made->sum));
    return lines;
}

std::vector<std::string> by_the_paper(const Report& report) {
    const auto& paper = report.totals.paper;
    std::vector<std::string> lines;
    if (paper.counted == 0) return lines;
    for (const auto& e : report.estimates)
        for (const auto& line : paper_trace(e)) lines.push_back(e.name + ": " + line);
    lines.push_back("All: " + amounts(paper.sum));
    if (paper.left_out > 0)
        lines.push_back(counted(paper.left_out, "run") +
                        " without a rated power or a time left out");
    return lines;
}

// "350 kWh × 36 g/kWh (2023) ÷ 1000 g/kg = 12.6 kg CO₂e, 0.2 times"
std::string elsewhere(const Alternative& place) {
    std::string sum;
    for (const auto& there : place.by_year) {
        sum += (sum.empty() ? "" : " + ") + plain(there.energy.value()) + " kWh × " +
               plain(there.intensity.value) + " g/kWh";
        if (there.intensity.year) sum += " (" + std::to_string(*there.intensity.year) + ")";
    }
    const bool several = place.by_year.size() > 1;
    return place.name + ": " + (several ? "(" + sum + ")" : sum) +
           " ÷ 1000 g/kg = " + plain(place.sum.carbon.value()) + " kg CO₂e, " + about(place.ratio) +
           " times";
}

std::vector<std::string> elsewhere(const Report& report) {
    std::vector<std::string> lines;
    if (!report.comparison) return lines;
    for (const auto& place : report.comparison->places) {
        lines.push_back(elsewhere(place));
        if (const auto ranges = range_line(place.sum); !ranges.empty())
            lines.push_back("  " + ranges);
    }
    return lines;
}

std::vector<std::string> equivalences(const std::vector<Equivalent>& list) {
    std::vector<std::string> lines;
    lines.reserve(list.size());
    for (const auto& each : list) lines.push_back(credited(each.text, each.source));
    return lines;
}

std::string citation(const tables::Source& source) {
    return std::string(source.short_name) + ": " + std::string(source.title) + ". " +
           std::string(source.publisher) + ", " + std::string(source.year) + ". " +
           std::string(source.locator);
}

std::vector<std::string> citations(const std::vector<std::string>& keys) {
    std::vector<std::string> lines;
    for (const auto& key : keys)
        if (const auto* source = find_source(key)) lines.push_back(citation(*source));
    return lines;
}

} // namespace

std::vector<Part> trace(const Report& report) {
    auto text = escaped_text(heading(report)) + "\n";
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        auto lines = factor_lines(e);
        const auto steps = carbon::trace(e);
        lines.insert(lines.end(), steps.begin(), steps.end());
        if (const auto ranges = range_line(*e.result); !ranges.empty()) lines.push_back(ranges);
        if (const auto& notes = report.runs[e.run]->notes; !notes.empty())
            lines.push_back("Note: " + notes);
        add(text, of_run(e), lines);
    }
    add(text, "Total", sums(report));
    add(text, "Parts of the total", groups(report.totals));
    add(text, "By the method of Counting Carbon: rated power × device-hours × carbon intensity",
        by_the_paper(report));
    add(text, "The same runs elsewhere: energy × carbon intensity there", elsewhere(report));
    for (const auto* line : {&report.lines.embodied, &report.lines.water})
        if (*line) add(text, (*line)->label + " (not in the total)", (*line)->trace);
    add(text, "For comparison: the total is as much as", equivalences(report.lines.equivalences));
    auto used = used_sources(report);
    for (const auto& each : report.lines.equivalences)
        if (std::find(used.of_values.begin(), used.of_values.end(), each.source) ==
            used.of_values.end())
            used.of_values.emplace_back(each.source);
    add(text, "Sources of the values", citations(used.of_values));
    if (report.comparison)
        add(text, "Sources of the other places", citations(sources_of(*report.comparison)));
    add(text, "Sources of the ranges", citations(used.of_ranges));
    text += "\n" +
            escaped_text(plain_words(method_sentences(counted_runs(report)) +
                                     line_sentences(report) + left_out_sentence(report))) +
            " Carbon Tally " + std::string(version()) + ", data version " +
            std::string(tables::data_version) + ".\n";
    return {{"text", "carbon-tally.working.txt", "As plain text", text}};
}

} // namespace carbon::snippet
