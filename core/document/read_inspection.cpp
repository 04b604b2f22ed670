#include "core/document/read_inspection.hpp"

#include "core/document/read_place.hpp"

namespace carbon {

std::optional<WantedInspection> read_inspection(const Fields& document) {
    const auto* object = document.object("inspect");
    if (!object) return std::nullopt;
    WantedInspection wanted{{}, {}, Findings("/inspect")};
    const Fields fields(*object, "", wanted.findings);
    fields.warn_of_unknown({"place", "year"});
    if (const auto* place = fields.object("place"))
        wanted.place = read_place(*place, "place", wanted.findings);
    wanted.year = fields.year("year");
    return wanted;
}

} // namespace carbon
