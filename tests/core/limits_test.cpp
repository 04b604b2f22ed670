// Documents that are too large, too deep or too many: answered in words, and in time.
#include "core/document/json_text.hpp"
#include "tests/core/answers.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

// A run on a device of its own, whose utilisation alone varies.
std::string run(int device) {
    return R"({"device":{"name":"board )" + std::to_string(device) +
           R"(","watts":100},"hours":1,"year":2024,"pue":1,)"
           R"("place":{"g_per_kwh":57,"source":"s","year":2024}})";
}

} // namespace

TEST_CASE("repeated keys cannot make the work quadratic") {
    std::string repeated = "\"a\":1";
    for (int i = 0; i < 2000; ++i) repeated += ",\"a\":1";
    CHECK(answer("{\"" + std::string(4000000, 'k') + "\":{" + repeated +
                 "}}")["problems"][0]["code"] == "limit");
    std::string pairs;
    for (int i = 0; i < 100000; ++i) pairs += "{\"a\":1,\"a\":1},";
    CHECK(answer("[" + pairs + "{}]")["problems"][0]["code"] == "limit");
}

TEST_CASE("an object holds 200 keys and not one more") {
    const auto object = [](int keys) {
        std::string text = R"({"format":"carbon-tally","version":1,"runs":[])";
        for (int i = 3; i < keys; ++i) text += ",\"k" + std::to_string(i) + "\":0";
        return text + "}";
    };
    CHECK(answer(object(200))["problems"][0]["code"] == "unknown");
    CHECK(answer(object(201))["problems"][0]["code"] == "limit");
}

TEST_CASE("ten thousand unknown devices are answered, each with what was likely meant") {
    std::string runs = R"({"device":{"id":"nvidia-a100-0"}})";
    for (int i = 1; i < 10000; ++i)
        runs += R"(,{"device":{"id":"nvidia-a100-)" + std::to_string(i) + "\"}}";
    CHECK(answer(document_text(runs))["totals"]["left_out"] == 10000);
}

TEST_CASE("nesting bombs and oversized text are refused before they are parsed") {
    const auto deep = std::string(1000000, '[');
    CHECK(answer(deep)["problems"][0]["code"] == "limit");
    CHECK(answer(std::string(1000000, '{'))["problems"][0]["code"] == "limit");
    CHECK(answer(std::string(most_bytes + 1, ' '))["problems"][0]["code"] == "limit");
    std::string wide = "\"0\":0";
    for (int i = 1; i < 1000; ++i) wide += ",\"" + std::to_string(i) + "\":0";
    CHECK(answer("{" + wide + "}")["problems"][0]["code"] == "limit");
    const auto brackets_in_text =
        document_text("{\"name\":\"" + std::string(1000, '[') + "\"," + good_run.substr(1));
    CHECK(answer(brackets_in_text)["totals"]["counted"] == 1);
}

TEST_CASE("10,001 runs: the first 10,000 count and the last one is said to be left out") {
    std::string runs = good_run;
    for (int i = 0; i < 10000; ++i) runs += "," + good_run;
    const auto response = answer(document_text(runs));
    CHECK(problems(response) == List{"error /runs"});
    CHECK(response["totals"]["counted"] == 10000);
    CHECK(response["totals"]["left_out"] == 1);
}

TEST_CASE("a million runs are refused as quickly as they are read") {
    std::string text = R"({"format":"carbon-tally","version":1,"runs":[{})";
    for (int i = 1; i < 1000000; ++i) text += ",{}";
    const auto response = answer(text + "]}");
    CHECK(response["totals"]["left_out"] == 1000000);
}

TEST_CASE("a thousand warnings do not hide an error") {
    std::string runs;
    for (int i = 0; i < 1001; ++i)
        runs += R"({"device":{"id":"nvidia-t4"},"hours":1,"place":{"country":"FRA"}},)";
    const auto response = answer(document_text(
        runs +
        R"({"device":{"name":"x","watts":-1},"hours":1,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(response["problems"][0]["path"] == "/runs/1001/device/watts");
    CHECK(response["problems"][1000]["severity"] == "warning");
}

TEST_CASE("problems beyond a thousand are counted, not listed") {
    std::string runs = "{}";
    for (int i = 0; i < 999; ++i) runs += ",{}";
    const auto response = answer(document_text(runs));
    CHECK(response["problems"].size() == 1001);
    CHECK(response["problems"][1000]["message"] == "There are 2000 further problems.");
}

TEST_CASE("the range of a run does not depend on how many others vary") {
    std::string runs = run(0);
    for (int i = 1; i < 600; ++i) runs += "," + run(i);
    const auto together = answer(document_text(runs))["runs"];
    for (const int i : {0, 511, 512, 599}) {
        const auto alone = answer(document_text(run(i)))["runs"][0];
        CHECK(together[i]["carbon"]["range"] == alone["carbon"]["range"]);
        CHECK(together[i]["doubt"] == alone["doubt"]);
    }
}

TEST_CASE("the first 200 groups of several runs have ranges") {
    std::string runs = run(0);
    for (int i = 1; i < 420; ++i) runs += "," + run(i / 2);
    const auto groups = answer(document_text(runs))["totals"]["by"]["device"];
    REQUIRE(groups.size() == 210);
    CHECK(groups[0]["carbon"].contains("range"));
    CHECK_FALSE(groups[209]["carbon"].contains("range"));
}
