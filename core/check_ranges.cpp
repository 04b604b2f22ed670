#include "core/check_rules.hpp"

#include "core/estimate.hpp"
#include "core/format.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

constexpr double most_times = 1e6; // that an end of a range may be away from the value

// The factor, where the energy or the carbon is a product of it; else null.
const Factor* used(const Estimate& e, const FactorName& name) {
    const auto& factor = e.factors.*name.member;
    if (!factor) return nullptr;
    bool multiplied = name.member == &Factors::intensity;
    for (const auto& part : e.parts)
        for (const auto member : part.product) multiplied = multiplied || member == name.member;
    return multiplied ? &*factor : nullptr;
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
    else if (range.low * most_times < factor->value || range.high > factor->value * most_times)
        f.error(field, Code::range,
                "The range from " + number(range.low) + " to " + number(range.high) +
                    " is too wide to be right.",
                remedy);
}

} // namespace

void check_ranges(const Run& run, Findings& f) {
    if (run.ranges.empty()) return;
    const auto e = estimate(0, run, Findings(""));
    if (!e.result) return;
    for (const auto& name : factor_names)
        if (const auto at = run.ranges.find(name.range_key); at != run.ranges.end())
            check_range(name, at->second, used(e, name), f);
}

} // namespace carbon
