#include "core/unpack.hpp"

#include "core/decimal.hpp"

#include <algorithm>
#include <cstdlib>

namespace carbon::tables {

namespace {

constexpr unsigned whole_alias = 31; // the mark of an alias that has no word of the name

std::string_view from_word(unsigned word, std::string_view name) {
    for (; word > 1; --word) name.remove_prefix(name.find(' ') + 1);
    return name;
}

constexpr std::size_t rest_part = 2; // of the shares: what the others leave of a hundred

// 0, -1, 1, -2, 2 from 0, 1, 2, 3, 4.
std::int32_t signed_from(unsigned code) {
    const auto half = static_cast<std::int32_t>(code / 2);
    return code % 2 ? -half - 1 : half;
}

} // namespace

// Many small texts in few blocks. They are never freed: the tables are there until the end.
std::string_view kept(std::string_view text, std::string_view rest) {
    constexpr std::size_t block = 1 << 16;
    static char* free = nullptr;
    static std::size_t room = 0;
    const auto size = text.size() + rest.size();
    if (room < size) {
        room = std::max(block, size);
        free = new char[room];
    }
    char* const start = free;
    free = std::copy(rest.begin(), rest.end(), std::copy(text.begin(), text.end(), free));
    room -= size;
    return {start, size};
}

unsigned Unpacker::byte() {
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
}

std::string_view Unpacker::letters() {
    const auto end = std::find_if(rest_.begin(), rest_.end(),
                                  [](char c) { return static_cast<unsigned char>(c) < ' '; });
    const auto letters = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(letters.size());
    mark_ = byte();
    return letters;
}

std::string_view Unpacker::text(std::string_view above) {
    const auto own = letters();
    if (mark_ == 0) return own;
    if (own.empty() && mark_ == above.size()) return above;
    return kept(above.substr(0, mark_), own);
}

double Unpacker::number() { return read_number(letters()).value; }

std::optional<std::string_view> Unpacker::alias(std::string_view name) {
    const auto own = letters();
    if (mark_ == 0) return std::nullopt;
    if (mark_ == whole_alias) return own;
    const auto ending = from_word(mark_, name);
    return own.empty() ? ending : kept(own, ending);
}

std::int32_t Unpacker::change() {
    auto code = byte();
    if (code >= 240) code = 240 + ((code - 240) << 8) + byte();
    return signed_from(code);
}

std::uint32_t* Unpacker::centigrams(std::size_t count) {
    auto* const values = new std::uint32_t[count];
    std::int32_t grams = 0;
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<std::uint32_t>(grams += change()) * 100;
    for (std::size_t i = 0; i < count; ++i) values[i] += byte();
    return values;
}

void Unpacker::shares(char* const at, std::size_t size_of_row) {
    auto* const years = new Shares[size()];
    const auto column = [&](std::size_t row) {
        return reinterpret_cast<std::span<const Shares>*>(at + row * size_of_row);
    };
    auto* end = years;
    for (std::size_t row = 0; row < rows_; ++row) {
        const auto count = size();
        *column(row) = {end, count};
        for (const auto* last = end + count; end < last; ++end) *end = {0, 0, 100};
    }
    for (std::size_t part = 0; part < years->size(); ++part) {
        if (part == rest_part) continue;
        auto* year = years;
        for (std::size_t row = 0; row < rows_; ++row) {
            std::int32_t percent = 0;
            for (auto left = column(row)->size(); left > 0; --left, ++year) {
                (*year)[part] = static_cast<std::uint8_t>(percent += signed_from(byte() - 1));
                (*year)[rest_part] = static_cast<std::uint8_t>((*year)[rest_part] - percent);
            }
        }
    }
}

void* Unpacker::read(std::span<const Column> columns, std::size_t size_of_row) {
    rows_ = size();
    auto* const rows = static_cast<char*>(std::calloc(rows_, size_of_row));
    for (const auto& column : columns) read(column.kind, rows + column.offset, size_of_row);
    return rows;
}

void Unpacker::read(Column::Kind kind, char* at, std::size_t size_of_row) {
    std::string_view above;
    const std::uint32_t* values = nullptr;
    if (kind == Column::shares) return shares(at, size_of_row);
    if (kind == Column::series) values = centigrams(size());
    for (auto left = rows_; left > 0; --left, at += size_of_row) {
        if (kind == Column::text) {
            above = *reinterpret_cast<std::string_view*>(at) = text(above);
            continue;
        }
        const double value = number();
        if (kind == Column::real) *reinterpret_cast<double*>(at) = value;
        if (kind == Column::whole) *reinterpret_cast<int*>(at) = static_cast<int>(value);
        if (kind == Column::truth) *reinterpret_cast<bool*>(at) = value > 0;
        if (kind == Column::series) {
            const auto count = static_cast<std::size_t>(value);
            *reinterpret_cast<std::span<const std::uint32_t>*>(at) = {values, count};
            values += count;
        }
    }
}

} // namespace carbon::tables
