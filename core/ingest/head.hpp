// The head of a table: what separates its cells, and what each column holds.
#pragma once

#include "core/ingest/csv_rows.hpp"
#include "core/ingest/headers.hpp"
#include "core/problem.hpp"
#include "core/survey/columns.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Column {
    std::string text;
    Header header;
    const EntryColumn* entry; // of a table of entries
    bool misses_unit = false; // that has been said
    bool holds_numbers = false;
};

inline constexpr std::size_t most_columns = 1000;

struct Head {
    std::vector<Column> columns;
    bool of_entries = false;
    bool has[number_of_fields] = {};
    std::size_t known = 0; // columns

    /// Of runs, as this tool writes them.
    bool own() const { return has[static_cast<std::size_t>(Field::tool_version)]; }
};

/// What columns hold, by their names, where someone said so.
using Chosen = std::map<std::string, Field, std::less<>>;

/// With a finding for each column that cannot be used as it seems to be meant.
Head read_head(const Row& row, const Chosen& chosen, Findings& findings);

/// "columns/2"
std::string path_of_column(std::size_t index);

/// The text without its byte order mark and without Excel's line "sep=;", and the separator by
/// which the most columns of its head are known; 0 where it has one column.
struct Separated {
    std::string_view text;
    char separator;
};
Separated separated(std::string_view text, const Chosen& chosen);

/// Reads up to the first row that is not blank; false where there is none.
bool read_filled(CsvRows& rows, Row& row);

} // namespace carbon
