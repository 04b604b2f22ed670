#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

// In short: of a hundred places, nobody reads how each range was found.
void write(Writer& w, FactorMember member, const Factor& factor) {
    const auto& name = name_of(member);
    const auto scope = w.object(name.key);
    w.put("value", factor.value);
    w.put("text", with_unit(factor, name));
    w.put("label", factor.label);
    if (!factor.source.empty()) w.put("source", factor.source);
    if (factor.year) w.put("year", *factor.year);
    if (!factor.kind.empty()) w.put("kind", factor.kind);
    if (!factor.electricity.empty()) w.put("basis", factor.electricity);
}

void write(Writer& w, int year, const Elsewhere& there) {
    const auto scope = w.object();
    w.put("year", year);
    if (there.pue) write(w, &Factors::pue, *there.pue);
    write(w, &Factors::intensity, there.intensity);
}

void write(Writer& w, Coordinates at) {
    const auto scope = w.object("at");
    w.put("latitude", at.latitude);
    w.put("longitude", at.longitude);
}

void write(Writer& w, const Home& home) {
    const auto scope = w.object();
    w.put("name", home.name);
    write(w, home.at);
}

void write_years(Writer& w, const Comparison& comparison, const std::vector<Elsewhere>& by_year) {
    const auto years = w.list("years");
    for (std::size_t y = 0; y < by_year.size(); ++y) write(w, comparison.years[y], by_year[y]);
}

void write(Writer& w, const Alternative& place, const Comparison& comparison,
           const Footprint& own) {
    const auto scope = w.object();
    w.put("place", place.index);
    w.put("name", place.name);
    w.put("own", place.is_own);
    if (place.at) write(w, *place.at);
    w.put("rank", place.rank);
    w.put("ratio", place.ratio);
    w.put("ratio_text", about(place.ratio));
    write_footprint(w, place.sum, &own);
    write_years(w, comparison, place.by_year);
}

} // namespace

void write_comparison(Writer& w, const Report& report) {
    if (!report.comparison) return;
    const auto& comparison = *report.comparison;
    const auto scope = w.object("comparison");
    w.put("kind", comparison.kind);
    w.put("pue", comparison.own_pue ? "place" : "runs");
    w.put("rank", comparison.rank);
    {
        const auto homes = w.list("homes");
        for (const auto& home : comparison.homes) write(w, home);
    }
    if (!comparison.own.empty()) {
        const auto own = w.object("own");
        write_years(w, comparison, comparison.own);
    }
    const auto places = w.list("places");
    for (const auto& place : comparison.places) write(w, place, comparison, report.totals.sum);
}

} // namespace carbon
