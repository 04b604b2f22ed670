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

std::string field_of(const FactorName& name) { return "ranges/" + std::string(name.range_key); }

double least_of(const FactorName& name) { return name.member == &Factors::pue ? 1 : 0; }

// The two ends stand the wrong way round; `factor` is null where its value is not known.
void check_swapped(const FactorName& name, const Range& range, const Factor* factor, Findings& f) {
    const auto field = field_of(name);
    f.error(field, Code::range,
            "The low end of the range, " + number(range.low) + ", is above the high end, " +
                number(range.high) + ".",
            "Give the lower one first.");
    if (factor && range.high > 0 && range.high >= least_of(name) && range.high <= factor->value &&
        factor->value <= range.low)
        f.offer("Use " + text(Interval{range.high, range.low}),
                {{field + "/0", range.high}, {field + "/1", range.low}});
}

void check_range(const FactorName& name, const Range& range, const Factor* factor, Findings& f) {
    const auto field = field_of(name);
    const std::string remedy = "Give the 5th and the 95th percentile, around the value.";
    if (!factor)
        return f.warning(field, Code::unlikely,
                         "The result is no multiple of this factor, so its range has no effect.",
                         "Take it out.");
    if (range.low < least_of(name) || range.low <= 0)
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

// The key of the range of the factor that a member of the run states; empty where there is none.
std::string_view range_key_of(std::string_view field) {
    constexpr std::pair<std::string_view, std::string_view> otherwise_named[] = {
        {"device/watts", "watts"},
        {"host/cpus", "cpus"},
        {"host/cpu/watts", "cpu_watts"},
        {"host/utilisation", "cpu_utilisation"},
        {"place/g_per_kwh", "g_per_kwh"}};
    for (const auto& [member, key] : otherwise_named)
        if (member == field) return key;
    return field;
}

void take_ranges_along(const Ranges& ranges, const std::string& run_path, Fix& fix) {
    std::vector<Change> more;
    for (const auto& change : fix.changes) {
        const auto& value = change.value;
        const auto key = range_key_of(std::string_view(change.path).substr(run_path.size() + 1));
        const auto range = ranges.find(key);
        if (range == ranges.end()) continue;
        if (value && *value >= range->second.low && *value <= range->second.high) continue;
        more.push_back({run_path + "/ranges/" + std::string(key), {}});
    }
    if (more.empty()) return;
    fix.label += ", without its range";
    fix.changes.insert(fix.changes.end(), more.begin(), more.end());
}

} // namespace

void take_ranges_along(const Run& run, Findings& findings) {
    if (run.ranges.empty()) return;
    for (auto& problem : findings.problems())
        for (auto& fix : problem.fixes) take_ranges_along(run.ranges, findings.path(), fix);
}

void check_ranges(const Run& run, Findings& f) {
    if (run.ranges.empty()) return;
    // Only of a run without other errors are the values known that the ranges must hold.
    const auto e = f.any_error() ? std::nullopt : std::optional(estimate(0, run, Findings("")));
    for (const auto& name : factor_names) {
        const auto range = run.ranges.find(name.range_key);
        if (range == run.ranges.end()) continue;
        const auto* factor = e && e->result ? used(*e, name) : nullptr;
        if (range->second.low > range->second.high)
            check_swapped(name, range->second, factor, f);
        else if (e && e->result)
            check_range(name, range->second, factor, f);
    }
}

} // namespace carbon
