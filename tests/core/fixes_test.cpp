// Every way out that is offered is one: made, the problem is gone and no error has come.
#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"
#include "tests/core/random_runs.hpp"

#include <set>

using namespace carbon;
using namespace carbon::test;

namespace {

Json run(const Json& changes) {
    Json made{{"device", {{"id", "nvidia-t4"}}},
              {"hours", 10},
              {"year", 2024},
              {"place", {{"country", "FRA"}}}};
    made.merge_patch(changes);
    return made;
}

// A run, the path of its problem and the labels of the ways out.
struct Faulty {
    Json run;
    std::string path;
    List labels;
};

const Json stated{{"country", nullptr}, {"source", "s"}, {"g_per_kwh", 0.057}};
const Json processor{{"id", "amd-epyc-7742"}};

const Faulty faulty[] = {
    {run({{"device", {{"id", nullptr}, {"name", "x"}, {"watts", 0.4}}}}),
     "device/watts",
     {"Use 400 W"}},
    {run({{"average_watts", 0.055}}), "average_watts", {"Use 55 W"}},
    {run({{"host", {{"cpu", {{"watts", 0.225}}}}}}), "host/cpu/watts", {"Use 225 W"}},
    {run({{"utilisation", 80}}), "utilisation", {"Use 0.8"}},
    {run({{"utilisation", 120}}), "utilisation", {"Use 1.2"}},
    {run({{"host", {{"cpu", processor}, {"utilisation", 35.5}}}}),
     "host/utilisation",
     {"Use 0.355"}},
    {run({{"place", stated}}), "place/g_per_kwh", {"Use 57 g/kWh"}},
    {run({{"hours", 3840}, {"count", 16}}),
     "hours",
     {"Use 240 h", "They are device-hours", "Keep 3840 h"}},
    {run({{"hours", 12000}, {"count", 16}, {"repeats", 2}}),
     "hours",
     {"Use 750 h", "Keep 12,000 h"}},
    {run({{"hours", 1082990.5}}), "hours", {"They are device-hours", "Keep 1,082,990.5 h"}},
    {run({{"hours", 50000}, {"host", {{"memory_gb", 64}}}}), "hours", {"Keep 50,000 h"}},
    {run({{"hours", 120}, {"device_hours", 960}}),
     "device_hours",
     {"Keep the wall-clock hours", "Keep the device-hours"}},
    {run({{"hours", 120}, {"device_hours", 960}, {"repeats", 2}}),
     "device_hours",
     {"Keep the wall-clock hours", "Keep the device-hours"}},
    {run({{"hours", 152}, {"device_hours", 66.5}, {"host", {{"cpu", processor}}}}),
     "device_hours",
     {"Keep the wall-clock hours"}},
    {run({{"ranges", {{"hours", {12, 9}}}}}), "ranges/hours", {"Use 9–12"}},
    {run({{"device", {{"id", "nvidia-geforce-rtx-3090"}}}}), "pue", {"Use PUE 1"}},
    {run({{"hours", 3840}, {"count", 16}, {"ranges", {{"hours", {3000, 4000}}}}}),
     "hours",
     {"Use 240 h, without its range", "They are device-hours, without its range", "Keep 3840 h"}},
    {run({{"hours", 3840}, {"count", 16}, {"ranges", {{"hours", {200, 4000}}}}}),
     "hours",
     {"Use 240 h", "They are device-hours, without its range", "Keep 3840 h"}},
    {run({{"place", stated}, {"ranges", {{"g_per_kwh", {0.05, 0.06}}}}}),
     "place/g_per_kwh",
     {"Use 57 g/kWh, without its range"}},
    {run({{"utilisation", 80}, {"ranges", {{"utilisation", {0.7, 0.9}}}}}),
     "utilisation",
     {"Use 0.8"}},
    {run({{"device", {{"id", nullptr}, {"watts", 0.4}}}, {"ranges", {{"watts", {0.3, 0.5}}}}}),
     "device/watts",
     {"Use 400 W, without its range"}},
    {run({{"hours", nullptr}, {"device_hours", 960}, {"repeats", 2}}),
     "repeats",
     {"Take the repeats out"}},
    {run({{"device", {{"id", "google-tpu-v3"}}}, {"count", 8}}),
     "count",
     {"Use 4 chips", "Keep 8"}},
    {run({{"device", {{"id", "google-tpu-v2"}}}, {"count", 512}}),
     "count",
     {"Use 256 chips", "Keep 512"}},
};

Json changed(Json request, const Json& fix) {
    for (const auto& change : fix["changes"]) {
        const Json::json_pointer at(change["path"].get<std::string>());
        if (change.contains("value"))
            request[at] = change["value"];
        else
            request[at.parent_pointer()].erase(at.back());
    }
    return request;
}

List labels(const Json& problem) {
    List list;
    for (const auto& fix : problem.value("fixes", Json::array())) list.push_back(fix["label"]);
    return list;
}

// Its words, for the numbers in it are those of the run.
std::string kind_of(const std::string& label) {
    std::string kind;
    for (const char c : label)
        if (!std::isdigit(static_cast<unsigned char>(c)) && c != '.' && c != ',') kind += c;
    return kind;
}

std::set<std::string> kinds(const List& labels) {
    std::set<std::string> kinds;
    for (const auto& label : labels) kinds.insert(kind_of(label.substr(0, label.find(','))));
    return kinds;
}

// The ranges are judged once the values are sound.
int errors_but_of_ranges(const Json& response) {
    int count = 0;
    for (const auto& problem : response["problems"])
        count += problem["severity"] == "error" &&
                 problem["path"].get<std::string>().find("/ranges/") == std::string::npos;
    return count;
}

bool has_error(const Json& response, const std::string& path) {
    for (const auto& problem : response["problems"])
        if (problem["severity"] == "error" && problem["path"] == path) return true;
    return false;
}

// What authors get wrong in a run.
const std::function<void(Json&, Dice&)> slips[] = {
    [](Json& run, Dice& d) {
        run["count"] = d.whole(64), run["hours"] = run["count"].get<double>() * d.whole(5000);
    },
    [](Json& run, Dice& d) {
        run["hours"] = d.between(10, 1e6), run["device_hours"] = d.between(10, 1e6);
    },
    [](Json& run, Dice& d) {
        run["repeats"] = d.whole(9), run["device_hours"] = d.between(10, 1e6);
    },
    [](Json& run, Dice& d) { run["utilisation"] = d.whole(150); },
    [](Json& run, Dice& d) { run["average_watts"] = d.between(0.03, 1); },
    [](Json& run, Dice& d) { run["device"] = {{"name", "board"}, {"watts", d.between(0.03, 1)}}; },
    [](Json& run, Dice& d) {
        run["device"] = {{"id", "google-tpu-v3"}}, run["count"] = 2 * d.whole(64);
    },
    [](Json& run, Dice& d) { run["host"] = {{"cpu", processor}, {"utilisation", d.whole(100)}}; },
    [](Json& run, Dice& d) { run["host"] = {{"cpu", {{"watts", d.between(0.03, 1)}}}}; },
    [](Json& run, Dice&) { run.erase("count"); },
    [](Json& run, Dice&) { run["device"] = {{"id", "nvidia-geforce-rtx-3090"}}, run.erase("pue"); },
    [](Json& run, Dice& d) { run["device_hours"] = d.one_of({0.0, -4.0, 1e16, 960.0}); },
    [](Json& run, Dice& d) { run["pue"] = 1.2, run["ranges"]["pue"] = {1.5, d.between(0.5, 1.5)}; },
    [](Json& run, Dice& d) {
        run["utilisation"] = 0.5, run["ranges"]["utilisation"] = {d.part(), d.part()};
    },
    [](Json& run, Dice& d) { run["place"] = {{"source", "s"}, {"g_per_kwh", d.between(0.01, 1)}}; },
};

Json run_with_slips(Dice& d) {
    auto run = any_run(d);
    do std::data(slips)[static_cast<std::size_t>(d.part() * std::size(slips))](run, d);
    while (d.chance(0.5));
    if (run.contains("hours") && d.chance(0.3)) {
        const double hours = run["hours"];
        run["ranges"]["hours"] = {hours * d.between(0.5, 3), hours * d.between(0.1, 2)};
    }
    return run;
}

} // namespace

TEST_CASE("every offered way out, taken, removes its problem and makes no error") {
    for (const auto& each : faulty) {
        INFO(each.run);
        const auto request = document(Json::array({run(Json::object()), each.run}));
        const auto path = "/runs/1/" + each.path;
        const auto before = response(request);
        Json offered;
        for (const auto& problem : before["problems"])
            if (problem["path"] == path && problem.contains("fixes")) offered = problem;
        REQUIRE(labels(offered) == each.labels);
        for (const auto& fix : offered["fixes"]) {
            INFO(fix);
            const auto answer = response(changed(request, fix));
            CHECK(problems_at(answer, path) == 0);
            CHECK(errors(answer) == 0);
            CHECK(answer["totals"]["counted"] == 2);
        }
    }
}

TEST_CASE("law: no way out makes an error of what it changes, and each is in the table") {
    List seen, listed;
    for (const auto& each : faulty)
        listed.insert(listed.end(), each.labels.begin(), each.labels.end());
    for_many(1500, [&](Dice& d) {
        const auto request = document(Json::array({run_with_slips(d)}));
        const auto before = response(request);
        for (const auto& problem : before["problems"])
            for (const auto& fix : problem.value("fixes", Json::array())) {
                INFO(request["runs"][0] << " " << fix);
                seen.push_back(fix["label"]);
                const auto after = response(changed(request, fix));
                const bool was_error =
                    problem["severity"] == "error" &&
                    problem["path"].get<std::string>().find("/ranges/") == std::string::npos;
                CHECK(errors_but_of_ranges(after) <= errors_but_of_ranges(before) - was_error);
                for (const auto& change : fix["changes"]) {
                    if (!change.contains("value")) continue;
                    const std::string path = change["path"];
                    CHECK_FALSE(has_error(after, path.substr(0, path.find("/ranges") == path.npos
                                                                    ? path.npos
                                                                    : path.rfind('/'))));
                }
                for (const auto& left : after["problems"])
                    if (left["path"] == problem["path"])
                        CHECK(left["message"] != problem["message"]);
            }
    });
    CHECK(kinds(seen) == kinds(listed));
}

TEST_CASE("a value that tells nothing of what was meant has no ready way out") {
    for (const auto& each : {run({{"utilisation", 400}}), run({{"hours", -3}}),
                             run({{"average_watts", 6500}}), run({{"pue", 0.5}})}) {
        INFO(each);
        const auto answer = evaluated(Json::array({each}));
        REQUIRE(answer["problems"].size() > 0);
        for (const auto& problem : answer["problems"]) CHECK_FALSE(problem.contains("fixes"));
    }
}
