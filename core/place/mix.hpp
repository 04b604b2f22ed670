// What the electricity of a country was made from.
#pragma once

#include "core/tables.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Share {
    std::string_view id, name; // "gas", "natural gas"
    double part;               // of all electricity of the year, 0 to 1, in whole percents
};

/// The main source is the first: the largest share, by which "Counting Carbon" groups its models.
struct Mix {
    int year;
    std::string country, source; // source: a key
    std::vector<Share> shares;   // the largest first; those below half a percent are 0
};

/// For `year`, or the nearest earlier year; none where there is none.
std::optional<Mix> mix_of(const tables::Country& country, int year);

} // namespace carbon
