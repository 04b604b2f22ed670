#include "core/unpack.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace carbon::tables {

namespace {

constexpr unsigned whole_alias = 31; // the mark of an alias that has no word of the name

std::string_view from_word(unsigned word, std::string_view name) {
    for (; word > 1; --word) name.remove_prefix(name.find(' ') + 1);
    return name;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

// By hand where it is whole, since std::strtod is slow in WebAssembly.
double Unpacker::number() {
    const auto digits = letters();
    if (!std::all_of(digits.begin(), digits.end(), is_digit))
        return std::strtod(std::string(digits).c_str(), nullptr);
    double value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

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
    const auto half = static_cast<std::int32_t>(code / 2);
    return code % 2 ? -half - 1 : half;
}

std::uint32_t* Unpacker::centigrams(std::size_t count) {
    auto* const values = new std::uint32_t[count];
    std::int32_t grams = 0;
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<std::uint32_t>(grams += change()) * 100;
    for (std::size_t i = 0; i < count; ++i) values[i] += byte();
    return values;
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
