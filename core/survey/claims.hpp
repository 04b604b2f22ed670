// What Counting Carbon prints of its models, each beside the same by the data of its authors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace carbon {

struct Claim {
    std::string_view where, what, why; // why: what was found, where that needs a word
    std::string printed, recomputed;
    std::string_view verdict; // "reproduces", "differs" or "not checkable"
};

/// As data/nc_claims.csv has them; none in a build without the survey.
const std::vector<Claim>& claims();

} // namespace carbon
