#include "core/check_rules.hpp"

#include "core/factors.hpp"
#include "core/format.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

// What the run makes of the factor; null where it does not use it.
const Factor* used(const Factors& factors, const FactorName& name, const Run& run) {
    const auto& factor = factors.*name.member;
    const bool informs = name.member == &Factors::count && run.device_hours;
    const bool replaced =
        factors.measured && (name.member == &Factors::power || name.member == &Factors::count);
    return factor && !informs && !replaced ? &*factor : nullptr;
}

void check_range(const FactorName& name, const Range& range, const Factor* factor, Findings& f) {
    const auto field = "ranges/" + std::string(name.range_key);
    const std::string remedy = "Give the 5th and the 95th percentile, around the value.";
    if (!factor)
        return f.warning(field, Code::unlikely,
                         "The run does not use this factor, so its range has no effect.",
                         "Take it out.");
    const double least = name.member == &Factors::pue ? 1 : 0;
    if (range.low < least || range.low <= 0)
        return f.error(field, Code::range, "The range cannot begin at " + number(range.low) + ".",
                       remedy);
    if (range.low > factor->value || range.high < factor->value)
        f.error(field, Code::range,
                "The range from " + number(range.low) + " to " + number(range.high) +
                    " does not hold the value, " + number(factor->value) + ".",
                remedy);
}

} // namespace

void check_ranges(const Run& run, Findings& f) {
    if (run.ranges.empty()) return;
    const auto known = factors(run);
    for (const auto& name : factor_names)
        if (const auto at = run.ranges.find(name.range_key); at != run.ranges.end())
            check_range(name, at->second, used(known, name, run), f);
}

} // namespace carbon
