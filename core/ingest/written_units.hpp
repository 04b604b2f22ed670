// Units as people write them in the head of a table or behind a number.
#pragma once

#include <string>
#include <string_view>

namespace carbon {

enum class Dimension { text, number, share, time, power, energy, mass, intensity };

struct WrittenUnit {
    std::string_view spelled; // each way between spaces, in small letters
    Dimension dimension;
    double times; // the field's own unit; negative: divided by it
    std::string_view name;

    double in_own_unit(double value) const { return times < 0 ? value / -times : value * times; }
};

/// Null where it is none, or one that cannot be told from another ("tons", "months").
const WrittenUnit* find_unit(std::string_view text);

/// The unit in which a document has the quantity; empty where it has none.
std::string_view own_unit(Dimension dimension);

/// "gpuhours" as "gpu" and hours: takes a unit of that dimension off the end; null where there is
/// none.
const WrittenUnit* take_unit(std::string& name, Dimension dimension);

} // namespace carbon
