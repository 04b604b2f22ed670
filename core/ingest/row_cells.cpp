#include "core/ingest/row_cells.hpp"

#include "core/check_rules.hpp"
#include "core/format.hpp"
#include "core/ingest/faults.hpp"
#include "core/snippet/csv_cell.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cmath>

namespace carbon {

namespace {

using Is = Amount::Is;

// A cell that is no number: it asks, or is a fault, but a number of devices may be "8 x A100".
void say_other(Is is, const std::string& path, const std::string& cell, const Reading& reading,
               bool may_be_device = false) {
    if (is == Is::asks) {
        if (!reading.asked) reading.asked = Asked{"/" + path, cell};
    } else if (!may_be_device) {
        say(reading.findings, path, Fault::no_number, cell);
    }
}

void read_text(const std::string& cell, const std::string& path, std::string& given,
               Findings& findings) {
    auto kept = bounded_text(snippet::without_guards(cell), path, findings);
    if (!given.empty() && folded(given) != folded(kept))
        say(findings, path, Fault::differs, kept, quotation(given));
    else if (given.empty())
        given = std::move(kept);
}

void read_number(double value, const std::string& path, std::optional<double>& given,
                 Findings& findings) {
    constexpr double printed = 1e-9;
    if (given && std::abs(*given - value) > printed * std::abs(*given))
        say(findings, path, Fault::differs, number(value), number(*given));
    given = given.value_or(value);
}

// That of a column which is not known is seen, so that it can be said.
void read_cell(std::size_t index, const std::string& cell, StatedRow& stated,
               const Reading& reading) {
    auto& column = reading.head.columns[index];
    if (!column.header.field) {
        if (column.holds_numbers || reading.head.own() || is_blank(column.text)) return;
        const auto is = read_amount(cell, reading.decimal).is;
        column.holds_numbers = is == Is::number || is == Is::asks;
        return;
    }
    const auto field = *column.header.field;
    auto& given = stated[field];
    const auto path = reading.row + std::string(member(field).path);
    if (member(field).dimension == Dimension::text)
        return read_text(cell, path, given.text, reading.findings);
    const auto [amount, unit_missed] = read_quantity(cell, reading.decimal, column.header);
    if (amount.is == Is::nothing) return;
    if (amount.is == Is::number && !unit_missed)
        return read_number(amount.value, path, given.number, reading.findings);
    if (!given.any()) given.text = cell;
    if (!unit_missed) return say_other(amount.is, path, cell, reading, field == Field::count);
    if (!column.misses_unit)
        say(reading.findings, path_of_column(index), Fault::no_unit, column.text);
    column.misses_unit = true;
}

} // namespace

StatedRow read_cells(const Row& row, const Reading& reading) {
    StatedRow stated;
    const auto& columns = reading.head.columns;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i)
        if (!is_blank(row.cells[i])) read_cell(i, row.cells[i], stated, reading);
    return stated;
}

std::optional<Entry> read_entry(const Row& row, const Reading& reading) {
    Entry entry;
    auto& findings = reading.findings;
    bool right = true;
    const auto& columns = reading.head.columns;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
        const auto* column = columns[i].entry;
        const auto& cell = row.cells[i];
        if (!column || cell.empty()) continue;
        const auto path = reading.row + std::string(column->key);
        if (column->text) {
            read_text(cell, path, entry.*column->text, findings);
            continue;
        }
        const auto amount = read_amount(cell, reading.decimal);
        if (amount.is == Is::nothing) continue;
        if (amount.is == Is::number && amount.rest.empty()) {
            set(entry, *column, amount.value, path, findings);
            continue;
        }
        right = false;
        say_other(amount.is, path, cell, reading);
    }
    return right && !findings.any_error() ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace carbon
