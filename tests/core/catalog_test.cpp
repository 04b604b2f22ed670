#include "core/catalog.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>

using namespace carbon;

TEST_CASE("every row of a table is found by its key") {
    for (const auto& row : tables::devices) REQUIRE(find_device(row.id) == &row);
    for (const auto& row : tables::countries) REQUIRE(find_country(row.id) == &row);
    for (const auto& row : tables::regions) REQUIRE(find_region(row.provider, row.id) == &row);
    for (const auto& row : tables::providers) REQUIRE(find_provider(row.id) == &row);
    for (const auto& row : tables::sources) REQUIRE(find_source(row.key) == &row);
    CHECK(find_device("no-such-device") == nullptr);
    CHECK(find_region("aws", "europe-west1") == nullptr);
}

TEST_CASE("the tables hold the data whole") {
    CHECK(tables::devices.size() == 314);
    CHECK(tables::regions.size() == 224);
    CHECK(tables::countries.size() == 216);
    std::size_t values = 0;
    for (const auto& country : tables::countries)
        values += country.centigrams_per_kwh.size() -
                  static_cast<std::size_t>(std::count(country.centigrams_per_kwh.begin(),
                                                      country.centigrams_per_kwh.end(), 0U));
    CHECK(values == 5747);
}

TEST_CASE("every region's country has intensities and every used source is listed") {
    for (const auto& row : tables::regions) REQUIRE(find_country(row.country));
    for (const auto& row : tables::devices) REQUIRE(find_source(row.source));
    for (const auto& row : tables::countries) {
        REQUIRE(find_source(row.source));
        REQUIRE(row.centigrams_per_kwh.back() != 0);
    }
    for (const auto& row : tables::pues) REQUIRE(find_source(row.source));
    for (const auto& row : tables::regions)
        if (row.pue > 0) REQUIRE(find_source(row.pue_source));
}

TEST_CASE("an intensity is that of the year, else of the nearest earlier year") {
    const auto& france = *find_country("FRA");
    const auto of_2022 = intensity_of(france, 2022);
    REQUIRE(of_2022);
    CHECK(of_2022->year == 2022);
    CHECK(of_2022->intensity.value() == 78.54); // Ember, April 2026
    CHECK(intensity_of(france, 2100)->year == newest_year(france));
    CHECK_FALSE(intensity_of(france, 1900));
}

TEST_CASE("no year falls into a gap of the data") {
    for (const auto& country : tables::countries)
        for (int year = country.first_year; year <= newest_year(country); ++year) {
            const auto found = intensity_of(country, year);
            REQUIRE(found);
            REQUIRE(found->year <= year);
        }
}

TEST_CASE("a default PUE is of the year, else earlier, else the first") {
    CHECK(default_pue("world", 2025)->pue == 1.54); // Uptime 2025
    CHECK(default_pue("world", 2016)->year == 2014);
    CHECK(default_pue("world", 1990)->year == 2007);
    CHECK(default_pue("world", 2090)->year == 2025);
    CHECK(default_pue("oracle", 2025) == nullptr); // only a best site is published
}
