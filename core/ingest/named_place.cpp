#include "core/ingest/named_place.hpp"

#include "core/catalog.hpp"
#include "core/ingest/cells.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon {

namespace {

// "us-east-1" and "us-east1" are two.
bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// 0 for what lies elsewhere.
int rank(const NamedPlace& place, std::string_view text, const Around& around) {
    if (around.country && place.country != around.country->id) return 0;
    if (place.field != Field::region) return 2;
    if (around.provider && place.provider != around.provider->id) return 0;
    if (same_letters(place.id, text)) return 4;
    return around.provider ? 3 : 1;
}

} // namespace

const tables::Provider* provider_named(const std::string& text) {
    const auto wanted = folded(text);
    for (const auto& row : tables::providers) {
        const auto first = row.name.substr(0, row.name.find(' '));
        for (const auto name : {row.id, row.short_name, row.name, first})
            if (folded(name) == wanted) return &row;
    }
    return nullptr;
}

NamedPlace named(const PlaceMatch& place) {
    if (const auto* region = std::get_if<const tables::Region*>(&place))
        return {Field::region, (*region)->provider, (*region)->id, (*region)->id,
                (*region)->country};
    if (const auto* grid = std::get_if<const Grid*>(&place))
        return {Field::grid, {}, (*grid)->code, (*grid)->name(), (*grid)->country()};
    const auto& country = *std::get<const tables::Country*>(place);
    return {Field::country, {}, country.id, country.name, country.id};
}

std::vector<NamedPlace> places_called(const std::string& text, const Around& around) {
    std::vector<NamedPlace> best;
    int highest = 1;
    for (const auto& match : places_named(text)) {
        const auto place = named(match);
        const int found = rank(place, trimmed(text), around);
        if (found < highest) continue;
        if (found > highest) best.clear();
        highest = found;
        best.push_back(place);
    }
    return best;
}

} // namespace carbon
