// The public document: whatever comes in, a response goes out.
#include "core/document/json_text.hpp"
#include "tests/core/answers.hpp"

using namespace carbon;
using namespace carbon::test;

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
        const auto response = answer(document_text(std::string(run) + "," + good_run));
        CHECK(problems(response) == List{expected});
        CHECK(response["totals"]["counted"] == 1);
        CHECK(response["totals"]["left_out"] == 1);
        CHECK(response["runs"].size() == 2);
        CHECK(response["runs"][1]["counted"] == true);
    }
}

TEST_CASE("an unknown key is a warning that names the key that was meant") {
    const auto response = answer(document_text(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"year":2024,"a/b":2,"utilization":1,"place":{"country":"FRA"}})"));
    CHECK(problems(response) == List{"warning /runs/0/a~1b", "warning /runs/0/utilization"});
    CHECK(response["problems"][1]["remedy"] == "Did you mean “utilisation”?");
    const auto near = answer(document_text(
        R"({"device":{"id":"nvidia-t4"},"hourz":1,"hours":1,"years":2024,"place":{"country":"FRA"}})"));
    CHECK(near["problems"][0]["remedy"] == "Did you mean “hours”?");
    CHECK(near["problems"][1]["remedy"] == "Did you mean “year”?");
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("a key in escapes is the same key, and its path is what it says") {
    const auto twice = answer(document_text(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"\u0068ours":1000,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(problems(twice) == List{"error /runs/0/hours"});
    const auto odd = answer(document_text(
        R"({"device":{"id":"nvidia-t4"},"hours":1,"a\"~/b":1,"a\"~/b":2,"year":2024,"place":{"country":"FRA"}})"));
    CHECK(problems(odd) == List{"warning /runs/0/a\"~0~1b", "error /runs/0/a\"~0~1b"});
}

TEST_CASE("text that is no document is one problem about the whole") {
    for (const auto* text : {"", "   \n", "{", "[1,2", "nonsense", "{\"runs\":[}", "\xff\xfe",
                             "{}}", "[]", "7", "null", R"({"format":"other","runs":[]})",
                             R"({"format":"carbon-tally","version":2,"runs":[]})",
                             R"({"format":"carbon-tally","version":"1","runs":[]})",
                             R"({"format":"carbon-tally","version":1})",
                             R"({"format":"carbon-tally","version":1,"runs":{}})"}) {
        INFO(text);
        const auto response = answer(text);
        CHECK(problems(response).size() == 1);
        CHECK(response["problems"][0]["severity"] == "error");
        CHECK(response["totals"]["counted"] == 0);
    }
}

TEST_CASE("a document cut at any byte is refused in words, never a crash") {
    const auto whole = document_text(good_run);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto response = answer(whole.substr(0, length));
        REQUIRE(response["problems"].size() == 1);
        REQUIRE(response["problems"][0]["code"] == "syntax");
    }
    CHECK(answer(whole)["problems"].empty());
}

TEST_CASE("a syntax error is told with its line and column") {
    const auto response = answer("{\n \"format\": \"carbon-tally\",\n \"version\" 1\n}");
    const auto message = response["problems"][0]["message"].get<std::string>();
    CHECK(message.find("line 3, column 12") != std::string::npos);
}

TEST_CASE("half a surrogate pair becomes a replacement character, a pair stays") {
    const auto response =
        answer(document_text(R"({"name":"a\ud800b \ud83d\ude00 \udc00",)" + good_run.substr(1)));
    CHECK(response["runs"][0]["name"] == "a\uFFFDb 😀 \uFFFD");
    CHECK(response["problems"].empty());
}

TEST_CASE("the document without format and version is read as version 1, with a warning") {
    const auto response = answer("{\"runs\":[" + good_run + "]}");
    CHECK(problems(response) == List{"warning "});
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("texts are written only when asked for") {
    CHECK(answer(document_text(good_run))["snippets"].empty());
    auto asked = document_text(good_run);
    asked.insert(1, R"("outputs":["latex","markdown"],)");
    CHECK(answer(asked)["snippets"].size() == 2);
    asked = document_text(good_run);
    asked.insert(1, R"("outputs":["latex","pdf"],)");
    const auto response = answer(asked);
    CHECK(response["snippets"].size() == 1);
    CHECK(problems(response) == List{"warning /outputs"});
}

TEST_CASE("the order of the runs does not change the totals") {
    const std::string other =
        R"({"device":{"id":"nvidia-h100-sxm5-80gb"},"count":64,"hours":333.3,"year":2023,"place":{"country":"POL"}})";
    const auto forward = answer(document_text(good_run + "," + other))["totals"];
    const auto backward = answer(document_text(other + "," + good_run))["totals"];
    CHECK(forward["device_hours"] == backward["device_hours"]);
    for (const auto* key : {"energy", "carbon"}) {
        CHECK(forward[key]["value"] == backward[key]["value"]);
        CHECK(forward[key]["text"] == backward[key]["text"]);
        CHECK(forward[key]["range"]["text"] == backward[key]["range"]["text"]);
    }
}

TEST_CASE("the same document gives the same bytes") {
    CHECK(evaluate(document_text(good_run)) == evaluate(document_text(good_run)));
}

TEST_CASE("every source key of a response resolves within it") {
    const auto response = answer(document_text(good_run));
    for (const auto& run : response["runs"])
        for (const auto& factor : run["factors"])
            if (factor.contains("source"))
                CHECK(response["sources"].contains(factor["source"].get<std::string>()));
    CHECK(response["sources"].size() >= 2);
}

TEST_CASE("JSON text is made readable without changing what strings say") {
    CHECK(readable(R"({"a":"NaN 1e999 \" \\"})").text == R"({"a":"NaN 1e999 \" \\"})");
    CHECK(readable("[NaN,-Infinity,1e999,-1e999,1e308]").text ==
          R"(["NaN","-Infinity","1e999","-1e999",1e308])");
    CHECK(readable("[true,null,-0.5e-3]").text == "[true,null,-0.5e-3]");
    CHECK(readable("\"\\u12").text == "\"\\u12");
}

TEST_CASE("a key given twice outside of the runs is an error of the document") {
    for (const auto* path : {"/title", "/market_based/kg", "/settings/lines", "/runs", "/zzz"}) {
        INFO(path);
        const auto key = std::string(path).substr(std::string(path).rfind('/') + 1);
        const auto pair = "\"" + key + "\":[],\"" + key + "\":[]";
        const auto depth = std::string(path).find('/', 1);
        const auto text = depth == std::string::npos
                              ? pair
                              : "\"" + std::string(path).substr(1, depth - 1) + "\":{" + pair + "}";
        auto whole = document_text(good_run);
        whole.insert(1, text + ",");
        const auto list = problems(answer(whole));
        CHECK(std::find(list.begin(), list.end(), "error " + std::string(path)) != list.end());
    }
}

TEST_CASE("a version that is none is unknown, and null is none at all") {
    const auto of_version = [](const char* version) {
        return answer(R"({"format":"carbon-tally","version":)" + std::string(version) +
                      ",\"runs\":[" + good_run + "]}");
    };
    for (const auto* unknown : {"0", "0.5", "true", "\"1\"", "[1]"})
        CHECK(of_version(unknown)["problems"][0]["message"] ==
              "The version of the document is unknown.");
    for (const auto* newer : {"2", "1.5", "1e9"})
        CHECK(of_version(newer)["problems"][0]["message"] ==
              "The document was written by a newer version of Carbon Tally.");
    CHECK(problems(of_version("null")) == List{"warning "});
    CHECK(of_version("1.0")["problems"].empty());
}

TEST_CASE("wanted texts and lines that are not known are a warning, the others are given") {
    auto whole = document_text(good_run);
    whole.insert(1, R"("outputs":["trace",7,"pdf"],"settings":{"lines":["cost","water"]},)");
    const auto response = answer(whole);
    CHECK(problems(response) == List{"warning /outputs", "warning /settings/lines"});
    CHECK(response["snippets"].size() == 1);
    CHECK(response["totals"]["lines"].size() == 1);
}

TEST_CASE("a market-based figure is a line of its own, and may be 0") {
    const auto with = [](const std::string& figure) {
        auto whole = document_text(good_run);
        whole.insert(1, "\"market_based\":" + figure + ",");
        return answer(whole);
    };
    const auto none = with(R"({"kg":0,"source":"s"})");
    CHECK(problems(none) == List{});
    CHECK(none["totals"]["lines"]["market_based"]["quantity"]["value"] == 0);
    CHECK(none["totals"]["carbon"] == answer(document_text(good_run))["totals"]["carbon"]);
    CHECK(problems(with(R"({"kg":1e12})")) == List{});
    for (const auto* bad : {R"({"kg":-1})", R"({"kg":1.1e12})", R"({"source":"s"})", "{}"}) {
        CHECK(problems(with(bad)) == List{"error /market_based/kg"});
        CHECK_FALSE(with(bad)["totals"]["lines"].contains("market_based"));
    }
}

TEST_CASE("a syntax error behind values of every kind is found at its place") {
    const auto response = answer(R"({"a":null,"b":[true,-1,1,1.5,"x",{"c":[]}],"d":!})");
    CHECK(response["problems"][0]["message"] ==
          "The document is not valid JSON: line 1, column 48, at “!}”.");
    for (const auto* text : {R"("\u12G4")", R"({"\u12":1})", R"({"a\q":1})", "\"a\nb\""}) {
        INFO(text);
        CHECK(answer(text)["problems"][0]["code"] == "syntax");
    }
}

TEST_CASE("what is likely meant by a long key is not looked for") {
    auto whole = document_text(good_run);
    whole.insert(1, "\"" + std::string(41, 'x') + "\":1,");
    CHECK(answer(whole)["problems"][0]["remedy"] == "Take it out, or correct its name.");
}
