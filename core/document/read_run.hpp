// One run of a request document as values.
#pragma once

#include "core/document/fields.hpp"
#include "core/document/request.hpp"

namespace carbon {

/// What cannot be read is a finding with its path below the run's; the rest is kept.
RequestedRun read_run(const Json& json, std::size_t index);

/// The object under `key`; empty where there is none.
Reported read_reported(const Fields& parent, std::string_view key, Findings& findings);
Computed read_computed(const Fields& document, Findings& findings);

} // namespace carbon
