// A blind review, by the schema: every text that an author may write, in every format and language.
#include "core/snippet/snippet.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace carbon;
using namespace carbon::test;

namespace {

enum class Fate { withheld, of_the_catalogue };
using enum Fate;

// What becomes of each string that the schema lets an author write freely. A new one of the schema
// fails the test until it is decided here. An id of the catalogue is no word of the author: a
// device or a processor is named by it, a country by its name; of a region only provider and
// country are told, as the test of all regions asserts. A functional unit is called "functional
// unit", since it may be named after the model.
const std::map<std::string, Fate> fates{{"/title", withheld},
                                        {"/runs/name", withheld},
                                        {"/runs/notes", withheld},
                                        {"/runs/device/id", of_the_catalogue},
                                        {"/runs/device/name", withheld},
                                        {"/runs/host/cpu/id", of_the_catalogue},
                                        {"/runs/host/cpu/name", withheld},
                                        {"/runs/measured/method", withheld},
                                        {"/runs/place/provider", of_the_catalogue},
                                        {"/runs/place/region", of_the_catalogue},
                                        {"/runs/place/country", of_the_catalogue},
                                        {"/runs/place/grid", of_the_catalogue},
                                        {"/runs/place/name", withheld},
                                        {"/runs/place/source", withheld},
                                        {"/runs/reported/source", withheld},
                                        {"/compare/places/provider", of_the_catalogue},
                                        {"/compare/places/region", of_the_catalogue},
                                        {"/compare/places/country", of_the_catalogue},
                                        {"/compare/places/grid", of_the_catalogue},
                                        {"/compare/places/name", withheld},
                                        {"/compare/places/source", withheld},
                                        {"/inspect/place/provider", of_the_catalogue},
                                        {"/inspect/place/region", of_the_catalogue},
                                        {"/inspect/place/country", of_the_catalogue},
                                        {"/inspect/place/grid", of_the_catalogue},
                                        {"/reported/source", withheld},
                                        {"/computed/tool", withheld},
                                        {"/computed/data", withheld},
                                        {"/market_based/source", withheld},
                                        {"/about/functional_unit", withheld},
                                        {"/about/task", withheld},
                                        {"/about/data_set", withheld},
                                        {"/about/metric", withheld},
                                        {"/id", withheld}};

Json contents(const char* file) {
    std::ifstream in(std::filesystem::path(CARBON_TALLY_SOURCE_DIR) / file, std::ios::binary);
    return Json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
}

// The paths of the strings of a schema that are neither one of a list nor a constant.
void add_free_texts(const Json& schema, const Json& at, const std::string& path,
                    std::set<std::string>& found) {
    if (at.contains("$ref"))
        add_free_texts(schema, schema[Json::json_pointer(at["$ref"].get<std::string>().substr(1))],
                       path, found);
    const bool chosen = at.contains("enum") || at.contains("const");
    if (at.contains("type") && at["type"] == "string" && !chosen) found.insert(path);
    if (at.contains("items")) add_free_texts(schema, at["items"], path, found);
    for (const auto* choice : {"oneOf", "anyOf", "allOf"})
        if (at.contains(choice))
            for (const auto& each : at[choice]) add_free_texts(schema, each, path, found);
    if (at.contains("properties"))
        for (const auto& [key, property] : at["properties"].items())
            add_free_texts(schema, property, path + "/" + key, found);
}

std::set<std::string> free_texts() {
    const auto schema = contents("wasm/request.schema.json");
    std::set<std::string> found;
    add_free_texts(schema, schema, "", found);
    return found;
}

// Puts a word in the place of each string at that path, in every element of a list; how many.
int put(Json& at, const std::string& path, const std::string& word) {
    int all = 0;
    if (at.is_array())
        for (auto& each : at) all += put(each, path, word);
    if (path.empty() && at.is_string()) {
        at = word + " " + std::to_string(word.size()); // two words, as an author may write them
        return 1;
    }
    const auto end = path.find('/', 1);
    const auto key = path.empty() ? path : path.substr(1, end == path.npos ? end : end - 1);
    if (at.is_object() && at.contains(key))
        all += put(at[key], end == path.npos ? "" : path.substr(end), word);
    return all;
}

// Every text of the author is in it, and every id of the catalogue.
Json with_every_text() {
    auto asked = document(Json::parse(R"([
        {"name": "x", "notes": "x", "device": {"name": "x", "watts": 300}, "hours": 10,
         "year": 2024, "place": {"g_per_kwh": 50, "name": "x", "source": "x"},
         "host": {"cpu": {"name": "x", "watts": 200}, "memory_gb": 64},
         "reported": {"kwh": 3, "source": "x"}, "ranges": {"g_per_kwh": [40, 60]}},
        {"name": "x", "device": {"name": "x"}, "year": 2023, "hours": 8, "stage": "final",
         "measured": {"kwh": 3, "boundary": "device", "method": "x"},
         "host": {"cpu": {"id": "amd-epyc-7742"}},
         "place": {"provider": "aws", "region": "eu-west-3"}},
        {"device": {"id": "nvidia-t4"}, "hours": 7, "place": {"country": "DEU"}},
        {"device": {"id": "nvidia-t4"}, "hours": 7, "place": {"grid": "CA-QC"}}])"));
    asked["title"] = "x";
    asked["reported"] = {{"kg", 1}, {"source", "x"}};
    asked["computed"] = {{"kg", 1}, {"tool", "x"}, {"data", "x"}};
    asked["market_based"] = {{"kg", 1}, {"source", "x"}};
    asked["id"] = "x";
    asked["about"] = {{"functional_unit", "x"}, {"units", 5},    {"complete", true}, {"task", "x"},
                      {"data_set", "x"},        {"metric", "x"}, {"score", 1}};
    asked["compare"] = {{"places",
                         {{{"g_per_kwh", 7}, {"name", "x"}, {"source", "x"}},
                          {{"country", "NOR"}},
                          {{"grid", "SE-SE3"}},
                          {{"provider", "aws"}, {"region", "us-east-1"}}}},
                        {"pue", "place"}};
    asked["inspect"] = {
        {"place", // of each kind at once, which is one problem more
         {{"provider", "aws"}, {"region", "eu-west-3"}, {"country", "FRA"}, {"grid", "FR"}}}};
    asked["settings"] = {{"anonymous", true}, {"lines", {"embodied", "water", "equivalences"}}};
    for (const auto& format : snippet::formats) asked["outputs"].push_back(format.id);
    return asked;
}

// No part has a secret in its text, its file or where it goes, in either language.
void check_secret(Json asked, std::size_t counted) {
    for (const auto* language : {"en", "zh-Hans"}) {
        asked["settings"]["language"] = language;
        const auto answer = response(asked);
        REQUIRE(answer["totals"]["counted"] == counted);
        REQUIRE(answer["snippets"].size() == snippet::formats.size());
        REQUIRE(answer.contains("comparison"));
        for (const auto& [format, parts] : answer["snippets"].items())
            for (const auto& part : parts) {
                INFO(language << ", " << format << ": " << part["text"].get<std::string>());
                CHECK(part.dump().find("SECRET") == std::string::npos);
            }
    }
}

} // namespace

TEST_CASE("law: of each text that the schema has, it is decided what a review reads") {
    std::set<std::string> decided;
    for (const auto& [path, fate] : fates) decided.insert(path);
    CHECK(free_texts() == decided);
}

TEST_CASE("law: no part holds a text of the author that is withheld") {
    auto asked = with_every_text();
    for (const auto& [path, fate] : fates) {
        INFO(path);
        if (fate == withheld) REQUIRE(put(asked, path, "SECRET" + path.substr(1)) > 0);
    }
    check_secret(asked, 4);
    auto open = asked;
    open["settings"].erase("anonymous");
    CHECK(response(open)["snippets"].dump().find("SECRET") != std::string::npos);
}

TEST_CASE("law: what is no id of the catalogue and no word of a list is told to no review") {
    auto asked = with_every_text();
    const auto known = asked;
    for (const auto& [path, fate] : fates)
        if (fate == of_the_catalogue) REQUIRE(put(asked, path, "SECRET") > 0);
    for (const auto& run : known["runs"]) asked["runs"].push_back(run);
    asked["compare"]["places"].push_back({{"country", "POL"}});
    for (auto& run : asked["runs"]) run["stage"] = "SECRET stage";
    asked["compare"]["places"][0]["kind"] = "SECRET kind";
    check_secret(asked, 5);
}
