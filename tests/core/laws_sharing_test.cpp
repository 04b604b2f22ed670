// Laws of what runs share: their ranges together.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr std::uint64_t documents = 40;

double low(const Json& of) { return of["carbon"]["range"]["low"].get<double>(); }
double high(const Json& of) { return of["carbon"]["range"]["high"].get<double>(); }
bool varies(const Json& of) { return of["carbon"].contains("range"); }

// A run whose doubts are all of the kind that runs share.
Json sharing_run(Dice& d) {
    auto run = random_run(d);
    run["place"] = {{"country", d.one_of({"FRA", "POL"})}};
    run["year"] = 2022;
    return run;
}

// Runs of the same device in the same place: they have every doubt in common.
Json twins(Dice& d) {
    auto one = sharing_run(d), other = sharing_run(d);
    for (auto* run : {&one, &other}) {
        run->erase("host");
        run->erase("average_watts");
        run->erase("utilisation");
        run->erase("pue");
    }
    other["device"] = one["device"];
    other["place"] = one["place"];
    return {one, other};
}

} // namespace

TEST_CASE("law: runs that share every doubt have together the relative range of one") {
    for_many(documents, [](Dice& d) {
        const auto response = evaluated(twins(d));
        const auto& total = response["totals"];
        double lows = 0, highs = 0;
        for (const auto& run : response["runs"]) {
            CHECK(same(low(run) / kg(run), low(total) / kg(total), 16));
            CHECK(same(high(run) / kg(run), high(total) / kg(total), 16));
            lows += low(run);
            highs += high(run);
        }
        CHECK(same(low(total), lows, 16));
        CHECK(same(high(total), highs, 16));
        CHECK(total["doubt"]["name"] == response["runs"][0]["doubt"]["name"]);
    });
}

TEST_CASE("law: n copies of a run have n times its range") {
    for_many(documents, [](Dice& d) {
        const auto run = sharing_run(d);
        INFO(run.dump());
        const auto n = static_cast<std::size_t>(1 + d.whole(5));
        const auto copies = evaluated(Json(n, run)), alone = evaluated(Json::array({run}));
        const auto count = static_cast<double>(n);
        CHECK(same(low(copies["totals"]), count * low(alone["totals"]), 64));
        CHECK(same(high(copies["totals"]), count * high(alone["totals"]), 64));
    });
}

TEST_CASE("law: a range of a sum is at most as wide as the ranges of its parts together") {
    for_many(documents, [](Dice& d) {
        const auto response = evaluated({sharing_run(d), sharing_run(d), sharing_run(d)});
        double widths = 0;
        for (const auto& run : response["runs"]) widths += high(run) - low(run);
        const auto& total = response["totals"];
        // Equal where they share everything; 1 % for the draws.
        CHECK(high(total) - low(total) <= 1.01 * widths);
    });
}

TEST_CASE("law: a run has the same range whatever stands beside it") {
    for_many(documents, [](Dice& d) {
        const auto runs = any_runs(d);
        INFO(runs.dump());
        const auto together = evaluated(runs);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto alone = estimated(runs[i]);
            REQUIRE(varies(alone) == varies(together["runs"][i]));
            if (!varies(alone)) continue;
            CHECK(same(low(alone), low(together["runs"][i]), 64));
            CHECK(same(high(alone), high(together["runs"][i]), 64));
        }
    });
}

TEST_CASE("law: the order of the runs changes no range") {
    for_many(documents, [](Dice& d) {
        const auto runs = any_runs(d);
        auto backward = runs;
        std::reverse(backward.begin(), backward.end());
        const auto one = evaluated(runs)["totals"], other = evaluated(backward)["totals"];
        REQUIRE(varies(one) == varies(other));
        if (!varies(one)) return;
        CHECK(same(low(one), low(other), 64));
        CHECK(same(high(one), high(other), 64));
        CHECK(one["doubt"]["name"] == other["doubt"]["name"]);
    });
}

TEST_CASE("law: a certain run beside an uncertain one moves its range and does not widen it") {
    for_many(documents, [](Dice& d) {
        const auto uncertain = sharing_run(d), certain = stated_run(d);
        const auto response = evaluated({uncertain, certain});
        const auto &total = response["totals"], &one = response["runs"][0];
        const double added = kg(response["runs"][1]);
        CHECK(near(low(total), low(one) + added, 1e-12));
        CHECK(near(high(total), high(one) + added, 1e-12));
    });
}
