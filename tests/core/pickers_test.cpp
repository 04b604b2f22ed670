// The answers to searches, and the catalog.
#include "core/cpus.hpp"
#include "core/stage.hpp"
#include "core/tables.hpp"
#include "tests/core/answers.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

Json matches(const std::string& kind, const std::string& query) {
    const Json request{{"kind", kind}, {"query", query}, {"limit", 5}};
    return Json::parse(search(request.dump()))["matches"];
}

} // namespace

TEST_CASE("a search answers for any text") {
    CHECK(Json::parse(search(R"({"kind":"device","query":"a100","limit":3})"))["matches"].size() ==
          3);
    CHECK(Json::parse(search(R"({"kind":"place","query":"france"})"))["matches"][0]["country"] ==
          "FRA");
    CHECK(Json::parse(search(R"({"kind":"cpu","query":"t4"})"))["matches"].empty());
    for (const auto* text : {"", "[]", "{", R"({"kind":7,"query":[],"limit":-1})"})
        CHECK(Json::parse(search(text)).contains("matches"));
}

TEST_CASE("the catalog lists every device, region and country") {
    const auto all = Json::parse(catalog());
    CHECK(all["devices"].size() == 314);
    CHECK(all["providers"].size() == 9);
    CHECK(all["countries"].size() == 216);
}

TEST_CASE("a match tells what a picker shows and what a document needs") {
    const auto device = matches("device", "nvidia t4")[0];
    CHECK(device["kind"] == "device");
    CHECK(device["id"] == "nvidia-t4");
    CHECK(device["detail"] == "70\u00a0W · 16\u00a0GB · 2018");
    const auto cpu = matches("cpu", "epyc 7742")[0];
    CHECK(cpu["kind"] == "cpu");
    CHECK(cpu["id"] == "amd-epyc-7742");
    CHECK(cpu["name"] == "AMD EPYC 7742");
    CHECK(cpu["detail"] == "225\u00a0W · 64 cores");
    CHECK(matches("cpu", "amd b95")[0]["detail"] == "95\u00a0W");
    CHECK(matches("device", "inferentia2")[0]["detail"] ==
          "no published power · 32\u00a0GB · 2023");
    const auto region = matches("place", "eu-west-3")[0];
    CHECK(region["provider"] == "aws");
    CHECK(region["region"] == "eu-west-3");
    CHECK(region["detail"] == "Amazon Web Services · Paris · France");
    const auto country = matches("place", "france")[0];
    CHECK(country["country"] == "FRA");
    CHECK(country["detail"] == "1990–2025");
    const auto state = matches("place", "US-VA")[0];
    CHECK(state["kind"] == "grid");
    CHECK(state["grid"] == "US-VA");
    CHECK(state["name"] == "Virginia (US-VA)");
    CHECK(state["detail"] == "state, United States · direct · 2023");
    CHECK(matches("place", "CA-QC")[0]["detail"] ==
          "zone of Electricity Maps and province, Canada · life-cycle · 2021–2025");
    CHECK_FALSE(state.contains("also"));
    const auto official = matches("place", "CA-QC")[0]["also"];
    CHECK(official["kind"] == "direct");
    CHECK(official["detail"] ==
          "zone of Electricity Maps and province, Canada · direct · 2021–2024");
}

TEST_CASE("a match can be put into a document as it is") {
    for (const auto& cpu : matches("cpu", "xeon")) {
        const Json run{{"device", {{"id", "nvidia-t4"}}},
                       {"hours", 1},
                       {"year", 2024},
                       {"host", {{"cpu", {{"id", cpu["id"]}}}}},
                       {"place", {{"country", "FRA"}}}};
        CHECK(evaluated(Json::array({run}))["problems"].empty());
    }
}

TEST_CASE("a search has a limit, 20 where none that can be is given") {
    const auto count = [](const std::string& limit) {
        const auto text = search(R"({"kind":"device","query":"","limit":)" + limit + "}");
        return Json::parse(text)["matches"].size();
    };
    CHECK(count("7") == 7);
    CHECK(count("0") == 0);
    CHECK(count("1000") == tables::devices.size());
    for (const auto* none : {"1001", "-1", "\"7\"", "null"}) CHECK(count(none) == 20);
    CHECK(Json::parse(search(R"({"kind":"cpu","query":""})"))["matches"].size() == 20);
}

TEST_CASE("the catalog lists the stages, and a source for every key") {
    const auto all = Json::parse(catalog());
    REQUIRE(all["stages"].size() == stages.size());
    CHECK(all["stages"][0] == Json{{"id", "final"}, {"name", "Final training"}, {"final", true}});
    for (const auto& stage : stages) CHECK(find_stage(stage.id) == &stage);
    CHECK(find_stage("testing") == nullptr);
    CHECK(all["sources"].size() == tables::sources.size());
    std::size_t regions = 0;
    for (const auto& provider : all["providers"]) regions += provider["regions"].size();
    CHECK(regions == tables::regions.size());
}
