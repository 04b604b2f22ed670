#include "core/kinds.hpp"

namespace carbon {

std::set<std::string> kinds_of(const std::vector<Estimate>& estimates) {
    std::set<std::string> kinds;
    for (const auto& e : estimates)
        if (e.result) kinds.insert(e.factors.intensity->kind);
    return kinds;
}

void check_kinds(const std::vector<Estimate>& estimates, Findings& findings) {
    auto kinds = kinds_of(estimates);
    kinds.erase("");
    if (kinds.size() > 1)
        findings.warning("", ProblemCode::unlikely,
                         "The carbon intensity of some runs is life-cycle and that of others "
                         "direct: the total adds the two.",
                         "Use places of one kind, or report the two groups of runs apart.");
}

} // namespace carbon
