// What the tests of the checks share: a run without fault, and what is found about a run.
#pragma once

#include "core/check.hpp"
#include "tests/core/catch.hpp"

#include <string>
#include <vector>

namespace carbon::test {

using List = std::vector<std::string>;

inline Run good() {
    Run r;
    r.device = CatalogDevice{"nvidia-t4"};
    r.hours = Hours(10);
    r.year = 2024;
    r.place = CountryPlace{"FRA"};
    return r;
}

inline std::vector<Problem> problems_of(const Run& run) {
    Findings findings("/runs/0");
    check(run, findings);
    return findings.problems();
}

/// The findings as "severity path", and the check that each has words.
inline List listed(const std::vector<Problem>& problems) {
    List list;
    for (const auto& p : problems) {
        CHECK(p.message.size() > 10);
        CHECK(p.remedy.size() > 10);
        CHECK(p.message.back() != ' ');
        list.push_back((p.severity == Severity::error ? "error " : "warning ") + p.path);
    }
    return list;
}

inline List found(const Run& run) { return listed(problems_of(run)); }

/// The one problem of a run.
inline Problem only_problem(const Run& run) {
    const auto problems = problems_of(run);
    REQUIRE(problems.size() == 1);
    return problems.front();
}

} // namespace carbon::test
