// The columns of an entry, in the order of the CSV: one list for every file of a collection.
#pragma once

#include "core/problem.hpp"
#include "core/survey/entry.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace carbon {

/// Either a text or a number: one of the two pairs of functions is there.
struct EntryColumn {
    std::string_view key; // with its unit, e.g. "carbon_kg"
    std::string Entry::* text;
    std::optional<double> (*number)(const Entry&);
    void (*set)(Entry&, double);
    bool whole = false; // a number without decimals
};

extern const std::span<const EntryColumn> entry_columns;

/// What cannot be is a finding, and as if it were not there; `path` is below that of the findings.
void set(Entry& entry, const EntryColumn& column, double value, const std::string& path,
         Findings& findings);

} // namespace carbon
