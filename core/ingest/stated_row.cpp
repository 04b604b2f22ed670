#include "core/ingest/stated_row.hpp"

#include <utility>

namespace carbon {

std::string StatedRow::take(Field field) { return std::exchange((*this)[field], {}).text; }

void StatedRow::take_place() {
    for (const auto field : {Field::provider, Field::region, Field::country, Field::grid})
        take(field);
}

} // namespace carbon
