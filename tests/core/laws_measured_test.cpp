// Laws of measured energy, and of the second total.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

// A run that was measured at this boundary.
auto measured_at(const char* boundary) {
    return [=](Dice& d) {
        auto run = random_run(d);
        run["measured"] = measured(d, boundary);
        return run;
    };
}

void drop_host(Json& run, Dice&, const Json&) {
    run.erase("host");
    run.erase("nodes");
}

double factor(const Json& estimate, const char* name) {
    return estimate["factors"][name]["value"].get<double>();
}

} // namespace

TEST_CASE("law: measured at the facility, nothing else of the machines matters") {
    for_pairs(
        measured_at("facility"),
        [](Json& run, Dice& d, const Json&) {
            drop_host(run, d, {});
            run["pue"] = 1 + d.part();
            run["device"] = random_device(d);
            run["utilisation"] = d.between(0.1, 1);
        },
        [](const Json& before, const Json& after) {
            CHECK(kwh(before) == factor(before, "measured"));
            CHECK(kwh(after) == kwh(before));
            CHECK(kg(after) == kg(before));
            CHECK_FALSE(before.contains("it_energy"));
            CHECK_FALSE(before["factors"].contains("pue"));
        });
}

TEST_CASE("law: measured at the nodes, a host is not added and PUE is applied") {
    for_pairs(measured_at("node"), drop_host, [](const Json& before, const Json& after) {
        CHECK(kwh(after) == kwh(before));
        CHECK(kg(after) == kg(before));
        CHECK(value(before, "it_energy") == factor(before, "measured"));
        CHECK(same(kwh(before), factor(before, "measured") * factor(before, "pue")));
    });
}

TEST_CASE("law: measured at the devices, the host is added as if nothing were measured") {
    for_pairs(
        measured_at("device"), [](Json& run, Dice&, const Json&) { run.erase("measured"); },
        [](const Json& metered, const Json& reckoned) {
            CHECK(value(metered, "host_energy") == value(reckoned, "host_energy"));
            CHECK(value(metered, "device_energy") == factor(metered, "measured"));
            CHECK(same(value(metered, "it_energy"),
                       factor(metered, "measured") + value(reckoned, "host_energy")));
        });
}

TEST_CASE("law: measured energy makes utilisation and draw irrelevant") {
    for_pairs(
        measured_at("device"),
        [](Json& run, Dice& d, const Json&) {
            run.erase("average_watts");
            run["utilisation"] = d.between(0.1, 1);
        },
        nothing_changes);
}

TEST_CASE("law: a meter that shows what would be reckoned changes nothing") {
    const std::pair<const char*, const char*> boundaries[] = {
        {"device", "device_energy"}, {"node", "it_energy"}, {"facility", "energy"}};
    for (const auto& each : boundaries)
        for_pairs(
            random_run,
            [&each](Json& run, Dice&, const Json& e) {
                run["measured"] = {{"kwh", value(e, each.second)}, {"boundary", each.first}};
            },
            nothing_changes);
}

TEST_CASE("law: the paper's total ignores utilisation, draw, PUE, host and meter") {
    for_pairs(
        random_run,
        [](Json& run, Dice& d, const Json&) {
            drop_host(run, d, {});
            run.erase("average_watts");
            run["utilisation"] = d.between(0.1, 1);
            run["pue"] = 1 + d.part();
            if (d.chance(0.5)) run["measured"] = measured(d, "node");
        },
        [](const Json& before, const Json& after) {
            CHECK(kwh(after["paper"]) == kwh(before["paper"]));
            CHECK(kg(after["paper"]) == kg(before["paper"]));
        });
}

TEST_CASE("law: the paper's total is the headline at full power, PUE 1 and without a host") {
    const auto make = [](Dice& d) {
        auto run = random_run(d);
        drop_host(run, d, {});
        run.erase("average_watts");
        run["utilisation"] = 1;
        run["pue"] = 1;
        return run;
    };
    for_runs(make, [](const Json& e) {
        CHECK(kwh(e["paper"]) == kwh(e));
        CHECK(kg(e["paper"]) == kg(e));
    });
}

TEST_CASE("law: the paper's total is at most the headline unless less than rated power is drawn") {
    const auto make = [](Dice& d) {
        auto run = random_run(d);
        run.erase("average_watts");
        run["utilisation"] = 1;
        return run;
    };
    for_runs(make, [](const Json& e) { CHECK(kg(e["paper"]) <= kg(e)); });
}
