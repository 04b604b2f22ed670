// Reads what data/pack.mjs has packed; the format is told there.
#pragma once

#include "core/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace carbon::tables {

/// `text` followed by `rest`, kept until the program ends.
std::string_view kept(std::string_view text, std::string_view rest = {});

/// One field of the rows of a table: where it is in a row, and what it holds.
struct Column {
    enum Kind : unsigned char { text, real, whole, truth, series, shares };
    unsigned char offset;
    Kind kind;
};

template <class Field>
constexpr auto kind_of = std::is_same_v<Field, std::string_view>          ? Column::text
                         : std::is_same_v<Field, double>                  ? Column::real
                         : std::is_same_v<Field, int>                     ? Column::whole
                         : std::is_same_v<Field, bool>                    ? Column::truth
                         : std::is_same_v<Field, std::span<const Shares>> ? Column::shares
                                                                          : Column::series;

class Unpacker {
public:
    explicit Unpacker(std::string_view packed) : rest_(packed) {}

    /// The number of rows, then one column after the other. Kept until the program ends.
    template <class Row>
    std::span<Row> table(std::span<const Column> columns) {
        void* const rows = read(columns, sizeof(Row));
        return {static_cast<Row*>(rows), rows_};
    }

    /// How many follow.
    std::size_t size() { return static_cast<std::size_t>(number()); }

    /// The next other name of what is called `name`; none after the last.
    std::optional<std::string_view> alias(std::string_view name);

private:
    // No templates: each table would have its copy of them.
    void* read(std::span<const Column> columns, std::size_t size_of_row);
    void read(Column::Kind kind, char* at, std::size_t size_of_row);

    std::string_view text(std::string_view above);
    double number();
    std::uint32_t* centigrams(std::size_t count);
    void shares(char* at, std::size_t size_of_row);
    std::string_view letters(); // as far as the next mark
    unsigned byte();
    std::int32_t change();

    std::string_view rest_;
    unsigned mark_ = 0; // the one after the last letters
    std::size_t rows_ = 0;
};

} // namespace carbon::tables
