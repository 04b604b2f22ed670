// The years of a place and the mix of its electricity, against every row of the files.
#include "tests/core/catch.hpp"
#include "tests/core/csv.hpp"
#include "tests/core/documents.hpp"

#include <map>
#include <set>

using namespace carbon;
using namespace carbon::test;

namespace {

using Points = std::map<int, double>;

Json inspected(const Json& place, const Json& year = nullptr) {
    Json request = document(Json::array());
    request["inspect"] = {{"place", place}};
    if (!year.is_null()) request["inspect"]["year"] = year;
    return response(request).value("inspection", Json());
}

// Those of all series of a source that pass.
template <class Test>
Points points(const Json& inspection, const std::string& source, Test test) {
    Points all;
    for (const auto& series : inspection["history"])
        if (series["source"] == source && test(series))
            for (const auto& point : series["points"]) all[point[0]] = point[1];
    return all;
}

Points points(const Json& inspection, const std::string& source) {
    return points(inspection, source, [](const Json&) { return true; });
}

std::map<std::string, Points> by(const char* key, const std::vector<Row>& table) {
    std::map<std::string, Points> all;
    for (const auto& row : table)
        all[row.at(key)][std::stoi(row.at("year"))] = std::stod(row.at("g_per_kwh"));
    return all;
}

} // namespace

TEST_CASE("the history of a country is every row of its series") {
    const auto countries = by("iso3", rows("data/grid_country_year.csv"));
    REQUIRE(countries.size() == 216);
    for (const auto& [code, expected] : countries) {
        INFO(code);
        CHECK(points(inspected({{"country", code}}), "owid_ember_2026") == expected);
    }
}

TEST_CASE("the history of a zone that is a country is every row of it") {
    std::map<std::string, Points> whole;
    for (const auto& row : rows("data/odbl_electricity_maps.csv"))
        if (row.at("zone").find('-') == std::string::npos)
            whole[row.at("iso3")][std::stoi(row.at("year"))] = std::stod(row.at("g_per_kwh"));
    std::set<std::string> known;
    for (const auto& row : rows("data/grid_country_year.csv")) known.insert(row.at("iso3"));
    for (const auto& [code, expected] : whole) {
        INFO(code);
        if (known.count(code))
            CHECK(points(inspected({{"country", code}}), "emaps_yearly") == expected);
    }
}

TEST_CASE("the history of a region is every year of its provider, the kinds apart") {
    const auto table = rows("data/region_year.csv");
    for (const std::string kind : {"life-cycle", "operational"}) {
        std::vector<Row> of_kind;
        for (const auto& row : table)
            if (row.at("kind") == kind) of_kind.push_back(row);
        for (const auto& [region, expected] : by("region", of_kind)) {
            INFO(region << " " << kind);
            const auto inspection = inspected({{"provider", "gcp"}, {"region", region}});
            CHECK(points(inspection, "gcp_region_carbon",
                         [&](const Json& series) { return series["kind"] == kind; }) == expected);
        }
    }
}

TEST_CASE("the carbon-free share of every year of a zone or a region is that of its file") {
    const auto share = [](const Json& place, const Row& row) -> Json {
        const auto inspection = inspected(place, std::stoi(row.at("year")));
        Json found = "no value"; // the country's come before those of its part
        for (const auto& value : inspection.is_null() ? Json::array() : inspection["values"])
            if (value["source"] == row.at("source") && !value.contains("tool") &&
                value["year"] == std::stoi(row.at("year")))
                found = value.value("carbon_free", Json());
        return found;
    };
    const auto check = [&](const Json& place, const Row& row) {
        INFO(place.dump() << " " << row.at("year"));
        const auto& percents = row.at("cfe_percent");
        const auto expected = percents.empty() ? Json() : Json(std::stoi(percents) / 100.0);
        CHECK(share(place, row) == expected);
    };
    for (const auto& row : rows("data/region_year.csv"))
        check({{"provider", row.at("provider")}, {"region", row.at("region")}}, row);
    for (const auto& row : rows("data/odbl_electricity_maps.csv"))
        if (row.at("zone").find('-') != std::string::npos) check({{"grid", row.at("zone")}}, row);
}

TEST_CASE("the history of a part is every official year") {
    std::vector<Row> quebec;
    for (const auto& row : rows("data/grid_part.csv"))
        if (row.at("code") == "CA-QC") quebec.push_back(row);
    CHECK(points(inspected({{"provider", "gcp"}, {"region", "northamerica-northeast1"}}),
                 "eccc_efrv4") == by("code", quebec)["CA-QC"]);
}

TEST_CASE("the mix of every row adds up to 1, and its main source has the largest share") {
    const auto table = rows("data/mix_country_year.csv");
    REQUIRE(table.size() == 5409);
    std::size_t seen = 0;
    for (const auto& row : table) {
        INFO(row.at("iso3") << " " << row.at("year"));
        const auto inspection = inspected({{"country", row.at("iso3")}}, std::stoi(row.at("year")));
        if (inspection.is_null()) continue; // before the first intensity
        ++seen;
        const auto& mix = inspection["mix"];
        CHECK(mix["year"] == std::stoi(row.at("year")));
        CHECK(mix["main"] == mix["shares"][0]);
        double sum = 0, largest = 0;
        for (const auto& share : mix["shares"]) {
            const auto& field = row.at(share["id"]);
            const auto part = field.empty() ? 0 : std::stod(field);
            CHECK(std::abs(share["share"].get<double>() - part) < 0.016);
            sum += share["share"].get<double>();
            largest = std::max(largest, part);
        }
        CHECK(mix["shares"].size() == 9);
        CHECK(near(sum, 1, 1e-9));
        CHECK(std::stod(row.at(mix["main"]["id"])) == largest);
    }
    CHECK(seen == table.size() - 10); // of Burundi
}

TEST_CASE("a year without a mix takes the nearest earlier one, and shows it") {
    CHECK(inspected({{"country", "FRA"}}, 2100)["mix"]["year"] == 2025);
    CHECK_FALSE(inspected({{"country", "FRA"}}, 1995).contains("mix"));
    const auto france = inspected({{"country", "FRA"}}, 2023)["mix"]["main"];
    CHECK(france["id"] == "nuclear");
    CHECK(france["name"] == "nuclear");
    CHECK(france["text"] == "65\u00a0%");
}

TEST_CASE("the intensity of every country in a year, or the nearest earlier one") {
    const auto asked = [](const std::string& text) { return Json::parse(intensities(text)); };
    const auto table = by("iso3", rows("data/grid_country_year.csv"));
    for (const int year : {1999, 2012, 2023, 2025}) {
        const auto answer = asked(Json{{"year", year}}.dump());
        CHECK(answer["year"] == year);
        CHECK(answer["source"] == "owid_ember_2026");
        std::size_t expected = 0;
        for (const auto& [code, points] : table) {
            auto after = points.upper_bound(year);
            if (after == points.begin()) continue;
            ++expected;
            --after;
            INFO(code << " " << year);
            const auto& found = answer["countries"][code];
            CHECK(found["g_per_kwh"] == after->second);
            CHECK(found["year"] == after->first);
        }
        CHECK(answer["countries"].size() == expected);
    }
    for (const char* text : {"", "{}", "[]", "{\"year\":\"x\"}", "nonsense"})
        CHECK(asked(text) == asked(R"({"year":2025})"));
}

TEST_CASE("the classes of a map part the countries into about equal fifths") {
    const auto answer = Json::parse(intensities(R"({"year":2024})"));
    CHECK(answer["classes"] ==
          Json{"< 150", "150\u2013350", "350\u2013500", "500\u2013650", "\u2265 650"});
    const double ends[] = {0, 150, 350, 500, 650, 1e6};
    std::map<std::size_t, std::size_t> of;
    for (const auto& country : answer["countries"]) {
        const auto at = country["class"].get<std::size_t>();
        REQUIRE(at < 5);
        const auto value = country["g_per_kwh"].get<double>();
        CHECK(value >= ends[at]);
        CHECK(value < ends[at + 1]);
        ++of[at];
    }
    for (const auto& [at, count] : of) {
        INFO(at);
        CHECK(count * 10 >= answer["countries"].size());
    }
}

TEST_CASE("the years of a series have texts, as the report prints them") {
    const auto inspection = inspected({{"provider", "aws"}, {"region", "us-east-1"}}, 2024);
    for (const auto* key : {"history", "counted_by"})
        for (const auto& series : inspection[key]) {
            REQUIRE(series["texts"].size() == series["points"].size());
            for (std::size_t i = 0; i < series["texts"].size(); ++i)
                CHECK(std::stod(series["texts"][i].get<std::string>()) ==
                      series["points"][i][1].get<double>());
        }
}
