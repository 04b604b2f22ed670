// A number with its unit: that behind it, else that of its column.
#pragma once

#include "core/ingest/cells.hpp"
#include "core/ingest/headers.hpp"

#include <string_view>

namespace carbon {

struct QuantityRead {
    Amount amount;            // in the unit of the document; `other` where its unit is none
    bool unit_missed = false; // neither the cell nor the column has one
};

QuantityRead read_quantity(std::string_view cell, Decimal decimal, const Header& header);

/// Without a column: "3 d 4 h", and what has no unit as it is.
Amount read_quantity(std::string_view text, Decimal decimal, Dimension dimension);

} // namespace carbon
