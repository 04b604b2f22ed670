#include "core/ingest/row_place.hpp"

#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/ingest/faults.hpp"
#include "core/ingest/named_place.hpp"
#include "core/text.hpp"

#include <utility>

namespace carbon {

namespace {

using Places = std::vector<NamedPlace>;

void set_place(StatedRow& row, const NamedPlace& place) {
    row.take_place();
    row.text(Field::provider) = place.provider;
    row.text(place.field) = place.id;
}

void offer_places(const Places& places, Field instead_of, const OfRow& of) {
    const auto path = [&](Field field) { return of.run + std::string(member(field).path); };
    for (std::size_t i = 0; i < places.size() && i < most_offers && of.offers; ++i) {
        const auto& place = places[i];
        const std::string provider(place.provider);
        std::vector<Change> changes{{path(instead_of), {}},
                                    {path(place.field), {}, std::string(place.id)}};
        if (!provider.empty()) changes.push_back({path(Field::provider), {}, provider});
        of.findings.offer("Take " + provider + (provider.empty() ? "" : " ") +
                              std::string(place.name),
                          std::move(changes));
    }
}

struct Found {
    std::string text; // the first that is written beside the country
    Places places;    // that it can be: one where it is known
};

Found find_place(const StatedRow& row, const Around& around) {
    Found found;
    for (const auto field : {Field::region, Field::grid, Field::location}) {
        const auto& text = row.text(field);
        if (text.empty() || found.places.size() == 1) continue;
        auto places = places_called(text, around);
        if (found.text.empty()) found.text = text;
        if (found.places.empty() || places.size() == 1) found.places = std::move(places);
    }
    return found;
}

// The name of a stated intensity's place: "Michigan, United States".
void set_stated(StatedRow& row, std::string name, const Around& around) {
    const std::string country(around.country ? around.country->name : row.text(Field::country));
    if (name.empty()) name = row.text(Field::provider);
    if (folded(name).find(folded(country)) == std::string::npos)
        name += (name.empty() ? "" : ", ") + country;
    row.take_place();
    row.text(Field::place_name) = name;
}

// In a table of this tool an intensity that the catalogue gives to that place is not stated.
bool is_of_catalogue(const StatedRow& row, const Found& found) {
    if (found.places.size() != 1) return false;
    auto at = row;
    set_place(at, found.places.front());
    return is_known(factors(run_at(at)).intensity, row.text(Field::source),
                    row.number(Field::g_per_kwh));
}

// "Germny"
void add_misspelt(Places& places, std::string_view name) {
    constexpr std::size_t most = 2;
    const auto wanted = folded(name);
    if (wanted.size() <= 2 * most) return;
    for (const auto& country : tables::countries)
        if (edits(wanted, folded(country.name)) <= most) places.push_back(named(&country));
}

// Nothing but the name is known: without its intensity the run does not count.
void keep_name(StatedRow& row, Found& found, const OfRow& of) {
    const auto name = found.text.empty() ? row.text(Field::country) : found.text;
    row.take_place();
    row.text(Field::place_name) = name;
    const bool several = !found.places.empty();
    say(of.findings, of.at(Field::location), several ? Fault::several_places : Fault::no_place,
        name);
    if (!several && of.offers)
        for (const auto& match : search_places(name, most_offers))
            found.places.push_back(named(match));
    if (found.places.empty() && of.offers) add_misspelt(found.places, name);
    offer_places(found.places, Field::place_name, of);
}

// The country alone is known.
void keep_country(StatedRow& row, const Found& found, const tables::Country& country,
                  const OfRow& of) {
    set_place(row, named(&country));
    if (found.text.empty()) return;
    say(of.findings, of.at(Field::location), Fault::country_stands, found.text, country.name);
    offer_places(found.places, Field::country, of);
}

// Words beside what was found.
void warn_of_unused(const StatedRow& row, const Around& around, const OfRow& of) {
    for (const auto field : {Field::country, Field::provider}) {
        const bool known =
            field == Field::country ? around.country != nullptr : around.provider != nullptr;
        if (row.has(field) && !known)
            say(of.findings, of.at(field), Fault::unused_name, row.text(field));
    }
}

// What belongs to a stated intensity, where there is none.
void leave_figures(StatedRow& row, const OfRow& of) {
    row.take(Field::place_year);
    const auto* grid = find_grid(row.text(Field::grid));
    if (!grid || (grid->zone && row.text(Field::kind) == "life-cycle")) row.take(Field::kind);
    const auto source = row.take(Field::source);
    if (source.empty() || of.own) return;
    const bool reported = row.has(Field::reported_kg) || row.has(Field::reported_kwh);
    if (!reported)
        say(of.findings, of.at(Field::source), Fault::unused_source);
    else if (!row.has(Field::reported_source))
        row.text(Field::reported_source) = source;
}

} // namespace

bool is_stated(std::string_view label) {
    return label == "stated" || label.starts_with("stated for ");
}

Run run_at(const StatedRow& row) {
    Run run;
    const auto year = [&](Field field) {
        const auto given = row.number(field).value_or(0);
        return given > 0 && given < 1e4 ? std::optional(static_cast<int>(given)) : std::nullopt;
    };
    run.year = year(Field::year);
    if (row.has(Field::region))
        run.place = RegionPlace{row.text(Field::provider), row.text(Field::region)};
    else if (row.has(Field::country))
        run.place = CountryPlace{row.text(Field::country)};
    else if (row.has(Field::grid))
        run.place = GridPlace{row.text(Field::grid), row.text(Field::kind)};
    else
        run.place = StatedPlace{{}, {}, year(Field::place_year), {}, {}};
    return run;
}

void make_place(StatedRow& row, const OfRow& of) {
    const Around around{country_named(row.text(Field::country)),
                        provider_named(row.text(Field::provider))};
    auto found = find_place(row, around);
    row.take(Field::location);
    if (row.has(Field::g_per_kwh) && !(of.own && is_of_catalogue(row, found))) {
        if (of.own && is_stated(row.text(Field::source))) row.take(Field::source);
        if (of.own && found.text == "own place") found.text.clear();
        return set_stated(row, found.text, around);
    }
    row.take(Field::g_per_kwh);
    if (found.places.size() == 1) {
        warn_of_unused(row, around, of);
        set_place(row, found.places.front());
    } else if (around.country) {
        keep_country(row, found, *around.country, of);
    } else if (!found.text.empty() || row.has(Field::country)) {
        keep_name(row, found, of);
    } else if (around.provider) {
        row.text(Field::provider) = around.provider->id;
    }
    leave_figures(row, of);
}

} // namespace carbon
