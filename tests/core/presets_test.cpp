// Lists of places to compare, through the public door.
#include "core/tables.hpp"
#include "tests/core/answers.hpp"

#include <algorithm>

using carbon::test::Json;

namespace {

Json list(const Json& request) { return Json::parse(carbon::list_of_places(request.dump())); }

Json near(const Json& of, double km) { return list({{"preset", "near"}, {"of", of}, {"km", km}}); }

bool has(const Json& answer, const Json& place) {
    const auto& places = answer["places"];
    return std::find(places.begin(), places.end(), place) != places.end();
}

std::vector<std::string> paths(const Json& answer) { return carbon::test::problems(answer); }

const Json frankfurt = {{"provider", "gcp"}, {"region", "europe-west3"}};
const Json france = {{"country", "FRA"}};

} // namespace

TEST_CASE("the list of a provider is all of its regions") {
    const auto answer = list({{"preset", "provider"}, {"of", frankfurt}});
    CHECK(answer["problems"].empty());
    CHECK(answer["said"] == "The 45 regions of Google Cloud.");
    std::size_t known = 0;
    for (const auto& row : carbon::tables::regions)
        if (row.provider == "gcp") {
            ++known;
            CHECK(has(answer, {{"provider", "gcp"}, {"region", row.id}}));
        }
    CHECK(answer["places"].size() == known);
}

TEST_CASE("the list of a provider is whole, however many regions there are") {
    const auto answer =
        list({{"preset", "provider"}, {"of", {{"provider", "azure"}, {"region", "westus"}}}});
    CHECK(answer["places"].size() == 65);
    CHECK(answer["said"] == "The 65 regions of Microsoft Azure.");
}

TEST_CASE("what is near are at most 60 places, the nearest, and it is said how many there are") {
    const auto answer = near({{"provider", "azure"}, {"region", "westus"}}, 20000);
    CHECK(answer["places"].size() == 60);
    CHECK(answer["said"].get<std::string>().starts_with("The nearest 60 of the 6"));
}

TEST_CASE("the cleanest regions of a provider are below all others of that year") {
    const auto regions_of = [](const Json& more) {
        Json asked = {{"preset", "cleanest-of-provider"}, {"of", frankfurt}};
        asked.update(more);
        return list(asked);
    };
    const auto answer = regions_of({{"year", 2023}});
    REQUIRE(answer["places"].size() == 10);
    CHECK(answer["said"] == "The 10 regions of Google Cloud with the lowest life-cycle carbon "
                            "intensity in 2023, of 45 with a value for that year.");
    auto document = Json::parse(carbon::test::document_text(carbon::test::good_run));
    document["runs"][0]["year"] = 2023;
    document["compare"]["places"] = list({{"preset", "provider"}, {"of", frankfurt}})["places"];
    const auto ranked = carbon::test::response(document)["comparison"]["places"];
    std::vector<double> grams;
    for (const auto& place : ranked) grams.push_back(place["years"][0]["intensity"]["value"]);
    document["compare"]["places"] = answer["places"];
    const auto cleanest = carbon::test::response(document)["comparison"]["places"];
    for (const auto& place : cleanest) CHECK(place["years"][0]["intensity"]["value"] <= grams[9]);
    CHECK(regions_of(Json::object())["places"] == regions_of({{"year", 2024}})["places"]);
    CHECK(paths(regions_of({{"year", 1900}})) == carbon::test::List{"error /year"});
    CHECK(paths(regions_of({{"of", france}})) == carbon::test::List{"error /of"});
}

TEST_CASE("the greatest distance that is taken is the one that is named") {
    CHECK(near(france, 20000)["problems"].empty());
    const auto problem = near(france, 20001)["problems"][0];
    CHECK(problem["path"] == "/km");
    CHECK(problem["remedy"] == "Write a number from 1 to 20,000, e.g. 1000.");
}

TEST_CASE("what is near grows with the distance, and begins with the place itself") {
    for (const auto& of : {frankfurt, france}) {
        auto before = near(of, 1);
        CHECK(before["places"] == Json::array({of}));
        for (const double km : {200, 500, 1000, 3000, 20000}) {
            const auto now = near(of, km);
            CHECK(now["places"][0] == of);
            CHECK(now["places"].size() >= before["places"].size());
            for (const auto& place : before["places"]) CHECK(has(now, place));
            before = now;
        }
        CHECK(before["places"].size() > 40);
    }
}

TEST_CASE("what is near in one direction is near in the other") {
    const auto zurich = Json{{"provider", "gcp"}, {"region", "europe-west6"}};
    for (const double km : {250, 350})
        CHECK(has(near(frankfurt, km), zurich) == has(near(zurich, km), frankfurt));
    CHECK(has(near(frankfurt, 350), zurich));
    CHECK_FALSE(has(near(frankfurt, 250), zurich));
}

TEST_CASE("where no distance is given, it is 1,000 km") {
    const auto answer = list({{"preset", "near"}, {"of", frankfurt}});
    CHECK(answer["places"] == near(frankfurt, 1000)["places"]);
    CHECK(answer["said"].get<std::string>().find("within 1000\u00a0km of europe-west3") !=
          std::string::npos);
}

TEST_CASE("a region whose city is not public is near nothing, and that is said") {
    const auto answer = near({{"provider", "aws"}, {"region", "us-east-1"}}, 20000);
    CHECK_FALSE(has(answer, {{"provider", "aws"}, {"region", "us-gov-east-1"}}));
    CHECK(answer["said"].get<std::string>().find("of 4 others the city is not public") !=
          std::string::npos);
}

TEST_CASE("the list of a continent has the place itself and none of another continent") {
    const auto europe = list({{"preset", "continent"}, {"of", france}});
    CHECK(has(europe, france));
    CHECK(has(europe, {{"country", "ISL"}}));
    CHECK_FALSE(has(europe, {{"country", "MAR"}}));
    CHECK_FALSE(has(europe, {{"country", "EUU"}}));
    const auto regions = list({{"preset", "continent"}, {"of", frankfurt}});
    CHECK(regions["said"] == "The 13 regions of Google Cloud in Europe.");
    for (const auto& place : regions["places"])
        CHECK(place["region"].get<std::string>().starts_with("europe"));
}

TEST_CASE("around a grid are countries: near where it is, and on its continent") {
    const auto milan = near({{"grid", "IT-NO"}}, 300);
    CHECK(milan["problems"].empty());
    CHECK(has(milan, {{"country", "CHE"}}));
    CHECK_FALSE(has(milan, {{"country", "DNK"}}));
    CHECK(milan["said"].get<std::string>().find("within 300\u00a0km of North Italy") !=
          std::string::npos);
    const auto europe = list({{"preset", "continent"}, {"of", {{"grid", "FR"}}}});
    CHECK(europe["places"] == list({{"preset", "continent"}, {"of", france}})["places"]);
    CHECK(paths(near({{"grid", "US-HI"}}, 1000)) == carbon::test::List{"error /of"});
    CHECK(paths(near({{"grid", "CW"}}, 1000)) == carbon::test::List{"error /of"});
}

TEST_CASE("the cleanest ten are below all others of that year") {
    const auto answer = list({{"preset", "cleanest"}, {"year", 2023}});
    REQUIRE(answer["places"].size() == 10);
    unsigned most = 0;
    const auto value = [](const carbon::tables::Country& row) {
        const auto index = static_cast<std::size_t>(2023 - row.first_year);
        return index < row.centigrams_per_kwh.size() ? row.centigrams_per_kwh[index] : 0;
    };
    for (const auto& row : carbon::tables::countries)
        if (has(answer, {{"country", row.id}})) most = std::max(most, value(row));
    for (const auto& row : carbon::tables::countries)
        if (!row.continent.empty() && value(row) > 0 && !has(answer, {{"country", row.id}}))
            CHECK(value(row) >= most);
    CHECK(answer["said"].get<std::string>().find("in 2023") != std::string::npos);
}

TEST_CASE("the cleanest ten of no stated year are those of the newest that is well covered") {
    const auto answer = list({{"preset", "cleanest"}});
    CHECK(answer["said"].get<std::string>().find("in 2024") != std::string::npos);
    CHECK(answer["places"] == list({{"preset", "cleanest"}, {"year", 2024}})["places"]);
}

TEST_CASE("the countries of the clouds and of the survey come with the most first") {
    const auto clouds = list({{"preset", "big-clouds"}});
    CHECK(clouds["places"][0] == Json{{"country", "USA"}});
    CHECK(clouds["places"].size() >= 10);
    const auto paper = list({{"preset", "paper"}});
    CHECK(paper["places"].size() == 12);
    CHECK(paper["places"][0] == Json{{"country", "USA"}});
    CHECK(paper["places"][1] == Json{{"country", "CHN"}});
    CHECK(paper["said"] == "The 12 countries of the survey of Counting Carbon, where 90 of its "
                           "models were trained.");
}

TEST_CASE("every place of every list can be compared") {
    for (const auto& request :
         std::vector<Json>{{{"preset", "provider"}, {"of", frankfurt}},
                           {{"preset", "cleanest-of-provider"}, {"of", frankfurt}},
                           {{"preset", "near"}, {"of", france}},
                           {{"preset", "continent"}, {"of", france}},
                           {{"preset", "cleanest"}},
                           {{"preset", "big-clouds"}},
                           {{"preset", "paper"}}}) {
        INFO(request.dump());
        const auto places = list(request)["places"];
        auto document = Json::parse(carbon::test::document_text(carbon::test::good_run));
        document["compare"]["places"] = places;
        const auto response = carbon::test::response(document);
        CHECK(carbon::test::errors(response) == 0);
        CHECK(response["comparison"]["places"].size() == places.size());
    }
}

TEST_CASE("a request for a list that cannot be answered says where and why") {
    const std::pair<Json, const char*> faults[] = {
        {{{"preset", "nearby"}, {"of", france}}, "error /preset"},
        {Json::object(), "error /preset"},
        {{{"preset", "near"}}, "error /of"},
        {{{"preset", "near"}, {"of", {{"country", "FRN"}}}}, "error /of/country"},
        {{{"preset", "near"}, {"of", {{"g_per_kwh", 57}, {"source", "s"}}}}, "error /of"},
        {{{"preset", "near"}, {"of", {{"country", "WLD"}}}}, "error /of"},
        {{{"preset", "near"}, {"of", {{"provider", "aws"}, {"region", "us-gov-east-1"}}}},
         "error /of"},
        {{{"preset", "near"}, {"of", france}, {"km", -5}}, "error /km"},
        {{{"preset", "near"}, {"of", france}, {"km", "far"}}, "error /km"},
        {{{"preset", "continent"}, {"of", {{"country", "EUU"}}}}, "error /of"},
        {{{"preset", "provider"}, {"of", france}}, "error /of"},
        {{{"preset", "cleanest"}, {"year", 1900}}, "error /year"},
        {5, "error "}};
    for (const auto& [request, problem] : faults) {
        INFO(request.dump());
        const auto answer = list(request);
        CHECK(paths(answer) == carbon::test::List{problem});
        CHECK(answer["places"].empty());
    }
    CHECK(paths(Json::parse(carbon::list_of_places("{"))).size() == 1);
    CHECK(paths(list({{"preset", "paper"}, {"off", 1}})) == carbon::test::List{"warning /off"});
}
