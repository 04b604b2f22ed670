#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Run with_host(const Host& host) {
    auto r = good();
    r.host = host;
    return r;
}

Host of_cpu(const Device& cpu) {
    Host host;
    host.cpu = cpu;
    return host;
}

// 10 h on one T4, which is rated at 70 W.
Run measured(double kwh, std::optional<Boundary> boundary) {
    auto r = good();
    r.measured = MeasuredEnergy{KilowattHours(kwh), boundary, ""};
    return r;
}

} // namespace

TEST_CASE("a host of a known processor and memory has no fault") {
    auto host = of_cpu(CatalogDevice{"amd-epyc-7742"});
    host.cpus = 2;
    host.utilisation = 0.4;
    host.memory_gb = 512;
    auto r = with_host(host);
    r.count = 8;
    r.nodes = 1;
    CHECK(found(r) == List{});
    CHECK(found(with_host(of_cpu(OwnDevice{"", Watts(225)}))) == List{});
    CHECK(found(with_host(Host{})) == List{});
}

TEST_CASE("numbers of a host that cannot be are errors") {
    for (const double bad : {0.0, -1.0, 1e300}) {
        auto host = of_cpu(CatalogDevice{"amd-epyc-7742"});
        host.cpus = bad;
        CHECK(found(with_host(host)) == List{"error /runs/0/host/cpus"});
        host = of_cpu(CatalogDevice{"amd-epyc-7742"});
        host.utilisation = bad;
        CHECK(found(with_host(host)) == List{"error /runs/0/host/utilisation"});
        host = Host{};
        host.memory_gb = bad;
        CHECK(found(with_host(host)) == List{"error /runs/0/host/memory_gb"});
        CHECK(found(with_host(of_cpu(OwnDevice{"", Watts(bad)}))) ==
              List{"error /runs/0/host/cpu/watts"});
        auto r = good();
        r.nodes = bad;
        CHECK(found(r) == List{"error /runs/0/nodes"});
    }
    auto host = of_cpu(CatalogDevice{"amd-epyc-7742"});
    host.cpus = 1.5;
    CHECK(found(with_host(host)) == List{"error /runs/0/host/cpus"});
}

TEST_CASE("a processor that is spoken of must be named") {
    Host host;
    host.cpus = 2;
    CHECK(found(with_host(host)) == List{"error /runs/0/host/cpu"});
    host = Host{};
    host.utilisation = 0.5;
    CHECK(found(with_host(host)) == List{"error /runs/0/host/cpu"});
    CHECK(found(with_host(of_cpu(OwnDevice{"mine", std::nullopt}))) ==
          List{"error /runs/0/host/cpu/watts"});
}

TEST_CASE("an unknown processor is an error that names what was likely meant") {
    const auto p = only_problem(with_host(of_cpu(CatalogDevice{"EPYC 7742"})));
    CHECK(p.path == "/runs/0/host/cpu/id");
    CHECK(p.code == ProblemCode::unknown);
    CHECK_THAT(p.remedy, ContainsSubstring("Did you mean “amd-epyc-7742” (AMD EPYC 7742)?"));
    const auto none = only_problem(with_host(of_cpu(CatalogDevice{"abacus"})));
    CHECK(none.remedy == "Give it as an own one, with its name and watts.");
}

TEST_CASE("more nodes than devices are a warning") {
    auto r = good();
    r.count = 8;
    r.nodes = 8;
    CHECK(found(r) == List{});
    r.nodes = 9;
    CHECK(found(r) == List{"warning /runs/0/nodes"});
}

TEST_CASE("measured energy needs its amount and what the meter covered") {
    auto r = measured(0.5, std::nullopt);
    CHECK(found(r) == List{"error /runs/0/measured/boundary"});
    r.measured = MeasuredEnergy{std::nullopt, Boundary::node, ""};
    CHECK(found(r) == List{"error /runs/0/measured/kwh"});
    for (const double bad : {0.0, -1.0, 1e300})
        CHECK(found(measured(bad, Boundary::node)) == List{"error /runs/0/measured/kwh"});
}

TEST_CASE("a measured run needs no hardware, nor its power") {
    auto r = measured(0.5, Boundary::device);
    for (const Device& device : {Device{}, Device{OwnDevice{"mine", std::nullopt}},
                                 Device{CatalogDevice{"aws-inferentia2"}}}) {
        r.device = device;
        CHECK(found(r) == List{});
    }
    r.device = CatalogDevice{"nope"};
    CHECK(found(r) == List{"error /runs/0/device/id"});
}

TEST_CASE("measured energy that the devices cannot have drawn is a warning") {
    const auto warns = [](double watts, Boundary boundary) {
        return found(measured(watts / 100, boundary)).size(); // in 10 h
    };
    CHECK(warns(84, Boundary::device) == 0); // 1.2 x 70 W
    CHECK(warns(85, Boundary::device) == 1);
    CHECK(warns(210, Boundary::node) == 0); // 3 x
    CHECK(warns(211, Boundary::node) == 1);
    CHECK(warns(280, Boundary::facility) == 0); // 4 x
    CHECK(warns(281, Boundary::facility) == 1);
    CHECK(warns(1.4, Boundary::device) == 0); // 2 %
    CHECK(warns(1.3, Boundary::device) == 1);
}

TEST_CASE("the warning of measured energy tells the power that it means for each device") {
    auto r = measured(41.3, Boundary::node);
    r.count = 2;
    r.repeats = 5;
    const auto p = only_problem(r);
    CHECK(p.path == "/runs/0/measured/kwh");
    CHECK(p.code == ProblemCode::unlikely);
    CHECK_THAT(p.message, ContainsSubstring("41.3\u00a0kWh in 100\u00a0h is 410\u00a0W"));
    CHECK_THAT(p.message, ContainsSubstring("rated at 70\u00a0W"));
    r.hours.reset();
    r.repeats.reset();
    r.device_hours = DeviceHours(100);
    CHECK(only_problem(r).message == p.message);
    r.device_hours.reset();
    CHECK(found(r) == List{}); // nothing is known of the time
}

TEST_CASE("a host beside a meter that covers it is a warning") {
    for (const auto boundary : {Boundary::device, Boundary::node, Boundary::facility}) {
        auto r = measured(0.5, boundary);
        r.host = Host{};
        r.host->memory_gb = 64;
        const bool covered = boundary != Boundary::device;
        CHECK(found(r) == (covered ? List{"warning /runs/0/host"} : List{}));
    }
}

TEST_CASE("a PUE beside a meter of the facility is a warning") {
    for (const auto boundary : {Boundary::device, Boundary::node, Boundary::facility}) {
        auto r = measured(0.5, boundary);
        r.pue = 1.2;
        const bool covered = boundary == Boundary::facility;
        CHECK(found(r) == (covered ? List{"warning /runs/0/pue"} : List{}));
    }
}
