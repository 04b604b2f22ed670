// Entries of a collection as JSON: one flat object each, with the columns of its CSV.
#pragma once

#include "core/document/fields.hpp"
#include "core/document/writer.hpp"
#include "core/survey/entry.hpp"

#include <string>

namespace carbon {

/// The members of the open object.
void write_entry(Writer& w, const Entry& entry);

/// What cannot be read is a finding, and as if it were not there.
Entry read_entry(const Json& object, const std::string& path, Findings& findings);

} // namespace carbon
