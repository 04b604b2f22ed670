#include "core/place/site.hpp"

#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/grids.hpp"

namespace carbon {

namespace {

// The parts of its country that a grid is known as; none where it is the whole of it.
void add_grid(Site& site, const Grid& grid) {
    if (!grid.officials.empty()) site.grid = grid.code;
    const bool whole = site.country && grid.zone == zone_of_country(site.country->id);
    if (grid.zone && !whole) site.zone = grid.zone->code;
}

void add_region(Site& site, const tables::Region& region) {
    site.region = &region;
    if (region.grid != region.country) site.grid = region.grid;
    if (const auto* zone = zone_of(region)) site.zone = zone->code;
}

} // namespace

Site site_of(const Place& place, bool anonymous) {
    Run there;
    there.place = place;
    there.anonymous = anonymous;
    const auto* grid = grid_place_of(there);
    Site site{place_name(there), grid_of(there), {}, {}, nullptr};
    if (anonymous) {
        if (site.country) site.name = std::string(site.country->name);
        return site;
    }
    if (grid) add_grid(site, *grid);
    if (const auto* region = region_of(there)) add_region(site, *region);
    return site;
}

} // namespace carbon
