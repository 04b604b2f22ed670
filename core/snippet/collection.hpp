// What a collection of reports is published with.
#pragma once

#include "core/survey/analysis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon::snippet {

/// CSV: a row for each entry under the names of its columns.
std::string collection_csv(const std::vector<Entry>& entries);

/// Markdown: how much, where, when, how it was counted, and what is not in it. `analysis` is that
/// of the entries by `method`; none where none of them counts.
std::string collection_summary(const std::vector<Entry>& entries,
                               const std::optional<Analysis>& analysis, Method method);

} // namespace carbon::snippet
