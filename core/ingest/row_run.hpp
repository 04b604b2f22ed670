// A row of a table as the members of a run.
#pragma once

#include "core/ingest/stated_row.hpp"

namespace carbon {

/// Makes of the columns what a document has: a device and a place of the catalogue where they are
/// called exactly so, wall-clock hours or device-hours. What the catalogue itself says in a table
/// of this tool is left to it.
void make_run(StatedRow& row, const OfRow& of);

} // namespace carbon
