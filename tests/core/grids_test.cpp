// Grids as places, and the rule by which a place has its intensity: every value through the public
// document, against the CSV files alone.
#include "core/grids.hpp"
#include "core/snippet/snippet.hpp"

#include "tests/core/csv.hpp"
#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

#include <map>
#include <set>

using namespace carbon;
using namespace carbon::test;

namespace {

using Yearly = std::map<int, double>;

std::map<std::string, Yearly> yearly(const char* file, const char* code) {
    std::map<std::string, Yearly> all;
    for (const auto& row : rows(std::string("data/") + file))
        if (row.count("use") == 0 || row.at("use") == "default")
            all[row.at(code)][std::stoi(row.at("year"))] = std::stod(row.at("g_per_kwh"));
    return all;
}

const auto& zones() {
    static const auto all = yearly("odbl_electricity_maps.csv", "zone");
    return all;
}

const auto& parts() {
    static const auto all = yearly("grid_part.csv", "code");
    return all;
}

const auto& countries() {
    static const auto all = yearly("grid_country_year.csv", "iso3");
    return all;
}

Json run_at(const Json& place, int year) {
    return {{"device", {{"watts", 100}}},
            {"hours", 10},
            {"pue", 1.2},
            {"year", year},
            {"place", place}};
}

Json intensity_at(const Json& place, int year) {
    return estimated(run_at(place, year))["factors"]["intensity"];
}

// Of the year or the nearest earlier one; year 0 where there is none.
std::pair<int, double> up_to(const Yearly& values, int year) {
    const auto after = values.upper_bound(year);
    if (after == values.begin()) return {0, 0};
    return *std::prev(after);
}

void check(const Json& intensity, const std::pair<int, double>& expected, const char* kind) {
    REQUIRE(intensity.is_object());
    CHECK(intensity["value"] == expected.second);
    CHECK(intensity["year"] == expected.first);
    CHECK(intensity["kind"] == kind);
}

} // namespace

TEST_CASE("every value of a zone is that of its file, through the document") {
    REQUIRE(zones().size() == 352);
    for (const auto& [code, values] : zones())
        for (const auto& value : values) {
            INFO(code << " " << value.first);
            check(intensity_at({{"grid", code}}, value.first), value, "life-cycle");
        }
}

TEST_CASE("every official figure is that of its file, through the document") {
    REQUIRE(parts().size() > 100);
    for (const auto& [code, values] : parts())
        for (const auto& value : values) {
            INFO(code << " " << value.first);
            check(intensity_at({{"grid", code}, {"kind", "direct"}}, value.first), value, "direct");
            if (zones().count(code) == 0)
                check(intensity_at({{"grid", code}}, value.first), value, "direct");
        }
}

TEST_CASE("every region has the value of the rule: its zone's, else its country's") {
    std::size_t of_zone = 0;
    for (const auto& row : rows("data/cloud_regions.csv"))
        for (const int year : {2015, 2021, 2022, 2023, 2024, 2025, 2026}) {
            const auto& zone = row.at("zone");
            const auto finer = zone.empty() ? std::pair(0, 0.0) : up_to(zones().at(zone), year);
            of_zone += finer.first > 0;
            const Json place{{"provider", row.at("provider")}, {"region", row.at("region")}};
            INFO(row.at("region") << " " << year);
            check(intensity_at(place, year),
                  finer.first > 0 ? finer : up_to(countries().at(row.at("country")), year),
                  "life-cycle");
        }
    CHECK(of_zone > 500);
}

TEST_CASE("an earlier year stands for one without a value, and is told") {
    const auto answer = evaluated(Json::array({run_at({{"grid", "US-VA"}}, 2025)}));
    CHECK(answer["runs"][0]["factors"]["intensity"]["year"] == 2023);
    REQUIRE(answer["problems"].size() == 1);
    CHECK(answer["problems"][0]["code"] == "fallback");
    CHECK(answer["problems"][0]["message"] ==
          "There is no carbon intensity for 2025 (Virginia (US-VA)); that of 2023 is used.");
}

TEST_CASE("a later year never stands for an earlier one") {
    for (const auto* code : {"US-VA", "AX"}) { // of Åland, the data have no country
        const auto answer = evaluated(Json::array({run_at({{"grid", code}}, 2019)}));
        CHECK(errors(answer) == 1);
        CHECK(problems_at(answer, "/runs/0/year") == 1);
        CHECK(answer["problems"][0]["remedy"].get<std::string>().find("choose the country") !=
              std::string::npos);
    }
}

TEST_CASE("a region before its zone begins has the country's value, and a warning says so") {
    const Json place{{"provider", "aws"}, {"region", "us-east-1"}};
    const auto before = evaluated(Json::array({run_at(place, 2019)}));
    CHECK(problems_at(before, "/runs/0/place/region") == 1);
    const std::string detail = before["runs"][0]["factors"]["intensity"]["detail"];
    CHECK(detail.find("the country stands for PJM Interconnection, whose values begin in 2021") !=
          std::string::npos);
    const auto since = evaluated(Json::array({run_at(place, 2021)}));
    CHECK(since["problems"].empty());
}

TEST_CASE("before a zone begins, the country stands for a grid as for a region, and that is said") {
    for (const auto* code : {"CA-QC", "SE"}) {
        const auto before = evaluated(Json::array({run_at({{"grid", code}}, 2020)}));
        CHECK(problems_at(before, "/runs/0/place/grid") == 1);
        CHECK(errors(before) == 0);
        const auto& intensity = before["runs"][0]["factors"]["intensity"];
        const auto country = find_grid(code)->country();
        CHECK(intensity["value"] == up_to(countries().at(std::string(country)), 2020).second);
        const std::string detail = intensity["detail"];
        CHECK(detail.find("the country stands for " + std::string(find_grid(code)->name()) +
                          ", whose values begin in 2021") != detail.npos);
        CHECK(evaluated(Json::array({run_at({{"grid", code}}, 2021)}))["problems"].empty());
    }
    // The kind that is asked for stays.
    const auto direct =
        evaluated(Json::array({run_at({{"grid", "CA-QC"}, {"kind", "direct"}}, 2000)}));
    CHECK(problems_at(direct, "/runs/0/year") == 1);
    CHECK(errors(direct) == 1);
}

TEST_CASE("every PUE of a region is that of its file, through the document") {
    std::size_t known = 0;
    for (const auto& row : rows("data/cloud_regions.csv")) {
        if (row.at("pue").empty()) continue;
        ++known;
        auto run = run_at({{"provider", row.at("provider")}, {"region", row.at("region")}}, 2024);
        run.erase("pue");
        const auto pue = estimated(run)["factors"]["pue"];
        INFO(row.at("provider") << " " << row.at("region"));
        CHECK(pue["value"] == std::stod(row.at("pue")));
        CHECK(pue["year"] == std::stoi(row.at("pue_year")));
        CHECK(pue["source"] == row.at("pue_source"));
        CHECK(pue["basis"] == "catalog");
    }
    CHECK(known == 82);
}

TEST_CASE("a run without a year has the newest of the series that it reads") {
    auto run = run_at({{"grid", "CA-QC"}, {"kind", "direct"}}, 0);
    run.erase("year");
    CHECK(estimated(run)["factors"]["intensity"]["year"] == 2024);
    run["place"].erase("kind");
    CHECK(estimated(run)["factors"]["intensity"]["year"] == 2025);
}

TEST_CASE(
    "a comparison with one's own grid has the ratio 1, and one of the other kind is refused") {
    auto asked = document(Json::array({run_at({{"grid", "CA-QC"}}, 2024)}));
    asked["compare"]["places"] = {{{"grid", "CA-QC"}},
                                  {{"grid", "CA-QC"}, {"kind", "life-cycle"}},
                                  {{"grid", "CA-QC"}, {"kind", "direct"}},
                                  {{"grid", "US-VA"}},
                                  {{"provider", "gcp"}, {"region", "northamerica-northeast1"}},
                                  {{"country", "CAN"}}};
    const auto answer = response(asked);
    CHECK(problems_at(answer, "/compare/places/2") == 1);
    CHECK(problems_at(answer, "/compare/places/3") == 1);
    const auto& places = answer["comparison"]["places"];
    REQUIRE(places.size() == 4);
    for (const auto& place : places) {
        const int index = place["place"];
        CHECK(place["own"] == (index < 2));
        CHECK((place["ratio"] == 1.0) == (index < 5));
    }
}

TEST_CASE("a region and its grid as a place vary together") {
    const auto relative = [](const Json& of) {
        const auto& range = of["carbon"]["range"];
        return std::pair(range["low"].get<double>() / kg(of), range["high"].get<double>() / kg(of));
    };
    const auto region = run_at({{"provider", "aws"}, {"region", "ap-south-1"}}, 2024);
    const auto sum = evaluated({region, run_at({{"grid", "IN-WE"}}, 2024)});
    const auto [low, high] = relative(sum["totals"]);
    const auto [alone_low, alone_high] = relative(sum["runs"][0]);
    CHECK(same(low, alone_low, 64));
    CHECK(same(high, alone_high, 64));
    // Another grid of the same country does not: together they vary less.
    const auto other = evaluated({region, run_at({{"grid", "IN-SO"}}, 2024)});
    CHECK(relative(other["totals"]).first > alone_low * 1.02);
}

TEST_CASE("a total of both kinds of intensity is told of") {
    const auto life_cycle = run_at({{"grid", "CA-QC"}}, 2024);
    const auto direct = run_at({{"grid", "CA-QC"}, {"kind", "direct"}}, 2024);
    CHECK(problems_at(evaluated({life_cycle, direct}), "") == 1);
    CHECK(problems_at(evaluated({direct, direct}), "") == 0);
    // They are two places.
    CHECK(evaluated({life_cycle, direct})["totals"]["by"]["place"].size() == 2);
}

TEST_CASE("what a blind review is told of a grid is its country") {
    auto asked = document(
        Json::array({run_at({{"grid", "US-MIDA-PJM"}}, 2024), run_at({{"grid", "US-VA"}}, 2023),
                     run_at({{"provider", "aws"}, {"region", "us-east-1"}}, 2019)}));
    asked["compare"]["places"] = {{{"grid", "US-CAL-CISO"}}, {{"country", "FRA"}}};
    asked["settings"]["anonymous"] = true;
    for (const auto& format : snippet::formats) asked["outputs"].push_back(format.id);
    for (const auto* language : {"en", "zh-Hans"}) {
        asked["settings"]["language"] = language;
        const auto texts = response(asked)["snippets"];
        CHECK(texts["text"].dump().find("United States") != std::string::npos);
        for (const auto* word : {"PJM", "Virginia", "US-VA", "CAISO", "CISO"})
            CHECK(texts.dump().find(word) == std::string::npos);
    }
}

TEST_CASE("every grid tells what it is and where") {
    std::set<std::string> names;
    for (const auto& grid : grids()) {
        INFO(grid.code);
        CHECK(find_grid(grid.code) == &grid);
        CHECK_FALSE(country_name(grid).empty());
        CHECK(names.insert(full_name(grid)).second);
    }
    CHECK(description(*find_grid("US-VA")) == "state, United States");
    CHECK(description(*find_grid("CA-QC")) == "zone of Electricity Maps and province, Canada");
    CHECK(country_name(*find_grid("AX")) == "Åland Islands"); // no country of the data
}
