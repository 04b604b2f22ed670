// Which source a run is counted with, as the sources of its place tell it.
#include "core/grids.hpp"
#include "core/tables.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

#include <map>

using namespace carbon;
using namespace carbon::test;

namespace {

Json run_at(const Json& place, int year) {
    return {{"device", {{"id", "nvidia-t4"}}}, {"hours", 10}, {"year", year}, {"place", place}};
}

Json answer_of(const Json& place, int year, const Json& runs, bool anonymous = false) {
    auto request = document(runs);
    request["inspect"] = {{"place", place}, {"year", year}};
    request["settings"] = {{"anonymous", anonymous}};
    return response(request);
}

Json region_place(const tables::Region& row) {
    return {{"provider", row.provider}, {"region", row.id}};
}

// Without the code that tells a grid from others of its name.
std::string without_code(std::string label, const std::string& code) {
    const auto at = label.find(" (" + code + ")");
    return at == label.npos ? label : label.erase(at, code.size() + 3);
}

Json defaults(const Json& values) {
    auto all = Json::array();
    for (const auto& value : values)
        if (value["is_default"]) all.push_back(value);
    return all;
}

// One value is marked, and it is what the run of that place and year says that it used.
void check_marked(const Json& place, int year, const std::string& code = {}) {
    INFO(place.dump() << " " << year);
    const auto answer = answer_of(place, year, Json::array({run_at(place, year)}));
    const auto& used = answer["runs"][0]["factors"]["intensity"];
    const auto marked = defaults(answer["inspection"]["values"]);
    REQUIRE(marked.size() == 1);
    CHECK(marked[0]["label"] == without_code(used["label"], code));
    CHECK(marked[0]["g_per_kwh"] == used["value"]);
    const auto series = defaults(answer["inspection"]["history"]);
    REQUIRE(series.size() == 1);
    CHECK(series[0]["source"] == used["source"]);
    CHECK(series[0]["kind"] == used["kind"]);
}

} // namespace

TEST_CASE("the source that is marked is the one a run is counted with: regions, 2021 to 2025") {
    for (const auto& region : tables::regions)
        for (int year = 2021; year <= 2025; ++year) check_marked(region_place(region), year);
}

TEST_CASE("the source that is marked is the one a run is counted with: zones, 2021 to 2025") {
    std::size_t seen = 0;
    for (const auto& zone : tables::zones) {
        const std::string code(zone.code);
        const Json place{{"grid", code}};
        if (!answer_of(place, 2024, Json::array()).contains("inspection")) continue; // an island
        ++seen;
        for (int year = 2021; year <= 2025; ++year) check_marked(place, year, code);
    }
    CHECK(seen > 340);
}

TEST_CASE("equal values of two series are told apart: the grid of Virginia in 2022") {
    const Json virginia{{"provider", "aws"}, {"region", "us-east-1"}};
    const auto inspection = answer_of(virginia, 2022, Json::array())["inspection"];
    std::size_t equal = 0;
    for (const auto& value : inspection["values"]) equal += value["g_per_kwh"] == 434;
    CHECK(equal == 2);
    const auto marked = defaults(inspection["values"]);
    REQUIRE(marked.size() == 1);
    CHECK(marked[0]["label"] ==
          "PJM Interconnection average 2022, Electricity Maps 2026, life-cycle");
}

TEST_CASE("the line over the years is what runs of each year are counted with") {
    for (const auto& region : tables::regions) {
        const auto place = region_place(region);
        auto runs = Json::array();
        for (int year = 1985; year <= 2025; ++year) runs.push_back(run_at(place, year));
        const auto answer = answer_of(place, 2024, runs);
        std::map<int, double> line, counted;
        for (const auto& stretch : answer["inspection"]["counted_by"])
            for (const auto& point : stretch["points"]) line[point[0]] = point[1];
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& used = answer["runs"][i]["factors"];
            if (used.contains("intensity") && used["intensity"]["year"] == runs[i]["year"])
                counted[runs[i]["year"]] = used["intensity"]["value"];
        }
        INFO(place.dump());
        CHECK(line == counted);
    }
}

TEST_CASE("the line of a region is its country's up to 2020, and breaks where its zone begins") {
    const Json virginia{{"provider", "aws"}, {"region", "us-east-1"}};
    const auto inspection = answer_of(virginia, 2024, Json::array())["inspection"];
    const auto& stretches = inspection["counted_by"];
    REQUIRE(stretches.size() == 2);
    const auto label = [&](std::size_t i) {
        return inspection["history"][stretches[i]["series"].get<std::size_t>()]["label"];
    };
    CHECK(label(0) == "United States average, Ember 2026");
    CHECK(stretches[0]["points"].back()[0] == 2020);
    CHECK(label(1) == "PJM Interconnection average, Electricity Maps 2026");
    CHECK(stretches[1]["points"].front()[0] == 2021);
    const auto france = answer_of({{"country", "FRA"}}, 2024, Json::array())["inspection"];
    REQUIRE(france["counted_by"].size() == 1);
    CHECK(france["counted_by"][0]["points"] == france["history"][0]["points"]);
}

TEST_CASE("where no run could be counted, nothing is marked") {
    // The official figure of a state begins later.
    const auto early = answer_of({{"grid", "US-VA"}}, 2005, Json::array())["inspection"];
    CHECK(defaults(early["values"]).empty());
}

TEST_CASE("a blind review is told no default that its runs are not counted with") {
    const Json virginia{{"provider", "aws"}, {"region", "us-east-1"}};
    const auto runs = Json::array({run_at(virginia, 2024)});
    const auto hidden = answer_of(virginia, 2024, runs, true);
    CHECK(hidden["inspection"]["name"] == "United States");
    CHECK(defaults(hidden["inspection"]["values"]).empty());
    CHECK(defaults(hidden["inspection"]["history"]).empty());
    const Json paris{{"provider", "gcp"}, {"region", "europe-west9"}};
    const auto shown = answer_of(paris, 2024, Json::array({run_at(paris, 2024)}), true);
    const auto marked = defaults(shown["inspection"]["values"]);
    REQUIRE(marked.size() == 1);
    CHECK(kg(marked[0]) == kg(shown["totals"]));
}
