#include "core/snippet/words_of_comparison.hpp"

#include "core/catalog.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/words_of_run.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string amount(const Alternative& place) {
    return ranged(place.sum.carbon, place.sum.carbon_range, " CO₂e") + " in " + place.name;
}

std::string span(const Report& report) {
    const auto& places = report.comparison->places;
    const auto& own = report.totals.sum;
    const auto of_own = " times the " + text(own.carbon, own.carbon_range) + " CO₂e estimated here";
    const auto &least = places.front(), &most = places.back();
    if (places.size() == 1) return amount(least) + ", " + about(least.ratio) + of_own;
    return "between " + amount(least) + " and " + amount(most) + ", " + about(least.ratio) +
           " to " + about(most.ratio) + of_own;
}

std::string rank_sentence(const Comparison& comparison) {
    const auto less = comparison.rank - 1, all = comparison.places.size();
    if (all < 2) return {};
    return " Of the " + number(static_cast<double>(all)) + " places compared, " +
           (less == 0   ? "none emits"
            : less == 1 ? "one emits"
                        : number(static_cast<double>(less)) + " emit") +
           " less.";
}

// "2023", "2021 to 2023": the years that the intensities are of.
std::string years(const Alternative& place) {
    int first = 0, last = 0;
    for (const auto& there : place.by_year)
        if (const auto year = there.intensity.year) {
            first = first == 0 ? *year : std::min(first, *year);
            last = std::max(last, *year);
        }
    if (first == 0) return {};
    return first == last ? std::to_string(first)
                         : std::to_string(first) + "–" + std::to_string(last);
}

template <class Value>
std::string spanned(const Alternative& place, Value value) {
    double least = value(place.by_year.front()), most = least;
    for (const auto& there : place.by_year) {
        least = std::min(least, value(there));
        most = std::max(most, value(there));
    }
    return least == most ? number(least) : number(least) + "–" + number(most);
}

std::vector<std::string> row(const Alternative& place, bool own_pue, const Result& sum,
                             const ComparisonWords& words) {
    std::vector<std::string> cells = {
        words.name(place.name) + (place.is_own ? words.as_run : ""), years(place),
        spanned(place, [](const Elsewhere& there) { return there.intensity.value; })};
    if (own_pue)
        cells.push_back(spanned(
            place, [](const Elsewhere& there) { return there.pue ? there.pue->value : 1; }));
    cells.push_back(
        in_unit_of(sum.carbon, sum.carbon_range, place.sum.carbon, place.sum.carbon_range));
    cells.push_back(about(place.ratio));
    return cells;
}

// The report itself, where none of the places is its own.
std::vector<std::string> own_row(const Report& report, std::size_t columns,
                                 const ComparisonWords& words) {
    const auto& sum = report.totals.sum;
    const auto places = each_once(counted_runs(report), [](const auto& e) { return e.place; });
    std::vector<std::string> cells(columns);
    cells.front() = places.size() == 1 ? words.name(places.front()) + words.as_run : words.alone;
    cells[columns - 2] = in_unit_of(sum.carbon, sum.carbon_range, sum.carbon, sum.carbon_range);
    cells.back() = about(1.0);
    return cells;
}

} // namespace

std::vector<std::string> sources_of(const Comparison& comparison) {
    std::vector<std::string> keys;
    const auto add = [&](const std::optional<Factor>& factor) {
        if (!factor) return;
        for (const auto key : source_keys(factor->source))
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
    };
    for (const auto& place : comparison.places)
        for (const auto& [intensity, pue] : place.by_year) {
            add(intensity);
            add(pue);
        }
    return keys;
}

std::string comparison_sentences(const Report& report) {
    const auto& comparison = *report.comparison;
    return "Elsewhere the same runs would have emitted " + span(report) + "." +
           rank_sentence(comparison) + " Hardware, hours and " +
           (comparison.own_pue
                ? "energy of the machines stay the same; the PUE is that of each place"
                : "energy stay the same, the PUE with them") +
           ". Carbon intensities are yearly averages (" +
           (comparison.kind.empty() ? "" : comparison.kind + ", ") +
           "location-based) for the year of each run, or for the nearest earlier one" +
           cite(sources_of(comparison)) + "." +
           (comparison.places.size() > most_places_listed
                ? " The places are too many to be listed here."
                : "");
}

std::string comparison_caption(const Report& report) {
    const auto& comparison = *report.comparison;
    return "Emissions of the same runs" + (report.title.empty() ? "" : " of " + report.title) +
           " in other places: year and carbon intensity of electricity" +
           (comparison.kind.empty() ? "" : " (" + comparison.kind + ")") +
           (comparison.own_pue ? ", PUE" : "") +
           ", emissions, and how many times as much as where they ran.";
}

Table comparison_table(const Report& report, const ComparisonWords& words) {
    const auto& comparison = *report.comparison;
    const auto& sum = report.totals.sum;
    Table table{{words.place, words.year, "g/kWh"}, {}, 2, 0};
    if (comparison.own_pue) table.head.push_back("PUE");
    table.head.push_back(unit_of(sum.carbon, sum.carbon_range) + " CO₂e");
    table.head.push_back(words.times);
    const auto& places = comparison.places;
    if (places.size() > most_places_listed) return table;
    for (const auto& place : places)
        table.rows.push_back(row(place, comparison.own_pue, sum, words));
    if (std::none_of(places.begin(), places.end(), [](const auto& place) { return place.is_own; }))
        table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(comparison.rank - 1),
                          own_row(report, table.head.size(), words));
    return table;
}

} // namespace carbon::snippet
