#include "core/run.hpp"

namespace carbon {

Run anonymous(Run run) {
    run.anonymous = true;
    run.name.clear();
    run.notes.clear();
    run.reported.source.clear();
    if (run.measured) run.measured->method.clear();
    if (auto* own = std::get_if<StatedPlace>(&run.place); own && !own->source.empty())
        own->source = "withheld for review";
    return run;
}

} // namespace carbon
