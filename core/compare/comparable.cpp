#include "core/compare/comparable.hpp"

#include "core/format.hpp"
#include "core/heap_sort.hpp"
#include "core/kinds.hpp"
#include "core/series.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr std::size_t most_named = 3;

const std::string& kind_of(const Alternative& place) {
    return place.by_year.front().intensity.kind;
}

bool has_values(const Place& place, const std::vector<int>& years) {
    return std::all_of(years.begin(), years.end(), [&](int year) {
        const auto series = series_of(place, year);
        return series && series->in(year);
    });
}

// A grid may have an intensity of the other kind, too.
void offer_kind(const Comparison& comparison, WantedPlace& wanted) {
    const auto* grid = std::get_if<GridPlace>(&wanted.place);
    if (!grid || !has_values(GridPlace{grid->code, comparison.kind}, comparison.years)) return;
    wanted.findings.offer("Use its " + comparison.kind + " figure",
                          {{"kind", {}, comparison.kind}});
}

struct Late {
    std::string name;
    int year, by; // that stands, and by how much it is earlier than another's
    std::size_t index;
};

std::optional<int> year_of(const Elsewhere& there) {
    return there.intensity.basis == Basis::catalog ? there.intensity.year : std::nullopt;
}

// The newest year with a value for the runs of each year: of a year that the data do not reach, no
// place has one.
std::vector<int> newest_years(const Comparison& comparison) {
    std::vector<int> years(comparison.years.size());
    for (std::size_t y = 0; y < years.size(); ++y) {
        if (!comparison.own.empty()) years[y] = year_of(comparison.own[y]).value_or(0);
        for (const auto& place : comparison.places)
            years[y] = std::max(years[y], year_of(place.by_year[y]).value_or(0));
    }
    return years;
}

// The year that is the furthest from the newest; none where it is never earlier.
std::optional<Late> late(const Alternative& place, const std::vector<int>& newest) {
    std::optional<Late> most;
    for (std::size_t y = 0; y < newest.size(); ++y) {
        const int year = year_of(place.by_year[y]).value_or(newest[y]);
        if (const int by = newest[y] - year; by > (most ? most->by : 0))
            most = Late{place.name, year, by, place.index};
    }
    return most;
}

// "Chad 2012, Kenya 2023 and 4 others"
std::string first_of(const std::vector<Late>& places) {
    const auto named = std::min(places.size(), most_named);
    std::string names;
    for (std::size_t i = 0; i < named; ++i)
        names += (i ? ", " : "") + places[i].name + " " + std::to_string(places[i].year);
    return named == places.size() ? names
                                  : names + " and " + counted(places.size() - named, "other");
}

} // namespace

std::optional<std::string> kind_of_runs(const std::vector<Estimate>& estimates,
                                        Findings& findings) {
    auto kinds = kinds_of(estimates);
    const bool unknown = kinds.erase("") > 0;
    if (kinds.size() > 1) {
        findings.error("", Code::unlikely,
                       "The carbon intensity of some runs is life-cycle and that of others direct: "
                       "their sum cannot be compared with other places.",
                       "State intensities of one kind.");
        return std::nullopt;
    }
    if (unknown)
        findings.warning("", Code::missing,
                         "The kind of a stated carbon intensity is not known: the comparison holds "
                         "if it is that of the other places.",
                         "State whether it is life-cycle or direct.");
    return kinds.empty() ? std::string() : *kinds.begin();
}

std::string kind_of_places(const std::vector<Alternative>& places) {
    std::string kind;
    for (const auto& place : places)
        if (kind != "life-cycle" && !kind_of(place).empty()) kind = kind_of(place);
    return kind;
}

bool is_comparable(const Alternative& place, const Comparison& comparison, WantedPlace& wanted) {
    const auto& kind = kind_of(place);
    if (kind.empty() || kind == comparison.kind) return true;
    wanted.findings.error("", Code::unlikely,
                          "The carbon intensity of " + place.name + " is " + kind +
                              ", that of the others is " + comparison.kind +
                              ": the two cannot be compared.",
                          "Take the place out, or compare places of one kind.");
    offer_kind(comparison, wanted);
    return false;
}

void warn_of_earlier_years(const Comparison& comparison, Findings& findings) {
    std::vector<Late> places;
    const auto newest = newest_years(comparison);
    for (const auto& place : comparison.places)
        if (const auto found = place.is_own ? std::nullopt : late(place, newest))
            places.push_back(*found);
    if (places.empty()) return;
    heap_sort(places, [](const Late& a, const Late& b) {
        return a.by != b.by ? a.by > b.by : a.index < b.index;
    });
    findings.warning("", Code::fallback,
                     "The newest carbon intensity of " + counted(places.size(), "place") +
                         " is earlier than the runs: " + first_of(places) + ".",
                     "Keep it where the grid has hardly changed since, or take the place out.");
}

} // namespace carbon
