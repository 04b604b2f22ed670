#include "core/stage.hpp"
#include "tests/core/found.hpp"

#include <limits>

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a good run has no problem") { CHECK(found(good()) == List{}); }

TEST_CASE("an empty run lacks hardware, time and place") {
    CHECK(found(Run{}) ==
          List{"error /runs/0/device", "error /runs/0/hours", "error /runs/0/place"});
}

TEST_CASE("numbers that cannot be are errors") {
    for (const double bad : {0.0, -1.0, 1e300}) {
        INFO(bad);
        auto r = good();
        r.hours = Hours(bad);
        CHECK(found(r) == List{"error /runs/0/hours"});
        r = good();
        r.count = bad;
        CHECK(found(r) == List{"error /runs/0/count"});
        r = good();
        r.utilisation = bad;
        CHECK(found(r) == List{"error /runs/0/utilisation"});
        r = good();
        r.pue = bad;
        CHECK(found(r) == List{"error /runs/0/pue"});
        r = good();
        r.device = OwnDevice{"x", Watts(bad)};
        CHECK(found(r) == List{"error /runs/0/device/watts"});
        r = good();
        r.place = StatedPlace{GramsPerKilowattHour(bad), "", 2024, "s", ""};
        CHECK(found(r) == List{"error /runs/0/place/g_per_kwh"});
    }
    auto r = good();
    r.hours = Hours(std::numeric_limits<double>::quiet_NaN());
    CHECK(found(r) == List{"error /runs/0/hours"});
    r = good();
    r.count = 2.5;
    CHECK(found(r) == List{"error /runs/0/count"});
    r = good();
    r.pue = 0.99;
    CHECK(found(r) == List{"error /runs/0/pue"});
    for (const int year : {24, 1949, 2101}) {
        r = good();
        r.year = year;
        CHECK(found(r) == List{"error /runs/0/year"});
        r = good();
        r.pue_year = year;
        CHECK(found(r) == List{"error /runs/0/pue_year"});
    }
}

TEST_CASE("numbers that are unlikely are warnings, and the run counts") {
    auto r = good();
    r.hours = Hours(1082990);
    CHECK(found(r) == List{"warning /runs/0/hours"});
    r = good();
    r.utilisation = 1.5;
    CHECK(found(r) == List{"warning /runs/0/utilisation"});
    r = good();
    r.pue = 4;
    CHECK(found(r) == List{"warning /runs/0/pue"});
    r = good();
    r.device = OwnDevice{"x", Watts(0.4)};
    CHECK(found(r) == List{"warning /runs/0/device/watts"});
    r.device = OwnDevice{"x", Watts(6500)};
    CHECK(found(r) == List{"warning /runs/0/device/watts"});
    r = good();
    r.place = StatedPlace{GramsPerKilowattHour(0.057), "", 2024, "s", ""};
    CHECK(found(r) == List{"warning /runs/0/place/g_per_kwh"});
    r.place = StatedPlace{GramsPerKilowattHour(1500), "", 2024, "s", ""};
    CHECK(found(r) == List{"warning /runs/0/place/g_per_kwh"});
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 2024, "", ""};
    CHECK(found(r) == List{"warning /runs/0/place/source"});
}

TEST_CASE("a region on a grid of its own in a large country is a warning, unless it has a zone") {
    auto r = good();
    r.place = RegionPlace{"aws", "cn-north-1"};
    CHECK(found(r) == List{"warning /runs/0/place/region"});
    r.place = RegionPlace{"aws", "ca-central-1"};
    CHECK(found(r) == List{});
    r.year = 2019; // before the zone begins
    CHECK(found(r) == List{"warning /runs/0/place/region"});
    r.year = 2024;
    r.place = RegionPlace{"aws", "eu-west-3"};
    CHECK(found(r) == List{});
}

TEST_CASE("the unlikely begins just behind its bound") {
    const auto watts = [](double w) {
        auto r = good();
        r.device = OwnDevice{"x", Watts(w)};
        return found(r).size();
    };
    CHECK(watts(3000) == 0);
    CHECK(watts(3001) == 1);
    CHECK(watts(1) == 0);
    CHECK(watts(0.99) == 1);
    const auto grams = [](double g) {
        auto r = good();
        r.place = StatedPlace{GramsPerKilowattHour(g), "", 2024, "s", ""};
        return found(r).size();
    };
    CHECK(grams(1) == 0);
    CHECK(grams(0.99) == 1);
    CHECK(grams(1400) == 0);
    CHECK(grams(1401) == 1);
    auto r = good();
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 1949, "s", ""};
    CHECK(found(r) == List{"error /runs/0/place/year"});
}

TEST_CASE("a value that can only be a slip of the exponent is refused in a short sentence") {
    auto r = good();
    for (const double hours : {1e-320, 1e300}) {
        r.hours = Hours(hours);
        Findings findings("/runs/0");
        check(r, findings);
        REQUIRE(findings.problems().size() == 1);
        CHECK(findings.problems()[0].message.size() < 100);
    }
}

TEST_CASE("a utilisation of 80 is asked whether it is a percentage") {
    auto r = good();
    r.utilisation = 80;
    Findings findings("/runs/0");
    check(r, findings);
    CHECK(findings.problems().at(0).message ==
          "80 is no fraction of the rated power: is it a percentage?");
}

TEST_CASE("a utilisation of 1.1 is no cause for a warning: GPT-3's was") {
    auto r = good();
    r.utilisation = 1.1;
    CHECK(found(r) == List{});
}

TEST_CASE("a year without data is a visible fallback, or an error where none is earlier") {
    auto r = good();
    r.year = 2030;
    CHECK(found(r) == List{"warning /runs/0/year"});
    r.year = 1960;
    CHECK(found(r) == List{"error /runs/0/year"});
    r.year.reset();
    CHECK(found(r) == List{"warning /runs/0/year"});
}

TEST_CASE("unknown ids are errors that name what was likely meant") {
    auto r = good();
    r.device = CatalogDevice{"A100 SXM4 80GB"};
    r.place = RegionPlace{"aws", "us-est-1"};
    Findings findings("/runs/0");
    check(r, findings);
    REQUIRE(findings.problems().size() == 2);
    CHECK(findings.problems()[0].remedy.find("nvidia-a100-sxm4-80gb") != std::string::npos);
    CHECK(findings.problems()[1].remedy.find("us-east-1") != std::string::npos);
    r = good();
    r.place = CountryPlace{"United Kingdom"};
    Findings country("/runs/0");
    check(r, country);
    CHECK(country.problems().at(0).remedy.find("GBR") != std::string::npos);
    r.place = RegionPlace{"nimbus", "x"};
    CHECK(found(r) == List{"error /runs/0/place/provider"});
}

TEST_CASE("a half-filled place says which half is missing") {
    auto r = good();
    r.place = RegionPlace{"aws", ""};
    CHECK(found(r) == List{"error /runs/0/place/region"});
    r.place = RegionPlace{"", "us-east-1"};
    CHECK(found(r) == List{"error /runs/0/place/provider"});
    r.place = CountryPlace{""};
    CHECK(found(r) == List{"error /runs/0/place/country"});
    r.place = StatedPlace{};
    CHECK(found(r) == List{"error /runs/0/place/g_per_kwh"});
    r = good();
    r.device = OwnDevice{"mine", std::nullopt};
    CHECK(found(r) == List{"error /runs/0/device/watts"});
}

TEST_CASE("a field that could not be read is not called missing as well") {
    Run r = good();
    r.hours.reset();
    Findings findings("/runs/0");
    findings.error("hours", ProblemCode::type, "“x” is not a number.", "Write digits.");
    check(r, findings);
    CHECK(findings.problems().size() == 1);
}

TEST_CASE("a stage that is none is a warning that lists them all") {
    auto r = good();
    for (const auto& stage : stages) {
        r.stage = stage.id;
        CHECK(found(r) == List{});
    }
    r.stage = "testing";
    const auto p = only_problem(r);
    CHECK(p.path == "/runs/0/stage");
    CHECK(p.severity == Severity::warning);
    for (const auto& stage : stages) CHECK_THAT(p.remedy, ContainsSubstring(std::string(stage.id)));
}

TEST_CASE("embodied figures that cannot be are warnings, for they are in no total") {
    for (const double bad : {0.0, -1.0, 1e300}) {
        auto r = good();
        r.embodied.carbon = Kilograms(bad);
        CHECK(found(r) == List{"warning /runs/0/embodied/kg"});
        r = good();
        r.embodied.lifetime = bad;
        CHECK(found(r) == List{"warning /runs/0/embodied/lifetime_years"});
    }
    auto r = good();
    r.embodied.carbon = Kilograms(1e6);
    r.embodied.lifetime = 100;
    CHECK(found(r) == List{});
}
