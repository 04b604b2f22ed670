// Where places are, and how far apart.
#include "core/compare/coordinates.hpp"
#include "tests/core/catch.hpp"

#include <cmath>

using namespace carbon;

namespace {

Coordinates of(const char* provider, const char* region) {
    return *coordinates(RegionPlace{provider, region});
}

const Coordinates some[] = {{0, 0},        {90, 0},  {-90, 0},  {48.9, 2.3},    {-33.9, 151.2},
                            {64.1, -21.9}, {0, 180}, {0, -180}, {-54.8, -68.3}, {35.7, 139.7}};

} // namespace

TEST_CASE("distances between cities are those of the atlas") {
    const auto paris = of("aws", "eu-west-3"), tokyo = of("aws", "ap-northeast-1"),
               sydney = of("aws", "ap-southeast-2"), london = of("aws", "eu-west-2");
    CHECK(std::abs(kilometres(paris, london) - 344) < 12);
    CHECK(std::abs(kilometres(paris, tokyo) - 9712) < 25);
    CHECK(std::abs(kilometres(tokyo, sydney) - 7823) < 25);
}

TEST_CASE("a quarter of a meridian and half of the equator are as long as on the mean sphere") {
    constexpr double pi = 3.141592653589793, radius = 6371.0088;
    CHECK(std::abs(kilometres({0, 12}, {90, 12}) - radius * pi / 2) < 1e-6);
    CHECK(std::abs(kilometres({0, 0}, {0, 180}) - radius * pi) < 1e-6);
    CHECK(kilometres({0, 180}, {0, -180}) < 1e-6);
}

TEST_CASE("a distance is symmetric, 0 to itself, and no way is longer than by a third place") {
    for (const auto a : some) {
        CHECK(kilometres(a, a) == 0);
        for (const auto b : some) {
            CHECK(kilometres(a, b) == kilometres(b, a));
            for (const auto c : some)
                CHECK(kilometres(a, c) <= kilometres(a, b) + kilometres(b, c) + 1e-6);
        }
    }
}

TEST_CASE("a place has the coordinates of its row, to a tenth of a degree, or none") {
    const auto frankfurt = of("gcp", "europe-west3");
    CHECK(frankfurt.latitude == 50.1);
    CHECK(frankfurt.longitude == 8.7);
    const auto lithia_springs = of("gcp", "us-east2");
    CHECK(lithia_springs.longitude < 0);
    CHECK(coordinates(CountryPlace{"AUS"})->latitude < 0);
    CHECK_FALSE(coordinates(CountryPlace{"WLD"}));
    CHECK_FALSE(coordinates(RegionPlace{"aws", "us-gov-east-1"}));
    CHECK_FALSE(coordinates(RegionPlace{"aws", "nowhere"}));
    CHECK_FALSE(coordinates(Place{}));
}

TEST_CASE("a grid is where its country is, or where the cloud regions on it are on average") {
    const auto france = *coordinates(CountryPlace{"FRA"}), fr = *coordinates(GridPlace{"FR", ""});
    CHECK(kilometres(france, fr) == 0);
    const auto california = *coordinates(GridPlace{"US-CAL-CISO", ""});
    CHECK(kilometres(california, of("gcp", "us-west2")) < 700);
    const auto virginia = *coordinates(GridPlace{"US-VA", "direct"});
    CHECK(kilometres(virginia, of("aws", "us-east-1")) < 250);
    CHECK_FALSE(coordinates(GridPlace{"US-HI", "direct"})); // no region
    CHECK_FALSE(coordinates(GridPlace{"CW", ""}));          // no country of the data
    CHECK_FALSE(coordinates(GridPlace{"XX-YY", ""}));
    for (const auto& region : tables::regions) {
        if (region.zone.empty() || !coordinates(region)) continue;
        INFO(std::string(region.zone));
        const auto at = coordinates(GridPlace{std::string(region.zone), ""});
        REQUIRE(at);
        CHECK(kilometres(*at, *coordinates(region)) < 1200);
    }
}

TEST_CASE("a region lies within its country's reach") {
    for (const auto& region : tables::regions) {
        const auto at = coordinates(region);
        const auto middle = coordinates(CountryPlace{std::string(region.country)});
        INFO(std::string(region.provider) + " " + std::string(region.id));
        if (at) CHECK(kilometres(*at, *middle) < 4000);
    }
}
