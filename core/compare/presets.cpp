#include "core/compare/presets.hpp"

#include "core/catalog.hpp"
#include "core/check_rules.hpp"
#include "core/compare/coordinates.hpp"
#include "core/compare/ranked_places.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double usual_km = 1000, most_km = 20000; // half of the way around the Earth

const tables::Region* region_of(PlaceMatch place) {
    const auto* region = std::get_if<const tables::Region*>(&place);
    return region ? *region : nullptr;
}

const Grid* grid_of(PlaceMatch place) {
    const auto* grid = std::get_if<const Grid*>(&place);
    return grid ? *grid : nullptr;
}

const tables::Country& country_of(PlaceMatch place) {
    if (const auto* region = region_of(place)) return *find_country(region->country);
    if (const auto* grid = grid_of(place)) return *find_country(grid->country());
    return *std::get<const tables::Country*>(place);
}

std::optional<Coordinates> coordinates_of(PlaceMatch place) {
    return std::visit([](const auto* at) { return coordinates(*at); }, place);
}

std::string name_of(PlaceMatch place) {
    if (const auto* grid = grid_of(place)) return std::string(grid->name());
    const auto* region = region_of(place);
    return std::string(region ? region->id : country_of(place).name);
}

// A region is compared with those of its provider, a country or a grid with all single countries.
std::vector<PlaceMatch> alike(PlaceMatch of) {
    std::vector<PlaceMatch> places;
    if (const auto* region = region_of(of)) {
        for (const auto& row : tables::regions)
            if (row.provider == region->provider) places.push_back(&row);
    } else {
        for (const auto& row : tables::countries)
            if (!row.continent.empty()) places.push_back(&row);
    }
    return places;
}

// "45 regions of Google Cloud", "1 country"
std::string called(PlaceMatch of, std::size_t count) {
    if (const auto* region = region_of(of))
        return counted(count, "region") + " of " +
               std::string(find_provider(region->provider)->name);
    return number(static_cast<double>(count)) + (count == 1 ? " country" : " countries");
}

// "The 12 regions of ...", or "The nearest 60 of the 65 regions of ..."
PlaceList listed(std::vector<PlaceMatch> places, PlaceMatch of, const char* order,
                 const std::string& which) {
    const auto all = places.size();
    std::string said = "The ";
    if (all > most_in_preset) {
        places.resize(most_in_preset);
        said += std::string(order) + " " + number(most_in_preset) + " of the ";
    }
    return {std::move(places), said + called(of, all) + which + "."};
}

bool is_of_provider(std::string_view preset) {
    return preset == "provider" || preset == "cleanest-of-provider";
}

// All regions, however many, for a cut by the alphabet would be no list; or the cleanest ones.
PlaceList of_provider(PlaceMatch of, const WantedPreset& wanted, Findings& f) {
    const auto* region = region_of(of);
    if (!region) {
        f.error("of", Code::type, "The place is no region of a provider.",
                "Choose a cloud region, or another list.");
        return {};
    }
    if (wanted.preset != "provider") return cleanest_regions(region->provider, wanted.year, f);
    auto places = alike(of);
    const auto count = places.size();
    return {std::move(places), "The " + called(of, count) + "."};
}

PlaceList on_continent(PlaceMatch of, Findings& f) {
    const auto wanted = country_of(of).continent;
    if (wanted.empty()) {
        f.error("of", Code::missing, quotation(name_of(of)) + " lies on no single continent.",
                "Choose a country or a cloud region.");
        return {};
    }
    auto places = alike(of);
    std::erase_if(places, [&](auto place) { return country_of(place).continent != wanted; });
    return listed(std::move(places), of, "first", " in " + std::string(wanted));
}

PlaceList near(PlaceMatch of, double km, Findings& f) {
    const auto here = coordinates_of(of);
    if (!here) {
        f.error("of", Code::missing, "It is not known where " + quotation(name_of(of)) + " is.",
                "Choose a region whose city is public, or a country.");
        return {};
    }
    std::vector<RankedPlace> by_distance;
    std::size_t unknown = 0;
    for (const auto place : alike(of)) {
        const auto there = coordinates_of(place);
        unknown += !there;
        if (const auto way = there ? kilometres(*here, *there) : 0; there && way <= km)
            by_distance.push_back({place, way, by_distance.size()});
    }
    put_in_order(by_distance);
    const std::string of_others =
        unknown == 0 ? "" : "; of " + counted(unknown, "other") + " the city is not public";
    return listed(first(by_distance, by_distance.size()), of, "nearest",
                  " within " + number(km) + "\u00a0km of " +
                      (region_of(of) || grid_of(of) ? "" : "the middle of ") + name_of(of) +
                      of_others);
}

// Empty where it cannot be found, which is said.
std::optional<PlaceMatch> known(const Place& place, Findings& f) {
    if (!f.about("of")) check_known(place, "of", f);
    if (f.any_error()) return std::nullopt;
    if (const auto* at = std::get_if<RegionPlace>(&place))
        return find_region(at->provider, at->region);
    if (const auto* at = std::get_if<CountryPlace>(&place)) return find_country(at->country);
    const auto* at = std::get_if<GridPlace>(&place);
    const auto* grid = at ? find_grid(at->code) : nullptr;
    if (grid && find_country(grid->country())) return grid;
    f.error("of", Code::missing, "It is not known where this place is.",
            "Choose a cloud region, a country or a grid.");
    return std::nullopt;
}

} // namespace

PlaceList places_of(const WantedPreset& wanted, Findings& f) {
    const auto& preset = wanted.preset;
    if (preset == "cleanest") return cleanest_countries(wanted.year, f);
    if (preset == "big-clouds") return countries_of_clouds();
    if (preset == "paper") return countries_of_survey();
    if (!is_of_provider(preset) && preset != "near" && preset != "continent") {
        f.error("preset", Code::unknown, "There is no list " + quotation(preset) + ".",
                "Write one of these: provider, cleanest-of-provider, near, continent, cleanest, "
                "big-clouds, paper.");
        return {};
    }
    const double km = wanted.km.value_or(usual_km);
    if (!(km >= 1 && km <= most_km))
        f.error("km", Code::range, "The distance cannot be " + number(km) + "\u00a0km.",
                "Write a number from 1 to " + number(most_km) + ", e.g. " + number(usual_km) + ".");
    const auto of = known(wanted.of, f);
    if (!of) return {};
    if (is_of_provider(preset)) return of_provider(*of, wanted, f);
    if (preset == "continent") return on_continent(*of, f);
    return near(*of, km, f);
}

} // namespace carbon
