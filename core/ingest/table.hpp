// A table as people paste it or save it of a spreadsheet: entries of a collection, or runs, told by
// its head. What is not known is listed, and nothing is guessed.
#pragma once

#include "core/ingest/row_cells.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

struct WantedTable {
    std::string text;
    Decimal decimal = Decimal::unstated;
    Chosen chosen;
    bool each_a_report = false; // each row, where no column says which of them are one
};

struct Table {
    Head head;
    char separator = 0; // 0: there is one column
    std::size_t rows = 0;
    std::optional<Asked> asked;
    std::vector<Entry> entries;                    // without those that have an error
    std::vector<StatedRow> runs;                   // with what they say of their report
    std::vector<std::vector<std::size_t>> reports; // indexes of their runs
    std::vector<Problem> problems; // below "/rows/" and the number of the row, or "/columns/"
};

Table read_table(const WantedTable& wanted);

} // namespace carbon
