#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Run lasting(double hours, std::optional<double> count = {}) {
    auto r = good();
    r.hours = Hours(hours);
    r.count = count;
    return r;
}

Run in_device_hours(double hours) {
    auto r = good();
    r.hours.reset();
    r.device_hours = DeviceHours(hours);
    return r;
}

List labels(const Problem& p) {
    List list;
    for (const auto& fix : p.fixes) list.push_back(fix.label);
    return list;
}

} // namespace

TEST_CASE("device-hours alone are a time") {
    CHECK(found(in_device_hours(960)) == List{});
    auto r = in_device_hours(960);
    r.count = 8;
    CHECK(found(r) == List{});
}

TEST_CASE("wall-clock hours and device-hours together are an error with two ways out") {
    auto r = in_device_hours(960);
    r.hours = Hours(120);
    const auto p = only_problem(r);
    CHECK(p.path == "/runs/0/device_hours");
    CHECK(p.severity == Severity::error);
    CHECK(labels(p) == List{"Keep the wall-clock hours", "Keep the device-hours"});
    CHECK(p.fixes[0].changes.at(0).path == "/runs/0/device_hours");
    CHECK_FALSE(p.fixes[0].changes.at(0).value);
    REQUIRE(p.fixes[1].changes.size() == 2);
    CHECK(p.fixes[1].changes[0].path == "/runs/0/hours");
    CHECK(p.fixes[1].changes[1].path == "/runs/0/repeats");
}

TEST_CASE("device-hours hold the repeats already") {
    auto r = in_device_hours(960);
    r.repeats = 3;
    const auto p = only_problem(r);
    CHECK(p.path == "/runs/0/repeats");
    CHECK(p.severity == Severity::error);
    CHECK(labels(p) == List{"Take the repeats out"});
}

TEST_CASE("device-hours and repeats that cannot be are errors") {
    for (const double bad : {0.0, -1.0, 1.1e15})
        CHECK(found(in_device_hours(bad)) == List{"error /runs/0/device_hours"});
    CHECK(found(in_device_hours(1e15)) == List{});
    for (const double bad : {0.0, 2.5, 1e7}) {
        auto r = good();
        r.repeats = bad;
        CHECK(found(r) == List{"error /runs/0/repeats"});
    }
    auto r = good();
    r.repeats = 1e6;
    CHECK(found(r) == List{});
}

TEST_CASE("the hours of a host come from the device-hours only with the number of devices") {
    auto r = in_device_hours(960);
    r.host = Host{};
    r.host->memory_gb = 64;
    CHECK(found(r) == List{"error /runs/0/count"});
    r.count = 8;
    CHECK(found(r) == List{});
}

TEST_CASE("3,840 h with 16 devices are asked whether they are device-hours") {
    const auto p = only_problem(lasting(3840, 16));
    CHECK(p.path == "/runs/0/hours");
    CHECK(p.severity == Severity::warning);
    CHECK_THAT(p.message, ContainsSubstring("160 days"));
    CHECK_THAT(p.message, ContainsSubstring("3840 looks like device-hours of 16 × 240 h."));
    CHECK(labels(p) == List{"Use 240 h", "They are device-hours", "Keep 3840 h"});
    CHECK(p.fixes[0].changes.at(0).path == "/runs/0/hours");
    CHECK(p.fixes[0].changes.at(0).value == 240);
    REQUIRE(p.fixes[1].changes.size() == 2);
    CHECK(p.fixes[1].changes[0].path == "/runs/0/hours");
    CHECK_FALSE(p.fixes[1].changes[0].value);
    CHECK(p.fixes[1].changes[1].path == "/runs/0/device_hours");
    CHECK(p.fixes[1].changes[1].value == 3840);
}

TEST_CASE("BLOOM's device-hours as wall-clock hours are found by their length alone") {
    const auto p = only_problem(lasting(1082990, 384));
    CHECK_THAT(p.message, ContainsSubstring("45,125 days: are they device-hours?"));
    CHECK(labels(p) == List{"They are device-hours", "Keep 1,082,990 h"});
}

TEST_CASE("long hours are a warning from where no run has lasted") {
    CHECK(found(lasting(8760.5, 8)) == List{"warning /runs/0/hours"}); // a year with several
    CHECK(found(lasting(8759.5, 8)) == List{});
    CHECK(found(lasting(43801)) == List{"warning /runs/0/hours"}); // five years with one
    CHECK(found(lasting(43800)) == List{});
    CHECK(found(lasting(43800, 1)) == List{});
}

TEST_CASE("a multiple of the devices is suspicious beyond 90 days only") {
    CHECK(found(lasting(2160, 16)) == List{});
    CHECK(found(lasting(2176, 16)) == List{"warning /runs/0/hours"});
    CHECK(found(lasting(2177, 16)) == List{});
    CHECK(found(lasting(3840, 1)) == List{});
}

TEST_CASE("hours of one of several repeats are not offered as device-hours") {
    auto r = lasting(3840, 16);
    r.repeats = 2;
    CHECK(labels(only_problem(r)) == List{"Use 240 h", "Keep 3840 h"});
}

TEST_CASE("hours that the author has confirmed are not asked about again, other ones are") {
    auto r = lasting(3840, 16);
    r.confirmed["hours"] = 3840;
    CHECK(found(r) == List{});
    r.hours = Hours(3856);
    CHECK(found(r) == List{"warning /runs/0/hours"});
}

TEST_CASE("a measured run needs no time but that of its host") {
    auto r = good();
    r.hours.reset();
    r.measured = MeasuredEnergy{KilowattHours(40), Boundary::device, ""};
    CHECK(found(r) == List{});
    r.host = Host{};
    r.host->memory_gb = 64;
    CHECK(found(r) == List{"error /runs/0/hours"});
    r.hours = Hours(1000);
    CHECK(found(r) == List{});
    r.hours.reset();
    r.measured->boundary = Boundary::node;
    CHECK(found(r) == List{"warning /runs/0/host"}); // which the meter covers
    r.measured->boundary.reset();
    CHECK(found(r) == List{"error /runs/0/measured/boundary"});
}
