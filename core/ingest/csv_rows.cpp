#include "core/ingest/csv_rows.hpp"

#include "core/ingest/cells.hpp"

#include <algorithm>

namespace carbon {

bool CsvRows::next(Row& row) {
    if (at_ >= text_.size()) return false;
    row.number = ++number_;
    std::size_t cells = 0;
    for (bool more = true; more; ++cells) {
        if (cells == row.cells.size()) row.cells.emplace_back();
        row.cells[cells].clear();
        read_cell(row.cells[cells]);
        more = at_ < text_.size() && text_[at_] == separator_;
        at_ += more;
    }
    row.cells.resize(cells);
    at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
    return true;
}

// What stands behind a closing quote belongs to the cell, too: nothing is lost.
void CsvRows::read_cell(std::string& cell) {
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
    const auto start = at_;
    const auto ends = [&](char c) { return c == separator_ || c == '\n' || c == '\r'; };
    while (at_ < text_.size() && !ends(text_[at_])) ++at_;
    cell += text_.substr(start, at_ - start);
}

void CsvRows::read_quoted(std::string& cell) {
    for (;;) {
        const auto end = text_.find('"', at_ + 1);
        unclosed_ = end == text_.npos;
        cell += text_.substr(at_ + 1, unclosed_ ? end : end - at_ - 1);
        at_ = unclosed_ ? text_.size() : end + 1;
        if (at_ >= text_.size() || text_[at_] != '"') return;
        cell += '"'; // the first of two
    }
}

bool is_blank(std::string_view cell) { return trimmed(cell).empty(); }

bool is_blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const auto& cell) { return is_blank(cell); });
}

} // namespace carbon
