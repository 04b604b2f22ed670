#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Run ranged(const char* key, double low, double high) {
    auto r = good();
    r.count = 8;
    r.utilisation = 0.8;
    r.ranges[key] = {low, high};
    return r;
}

Run measured_at(Boundary boundary, const char* key, double low, double high) {
    auto r = ranged(key, low, high);
    r.utilisation.reset();
    r.measured = MeasuredEnergy{KilowattHours(4), boundary, ""};
    return r;
}

const List unused{"warning /runs/0/ranges/"};

List without_effect(const char* key) { return {unused[0] + key}; }

} // namespace

TEST_CASE("a range around the value of any factor of the run is good") {
    const std::pair<const char*, Range> good_ranges[] = {
        {"count", {8, 8}},   {"hours", {9, 12}},       {"utilisation", {0.5, 0.9}},
        {"watts", {60, 75}}, {"pue", {1, 2}},          {"g_per_kwh", {20, 80}},
        {"hours", {10, 10}}, {"utilisation", {0.8, 1}}};
    for (const auto& [key, range] : good_ranges) {
        INFO(key);
        CHECK(found(ranged(key, range.low, range.high)) == List{});
    }
    auto r = ranged("repeats", 2, 4);
    r.repeats = 3;
    CHECK(found(r) == List{});
}

TEST_CASE("the factors of a host and of a measurement can have ranges") {
    auto r = ranged("cpu_watts", 200, 250);
    r.host = Host{CatalogDevice{"amd-epyc-7742"}, 2, 0.5, 512};
    r.ranges["cpu_utilisation"] = {0.3, 0.7};
    r.ranges["memory_gb"] = {500, 520};
    r.ranges["nodes"] = {1, 1};
    CHECK(found(r) == List{});
    CHECK(found(measured_at(Boundary::device, "measured_kwh", 3.5, 4.5)) == List{});
}

TEST_CASE("a range that does not hold the value is an error that names both") {
    const auto p = only_problem(ranged("hours", 11, 12));
    CHECK(p.path == "/runs/0/ranges/hours");
    CHECK(p.severity == Severity::error);
    CHECK_THAT(p.message, ContainsSubstring("from 11 to 12 does not hold the value, 10."));
    CHECK(found(ranged("hours", 8, 9)) == List{"error /runs/0/ranges/hours"});
    CHECK(found(ranged("watts", 71, 80)) == List{"error /runs/0/ranges/watts"}); // of the catalogue
}

TEST_CASE("a range begins above 0, that of a PUE at 1") {
    CHECK_THAT(only_problem(ranged("hours", 0, 12)).message,
               ContainsSubstring("cannot begin at 0"));
    CHECK(found(ranged("hours", -1, 12)) == List{"error /runs/0/ranges/hours"});
    CHECK(found(ranged("pue", 0.9, 2)) == List{"error /runs/0/ranges/pue"});
}

TEST_CASE("a range that reaches beyond a million times its value is no range") {
    CHECK(found(ranged("hours", 1e-5, 1e7)) == List{});
    CHECK_THAT(only_problem(ranged("hours", 0.9e-5, 12)).message,
               ContainsSubstring("is too wide to be right."));
    CHECK(found(ranged("hours", 9, 1.1e7)) == List{"error /runs/0/ranges/hours"});
    CHECK(found(ranged("hours", 5e-324, 1.7e308)) == List{"error /runs/0/ranges/hours"});
}

TEST_CASE("a range of a factor that the run does not use is a warning") {
    for (const auto* key : {"repeats", "device_hours", "average_watts", "nodes", "cpu_watts",
                            "cpu_utilisation", "memory_gb", "measured_kwh"}) {
        INFO(key);
        CHECK(found(ranged(key, 1, 2)) == without_effect(key));
    }
    auto r = ranged("hours", 9, 11);
    r.hours.reset();
    r.device_hours = DeviceHours(80);
    CHECK(found(r) == without_effect("hours"));
    r.ranges = {{"count", {8, 8}}}; // it only informs the device-hours
    CHECK(found(r) == without_effect("count"));
    r.ranges = {{"device_hours", {70, 90}}};
    CHECK(found(r) == List{});
}

TEST_CASE("a range of what a measurement replaces is a warning") {
    for (const auto* key : {"watts", "utilisation", "count"})
        CHECK(found(measured_at(Boundary::device, key, 1, 100)) == without_effect(key));
    CHECK(found(measured_at(Boundary::facility, "pue", 1, 2)) == without_effect("pue"));
    CHECK(found(measured_at(Boundary::node, "pue", 1, 2)) == List{});
}

TEST_CASE("a range of the time of a measured run is a warning, but where the host needs the time") {
    CHECK(found(measured_at(Boundary::device, "hours", 9, 11)) == without_effect("hours"));
    CHECK(found(measured_at(Boundary::node, "hours", 9, 11)) == without_effect("hours"));
    auto r = measured_at(Boundary::device, "hours", 9, 11);
    r.host = Host{{}, {}, {}, 64};
    CHECK(found(r) == List{});
}

TEST_CASE("a range of the rated power is a warning where the average draw replaces it") {
    auto r = ranged("watts", 60, 75);
    r.utilisation.reset();
    r.average_power = Watts(55);
    CHECK(found(r) == without_effect("watts"));
}

TEST_CASE("ranges are judged only where the run has no error") {
    auto r = ranged("hours", 11, 12);
    r.hours = Hours(-1);
    CHECK(found(r) == List{"error /runs/0/hours"});
}
