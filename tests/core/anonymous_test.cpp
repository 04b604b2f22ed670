// For a double-blind review: no word of the authors, every number as it is.
#include "core/snippet/snippet.hpp"
#include "core/tables.hpp"
#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

const List withheld = {"SECRET", "eu-west-3", "Paris", "us-east-1", "Virginia"};

Json request() {
    Json asked = document(Json::parse(R"([
        {"name": "SECRET run", "notes": "SECRET", "device": {"name": "SECRET GPU", "watts": 300},
         "hours": 10, "year": 2024, "place": {"provider": "aws", "region": "eu-west-3"},
         "reported": {"kwh": 3, "source": "SECRET"}, "ranges": {"pue": [1, 1.4]}},
        {"name": "SECRET too", "device": {"id": "nvidia-t4"}, "hours": 5, "count": 2,
         "year": 2024, "place": {"provider": "aws", "region": "us-east-1"}, "stage": "final",
         "host": {"cpu": {"name": "SECRET CPU", "watts": 200}}},
        {"device": {"id": "nvidia-t4"}, "year": 2024,
         "measured": {"kwh": 3, "boundary": "node", "method": "SECRET meter"},
         "place": {"g_per_kwh": 50, "name": "SECRET city", "source": "SECRET grid"},
         "ranges": {"g_per_kwh": [40, 60]}},
        {"device": {"id": "nvidia-t4"}, "year": 2024, "hours": 7, "place": {"country": "DEU"}}])"));
    asked["title"] = "SECRET model";
    asked["market_based"] = {{"kg", 1}, {"source", "SECRET contract"}};
    asked["settings"]["anonymous"] = true;
    asked["settings"]["lines"] = {"embodied", "water", "equivalences"};
    asked["about"] = {{"functional_unit", "SECRET token"}, {"units", 5}};
    for (const auto& format : snippet::formats) asked["outputs"].push_back(format.id);
    return asked;
}

} // namespace

TEST_CASE("no format holds a word that is withheld") {
    const auto answer = response(request());
    REQUIRE(errors(answer) == 0);
    REQUIRE(answer["snippets"].size() == snippet::formats.size());
    for (const auto& [format, parts] : answer["snippets"].items())
        for (const auto& part : parts)
            for (const auto& word : withheld) {
                INFO(format << ": " << word);
                CHECK(part["text"].get<std::string>().find(word) == std::string::npos);
            }
}

TEST_CASE("no region of the catalog is told to a review") {
    for (const auto& region : tables::regions) {
        auto asked = document(
            Json::array({{{"device", {{"id", "nvidia-t4"}}},
                          {"hours", 5},
                          {"year", 2024},
                          {"place", {{"provider", region.provider}, {"region", region.id}}}}}));
        asked["settings"] = {{"anonymous", true}, {"lines", {"embodied", "water"}}};
        asked["outputs"] = {"text", "trace", "csv", "boamps"};
        const auto snippets = response(asked)["snippets"];
        for (const auto& parts : snippets)
            for (const auto& part : parts) {
                INFO(region.id);
                CHECK(part["text"].get<std::string>().find(region.id) == std::string::npos);
            }
    }
}

TEST_CASE("the texts of a review still tell provider, country and that a source is withheld") {
    const auto answer = response(request());
    const std::string text = answer["snippets"]["text"].back()["text"];
    for (const auto* told : {"AWS, France", "AWS, United States", "Germany", "own device",
                             "source: withheld for review", "Run 1"})
        CHECK(text.find(told) != std::string::npos);
}

TEST_CASE("what is not withheld is in the response as before") {
    auto open = request();
    open["settings"].erase("anonymous");
    const auto a = response(request()), b = response(open);
    for (const auto* member : {"runs", "totals", "problems", "sources"})
        CHECK(a[member] == b[member]);
}

TEST_CASE("no number of a text changes when names are withheld") {
    auto open = request();
    open["settings"].erase("anonymous");
    const auto last = [](const Json& answer, const char* format) {
        const std::string text = answer["snippets"][format].back()["text"];
        return text;
    };
    const auto a = response(request()), b = response(open);
    CHECK(last(a, "badge") == last(b, "badge"));
    const auto sums = [&](const Json& answer) {
        const auto text = answer["snippets"]["csv"][0]["text"].get<std::string>();
        return text.substr(text.find(",4,1,0,"), 60);
    };
    CHECK(sums(a) == sums(b));
}

TEST_CASE("a part of a country is told to a review as a grid in it, not as the country") {
    const auto run_at = [](const char* grid) {
        return Json{{"device", {{"id", "nvidia-t4"}}},
                    {"hours", 5},
                    {"year", 2024},
                    {"utilisation", 0.9},
                    {"pue", 1.1},
                    {"place", {{"grid", grid}}}};
    };
    const auto text = [&](const char* grid, const char* language) {
        auto asked = document(Json::array({run_at(grid)}));
        asked["settings"] = {{"anonymous", true}, {"language", language}};
        asked["outputs"] = {"text"};
        return all_texts(response(asked)["snippets"]["text"]);
    };
    const auto has = [](const std::string& words, const char* part) {
        INFO(words);
        CHECK(words.find(part) != words.npos);
    };
    const auto quebec = text("CA-QC", "en"), virginia = text("US-VA", "en");
    has(quebec, "The largest doubt is the carbon intensity of a grid in Canada (");
    has(quebec, " (a grid in Canada, average 2024, Electricity Maps 2026, life-cycle).");
    has(virginia, " (a grid in the United States, average 2023, ");
    has(text("CA-QC", "zh-Hans"), "最大的不确定性来自 Canada 境内某电网 的碳强度");
    has(text("US-VA", "zh-Hans"), "（United States 境内某电网 2023 年平均");
    has(text("FR", "en"), " (France average 2024, "); // the zone of the whole country
}
