#include "core/ingest/head.hpp"

#include "core/ingest/cells.hpp"
#include "core/ingest/faults.hpp"

#include <algorithm>
#include <span>

namespace carbon {

namespace {

const EntryColumn* entry_column(std::string_view key) {
    for (const auto& column : entry_columns)
        if (column.key == key) return &column;
    return nullptr;
}

// Entries have a footprint, and nothing that only runs have.
bool are_entries(const std::vector<Column>& columns) {
    bool any = false;
    for (const auto& [text, header, entry, misses, numbers] : columns) {
        if (header.field && !entry) return false;
        any = any || (entry && entry->key.ends_with("carbon_kg"));
    }
    return any;
}

void read_entries(Head& head, Findings& findings) {
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        auto& column = head.columns[i];
        for (std::size_t before = 0; before < i; ++before)
            if (head.columns[before].entry == column.entry) column.entry = nullptr;
        head.known += column.entry != nullptr;
        if (!column.entry && !is_blank(column.text))
            say(findings, path_of_column(i), Fault::unknown_column, column.text);
    }
}

// What a column of this name holds in this table. In one that this tool has written, results are
// no inputs; in others, labels of a basis are none. Energy without a further word is measured where
// there is no time to reckon it from, else one that was published.
std::optional<Field> meant(Field field, const Head& head) {
    const auto has = [&](Field other) { return head.has[static_cast<std::size_t>(other)]; };
    const bool is_result =
        field == Field::energy || field == Field::reported_kwh || field == Field::reported_kg;
    if (head.own() ? is_result : field >= first_of_own) return std::nullopt;
    if (field != Field::energy) return field;
    return has(Field::hours) || has(Field::device_hours) ? Field::reported_kwh
                                                         : Field::measured_kwh;
}

void read_runs(Head& head, Findings& findings) {
    bool taken[number_of_fields] = {};
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        auto& [text, header, entry, misses, numbers] = head.columns[i];
        entry = nullptr;
        if (!header.field) continue;
        const auto named = *header.field;
        header.field = meant(named, head);
        if (!header.field) continue;
        if (named == Field::energy && *header.field == Field::reported_kwh)
            say(findings, path_of_column(i), Fault::taken_as_published, text);
        // Of two columns for one text the first is used, but a device may be in one of several.
        auto& is_taken = taken[static_cast<std::size_t>(*header.field)];
        if (is_taken && member(*header.field).dimension == Dimension::text &&
            *header.field != Field::device)
            header.field = {};
        is_taken = true;
        head.known += header.field.has_value();
    }
}

} // namespace

std::string path_of_column(std::size_t index) { return "columns/" + std::to_string(index); }

Head read_head(const Row& row, const Chosen& chosen, Findings& findings) {
    Head head;
    // One more than there may be, so that this can be said.
    for (const auto& cell :
         std::span(row.cells).first(std::min(row.cells.size(), most_columns + 1))) {
        const auto wanted = chosen.find(cell);
        const auto header =
            wanted == chosen.end() ? read_header(cell) : chosen_header(cell, wanted->second);
        head.columns.push_back({cell, header, entry_column(trimmed(cell))});
        if (const auto field = head.columns.back().header.field)
            head.has[static_cast<std::size_t>(*field)] = true;
    }
    while (!head.columns.empty() && is_blank(head.columns.back().text)) head.columns.pop_back();
    head.of_entries = are_entries(head.columns);
    if (head.of_entries)
        read_entries(head, findings);
    else
        read_runs(head, findings);
    return head;
}

bool read_filled(CsvRows& rows, Row& row) {
    while (rows.next(row))
        if (!is_blank(row)) return true;
    return false;
}

Separated separated(std::string_view text, const Chosen& chosen) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r'))
        return {text.substr(text.substr(5, 2) == "\r\n" ? 7 : 6), text[4]};
    Separated best{text, 0};
    std::size_t most_known = 0, most_cells = 1;
    for (const char separator : {'\t', ';', ','}) {
        CsvRows rows(text, separator);
        Row row;
        Findings ignored("");
        read_filled(rows, row);
        const auto head = read_head(row, chosen, ignored);
        const auto cells = head.columns.size();
        if (cells < 2 || head.known < most_known ||
            (head.known == most_known && cells <= most_cells))
            continue;
        best.separator = separator;
        most_known = head.known;
        most_cells = cells;
    }
    return best;
}

} // namespace carbon
