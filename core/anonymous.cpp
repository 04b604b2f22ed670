#include "core/run.hpp"
#include "core/stage.hpp"

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
    if (!find_stage(run.stage)) run.stage.clear(); // the author's own word for it
    run.reported.source.clear();
    if (run.measured) run.measured->method.clear();
    run.place = anonymous(std::move(run.place));
    return run;
}

} // namespace carbon
