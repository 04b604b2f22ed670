#include "core/factors.hpp"

#include "core/catalog.hpp"
#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Run of_device(const char* id) {
    auto r = good();
    r.device = CatalogDevice{id};
    return r;
}

Run with_host() {
    auto r = good();
    r.host = Host{CatalogDevice{"amd-epyc-7742"}, {}, {}, {}};
    return r;
}

Run measured(Boundary boundary) {
    auto r = with_host();
    r.host->memory_gb = 64;
    r.average_power = Watts(60);
    r.measured = MeasuredEnergy{KilowattHours(1), boundary, "a wall meter"};
    return r;
}

// The keys of the factors that a run has, in the order of the formula.
List keys(const Run& run) {
    List list;
    const auto f = factors(run);
    for (const auto& name : factor_names)
        if (f.*name.member) list.emplace_back(name.key);
    return list;
}

} // namespace

TEST_CASE("a plain run has the factors of the formula, in its order") {
    CHECK(keys(good()) == List{"count", "hours", "power", "utilisation", "pue", "intensity"});
    auto r = good();
    r.repeats = 3;
    CHECK(factors(r).repeats->value == 3);
    CHECK(factors(r).repeats->basis == Basis::stated);
}

TEST_CASE("what cannot be had is no factor") {
    CHECK(keys(Run{}) == List{});
    CHECK(keys(of_device("aws-inferentia2")) == List{"count", "hours", "pue", "intensity"});
    auto r = good();
    r.place = CountryPlace{"nowhere"};
    CHECK(keys(r) == List{"count", "hours", "power", "utilisation"});
    r.place = StatedPlace{};
    CHECK(keys(r) == List{"count", "hours", "power", "utilisation", "pue"});
    r = good();
    r.year = 1900;
    CHECK_FALSE(factors(r).intensity);
}

TEST_CASE("the power of the catalogue says what kind of power it is") {
    const std::pair<const char*, const char*> kinds[] = {
        {"nvidia-t4", "TDP, "},
        {"apple-m1", "estimated power, "},
        {"google-tpu-v4", "highest measured power, "},
        {"nvidia-jetson-nano", "power of the highest mode, "}};
    for (const auto& [id, label] : kinds) {
        const auto power = *factors(of_device(id)).power;
        CHECK(power.basis == Basis::catalog);
        CHECK(power.label.starts_with(label));
        CHECK_THAT(power.detail, ContainsSubstring(std::string(find_device(id)->name) + ": "));
        CHECK(find_source(power.source));
    }
    CHECK_THAT(factors(of_device("google-tpu-v4")).power->detail,
               ContainsSubstring(std::string(find_device("google-tpu-v4")->note)));
}

TEST_CASE("device-hours replace count, hours and repeats; the count informs the host alone") {
    auto r = good();
    r.hours.reset();
    r.device_hours = DeviceHours(960);
    CHECK(keys(r) == List{"device_hours", "power", "utilisation", "pue", "intensity"});
    r.count = 8;
    CHECK(factors(r).count->label == "stated, in the device-hours");
    CHECK(factors(r).device_hours->value == 960);
}

TEST_CASE("an average draw replaces the utilisation and leaves the rating to the paper's total") {
    auto r = good();
    r.average_power = Watts(60);
    CHECK(keys(r) == List{"count", "hours", "power", "average_power", "pue", "intensity"});
    CHECK(factors(r).average_power->basis == Basis::stated);
}

TEST_CASE("a host brings its processors and memory, and assumes one of what is not stated") {
    auto r = with_host();
    auto f = factors(r);
    CHECK(f.cpu_power->value == 225);
    CHECK(f.cpu_power->basis == Basis::catalog);
    for (const auto& assumed : {f.nodes, f.cpus, f.cpu_utilisation}) {
        CHECK(assumed->value == 1);
        CHECK(assumed->basis == Basis::assumed);
        CHECK_FALSE(assumed->spread);
    }
    CHECK_FALSE(f.memory);
    r.nodes = 4;
    r.host = Host{OwnDevice{"", Watts(150)}, 2, 0.4, 512};
    f = factors(r);
    for (const auto& stated : {f.nodes, f.cpus, f.cpu_utilisation, f.cpu_power, f.memory})
        CHECK(stated->basis == Basis::stated);
    CHECK(f.cpu_power->value == 150);
    CHECK(f.memory->value == 512);
    CHECK(f.memory_power->value == 0.3725);
    CHECK(f.memory_power->basis == Basis::catalog);
}

TEST_CASE("without a host there are no nodes, and a host of nothing is none") {
    auto r = good();
    r.nodes = 4;
    CHECK_FALSE(factors(r).nodes);
    r.host = Host{};
    CHECK_FALSE(factors(r).nodes);
    r.host = Host{CatalogDevice{"no-such-processor"}, 2, {}, {}};
    CHECK_FALSE(factors(r).cpus);
    r.host = Host{OwnDevice{"mine", {}}, 2, {}, {}};
    CHECK_FALSE(factors(r).cpus);
}

TEST_CASE("a measurement replaces what its boundary covers") {
    const List time{"measured", "count", "hours", "power"};
    const auto with = [&](List more) {
        more.insert(more.begin(), time.begin(), time.end());
        return more;
    };
    CHECK(keys(measured(Boundary::device)) == with({"nodes", "cpus", "cpu_power", "cpu_utilisation",
                                                    "memory", "memory_power", "pue", "intensity"}));
    CHECK(keys(measured(Boundary::node)) == with({"pue", "intensity"}));
    CHECK(keys(measured(Boundary::facility)) == with({"intensity"}));
}

TEST_CASE("a measurement tells its boundary and its method") {
    const std::pair<Boundary, const char*> said[] = {
        {Boundary::device, "of the devices."},
        {Boundary::node, "of whole nodes: devices and host."},
        {Boundary::facility, "of the facility: no PUE is applied to it."}};
    for (const auto& [boundary, words] : said) {
        const auto f = *factors(measured(boundary)).measured;
        CHECK(f.basis == Basis::measured);
        CHECK(f.label.starts_with("measured at the "));
        CHECK_THAT(f.detail, ContainsSubstring("(a wall meter), " + std::string(words)));
    }
    auto r = measured(Boundary::device);
    r.measured->method.clear();
    CHECK(factors(r).measured->detail == "Energy as measured by the author, of the devices.");
    r.measured->boundary.reset();
    CHECK_FALSE(factors(r).measured);
}

TEST_CASE("a stated PUE has its year, one of the catalogue its own") {
    auto r = good();
    r.pue = 1.1;
    CHECK(factors(r).pue->label == "stated");
    r.pue_year = 2021;
    CHECK(factors(r).pue->label == "stated for 2021");
    CHECK(factors(r).pue->year == 2021);
    CHECK_FALSE(factors(r).pue->spread);
    r = good();
    r.place = RegionPlace{"aws", "us-east-1"};
    CHECK(factors(r).pue->label.starts_with("us-east-1 "));
    CHECK_FALSE(factors(r).pue->spread); // published for the region itself
}

TEST_CASE("an average PUE of a fleet or of the industry varies") {
    auto r = good();
    CHECK(factors(r).pue->basis == Basis::assumed);
    CHECK(factors(r).pue->spread);
    r.place = RegionPlace{"aws", "mx-central-1"};
    CHECK(factors(r).pue->basis == Basis::catalog);
    CHECK(factors(r).pue->label.starts_with("AWS global average 202"));
    CHECK(factors(r).pue->spread);
    r.place = RegionPlace{"oracle", "eu-frankfurt-1"};
    CHECK(factors(r).pue->basis == Basis::assumed);
}

TEST_CASE("a stated intensity keeps its year, kind and source, and does not vary") {
    auto r = good();
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 2022, "a paper", "direct"};
    auto f = *factors(r).intensity;
    CHECK(f.basis == Basis::stated);
    CHECK(f.label == "stated for 2022");
    CHECK_THAT(f.detail, ContainsSubstring("; source: a paper"));
    CHECK(f.kind == "direct");
    CHECK(f.year == 2022);
    CHECK_FALSE(f.spread);
    r.place = StatedPlace{GramsPerKilowattHour(57), "", {}, "", ""};
    f = *factors(r).intensity;
    CHECK(f.label == "stated");
    CHECK_THAT(f.detail, ContainsSubstring(", without a source."));
}

TEST_CASE("a stated range takes the place of the catalogue's") {
    auto r = good();
    r.ranges = {{"g_per_kwh", {20, 90}}, {"watts", {65, 70}}, {"average_watts", {1, 2}}};
    const auto f = factors(r);
    CHECK(f.intensity->spread->range.low == 20);
    CHECK(f.intensity->spread->range.high == 90);
    CHECK(f.intensity->spread->sources.empty());
    CHECK(f.power->spread->range.low == 65);
    CHECK_FALSE(f.average_power);
}

TEST_CASE("hardware and place are called as the catalogue or the author calls them") {
    auto r = good();
    CHECK(device_name(r) == "NVIDIA T4");
    CHECK(place_name(r) == "France");
    r.device = OwnDevice{"my board", Watts(5)};
    r.place = StatedPlace{GramsPerKilowattHour(57), "Jean Zay", {}, "", ""};
    CHECK(device_name(r) == "my board");
    CHECK(place_name(r) == "Jean Zay");
    r.device = OwnDevice{"", Watts(5)};
    r.place = StatedPlace{GramsPerKilowattHour(57), "", {}, "", ""};
    CHECK(device_name(r) == "own device");
    CHECK(place_name(r) == "own place");
    CHECK(device_name(Run{}).empty());
    CHECK(place_name(Run{}).empty());
    r.place = RegionPlace{"gcp", "europe-west9"};
    CHECK(place_name(r).starts_with("Google Cloud europe-west9 ("));
}

TEST_CASE("yearly data are of the run's year, else of the stated intensity's, else the newest") {
    auto r = good();
    CHECK(year_of_data(r) == 2024);
    r.year.reset();
    CHECK(year_of_data(r) == newest_year(*find_country("FRA")));
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 2018, "", ""};
    CHECK(year_of_data(r) == 2018);
    r.place = StatedPlace{GramsPerKilowattHour(57), "", {}, "", ""};
    CHECK(year_of_data(r) == default_pue("world", 9999)->year);
}
