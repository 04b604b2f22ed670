#include "core/spreads.hpp"

#include "tests/core/found.hpp"

#include <algorithm>
#include <map>

using namespace carbon;
using namespace carbon::test;
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;

namespace {

Run at(const std::string& provider, const std::string& region) {
    auto r = good();
    r.place = RegionPlace{provider, region};
    return r;
}

// The range of the catalog's intensity for a run.
Spread of_intensity(const Run& run, int year) {
    const auto series = *series_of(run.place, year);
    return intensity_spread(run, series, *series.in(year));
}

Run on(const std::string& grid, const std::string& kind = "") {
    auto r = good();
    r.place = GridPlace{grid, kind};
    return r;
}

Run in(const std::string& country) {
    auto r = good();
    r.place = CountryPlace{country};
    return r;
}

} // namespace

TEST_CASE("an assumed utilisation is one of the measured cases, up to full power") {
    const auto spread = utilisation_spread(good());
    REQUIRE(spread.cases.size() == tables::utilisation_cases.size());
    CHECK(std::is_sorted(spread.cases.begin(), spread.cases.end()));
    CHECK(spread.range.high >= 1); // the assumed value
    CHECK(spread.range.low > 0.2);
    CHECK(spread.range.low < 0.5);
    CHECK_THAT(spread.detail,
               ContainsSubstring(std::to_string(spread.cases.size()) + " published"));
    REQUIRE_FALSE(spread.sources.empty());
    for (const auto& key : spread.sources) CHECK(find_source(key));
}

TEST_CASE("the doubt of the utilisation is one for each device") {
    auto other = good();
    other.hours = Hours(77);
    other.place = CountryPlace{"POL"};
    CHECK(utilisation_spread(good()).shared == utilisation_spread(other).shared);
    other.device = CatalogDevice{"nvidia-a100-sxm4-80gb"};
    CHECK(utilisation_spread(good()).shared != utilisation_spread(other).shared);
    CHECK(utilisation_spread(other).of == "NVIDIA A100 SXM4 80GB");
    other.device = OwnDevice{"my board", Watts(100)};
    auto same = good();
    same.device = OwnDevice{"my board", Watts(300)};
    CHECK(utilisation_spread(same).shared == utilisation_spread(other).shared);
    same.device = OwnDevice{"another", Watts(300)};
    CHECK(utilisation_spread(same).shared != utilisation_spread(other).shared);
}

TEST_CASE("a provider that publishes enough regions gives the range of its PUE") {
    const auto spread = pue_spread(at("aws", "eu-west-3"), true, 1.15);
    CHECK_THAT(spread.detail, ContainsSubstring("5th to 95th percentile of the 22 regions"));
    double lowest = 9, highest = 0;
    for (const auto& region : tables::regions)
        if (region.provider == "aws" && region.pue > 0) {
            lowest = std::min(lowest, region.pue);
            highest = std::max(highest, region.pue);
        }
    CHECK(spread.range.low >= lowest);
    CHECK(spread.range.low < 1.15);
    CHECK(spread.range.high > 1.15);
    CHECK(spread.range.high <= highest);
    CHECK(spread.least == 1);
    CHECK(spread.of == "AWS eu-west-3 (Paris)");
    CHECK(spread.shared == "pue|" + spread.of);
}

TEST_CASE("without enough regions the PUE has the range of all clouds, or of the industry") {
    const auto& cloud = pue_range("cloud");
    const auto& world = pue_range("world");
    const auto oracle = pue_spread(at("oracle", "eu-frankfurt-1"), true, 1.2);
    CHECK(oracle.range.low == cloud.low);
    CHECK(oracle.range.high == cloud.high);
    CHECK_THAT(oracle.detail, ContainsSubstring(std::string(cloud.label)));
    const auto country = pue_spread(good(), false, 1.56);
    CHECK(country.range.low == world.low);
    CHECK(country.range.high == world.high);
    CHECK(country.sources == List{std::string(world.source)});
}

TEST_CASE("the range of a PUE holds the value") {
    CHECK(pue_spread(good(), false, 2.5).range.high == 2.5); // the industry in 2007
    CHECK(pue_spread(good(), false, 1.01).range.low == 1.01);
}

TEST_CASE("a second source widens the range of an intensity to itself") {
    const double least = constant("intensity_spread_least").value;
    const auto spread = of_intensity(good(), 2024); // Electricity Maps: 33
    const double ember = intensity_of(*find_country("FRA"), 2024)->intensity.value();
    CHECK(spread.range.low == Approx(std::min(33.0, ember / least)));
    CHECK(spread.range.high == Approx(ember * least));
    CHECK_THAT(spread.detail, ContainsSubstring("Other sources: 33\u00a0g/kWh (FR 2024"));
    CHECK(spread.of == "France");
    CHECK(spread.shared == "intensity|FRA");
    CHECK(spread.sources.size() == 1);
}

TEST_CASE("without a second source the range is the usual disagreement of two") {
    const double ember = intensity_of(*find_country("FRA"), 2005)->intensity.value();
    const auto spread = of_intensity(good(), 2005);
    CHECK(spread.range.low == ember * constant("intensity_spread_low").value);
    CHECK(spread.range.high == ember * constant("intensity_spread_high").value);
    CHECK_THAT(spread.detail, ContainsSubstring("No second source is known"));
}

TEST_CASE("sources that agree leave at least their median disagreement") {
    const double least = constant("intensity_spread_least").value;
    for (const auto& country : tables::countries) {
        const auto run = in(std::string(country.id));
        const auto spread = of_intensity(run, newest_year(country));
        const double ember = intensity_of(country, newest_year(country))->intensity.value();
        INFO(country.name);
        REQUIRE(spread.range.low <= ember / least * (1 + 1e-12));
        REQUIRE(spread.range.high >= ember * least * (1 - 1e-12));
        for (const auto& key : spread.sources) REQUIRE(find_source(key));
    }
}

TEST_CASE("a part's zone has the usual disagreement: neither country nor direct figure rivals it") {
    const auto low = constant("intensity_spread_low").value;
    for (const auto& run : {at("aws", "ca-central-1"), on("CA-QC")}) { // ECCC: 2.6 direct
        const auto spread = of_intensity(run, 2024);
        CHECK(spread.range.low == 35 * low);
        CHECK(spread.range.high == 35 * constant("intensity_spread_high").value);
        CHECK_THAT(spread.detail, ContainsSubstring("No second source is known"));
        CHECK(spread.of == "Québec");
    }
    CHECK(of_intensity(at("aws", "ap-south-1"), 2024).range.low == 657 * low);
    const auto direct = of_intensity(on("CA-QC", "direct"), 2024);
    CHECK(direct.range.high == 2.6 * constant("intensity_spread_high").value);
}

TEST_CASE("before a zone begins, its first value is the greatest doubt of a region") {
    const auto spread = of_intensity(at("aws", "ca-central-1"), 2019);
    CHECK(spread.range.low == 28); // Québec, Electricity Maps 2021
    CHECK_THAT(spread.detail, ContainsSubstring("28\u00a0g/kWh (CA-QC 2021"));
    const auto of_grid = of_intensity(on("CA-QC"), 2019);
    CHECK(of_grid.range.low == 28);
    CHECK(of_grid.shared == spread.shared);
    // The zone of the whole country is no finer grid.
    CHECK_THAT(of_intensity(on("SE"), 2020).detail, ContainsSubstring("No second source"));
}

TEST_CASE("a zone that is a country and the series of that country are rivals") {
    const auto spread = of_intensity(on("FR"), 2024); // 33 g/kWh
    CHECK(spread.range.high == intensity_of(*find_country("FRA"), 2024)->intensity.value());
    CHECK_THAT(spread.detail, ContainsSubstring("(France 2024, Ember"));
    CHECK(spread.shared == of_intensity(good(), 2024).shared);
    CHECK(spread.of == of_intensity(good(), 2024).of);
}

TEST_CASE("the same grid varies together, whoever names it and in every year") {
    const auto key = of_intensity(on("US-MIDA-PJM"), 2024).shared;
    CHECK(key == "intensity|US-MIDA-PJM");
    CHECK(of_intensity(at("aws", "us-east-1"), 2024).shared == key);
    CHECK(of_intensity(at("aws", "us-east-1"), 2015).shared == key);
    CHECK(of_intensity(at("gcp", "us-east5"), 2023).shared == key);
    CHECK(of_intensity(in("USA"), 2024).shared != key);
    CHECK(of_intensity(on("CA-QC", "direct"), 2024).shared ==
          of_intensity(at("gcp", "northamerica-northeast1"), 2024).shared);
    CHECK(of_intensity(on("CN-BJ"), 2024).shared ==
          of_intensity(at("aws", "cn-north-1"), 2024).shared);
}

TEST_CASE("a finer grid without a zone has the official figure of the nearest year as rival") {
    const auto spread = of_intensity(at("aws", "us-gov-west-1"), 2023);
    const auto& oregon = *part_grid("US-OR", 2023);
    CHECK(spread.range.low == oregon.g_per_kwh);
    CHECK_THAT(spread.detail,
               ContainsSubstring(std::string(oregon.name) + " " + std::to_string(oregon.year)));
    CHECK_THAT(spread.detail, ContainsSubstring("direct"));
}

TEST_CASE("a region on the grid of its country shares that country's doubt") {
    CHECK(of_intensity(at("aws", "eu-west-3"), 2024).shared ==
          of_intensity(in("FRA"), 2024).shared);
}

TEST_CASE("the doubt of an intensity is the same in every year") {
    CHECK(of_intensity(good(), 2024).shared == of_intensity(good(), 2005).shared);
}

TEST_CASE("a range that the author gives is of a place, of a device, or of that run alone") {
    const std::map<std::string_view, std::string> things{{"pue", "France"},
                                                         {"g_per_kwh", "France"},
                                                         {"watts", "NVIDIA T4"},
                                                         {"utilisation", "NVIDIA T4"},
                                                         {"average_watts", "NVIDIA T4"}};
    for (const auto& name : factor_names) {
        const auto spread = stated_spread(good(), name, {1, 2});
        const auto thing = things.find(name.range_key);
        INFO(name.key);
        CHECK(spread.range.low == 1);
        CHECK(spread.range.high == 2);
        CHECK(spread.least == (name.member == &Factors::pue ? 1 : 0));
        CHECK(spread.of == (thing == things.end() ? "" : thing->second));
        CHECK(spread.shared.empty() == spread.of.empty());
        CHECK(spread.sources.empty());
        auto other = good();
        other.hours = Hours(99);
        CHECK(stated_spread(other, name, {1, 2}).shared == spread.shared);
        if (spread.of.empty()) continue;
        CHECK(stated_spread(good(), name, {1, 3}).shared != spread.shared);
        other.device = OwnDevice{"another", Watts(5)};
        other.place = CountryPlace{"POL"};
        CHECK(stated_spread(other, name, {1, 2}).shared != spread.shared);
    }
}
