// Text as rows of cells: RFC 4180 with any separator, any end of line, and line breaks in quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Row {
    std::size_t number = 0; // as a spreadsheet counts: from 1, empty ones as well
    std::vector<std::string> cells;
};

class CsvRows {
public:
    CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}
    /// Reads the next row; false at the end.
    bool next(Row& row);
    /// True where a quote of the last row is never closed: the rest of the text is in its last
    /// cell.
    bool unclosed() const { return unclosed_; }

private:
    void read_cell(std::string& cell);
    void read_quoted(std::string& cell);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, number_ = 0;
    bool unclosed_ = false;
};

/// True for nothing but spaces, of whatever kind.
bool is_blank(std::string_view cell);

/// The same for each cell of a row.
bool is_blank(const Row& row);

} // namespace carbon
