// Numbers as people and spreadsheets write them. Whether a comma is that of decimals is never
// guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace carbon {

enum class Decimal { unstated, point, comma };

/// Without the spaces around it, of whatever kind.
std::string_view trimmed(std::string_view text);

struct Amount {
    enum class Is {
        nothing, // empty, or a sign or a word for that: "-", "n/a"
        number,  // with what follows it
        asks,    // one where the decimal sign is known: "1,234", "0,5"
        other    // no number
    } is;
    double value = 0;
    std::string_view rest{}; // e.g. a unit: "h"
};

Amount read_amount(std::string_view cell, Decimal decimal);

} // namespace carbon
