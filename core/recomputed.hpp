// What a document says was computed of it, beside what is computed of it now.
#pragma once

#include "core/totals.hpp"

#include <optional>
#include <string>

namespace carbon {

/// Written into a document by whoever saves or shares it.
struct Computed {
    std::string tool, data; // versions
    std::optional<KilowattHours> energy;
    std::optional<Kilograms> carbon;
};

struct Recomputed {
    bool same;
    std::string message;
};

/// None where the document states neither figure.
std::optional<Recomputed> recomputed(const Computed& stated, const Totals& totals);

} // namespace carbon
