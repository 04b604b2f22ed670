// Parts of the answer to a WantedAnalysis, each a member of the object that is open.
#pragma once

#include "core/document/collection.hpp"

namespace carbon {

/// The rows of the survey, which the asker does not have, and what else is of it alone.
void write_survey(Writer& w);

/// What the collection is published with: of the asker's entries, not of the survey's. `analysis`
/// is that of all.
void write_files(Writer& w, const WantedAnalysis& wanted, const std::optional<Analysis>& analysis);

} // namespace carbon
