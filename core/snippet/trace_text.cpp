#include "core/trace.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words.hpp"
#include "core/version.hpp"

namespace carbon::snippet {

namespace {

void add(std::string& text, const std::string& head, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text += "\n" + head + "\n";
    for (const auto& line : lines) text += "  " + line + "\n";
}

std::string of_run(const Estimate& e) {
    auto head = e.name;
    for (const auto* more : {&e.device, &e.place})
        if (!more->empty()) head += ", " + *more;
    return head;
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
    if (sum.carbon_range)
        lines.push_back("90 % range: " + range_text(sum.carbon, *sum.carbon_range) + " CO₂e");
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

std::string trace(const Report& report) {
    if (report.totals.counted == 0) return {};
    auto text = heading(report) + "\n";
    for (const auto& e : report.estimates) {
        if (!e.result) continue;
        auto lines = factor_lines(e);
        const auto steps = carbon::trace(e);
        lines.insert(lines.end(), steps.begin(), steps.end());
        add(text, of_run(e), lines);
    }
    add(text, "Total", sums(report));
    for (const auto* line : {&report.lines.embodied, &report.lines.water})
        if (*line) add(text, (*line)->label + " (not in the total)", (*line)->trace);
    const auto used = used_sources(report);
    add(text, "Sources of the values", citations(used.of_values));
    add(text, "Sources of the ranges", citations(used.of_ranges));
    return text + "\n" + method_sentences(report) + " Carbon Tally " + std::string(version()) +
           ", data version " + std::string(tables::data_version) + ".\n";
}

} // namespace carbon::snippet
