// The public document: whatever comes in, a response goes out.
#include "core/carbon.hpp"
#include "core/document/json_text.hpp"
#include "tests/core/catch.hpp"

#include <nlohmann/json.hpp>

using namespace carbon;
using nlohmann::json;

namespace {

const std::string good_run =
    R"({"device":{"id":"nvidia-t4"},"hours":10,"year":2024,"place":{"country":"FRA"}})";

std::string document(const std::string& runs) {
    return R"({"format":"carbon-tally","version":1,"runs":[)" + runs + "]}";
}

json evaluated(const std::string& text) { return json::parse(evaluate(text)); }

// "severity path" of each problem.
std::vector<std::string> problems(const json& response) {
    std::vector<std::string> list;
    for (const auto& p : response["problems"]) {
        CHECK_FALSE(p["message"].get<std::string>().empty());
        CHECK_FALSE(p["remedy"].get<std::string>().empty());
        list.push_back(p["severity"].get<std::string>() + " " + p["path"].get<std::string>());
    }
    return list;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("a faulty field is named by its path and good runs still count") {
    const std::pair<const char*, const char*> faults[] = {
        {R"({"device":{"id":"nvidia-t4"},"hours":"abc","year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":null,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":NaN,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1e999,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":-Infinity,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":0,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":-3,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":true,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"hours":2,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/hours"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024.5,"place":{"country":"FRA"}})",
         "error /runs/0/year"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"year":1e300,"place":{"country":"FRA"}})",
         "error /runs/0/year"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"pue":0.9,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/pue"},
        {R"({"device":{"id":"nope"},"hours":1,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/device/id"},
        {R"({"device":{"id":7},"hours":1,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/device/id"},
        {R"({"device":"nvidia-t4","hours":1,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/device"},
        {R"({"device":{"id":"nvidia-t4","watts":5},"hours":1,"year":2024,"place":{"country":"FRA"}})",
         "error /runs/0/device"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024,"place":{"country":"XX"}})",
         "error /runs/0/place/country"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024,"place":{"country":"FRA","g_per_kwh":5}})",
         "error /runs/0/place"},
        {R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024,"place":{"g_per_kwh":5,"source":"s","kind":"x"}})",
         "error /runs/0/place/kind"},
        {R"("a run")", "error /runs/0"},
        {R"(null)", "error /runs/0"},
        {R"([])", "error /runs/0"},
    };
    for (const auto& [run, expected] : faults) {
        INFO(run);
        const auto response = evaluated(document(std::string(run) + "," + good_run));
        CHECK(problems(response) == List{expected});
        CHECK(response["totals"]["counted"] == 1);
        CHECK(response["totals"]["left_out"] == 1);
        CHECK(response["runs"].size() == 2);
        CHECK(response["runs"][1]["counted"] == true);
    }
}

TEST_CASE("an unknown key is a warning that names the key that was meant") {
    const auto response = evaluated(document(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024,"a/b":2,"utilization":1,"place":{"country":"FRA"}})"));
    CHECK(problems(response) == List{"warning /runs/0/a~1b", "warning /runs/0/utilization"});
    CHECK(response["problems"][1]["remedy"] == "Did you mean “utilisation”?");
    const auto near = evaluated(document(
        R"({"device":{"id":"nvidia-t4"},"hourz":1,"hours":1,"years":2024,"place":{"country":"FRA"}})"));
    CHECK(near["problems"][0]["remedy"] == "Did you mean “hours”?");
    CHECK(near["problems"][1]["remedy"] == "Did you mean “year”?");
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("a key in escapes is the same key, and its path is what it says") {
    const auto twice = evaluated(document(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"\u0068ours":1000,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(problems(twice) == List{"error /runs/0/hours"});
    const auto odd = evaluated(document(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"a\"~/b":1,"a\"~/b":2,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(problems(odd) == List{"warning /runs/0/a\"~0~1b", "error /runs/0/a\"~0~1b"});
}

TEST_CASE("repeated keys cannot make the work quadratic") {
    std::string repeated = "\"a\":1";
    for (int i = 0; i < 2000; ++i) repeated += ",\"a\":1";
    CHECK(evaluated("{\"" + std::string(4000000, 'k') + "\":{" + repeated +
                    "}}")["problems"][0]["code"] == "limit");
    std::string pairs;
    for (int i = 0; i < 100000; ++i) pairs += "{\"a\":1,\"a\":1},";
    CHECK(evaluated("[" + pairs + "{}]")["problems"][0]["code"] == "limit");
}

TEST_CASE("an object holds 200 keys and not one more") {
    const auto object = [](int keys) {
        std::string text = R"({"format":"carbon-tally","version":1,"runs":[])";
        for (int i = 3; i < keys; ++i) text += ",\"k" + std::to_string(i) + "\":0";
        return text + "}";
    };
    CHECK(evaluated(object(200))["problems"][0]["code"] == "unknown");
    CHECK(evaluated(object(201))["problems"][0]["code"] == "limit");
}

TEST_CASE("ten thousand unknown devices are answered, each with what was likely meant") {
    std::string runs = R"({"device":{"id":"nvidia-a100-0"}})";
    for (int i = 1; i < 10000; ++i)
        runs += R"(,{"device":{"id":"nvidia-a100-)" + std::to_string(i) + "\"}}";
    CHECK(evaluated(document(runs))["totals"]["left_out"] == 10000);
}

TEST_CASE("text that is no document is one problem about the whole") {
    for (const auto* text : {"", "   \n", "{", "[1,2", "nonsense", "{\"runs\":[}", "\xff\xfe",
                             "{}}", "[]", "7", "null", R"({"format":"other","runs":[]})",
                             R"({"format":"carbon-tally","version":2,"runs":[]})",
                             R"({"format":"carbon-tally","version":"1","runs":[]})",
                             R"({"format":"carbon-tally","version":1})",
                             R"({"format":"carbon-tally","version":1,"runs":{}})"}) {
        INFO(text);
        const auto response = evaluated(text);
        CHECK(problems(response).size() == 1);
        CHECK(response["problems"][0]["severity"] == "error");
        CHECK(response["totals"]["counted"] == 0);
    }
}

TEST_CASE("a document cut at any byte is refused in words, never a crash") {
    const auto whole = document(good_run);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto response = evaluated(whole.substr(0, length));
        REQUIRE(response["problems"].size() == 1);
        REQUIRE(response["problems"][0]["code"] == "syntax");
    }
    CHECK(evaluated(whole)["problems"].empty());
}

TEST_CASE("a syntax error is told with its line and column") {
    const auto response = evaluated("{\n \"format\": \"carbon-tally\",\n \"version\" 1\n}");
    const auto message = response["problems"][0]["message"].get<std::string>();
    CHECK(message.find("line 3, column 12") != std::string::npos);
}

TEST_CASE("nesting bombs and oversized text are refused before they are parsed") {
    const auto deep = std::string(1000000, '[');
    CHECK(evaluated(deep)["problems"][0]["code"] == "limit");
    CHECK(evaluated(std::string(1000000, '{'))["problems"][0]["code"] == "limit");
    CHECK(evaluated(std::string(most_bytes + 1, ' '))["problems"][0]["code"] == "limit");
    std::string wide = "\"0\":0";
    for (int i = 1; i < 1000; ++i) wide += ",\"" + std::to_string(i) + "\":0";
    CHECK(evaluated("{" + wide + "}")["problems"][0]["code"] == "limit");
    const auto brackets_in_text =
        document("{\"name\":\"" + std::string(1000, '[') + "\"," + good_run.substr(1));
    CHECK(evaluated(brackets_in_text)["totals"]["counted"] == 1);
}

TEST_CASE("10,001 runs: the first 10,000 count and the last one is said to be left out") {
    std::string runs = good_run;
    for (int i = 0; i < 10000; ++i) runs += "," + good_run;
    const auto response = evaluated(document(runs));
    CHECK(problems(response) == List{"error /runs"});
    CHECK(response["totals"]["counted"] == 10000);
    CHECK(response["totals"]["left_out"] == 1);
}

TEST_CASE("a million runs are refused as quickly as they are read") {
    std::string text = R"({"format":"carbon-tally","version":1,"runs":[{})";
    for (int i = 1; i < 1000000; ++i) text += ",{}";
    const auto response = evaluated(text + "]}");
    CHECK(response["totals"]["left_out"] == 1000000);
}

TEST_CASE("a thousand warnings do not hide an error") {
    std::string runs;
    for (int i = 0; i < 1001; ++i)
        runs += R"({"device":{"id":"nvidia-t4"},"hours":1,"place":{"country":"FRA"}},)";
    const auto response = evaluated(document(
        runs +
        R"({"device":{"name":"x","watts":-1},"hours":1,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(response["problems"][0]["path"] == "/runs/1001/device/watts");
    CHECK(response["problems"][1000]["severity"] == "warning");
}

TEST_CASE("problems beyond a thousand are counted, not listed") {
    std::string runs = "{}";
    for (int i = 0; i < 999; ++i) runs += ",{}";
    const auto response = evaluated(document(runs));
    CHECK(response["problems"].size() == 1001);
    CHECK(response["problems"][1000]["message"] == "There are 2000 further problems.");
}

TEST_CASE("half a surrogate pair becomes a replacement character, a pair stays") {
    const auto response =
        evaluated(document(R"({"name":"a\ud800b \ud83d\ude00 \udc00",)" + good_run.substr(1)));
    CHECK(response["runs"][0]["name"] == "a\uFFFDb 😀 \uFFFD");
    CHECK(response["problems"].empty());
}

TEST_CASE("the document without format and version is read as version 1, with a warning") {
    const auto response = evaluated("{\"runs\":[" + good_run + "]}");
    CHECK(problems(response) == List{"warning "});
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("texts are written only when asked for") {
    CHECK(evaluated(document(good_run))["snippets"].empty());
    auto asked = document(good_run);
    asked.insert(1, R"("outputs":["latex","markdown"],)");
    CHECK(evaluated(asked)["snippets"].size() == 2);
    asked = document(good_run);
    asked.insert(1, R"("outputs":["latex","pdf"],)");
    const auto response = evaluated(asked);
    CHECK(response["snippets"].size() == 1);
    CHECK(problems(response) == List{"warning /outputs"});
}

TEST_CASE("the order of the runs does not change the totals") {
    const std::string other =
        R"({"device":{"id":"nvidia-h100-sxm5-80gb"},"count":64,"hours":333.3,"year":2023,"place":{"country":"POL"}})";
    const auto forward = evaluated(document(good_run + "," + other))["totals"];
    const auto backward = evaluated(document(other + "," + good_run))["totals"];
    CHECK(forward["device_hours"] == backward["device_hours"]);
    for (const auto* key : {"energy", "carbon"}) {
        CHECK(forward[key]["value"] == backward[key]["value"]);
        CHECK(forward[key]["text"] == backward[key]["text"]);
        CHECK(forward[key]["range"]["text"] == backward[key]["range"]["text"]);
    }
}

TEST_CASE("the same document gives the same bytes") {
    CHECK(evaluate(document(good_run)) == evaluate(document(good_run)));
}

TEST_CASE("every source key of a response resolves within it") {
    const auto response = evaluated(document(good_run));
    for (const auto& run : response["runs"])
        for (const auto& factor : run["factors"])
            if (factor.contains("source"))
                CHECK(response["sources"].contains(factor["source"].get<std::string>()));
    CHECK(response["sources"].size() >= 2);
}

TEST_CASE("a search answers for any text") {
    CHECK(json::parse(search(R"({"kind":"device","query":"a100","limit":3})"))["matches"].size() ==
          3);
    CHECK(json::parse(search(R"({"kind":"place","query":"france"})"))["matches"][0]["country"] ==
          "FRA");
    CHECK(json::parse(search(R"({"kind":"cpu","query":"t4"})"))["matches"].empty());
    for (const auto* text : {"", "[]", "{", R"({"kind":7,"query":[],"limit":-1})"})
        CHECK(json::parse(search(text)).contains("matches"));
}

TEST_CASE("the catalog lists every device, region and country") {
    const auto all = json::parse(catalog());
    CHECK(all["devices"].size() == 314);
    CHECK(all["providers"].size() == 9);
    CHECK(all["countries"].size() == 216);
}

TEST_CASE("JSON text is made readable without changing what strings say") {
    CHECK(readable(R"({"a":"NaN 1e999 \" \\"})").text == R"({"a":"NaN 1e999 \" \\"})");
    CHECK(readable("[NaN,-Infinity,1e999,-1e999,1e308]").text ==
          R"(["NaN","-Infinity","1e999","-1e999",1e308])");
    CHECK(readable("[true,null,-0.5e-3]").text == "[true,null,-0.5e-3]");
    CHECK(readable("\"\\u12").text == "\"\\u12");
}
