// What can be wrong with a table, in sentences.
#pragma once

#include "core/problem.hpp"

#include <string>
#include <string_view>

namespace carbon {

enum class Fault {
    // Of the whole.
    empty,
    no_column,
    many_columns,
    no_row,
    many_rows,
    further,
    // Of a column.
    unknown_column,
    unused_numbers,
    taken_as_published,
    no_unit,
    // Of a row.
    unclosed,
    longer,
    other_report,
    // Of a cell.
    no_number,
    differs,
    no_nodes,
    device,
    own_device,
    no_place,
    several_places,
    country_stands,
    unused_name,
    unused_source,
    host,
};

/// In the sentence, `cell` stands in quotation marks, `other` as it is.
void say(Findings& findings, std::string_view field, Fault fault, std::string_view cell = {},
         std::string_view other = {});

} // namespace carbon
