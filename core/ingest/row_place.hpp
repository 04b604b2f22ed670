// Where a row of a table says that its run was: a place of the catalogue where it is called exactly
// so, with the carbon intensity that is stated for it, where one is.
#pragma once

#include "core/factors.hpp"
#include "core/ingest/stated_row.hpp"

#include <optional>
#include <string_view>

namespace carbon {

constexpr std::size_t most_offers = 6; // of one problem

void make_place(StatedRow& row, const OfRow& of);

/// As far as its place and its year decide.
Run run_at(const StatedRow& row);

/// True where a label of this tool says that the author has stated the value.
bool is_stated(std::string_view label);

/// True where label and value are those of this factor, as far as they are printed.
bool is_known(const std::optional<Factor>& factor, std::string_view label,
              const std::optional<double>& value);

} // namespace carbon
