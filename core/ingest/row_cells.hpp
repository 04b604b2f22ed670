// The cells of a row as what it states.
#pragma once

#include "core/ingest/head.hpp"
#include "core/ingest/quantity.hpp"
#include "core/ingest/stated_row.hpp"
#include "core/survey/entry.hpp"

namespace carbon {

struct Asked { // a number that can be read where the decimal sign is known
    std::string path, cell;
};

/// How the cells of a row are read, and what is found of them.
struct Reading {
    Head& head;
    Decimal decimal;
    std::optional<Asked>& asked; // the first such cell
    std::string row;             // "rows/3/"
    Findings& findings;
};

/// A number that cannot be read stays as its text, so that its run does not count without it.
StatedRow read_cells(const Row& row, const Reading& reading);

/// None where a cell is wrong or asks.
std::optional<Entry> read_entry(const Row& row, const Reading& reading);

} // namespace carbon
