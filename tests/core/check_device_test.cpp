#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a device that came out after the run is a warning") {
    auto r = good();
    r.device = CatalogDevice{"nvidia-geforce-rtx-3090"};
    r.pue = 1;
    r.year = 2015;
    CHECK(found(r) == List{"warning /runs/0/year"});
    r.year = 2020;
    CHECK(found(r) == List{});
}

TEST_CASE("a device without a published power asks for watts") {
    auto r = good();
    r.device = CatalogDevice{"aws-inferentia2"};
    CHECK(found(r) == List{"error /runs/0/device/id"});
}

TEST_CASE("a slice of a TPU by its cores is asked for its chips") {
    const auto warns = [](const char* id, double count) {
        auto r = good();
        r.device = CatalogDevice{id};
        r.count = count;
        return found(r) == List{"warning /runs/0/count"};
    };
    CHECK(warns("google-tpu-v3", 8));
    CHECK(warns("google-tpu-v2", 512));
    CHECK_FALSE(warns("google-tpu-v3", 4));  // no slice is that small
    CHECK_FALSE(warns("google-tpu-v3", 24)); // nor of that size
    CHECK_FALSE(warns("google-tpu-v5e", 8)); // named by its chips
    CHECK_FALSE(warns("nvidia-t4", 8));
    auto r = good();
    r.device = CatalogDevice{"google-tpu-v3"};
    CHECK(found(r) == List{});
    r.count = 2048;
    CHECK_THAT(only_problem(r).message, ContainsSubstring("a slice of 2048 cores has 1024 chips."));
}

TEST_CASE("a device without published power counts with the average that it drew") {
    auto r = good();
    r.device = CatalogDevice{"aws-inferentia2"};
    r.average_power = Watts(120);
    CHECK(found(r) == List{});
    r.device = OwnDevice{"mine", std::nullopt};
    CHECK(found(r) == List{});
    r.average_power = Watts(0);
    CHECK(found(r) == List{"error /runs/0/average_watts"});
}

TEST_CASE("an average draw takes the place of the utilisation") {
    auto r = good();
    r.average_power = Watts(55);
    CHECK(found(r) == List{});
    r.utilisation = 0.8;
    CHECK(found(r) == List{"warning /runs/0/utilisation"});
}

TEST_CASE("an average draw far beyond the rating is a warning") {
    auto r = good();
    r.average_power = Watts(84);
    CHECK(found(r) == List{});
    r.average_power = Watts(85);
    const auto p = only_problem(r);
    CHECK(p.path == "/runs/0/average_watts");
    CHECK_THAT(p.message, ContainsSubstring("85\u00a0W is far more than the rated power of 70"));
}

TEST_CASE("an average draw that cannot be is not called unlikely as well") {
    for (const double bad : {0.0, -1.0, 2e6}) {
        auto r = good();
        r.average_power = Watts(bad);
        CHECK(found(r) == List{"error /runs/0/average_watts"});
    }
}

TEST_CASE("a device of a desktop computer is not silently put into a data centre") {
    auto r = good();
    r.device = CatalogDevice{"nvidia-geforce-rtx-3090"};
    CHECK(found(r) == List{"warning /runs/0/pue"});
    r.pue = 1.4;
    CHECK(found(r) == List{});
    r.pue.reset();
    r.place = RegionPlace{"scaleway", "fr-par-2"};
    CHECK(found(r) == List{});
    r.place = CountryPlace{"FRA"};
    r.measured = MeasuredEnergy{KilowattHours(2), Boundary::facility, ""};
    CHECK(found(r) == List{});
}
