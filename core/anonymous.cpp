#include "core/run.hpp"

#include <utility>

namespace carbon {

Place anonymous(Place place) {
    if (auto* own = std::get_if<StatedPlace>(&place); own && !own->source.empty())
        own->source = "withheld for review";
    return place;
}

Run anonymous(Run run) {
    run.anonymous = true;
    run.name.clear();
    run.notes.clear();
    run.reported.source.clear();
    if (run.measured) run.measured->method.clear();
    run.place = anonymous(std::move(run.place));
    return run;
}

} // namespace carbon
