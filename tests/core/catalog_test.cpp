#include "core/catalog.hpp"

#include "core/cpus.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>
#include <set>
#include <string>

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

TEST_CASE("every processor is found by its id, which no other has") {
    std::set<std::string> ids;
    for (const auto& cpu : cpus()) {
        INFO(cpu.name);
        CHECK(ids.insert(cpu.id).second);
        CHECK(cpu.rated_power.value() > 0);
        CHECK(cpu.rated_power.value() <= 1000);
        CHECK(cpu.cores >= 0);
        CHECK(cpu.id.find("--") == std::string::npos);
        CHECK(cpu.id.front() != '-');
        CHECK(cpu.id.back() != '-');
    }
    CHECK(ids.size() == cpus().size());
    for (std::size_t i = 0; i < cpus().size(); i += 50) // finding one is linear
        CHECK(find_cpu(cpus()[i].id) == &cpus()[i]);
    REQUIRE(find_cpu("amd-epyc-7742"));
    CHECK(find_cpu("amd-epyc-7742")->name == "AMD EPYC 7742");
    CHECK(find_cpu("amd-epyc-7742")->rated_power == Watts(225));
    CHECK(find_cpu("amd-epyc-7742")->cores == 64);
    CHECK(find_cpu("amd-b95")->cores == 0); // not published
    CHECK(find_cpu("amd-ryzen-5-1600-af"));
    CHECK(find_cpu("AMD EPYC 7742") == nullptr);
    CHECK(find_cpu("") == nullptr);
    for (const auto key : source_keys(tables::cpus_source)) CHECK(find_source(key));
}

TEST_CASE("the constants of the method are there, and agree with the data they are taken from") {
    double lowest = 1e9, highest = 0;
    for (const auto& country : tables::countries)
        for (const auto centigrams : country.centigrams_per_kwh)
            if (centigrams > 0) {
                lowest = std::min(lowest, centigrams / 100.0);
                highest = std::max(highest, centigrams / 100.0);
            }
    CHECK(constant("grid_lowest").value == lowest);
    CHECK(constant("grid_highest").value == highest);
    CHECK(constant("intensity_spread_low").value < 1 / constant("intensity_spread_least").value);
    CHECK(constant("intensity_spread_high").value > constant("intensity_spread_least").value);
    CHECK(constant("memory_power").value == 0.3725); // Karyakin and Salem 2017
    CHECK(constant("lifetime_cloud").value == 3);
    CHECK(constant("lifetime_local").value == 5);
    for (const auto& row : tables::constants) REQUIRE(find_source(row.source));
}

TEST_CASE("a range of PUE has its scope, and holds the default of the newest year") {
    CHECK(pue_range("cloud").low == 1.09);
    CHECK(pue_range("world").high == 1.98);
    for (const auto& row : tables::pue_ranges) CHECK(row.low < row.high);
    CHECK(default_pue("world", 2100)->pue < pue_range("world").high);
    CHECK(default_pue("world", 2100)->pue > pue_range("world").low);
}

TEST_CASE("a zone is a country or a part of one, each found by its code") {
    for (const auto& row : tables::zones) {
        REQUIRE(find_zone(row.code) == &row);
        REQUIRE(find_source(row.source));
    }
    CHECK(zone_of_country("FRA")->code == "FR");
    CHECK(zone_of_country("CAN") != find_zone("CA-QC")); // a part does not stand for the whole
    CHECK(zone_of_country("WLD") == nullptr);
    CHECK(find_zone("XX") == nullptr);
    CHECK(find_zone("CA-QC")->country == "CAN");
}

TEST_CASE("a zone has the value of a year, or of the nearest earlier one") {
    const auto& quebec = *find_zone("CA-QC");
    CHECK(intensity_of(quebec, 2024)->intensity == GramsPerKilowattHour(35)); // Electricity Maps
    CHECK(intensity_of(quebec, 2100)->year == 2025);
    CHECK_FALSE(intensity_of(quebec, quebec.first_year - 1));
    CHECK(intensity_of(quebec, 2024)->source == "emaps_yearly");
    CHECK(is_country(*find_zone("FR")));
    CHECK_FALSE(is_country(quebec));
}

TEST_CASE("a gap in a zone's years is passed over to an earlier one") {
    constexpr std::uint32_t values[] = {1000, 0, 3000};
    const tables::Zone zone{"X-Y", "X", "XXX", 2020, values, {}, ""};
    CHECK(intensity_of(zone, 2020)->intensity == GramsPerKilowattHour(10));
    CHECK(intensity_of(zone, 2021)->year == 2020);
    CHECK(intensity_of(zone, 2022)->year == 2022);
}

TEST_CASE("a gap in a country's years is passed over to an earlier one, if there is one") {
    constexpr std::uint32_t values[] = {0, 1000, 0, 3000};
    const tables::Country country{"XXX", "X", 2020, values, "", "", 0, 0, 0, 0, {}, ""};
    CHECK_FALSE(intensity_of(country, 2020));
    CHECK(intensity_of(country, 2022)->year == 2021);
    CHECK(intensity_of(country, 2022)->intensity.value() == 10);
    CHECK(newest_year(country) == 2023);
}

TEST_CASE("the official figure for a part of a country is that of the nearest year") {
    CHECK(part_grid("CA-AB", 2024)->year == 2024);
    CHECK(part_grid("CA-AB", 2090)->year == 2024);
    CHECK(part_grid("CA-AB", 1990)->year == 2021);
    CHECK(part_grid("CA-AB", 2022)->g_per_kwh == 490);
    CHECK(part_grid("FRA", 2022) == nullptr);
}

TEST_CASE("water use is that of the region, else of the provider's fleet") {
    CHECK(water_of("aws", "us-east-1", 2024)->label == "AWS us-east-1");
    CHECK(water_of("aws", "us-east-1", 2010)->label == "AWS us-east-1"); // the earliest there is
    CHECK(water_of("aws", "eu-west-2", 2024)->litres_per_kwh == 0.15);
    CHECK(water_of("aws", "eu-west-2", 2025)->litres_per_kwh == 0.12);
    CHECK(water_of("aws", "eu-west-2", 2022)->year == 2021);
    CHECK(water_of("aws", "eu-west-2", 2010)->year == 2021);
    CHECK(water_of("aws", "me-south-1", 2024)->region.empty()); // a placeholder is not used
    CHECK(water_of("scaleway", "fr-par-1", 2025)->litres_per_kwh == 0.014);
    CHECK(water_of("scaleway", "pl-waw-1", 2025) == nullptr);
    CHECK(water_of("oracle", "eu-frankfurt-1", 2025) == nullptr);
    for (const auto& row : tables::waters) REQUIRE(find_source(row.source));
}

TEST_CASE("embodied carbon is of the device, or of a near relative that is called so") {
    CHECK(embodied_of("nvidia-a100-sxm4-40gb")->kg == 127.6); // Falk et al. 2025
    CHECK_FALSE(embodied_of("nvidia-a100-sxm4-40gb")->stand_in);
    CHECK(embodied_of("nvidia-a100-sxm4-80gb")->kg == 127.6);
    CHECK(embodied_of("nvidia-a100-sxm4-80gb")->stand_in);
    CHECK(embodied_of("nvidia-h100-sxm5-80gb")->kg == 164); // 1312 kg of a board, over 8
    CHECK(embodied_of("nvidia-t4") == nullptr);
    for (const auto& row : tables::embodied) {
        REQUIRE(find_device(row.device));
        REQUIRE(find_source(row.source));
        REQUIRE(embodied_of(row.device) == &row);
    }
}

TEST_CASE("a fact of several sources names each") {
    CHECK(source_keys("a+b") == std::vector<std::string_view>{"a", "b"});
    CHECK(source_keys("a") == std::vector<std::string_view>{"a"});
    CHECK(source_keys("").empty());
    CHECK(source_keys("a+") == std::vector<std::string_view>{"a"});
    CHECK(short_name("google_efficiency+uptime_2025") ==
          std::string(find_source("google_efficiency")->short_name) + " and " +
              std::string(find_source("uptime_2025")->short_name));
    CHECK(short_name("no_such_key") == "no_such_key");
}
