// Laws of the ranges.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr std::uint64_t documents = 40;
// 10,240 draws place the end of an interval with a standard error of about 2 % of its half-width
// (see uncertainty_test.cpp); what is compared here is drawn twice.
constexpr double sampling = 0.08;

struct Ends {
    double low, high;
};

// The ends of a quantity's range; the value itself where nothing varies.
Ends ends(const Json& of, const char* quantity = "carbon") {
    const auto& q = of[quantity];
    if (!q.contains("range")) return {q["value"].get<double>(), q["value"].get<double>()};
    return {q["range"]["low"].get<double>(), q["range"]["high"].get<double>()};
}

double ratio(const Json& of) { return ends(of).high / ends(of).low; }

// A range around a number that the run states: "count" of the run as "count", and so on.
void add_range(Json& run, Dice& d, const Json& stated, const char* key, const char* name,
               double least = 0) {
    if (!stated.contains(key) || !d.chance(0.4)) return;
    const double value = stated[key].get<double>();
    run["ranges"][name] = {std::max(least, value / d.between(1.01, 2)), value * d.between(1.01, 2)};
}

// Ranges around some of the factors that a run states.
void add_ranges(Json& run, Dice& d) {
    const auto stated = run;
    for (const auto* key :
         {"count", "hours", "device_hours", "repeats", "utilisation", "average_watts", "nodes"})
        add_range(run, d, stated, key, key);
    add_range(run, d, stated, "pue", "pue", 1);
    add_range(run, d, stated["place"], "g_per_kwh", "g_per_kwh");
    add_range(run, d, stated["device"], "watts", "watts");
    const auto host = stated.value("host", Json::object());
    add_range(run, d, host, "memory_gb", "memory_gb");
    if (host.contains("cpu")) {
        add_range(run, d, host["cpu"], "watts", "cpu_watts");
        add_range(run, d, host, "utilisation", "cpu_utilisation");
    }
    if (stated.contains("measured")) add_range(run, d, stated["measured"], "kwh", "measured_kwh");
}

Json ranged_run(Dice& d) {
    auto run = any_run(d);
    add_ranges(run, d);
    return run;
}

Json ranged_runs(Dice& d) {
    auto runs = any_runs(d);
    for (auto& run : runs) add_ranges(run, d);
    return runs;
}

// Alone in its document, so that its ranges are drawn by its own keys.
template <class MakeRun, class Change, class Law>
void for_ranges(MakeRun make, Change change, Law law) {
    for_many(documents, [&](Dice& d) {
        const auto run = make(d);
        const auto before = estimated(run);
        auto changed = run;
        change(changed, d, before);
        INFO(run.dump() << " and " << changed.dump());
        const auto after = estimated(changed);
        REQUIRE(before["counted"] == true);
        REQUIRE(after["counted"] == true);
        law(before, after);
    });
}

} // namespace

TEST_CASE("law: a range holds its value, and a factor's range its factor") {
    for_many(documents, [](Dice& d) {
        const auto runs = ranged_runs(d);
        INFO(runs.dump());
        const auto response = evaluated(runs);
        auto all = response["runs"];
        all.push_back(response["totals"]);
        for (const auto& groups : response["totals"]["by"])
            for (const auto& group : groups) all.push_back(group);
        for (const auto& each : all)
            for (const auto* quantity : {"energy", "carbon"}) {
                const auto [low, high] = ends(each, quantity);
                CHECK(0 < low);
                CHECK(low <= value(each, quantity));
                CHECK(value(each, quantity) <= high);
            }
        for (const auto& run : response["runs"])
            for (const auto& factor : run["factors"])
                if (factor.contains("range")) {
                    CHECK(factor["range"]["low"] <= factor["value"]);
                    CHECK(factor["value"] <= factor["range"]["high"]);
                }
    });
}

TEST_CASE("law: where all is stated and without a range, nothing varies") {
    for_runs(stated_run, [](const Json& e) {
        CHECK_FALSE(e["carbon"].contains("range"));
        CHECK_FALSE(e["energy"].contains("range"));
        CHECK_FALSE(e.contains("doubt"));
    });
}

TEST_CASE("law: what varies has a doubt with a name and a share of the variance") {
    for_runs(ranged_run, [](const Json& e) {
        REQUIRE(e.contains("doubt") == e["carbon"].contains("range"));
        if (!e.contains("doubt")) return;
        CHECK_FALSE(e["doubt"]["name"].get<std::string>().empty());
        CHECK(e["doubt"]["share"] > 0);
        CHECK(e["doubt"]["share"] <= 1);
    });
}

TEST_CASE("law: the ends of a range grow with the hours as the value does") {
    for_ranges(
        [](Dice& d) {
            auto run = timed_run(d);
            add_ranges(run, d);
            return run;
        },
        [](Json& run, Dice&, const Json&) {
            run["hours"] = 2 * run["hours"].get<double>();
            if (!run.contains("ranges") || !run["ranges"].contains("hours")) return;
            for (auto& end : run["ranges"]["hours"]) end = 2 * end.get<double>();
        },
        [](const Json& once, const Json& twice) {
            constexpr double tolerance = 1e-13;
            CHECK(std::abs(std::log(ends(twice).low / ends(once).low / 2)) <= tolerance);
            CHECK(std::abs(std::log(ends(twice).high / ends(once).high / 2)) <= tolerance);
        });
}

TEST_CASE("law: stated ranges do not depend on the order of the runs, nor on further runs") {
    for_many(documents, [](Dice& d) {
        const auto runs = ranged_runs(d);
        auto backward = runs, more = runs;
        std::reverse(backward.begin(), backward.end());
        more.push_back(ranged_run(d));
        INFO(more.dump());
        const auto one = evaluated(runs), other = evaluated(backward), longer = evaluated(more);
        CHECK(same(ends(one["totals"]).low, ends(other["totals"]).low, 64));
        CHECK(same(ends(one["totals"]).high, ends(other["totals"]).high, 64));
        for (std::size_t i = 0; i < runs.size(); ++i) {
            CHECK(same(ends(one["runs"][i]).low, ends(longer["runs"][i]).low, 64));
            CHECK(same(ends(one["runs"][i]).high, ends(longer["runs"][i]).high, 64));
        }
    });
}

TEST_CASE("law: stating a factor never widens the range, as high over low") {
    for_ranges(
        ranged_run,
        [](Json& run, Dice& d, const Json& e) {
            const auto key = d.one_of({"utilisation", "pue", "g_per_kwh"});
            const bool place = key == std::string("g_per_kwh");
            const auto* factor = place ? "intensity" : key;
            if (!e["factors"].contains(factor)) return;
            const auto value = e["factors"][factor]["value"];
            if (place)
                run["place"] = {{"g_per_kwh", value}, {"source", "s"}};
            else
                run[key] = value;
            if (run.contains("ranges")) run["ranges"].erase(key);
        },
        [](const Json& assumed, const Json& stated) {
            CHECK(std::log(ratio(stated)) <= (1 + sampling) * std::log(ratio(assumed)));
        });
}

TEST_CASE("law: a wider stated range never narrows the result") {
    for_ranges(
        ranged_run,
        [](Json& run, Dice&, const Json&) {
            if (!run.contains("ranges")) return;
            for (auto& range : run["ranges"]) range[1] = range[1].get<double>() * 1.5;
        },
        [](const Json& narrow, const Json& wide) {
            const double tolerance = sampling * std::log(ratio(narrow));
            CHECK(std::log(ends(wide).high / ends(narrow).high) >= -tolerance);
            CHECK(std::log(ends(wide).low / ends(narrow).low) >= -tolerance);
        });
}

TEST_CASE("law: a range of no width is no doubt: the ends are the value") {
    for_ranges(
        [](Dice& d) {
            auto run = timed_run(d);
            run["place"] = {{"g_per_kwh", 100}, {"source", "s"}};
            run["pue"] = 1.1;
            run["utilisation"] = 0.5;
            return run;
        },
        [](Json& run, Dice&, const Json&) {
            run["ranges"]["hours"] = {run["hours"], run["hours"]};
        },
        [](const Json& none, const Json& flat) {
            CHECK(same(ends(flat).low, kg(none)));
            CHECK(same(ends(flat).high, kg(none)));
        });
}

TEST_CASE("law: a stated range makes the carbon vary, or is said to have no effect") {
    for_many(2 * many, [](Dice& d) {
        auto run = stated_run(d);
        if (d.chance(0.5)) run["measured"] = measured(d, d.one_of({"device", "node", "facility"}));
        add_ranges(run, d);
        if (!run.contains("ranges")) return;
        auto range = run["ranges"].begin();
        while (d.chance(0.5) && std::next(range) != run["ranges"].end()) ++range;
        const auto key = range.key();
        run["ranges"] = {{key, *range}};
        INFO(run.dump());
        const auto response = evaluated(Json::array({run}));
        const bool varies = response["runs"][0]["carbon"].contains("range");
        CHECK(varies == (problems_at(response, "/runs/0/ranges/" + key) == 0));
    });
}

TEST_CASE("law: runs with equal relative ranges keep them, whatever stands before") {
    for_many(documents, [](Dice& d) {
        auto runs = Json::array();
        for (const auto* place : {"FRA", "DEU", "POL"}) {
            auto run = timed_run(d);
            const double hours = run["hours"];
            run["name"] = place;
            run["place"] = {{"country", place}};
            run["ranges"] = {{"hours", {hours / 1.5, hours * 1.5}}};
            runs.push_back(run);
        }
        auto backward = runs;
        std::reverse(backward.begin(), backward.end());
        INFO(runs.dump());
        const auto together = evaluated(runs), other = evaluated(backward);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto here = ends(together["runs"][i]), alone = ends(estimated(runs[i]));
            CHECK(same(here.low, alone.low, 64));
            CHECK(same(here.high, alone.high, 64));
        }
        CHECK(same(ends(together["totals"]).low, ends(other["totals"]).low, 64));
        CHECK(same(ends(together["totals"]).high, ends(other["totals"]).high, 64));
        CHECK(together["totals"]["doubt"]["name"] == other["totals"]["doubt"]["name"]);
    });
}

TEST_CASE("a doubt about a grid is named alike, whichever of its regions comes first") {
    const auto run = [](const char* provider, const char* region, int year, double hours) {
        return Json{{"device", {{"watts", 300}}},
                    {"hours", hours},
                    {"utilisation", 0.5},
                    {"pue", 1.1},
                    {"year", year},
                    {"place", {{"provider", provider}, {"region", region}}}};
    };
    for (const int year : {2019, 2021, 2022, 2023}) {
        const auto small = run("aws", "us-east-1", year, 1);
        const auto large = run("azure", "eastus", 2024, 1e5);
        const auto one = evaluated(Json::array({small, large})),
                   other = evaluated(Json::array({large, small}));
        CHECK(one["totals"]["doubt"]["name"] == "the carbon intensity of PJM Interconnection");
        CHECK(other["totals"]["doubt"]["name"] == "the carbon intensity of PJM Interconnection");
    }
}

TEST_CASE("a range of one point is none") {
    const auto run = [](const Json& changes) {
        Json made{{"device", {{"watts", 300}}},
                  {"hours", 10},
                  {"pue", 1},
                  {"utilisation", 1},
                  {"place", {{"g_per_kwh", 100}, {"source", "s"}}}};
        made.merge_patch(changes);
        return made;
    };
    const auto point = estimated(run({{"ranges", {{"hours", {10, 10}}}}}));
    CHECK_FALSE(point["carbon"].contains("range"));
    CHECK_FALSE(point.contains("doubt"));
    const auto sure =
        estimated(run({{"utilisation", nullptr}, {"ranges", {{"utilisation", {1, 1}}}}}));
    CHECK_FALSE(sure["carbon"].contains("range"));
}

TEST_CASE("what shares a key is told from what is only spelled like it") {
    const auto run = [](const char* name) {
        return Json{{"device", {{"watts", 300}}},
                    {"hours", 10},
                    {"utilisation", 1},
                    {"place", {{"g_per_kwh", 100}, {"name", name}, {"source", "s"}}}};
    };
    auto stated = run("site"), assumed = run("site|1.09|1.98");
    stated["pue"] = 1.54;
    stated["ranges"] = {{"pue", {1.09, 1.98}}};
    const auto totals = evaluated(Json::array({stated, assumed}))["totals"];
    CHECK(totals["doubt"]["share"].get<double>() < 0.7);
}
