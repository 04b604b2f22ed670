// Laws of one run, each for random ones: what must hold whatever the numbers are.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

TEST_CASE("law: twice the hours are twice the energy and twice the carbon, to the last bit") {
    for_pairs(
        timed_run,
        [](Json& run, Dice&, const Json&) { run["hours"] = 2 * run["hours"].get<double>(); },
        [](const Json& once, const Json& twice) {
            CHECK(kwh(twice) == 2 * kwh(once));
            CHECK(kg(twice) == 2 * kg(once));
            CHECK(value(twice, "device_hours") == 2 * value(once, "device_hours"));
        });
}

TEST_CASE("law: twice the devices are twice their energy, and the hosts stay") {
    for_pairs(
        timed_run,
        [](Json& run, Dice&, const Json&) { run["count"] = 2 * run.value("count", 1.0); },
        [](const Json& once, const Json& twice) {
            CHECK(value(twice, "device_energy") == 2 * value(once, "device_energy"));
            CHECK(value(twice, "host_energy") == value(once, "host_energy"));
        });
}

TEST_CASE("law: twice the carbon intensity is twice the carbon of the same energy") {
    for_pairs(
        stated_run,
        [](Json& run, Dice&, const Json&) {
            run["place"]["g_per_kwh"] = 2 * run["place"]["g_per_kwh"].get<double>();
        },
        [](const Json& once, const Json& twice) {
            CHECK(kwh(twice) == kwh(once));
            CHECK(kg(twice) == 2 * kg(once));
        });
}

TEST_CASE("law: twice the rated power is twice the energy of the devices") {
    for_pairs(
        [](Dice& d) {
            auto run = random_run(d);
            run.erase("average_watts");
            run["device"] = {{"watts", d.between(5, 2000)}};
            return run;
        },
        [](Json& run, Dice&, const Json&) {
            run["device"]["watts"] = 2 * run["device"]["watts"].get<double>();
        },
        [](const Json& once, const Json& twice) {
            CHECK(value(twice, "device_energy") == 2 * value(once, "device_energy"));
            CHECK(kwh(twice["paper"]) == 2 * kwh(once["paper"]));
        });
}

TEST_CASE("law: more of any factor is never less carbon") {
    const auto more = [](Json& run, Dice& d, const Json&) {
        for (const auto* key : {"hours", "device_hours", "utilisation", "average_watts"})
            if (run.contains(key)) run[key] = run[key].get<double>() * d.between(1, 1.05);
        for (const auto* key : {"count", "repeats", "nodes"})
            if (run.contains(key)) run[key] = run[key].get<double>() + d.whole(3) - 1;
        if (run.contains("device_hours")) run["count"] = 1; // else the hosts would serve less long
        if (run.contains("pue")) run["pue"] = run["pue"].get<double>() + d.part();
    };
    for_pairs(random_run, more,
              [](const Json& before, const Json& after) { CHECK(kg(after) >= kg(before)); });
}

TEST_CASE("law: device-hours are devices x hours x repeats") {
    for_pairs(
        timed_run,
        [](Json& run, Dice&, const Json&) {
            run["count"] = run.value("count", 1.0);
            run["device_hours"] =
                run["count"].get<double>() * run["hours"].get<double>() * run.value("repeats", 1.0);
            run.erase("hours");
            run.erase("repeats");
        },
        nothing_changes);
}

TEST_CASE("law: a PUE of 1 makes the energy that of the machines") {
    const auto make = [](Dice& d) {
        auto run = random_run(d);
        run["pue"] = 1;
        return run;
    };
    for_runs(make, [](const Json& e) { CHECK(kwh(e) == value(e, "it_energy")); });
}

TEST_CASE("law: the parts make the whole, and each product is the one that the method names") {
    for_runs(random_run, [](const Json& e) {
        CHECK(same(value(e, "it_energy"), value(e, "device_energy") + value(e, "host_energy")));
        CHECK(same(kwh(e), value(e, "it_energy") * e["factors"]["pue"]["value"].get<double>()));
        CHECK(same(kg(e), kwh(e) * e["factors"]["intensity"]["value"].get<double>() / 1000));
        CHECK(kwh(e) >= value(e, "it_energy"));
        CHECK(value(e, "it_energy") >= value(e, "device_energy"));
    });
}

TEST_CASE("law: the same intensity elsewhere is the same carbon") {
    for_pairs(
        [](Dice& d) {
            auto run = random_run(d);
            run["place"] = {{"country", d.one_of({"FRA", "POL", "USA", "WLD"})}};
            run["pue"] = 1.2;
            run["year"] = 2017 + d.whole(6);
            return run;
        },
        [](Json& run, Dice&, const Json& e) {
            const auto known = e["factors"]["intensity"]["value"];
            run["place"] = {{"g_per_kwh", known}, {"name", "elsewhere"}, {"source", "s"}};
        },
        nothing_changes);
}

TEST_CASE("law: what is stated as it would be derived changes nothing but its basis") {
    const std::pair<const char*, const char*> derived[] = {
        {"count", "count"}, {"utilisation", "utilisation"}, {"nodes", "nodes"}, {"pue", "pue"}};
    for_pairs(
        [](Dice& d) {
            auto run = timed_run(d);
            run.erase("average_watts");
            for (const auto* key : {"count", "utilisation", "nodes", "pue"})
                if (d.chance(0.7)) run.erase(key);
            return run;
        },
        [&](Json& run, Dice&, const Json& e) {
            for (const auto& [key, factor] : derived)
                if (e["factors"].contains(factor)) run[key] = e["factors"][factor]["value"];
            run["device"] = {{"watts", e["factors"]["power"]["value"]}};
            run["repeats"] = run.value("repeats", 1.0);
        },
        [](const Json& before, const Json& after) {
            CHECK(kwh(after) == kwh(before));
            CHECK(kg(after) == kg(before));
            for (const auto* factor : {"count", "utilisation", "power", "pue"}) {
                CHECK(after["factors"][factor]["value"] == before["factors"][factor]["value"]);
                CHECK(after["factors"][factor]["basis"] == "stated");
            }
        });
}

TEST_CASE("law: the average draw is rated power x utilisation") {
    for_pairs(
        [](Dice& d) {
            auto run = random_run(d);
            run.erase("average_watts");
            return run;
        },
        [](Json& run, Dice&, const Json& e) {
            run["average_watts"] = e["factors"]["power"]["value"].get<double>() *
                                   e["factors"]["utilisation"]["value"].get<double>();
            run.erase("utilisation");
        },
        nothing_changes);
}

TEST_CASE("law: a stated draw makes rated power and utilisation irrelevant") {
    for_pairs(
        [](Dice& d) {
            auto run = random_run(d);
            run["average_watts"] = d.between(5, 1000);
            return run;
        },
        [](Json& run, Dice& d, const Json&) {
            run["device"] = {{"watts", d.between(5, 2000)}};
            run["utilisation"] = d.between(0.1, 1);
        },
        nothing_changes);
}
