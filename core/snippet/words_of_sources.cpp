#include "core/catalog.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

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

} // namespace

std::string source_sentences(const Report& report) {
    return data_sources(report) + tool_sentence();
}

std::string ranges_sentence(const Report& report) {
    const auto keys = used_sources(report).of_ranges;
    return keys.empty() ? "" : " The ranges rest on" + cite(keys) + ".";
}

std::string tool_sentence() {
    return " Computed with Carbon Tally " + std::string(version()) + " (data version " +
           std::string(tables::data_version) + ")" + cite(tool_key) + ".";
}

std::vector<const Estimate*> counted_runs(const Report& report) {
    std::vector<const Estimate*> runs;
    for (const auto& e : report.estimates)
        if (e.result) runs.push_back(&e);
    return runs;
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
