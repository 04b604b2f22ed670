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

using Places = std::vector<const Alternative*>;

std::string span(const Places& places, const Result& own) {
    const auto of_own = " times the " + text(own.carbon, own.carbon_range) + " CO₂e estimated here";
    const auto &least = *places.front(), &most = *places.back();
    if (places.size() == 1) return amount(least) + ", " + about(least.ratio) + of_own;
    return "between " + amount(least) + " and " + amount(most) + ", " + about(least.ratio) +
           " to " + about(most.ratio) + of_own;
}

std::string rank_sentence(std::size_t less, std::size_t all) {
    if (all < 2) return {};
    return " Of the " + number(static_cast<double>(all)) + " places compared, " +
           (less == 0   ? "none emits"
            : less == 1 ? "one emits"
                        : number(static_cast<double>(less)) + " emit") +
           " less.";
}

// Whose PUE it is, and which of them nobody has published.
std::string overhead(const Report& report, const Places& places) {
    const auto assumed = std::count_if(places.begin(), places.end(), pue_is_assumed);
    const auto runs = counted_runs(report);
    const bool metered =
        std::any_of(runs.begin(), runs.end(), [](const auto* e) { return !e->factors.pue; });
    std::string words =
        "Hardware, hours and IT energy stay the same; the PUE is that of each place";
    if (assumed > 0)
        words += ", for " + number(static_cast<double>(assumed)) + " of the " +
                 counted(places.size(), "place") + " the assumed average of the industry";
    return words + (metered ? ", and what the facility's meter showed stays as it is" : "") + ".";
}

// The intensities that the author states, with what is known of them.
std::string stated(const Places& places) {
    std::string words;
    for (const auto* place : places) {
        const auto& intensity = place->by_year.front().intensity;
        if (intensity.basis != Basis::stated) continue;
        words += " The carbon intensity of " + place->name + " is stated by the author, " +
                 (intensity.stated_source.empty() ? "without a source"
                                                  : "source: " + intensity.stated_source) +
                 (intensity.kind.empty() ? "; its kind is not stated." : ".");
    }
    return words;
}

// Of a basis, the sources in short.
std::string of_bases(const Report& report) {
    const auto made = sources_of_basis(report, "production");
    const auto used = sources_of_basis(report, "consumption");
    if (made.empty() || used.empty()) return {};
    return " Some of them are of what is generated there (" + made +
           "), others of what is used there, with imports (" + used + ").";
}

using ByYear = std::vector<Elsewhere>;

std::string years(const ByYear& by_year) {
    std::vector<std::optional<int>> all;
    for (const auto& there : by_year) all.push_back(there.intensity.year);
    return year_span(all);
}

// Empty where a year has no such value.
template <class Value>
std::string spanned(const ByYear& by_year, Value value) {
    std::optional<double> least, most;
    for (const auto& there : by_year) {
        const std::optional<double> each = value(there);
        if (!each) return {};
        least = std::min(least.value_or(*each), *each);
        most = std::max(most.value_or(*each), *each);
    }
    return least == most ? number(*least) : number(*least) + "–" + number(*most);
}

std::optional<double> intensity_of(const Elsewhere& there) { return there.intensity.value; }

std::optional<double> pue_of(const Elsewhere& there) {
    return there.pue ? std::optional(there.pue->value) : std::nullopt;
}

// The name and the factors of a place; without factors where it has none.
std::vector<std::string> start_of_row(const std::string& name, const ByYear& by_year,
                                      bool own_pue) {
    std::vector<std::string> cells = {name, "", ""};
    if (own_pue) cells.emplace_back();
    if (by_year.empty()) return cells;
    cells[1] = years(by_year);
    cells[2] = spanned(by_year, intensity_of);
    if (own_pue) cells[3] = spanned(by_year, pue_of);
    return cells;
}

std::vector<std::string> row(const Alternative& place, bool own_pue, const Result& sum,
                             const ComparisonWords& words) {
    auto cells = start_of_row(words.name(place.name) + (place.is_own ? words.as_run : ""),
                              place.by_year, own_pue);
    cells.push_back(
        in_unit_of(sum.carbon, sum.carbon_range, place.sum.carbon, place.sum.carbon_range));
    cells.push_back(about(place.ratio));
    return cells;
}

// The report itself, where none of the places is its own.
std::vector<std::string> own_row(const Report& report, const ComparisonWords& words) {
    const auto& sum = report.totals.sum;
    const auto& comparison = *report.comparison;
    const auto places = each_once(counted_runs(report), [](const auto& e) { return e.place; });
    auto cells =
        start_of_row(places.size() == 1 ? words.name(places.front()) + words.as_run : words.alone,
                     comparison.own, comparison.own_pue);
    cells.push_back(in_unit_of(sum.carbon, sum.carbon_range, sum.carbon, sum.carbon_range));
    cells.push_back(about(1.0));
    return cells;
}

// Adds the source of an intensity of that basis, once.
void add_source(std::vector<std::string>& names, const Factor& intensity, std::string_view basis) {
    const auto name = short_name(intensity.source);
    if (intensity.electricity == basis &&
        std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

} // namespace

std::string sources_of_basis(const Report& report, std::string_view basis) {
    std::vector<std::string> names;
    for (const auto* e : counted_runs(report)) add_source(names, *e->factors.intensity, basis);
    for (const auto& place : report.comparison->places)
        for (const auto& there : place.by_year) add_source(names, there.intensity, basis);
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::vector<std::string> sources_of(const Comparison& comparison) {
    std::vector<std::string> keys;
    const auto add = [&](const std::optional<Factor>& factor) {
        if (!factor) return;
        for (const auto key : source_keys(factor->source))
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
    };
    for (const auto& place : comparison.places)
        for (const auto& there : place.by_year) {
            add(there.intensity);
            add(there.pue);
        }
    return keys;
}

Places elsewhere(const Comparison& comparison) {
    Places others;
    for (const auto& place : comparison.places)
        if (!place.is_own) others.push_back(&place);
    return others;
}

bool pue_is_assumed(const Alternative* place) {
    return std::any_of(place->by_year.begin(), place->by_year.end(), [](const auto& there) {
        return there.pue && there.pue->basis == Basis::assumed;
    });
}

std::string comparison_sentences(const Report& report) {
    const auto& comparison = *report.comparison;
    const auto places = elsewhere(comparison);
    if (places.empty()) return {};
    return "Elsewhere the same runs would have emitted " + span(places, report.totals.sum) + "." +
           rank_sentence(comparison.rank - 1, places.size()) + " " +
           (comparison.own_pue ? overhead(report, places)
                               : "Hardware, hours and energy stay the same, the PUE with them.") +
           " Carbon intensities are yearly averages (" +
           (comparison.kind.empty() ? "" : comparison.kind + ", ") +
           "location-based) for the year of each run, or for the nearest earlier one" +
           cite(sources_of(comparison)) + "." + of_bases(report) + stated(places) +
           " Whether a place could have been chosen is not considered." +
           (comparison.places.size() > most_places_listed
                ? " The places are too many to be listed here."
                : "");
}

std::string comparison_caption(const Comparison& comparison, const std::string& title) {
    return "Emissions of the same runs" + (title.empty() ? "" : " of " + title) +
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
                          own_row(report, words));
    return table;
}

} // namespace carbon::snippet
