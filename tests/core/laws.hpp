// How a law is put: for random runs, and for what becomes of them by a change.
#pragma once

#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

namespace carbon::test {

constexpr std::uint64_t many = 150;

/// Equal energy and carbon.
constexpr auto nothing_changes = [](const Json& before, const Json& after) {
    CHECK(same(kwh(after), kwh(before)));
    CHECK(same(kg(after), kg(before)));
};

/// A run whose time is wall-clock hours.
inline Json timed_run(Dice& d) {
    auto run = random_run(d);
    run.erase("device_hours");
    if (!run.contains("hours")) run["hours"] = d.between(0.01, 1000);
    return run;
}

inline Json estimates(const Json& runs) {
    const auto response = evaluated(runs);
    REQUIRE(response["totals"]["counted"] == runs.size());
    return response["runs"];
}

/// A law of a run: for random ones, all in one document.
template <class MakeRun, class Law>
void for_runs(MakeRun make, Law law) {
    auto runs = Json::array();
    for_many(many, [&](Dice& d) { runs.push_back(make(d)); });
    const auto found = estimates(runs);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        INFO(runs[i].dump());
        law(found[i]);
    }
}

/// A law of a run and of what becomes of it by a change, which may look at its estimate.
template <class MakeRun, class Change, class Law>
void for_pairs(MakeRun make, Change change, Law law) {
    auto runs = Json::array();
    for_many(many, [&](Dice& d) { runs.push_back(make(d)); });
    const auto before = estimates(runs);
    auto changed = runs;
    for_many(many, [&, i = std::size_t{0}](Dice& d) mutable {
        change(changed[i], d, before[i]);
        ++i;
    });
    const auto after = estimates(changed);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        INFO(runs[i].dump() << " and " << changed[i].dump());
        law(before[i], after[i]);
    }
}

} // namespace carbon::test
