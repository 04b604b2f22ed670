// What the formats say, and what they name as missing instead of inventing it.
#include "core/snippet/csv_cell.hpp"
#include "core/snippet/snippet.hpp"
#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

#include <map>

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Json run(const Json& changes = Json::object()) {
    Json made{{"device", {{"id", "nvidia-t4"}}},
              {"hours", 10},
              {"year", 2024},
              {"place", {{"country", "FRA"}}}};
    made.merge_patch(changes);
    return made;
}

using Runs = std::vector<Json>;

Json asked(const Runs& runs, const char* format, const Json& about = Json::object()) {
    auto request = document(Json(runs));
    request["outputs"] = Json::array({format});
    if (!about.empty()) request["about"] = about;
    return request;
}

std::string text_of(const Json& request) {
    const auto answer = response(request);
    REQUIRE(answer["snippets"].size() == 1);
    const auto& parts = *answer["snippets"].begin();
    for (const auto& part : parts)
        if (part["id"] == "text") return part["text"]; // where there is one in LaTeX besides
    return parts.back()["text"];
}

std::string text(const char* format, const Runs& runs, const Json& about = Json::object()) {
    return text_of(asked(runs, format, about));
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
    return n;
}

} // namespace

TEST_CASE("every format has a name, a use, a group, and files of its own") {
    List files;
    auto request = document(Json::array({run(), run()}));
    for (const auto& format : snippet::formats) {
        CHECK(snippet::find_format(format.id) == &format);
        CHECK(format.use.ends_with("."));
        request["outputs"].push_back(format.id);
    }
    CHECK(snippet::find_format("word") == nullptr);
    const auto snippets = response(request)["snippets"];
    REQUIRE(snippets.size() == snippet::formats.size());
    for (const auto& parts : snippets)
        for (const auto& part : parts) {
            CHECK(part["where"].get<std::string>().size() > 5);
            CHECK(part["text"].get<std::string>().ends_with("\n"));
            const auto file = part["file"].get<std::string>();
            CHECK(!file.empty());
            CHECK(std::find(files.begin(), files.end(), file) == files.end());
            files.push_back(file);
        }
}

TEST_CASE("a format asks for what its text tells beside the runs, and for nothing else") {
    const Json about = {{"parameters", 7e9},
                        {"flops", 1.5e22},
                        {"complete", true},
                        {"functional_unit", "token"},
                        {"units", 3e11}};
    for (const auto& format : snippet::formats) {
        INFO(format.id);
        auto request = document(Json::array({run(), run()}));
        request["outputs"] = std::vector<std::string>{std::string(format.id)};
        const auto bare = response(request)["snippets"];
        std::vector<std::string> told;
        for (const auto& [member, value] : about.items()) {
            request["about"] = Json::object({{member, value}});
            if (response(request)["snippets"] != bare) told.push_back(member);
        }
        std::vector<std::string> asked(format.asks.begin(), format.asks.end());
        std::sort(asked.begin(), asked.end());
        CHECK(told == asked);
    }
}

TEST_CASE("a format that is wanted twice is written once, an unknown one is named") {
    auto request = asked(Runs{run()}, "text");
    request["outputs"] = {"text", "text", "word"};
    const auto answer = response(request);
    CHECK(answer["snippets"].size() == 1);
    CHECK(problems_at(answer, "/outputs") == 1);
}

TEST_CASE("NeurIPS: each run, the total, and whether the project needed more") {
    const auto trial = run({{"name", "trial"}, {"stage", "search"}, {"repeats", 3}});
    const auto final = run({{"name", "the model"}, {"stage", "final"}});
    const auto words = text("neurips", Runs{trial, final});
    CHECK_THAT(words, ContainsSubstring("- trial: 1\u00a0× NVIDIA T4, 3\u00a0× 10\u00a0h of"));
    CHECK_THAT(words, ContainsSubstring("1\u00a0× NVIDIA T4 (GPU, 16\u00a0GB each), France"));
    CHECK_THAT(words, ContainsSubstring("Total compute: 40\u00a0device-hours, "));
    CHECK_THAT(words, ContainsSubstring("the others listed here are preliminary"));
    CHECK_THAT(words,
               ContainsSubstring("Not stated: the memory of the host machines of every run; "
                                 "the internal cluster or cloud provider of every run; storage; "
                                 "whether the project needed further runs"));
    const auto all = text("neurips", Runs{trial, final}, {{"complete", true}});
    CHECK_THAT(all, ContainsSubstring("No further runs were needed."));
    CHECK_THAT(all, !ContainsSubstring("whether the project"));
    CHECK_THAT(text("neurips", Runs{final}, {{"complete", false}}),
               ContainsSubstring("The project used more compute than is listed here."));
}

TEST_CASE("law: no form calls the runs the whole project unless the author says so") {
    const auto final = run({{"stage", "final"}}), search = run({{"stage", "search"}});
    const auto asks = [](const auto& format) {
        return std::find(format.asks.begin(), format.asks.end(), "complete") != format.asks.end();
    };
    for (const auto& format : snippet::formats) {
        if (format.group != "form") continue;
        const auto id = std::string(format.id);
        for (const auto& runs : {Runs{run(), run()}, Runs{final, search}, Runs{search}}) {
            const auto of = [&](const Json& about) { return text(id.c_str(), runs, about); };
            const auto more = of({{"complete", false}}), unknown = of({}),
                       all = of({{"complete", true}});
            INFO(more << "\n" << unknown << "\n" << all);
            const auto used_more = "he project used more", asked = "whether the";
            CHECK((count(more, used_more) > 0) == asks(format));
            CHECK((count(unknown, asked) > 0) == asks(format));
            CHECK(count(all, used_more) + count(all, asked) == 0);
            for (const auto* whole : {"runs of the project", "No further runs"})
                CHECK(count(more + unknown, whole) == 0);
        }
    }
}

TEST_CASE("the climate card and the EU form say of which runs a sum is, if not of the project") {
    const Runs runs{run({{"stage", "final"}}), run({{"stage", "search"}})};
    const auto card = text("climate-card", runs, {{"complete", false}});
    CHECK(count(card, ", of the runs listed; the project used more \\\\\n") == 2);
    CHECK_THAT(text("eu-ai-act", runs, {{"complete", false}}),
               ContainsSubstring(" MWh); the project used more\n"));
    CHECK_THAT(text("eu-ai-act", Runs{run()}, {{"complete", false}}),
               ContainsSubstring("Scope: all runs listed; the project used more\n"));
    const auto with_fault = Runs{run(), run({{"hours", -1}})};
    CHECK_THAT(text("eu-ai-act", with_fault, {{"complete", true}}),
               ContainsSubstring("Scope: all runs listed; the project used more\n"));
}

TEST_CASE("EU AI Act: without a final run the scope is all runs, and says so") {
    const auto words = text("eu-ai-act", Runs{run({{"stage", "search"}})}, {{"complete", true}});
    CHECK_THAT(words,
               ContainsSubstring("Scope: no run is said to make the final model; what "
                                 "follows is of all runs listed\nEnergy of all runs listed: "));
    CHECK_THAT(words, !ContainsSubstring("the runs that make the final model\n"));
}

TEST_CASE("NeurIPS: the type of each compute worker, or that it is not stated") {
    const auto of = [](const Json& device) {
        auto made = run();
        made["device"] = device;
        return made;
    };
    const auto own = of({{"name", "a chip"}, {"watts", 50}});
    const auto words = text("neurips", Runs{run(), of({{"id", "google-tpu-v3"}}),
                                            of({{"id", "huawei-ascend-910a"}}), own});
    CHECK_THAT(words, ContainsSubstring("NVIDIA T4 (GPU, 16\u00a0GB each), France"));
    CHECK_THAT(words, ContainsSubstring("Google TPU v3 (TPU, 32\u00a0GB each), France"));
    CHECK_THAT(words, ContainsSubstring("Ascend 910A (accelerator"));
    CHECK_THAT(words, ContainsSubstring("× a chip, France"));
    CHECK_THAT(words, ContainsSubstring("Not stated: the type of the compute workers (CPU, GPU or "
                                        "another) of 1 of the 4 runs; "));
    CHECK_THAT(text("neurips", Runs{run()}), !ContainsSubstring("the type of the compute workers"));
}

TEST_CASE("where no sentence goes before the method, it names the run") {
    const auto metered = run({{"measured", {{"kwh", 4}, {"boundary", "node"}}}});
    for (const auto* format : {"neurips", "acl", "reproducibility", "sci", "model-card"}) {
        auto request = asked(Runs{run()}, format);
        const auto of = [&] { return all_texts(response(request)["snippets"][format]); };
        CHECK_THAT(of(), ContainsSubstring("The run used 1\u00a0× NVIDIA T4 (70\u00a0W; "));
        CHECK_THAT(of(), !ContainsSubstring("It ran on"));
        request["runs"] = Json::array({metered});
        CHECK_THAT(of(), ContainsSubstring("The run used 1\u00a0× NVIDIA T4; its energy, 4"));
    }
}

TEST_CASE("NeurIPS: host memory where it is stated, the first sixty runs, and untimed ones") {
    const auto hosted = run({{"host", {{"memory_gb", 64}}}});
    CHECK_THAT(text("neurips", Runs{hosted}),
               ContainsSubstring("Memory of the hosts: 64\u00a0GB in one node"));
    CHECK_THAT(text("neurips", Runs{hosted}),
               ContainsSubstring(
                   "Not stated: the internal cluster or cloud provider of the run; storage; "));
    const auto many = text("neurips", Runs(63, run()));
    CHECK(count(many, "\n- ") == 61);
    CHECK_THAT(many, ContainsSubstring("- and 3 further runs"));
    const Json metered{{"measured", {{"kwh", 4}, {"boundary", "node"}}},
                       {"year", 2024},
                       {"place", {{"country", "FRA"}}}};
    CHECK_THAT(text("neurips", Runs{metered, run()}),
               ContainsSubstring("the device-hours of 1 run are not stated."));
}

TEST_CASE("ACL: the number of parameters, or that it is not stated") {
    CHECK_THAT(text("acl", Runs{run()}),
               ContainsSubstring("Not stated: the number of parameters."));
    const auto told = text("acl", Runs{run()}, {{"parameters", 7e9}});
    CHECK_THAT(told, ContainsSubstring("Parameters: 7,000,000,000\n"));
    CHECK_THAT(told, !ContainsSubstring("Not stated"));
    CHECK_THAT(told, ContainsSubstring("10\u00a0device-hours, "));
    CHECK_THAT(told, ContainsSubstring("; all device-hours are GPU-hours."));
    const auto own = run({{"device", {{"id", nullptr}, {"name", "a chip"}, {"watts", 50}}}});
    CHECK_THAT(text("acl", Runs{run(), own}), ContainsSubstring("; of it 10 GPU-hours."));
}

TEST_CASE("reproducibility: repeats are counted by stage") {
    const auto words = text("reproducibility", Runs{run({{"stage", "search"}, {"repeats", 40}}),
                                                    run({{"stage", "search"}}), run()});
    CHECK_THAT(words, ContainsSubstring(
                          "Number of runs: Hyper-parameter search: 41; No stage given: 1\n"));
}

TEST_CASE("reproducibility: without stages the number of runs stands alone") {
    CHECK_THAT(text("reproducibility", Runs{run()}), ContainsSubstring("\nNumber of runs: 1\n"));
    CHECK_THAT(text("reproducibility", Runs{run({{"repeats", 5}}), run()}),
               ContainsSubstring("\nNumber of runs: 6\n"));
}

TEST_CASE("HTML: columns are aligned by style, not by an obsolete attribute") {
    const auto page = text("html", Runs{run(), run()});
    CHECK_THAT(page, ContainsSubstring("<td style=\"text-align:right\">"));
    CHECK_THAT(page, !ContainsSubstring(" align="));
}

TEST_CASE("EU AI Act: megawatt-hours, the ranges of time, and what is not stated") {
    const std::pair<double, const char*> spans[] = {{100, "less than 1 month"},
                                                    {800, "1 to 3 months"},
                                                    {3000, "3 to 6 months"},
                                                    {5000, "more than 6 months"}};
    for (const auto& [hours, said] : spans)
        CHECK_THAT(text("eu-ai-act", Runs{run({{"hours", hours}})}),
                   ContainsSubstring(std::string("Training time (range): ") + said));
    const auto words = text("eu-ai-act", Runs{run({{"utilisation", 0.5}, {"pue", 1.2}})});
    CHECK_THAT(words, ContainsSubstring("used for training: 0.00042 MWh\n"));
    CHECK_THAT(words, ContainsSubstring("Not stated: the floating-point operations"));
    CHECK_THAT(text("eu-ai-act", Runs{run()}, {{"flops", 3e21}}),
               ContainsSubstring("used for training: 3e21 FLOP\n"));
    const auto timed = run({{"hours", nullptr}, {"device_hours", 80}});
    CHECK_THAT(text("eu-ai-act", Runs{timed}), ContainsSubstring("the wall-clock time of the run"));
    CHECK_THAT(text("eu-ai-act", Runs{timed, timed}),
               ContainsSubstring("the wall-clock time of every run"));
    CHECK_THAT(text("eu-ai-act", Runs{timed, run(), run()}),
               ContainsSubstring("the wall-clock time of 1 of the 3 runs"));
    const auto final = run({{"stage", "final"}});
    CHECK_THAT(text("eu-ai-act", Runs{final, run()}),
               ContainsSubstring("With all other runs listed: "));
    const auto other = text("eu-ai-act", Runs{run({{"stage", "search"}})});
    CHECK_THAT(other, !ContainsSubstring("Training time")); // of no final run
}

TEST_CASE("EU AI Act: the method is that of the runs in its scope") {
    const auto final =
        run({{"stage", "final"}, {"measured", {{"kwh", 40}, {"boundary", "facility"}}}});
    const auto search = run({{"stage", "search"}});
    const auto method = [](const std::string& text) { return text.substr(text.find("Method ")); };
    const auto of_final = method(text("eu-ai-act", Runs{final, search}));
    CHECK_THAT(of_final, ContainsSubstring("Energy is as measured by the facility. "));
    CHECK_THAT(of_final, !ContainsSubstring("rated power"));
    CHECK_THAT(method(text("eu-ai-act", Runs{search})), ContainsSubstring("rated power"));
}

TEST_CASE("an exact figure in MWh has two significant digits") {
    const std::pair<double, const char*> figures[] = {
        {2000, "2.0"}, {500, "0.50"}, {5, "0.0050"}, {0.02, "0.000020"}};
    for (const auto& [kwh, said] : figures) {
        const Json metered{{"measured", {{"kwh", kwh}, {"boundary", "facility"}}},
                           {"place", {{"g_per_kwh", 57}}}};
        CHECK_THAT(text("eu-ai-act", Runs{metered}),
                   ContainsSubstring("used for training: " + std::string(said) + " MWh\n"));
    }
}

TEST_CASE("no final run: no form invents a final model of nothing") {
    for (const auto& format : snippet::formats) {
        const auto words =
            text_of(asked({run({{"stage", "search"}})}, std::string(format.id).c_str()));
        INFO(format.id << ": " << words);
        for (const auto* nothing :
             {": 0 MWh", " 0 Wh", " 0~Wh", " 0 g ", " 0~g ", "device-days\n\n"})
            CHECK(words.find(nothing) == words.npos);
        CHECK(words.find("(hardware):  ") == words.npos);
    }
    CHECK_THAT(text("eu-ai-act", Runs{run({{"stage", "search"}})}),
               ContainsSubstring("Not stated: the runs that make the final model; "));
    CHECK_THAT(text("climate-card", Runs{run({{"stage", "search"}})}),
               ContainsSubstring("to train the final model? & not stated"));
}

TEST_CASE("each form says that a run is left out, and none that nothing is") {
    for (const auto* format :
         {"latex", "markdown", "html", "text", "trace", "model-card", "neurips", "acl",
          "reproducibility", "eu-ai-act", "climate-card", "sci"}) {
        const auto of = [&](const Runs& runs) {
            auto request = asked(runs, format, {{"complete", true}});
            std::string all;
            const auto snippets = response(request)["snippets"];
            for (const auto& part : snippets.front()) all += part["text"].get<std::string>();
            return all;
        };
        INFO(format);
        CHECK_THAT(of({run(), run({{"hours", -1}})}),
                   ContainsSubstring("One further run is not included") ||
                       ContainsSubstring("; 1 run left out"));
        CHECK_THAT(of({run()}), !ContainsSubstring("incomplete or wrong"));
        CHECK_THAT(of({run()}), !ContainsSubstring("left out"));
    }
    CHECK_THAT(text("neurips", Runs{run(), run({{"hours", -1}})}, {{"complete", true}}),
               !ContainsSubstring("No further runs were needed"));
}

TEST_CASE("pictures, cards and data say that a run is left out, on them or beside them") {
    const Runs one{run()}, with_fault{run(), run({{"hours", -1}})};
    for (const auto* short_text : {"badge", "figure", "climate-card", "model-card"}) {
        CHECK_THAT(text(short_text, with_fault), ContainsSubstring("; 1 run left out"));
        CHECK_THAT(text(short_text, one), !ContainsSubstring("left out"));
    }
    for (const auto* data : {"csv", "boamps"}) {
        const auto where = [&](const Runs& runs) {
            const auto snippets = response(asked(runs, data))["snippets"];
            return snippets.front().back()["where"].get<std::string>();
        };
        CHECK_THAT(where(with_fault), ContainsSubstring(". One further run is not included"));
        CHECK_THAT(where(one), !ContainsSubstring("further run"));
    }
}

TEST_CASE(
    "law: each part that holds numbers says that a run is left out, or none that nothing is") {
    const std::map<std::string, const char*> without{
        {"latex/preamble", "packages alone"},
        {"latex/bibliography", "sources alone"},
        {"latex-brief/preamble", "packages alone"},
        {"latex-brief/bibliography", "sources alone"},
        {"neurips/preamble", "packages alone"},
        {"climate-card/preamble", "packages alone"},
        {"csv/summary", "has a column for it, as the next test asserts"}};
    const auto told = [](const Json& part) {
        const auto all = part["where"].get<std::string>() + part["text"].get<std::string>();
        return count(all, "incomplete or wrong") + count(all, "left out") > 0;
    };
    for (const bool fault : {false, true}) {
        auto request = document(Json::array({run({{"name", "模"}}), run()}));
        if (fault) request["runs"].push_back(run({{"hours", -1}}));
        request["compare"]["places"] = {{{"country", "NOR"}}, {{"country", "POL"}}};
        request["about"]["complete"] = true;
        for (const auto& format : snippet::formats) request["outputs"].push_back(format.id);
        std::size_t exceptions = 0;
        const auto snippets = response(request)["snippets"];
        for (const auto& [format, parts] : snippets.items())
            for (const auto& part : parts) {
                const auto name = format + "/" + part["id"].get<std::string>();
                exceptions += without.contains(name);
                if (without.contains(name)) continue;
                INFO(name << ": " << part.dump());
                CHECK(told(part) == fault);
            }
        CHECK(exceptions == without.size());
    }
}

TEST_CASE("the summary in CSV has the number of the runs left out in a column") {
    const auto row = [](const Runs& runs) {
        const auto text = response(asked(runs, "csv"))["snippets"]["csv"][0]["text"];
        return text.get<std::string>();
    };
    const std::string head = ",runs,runs_measured,runs_left_out,";
    CHECK_THAT(row({run()}), ContainsSubstring(head) && ContainsSubstring(",1,0,0,"));
    CHECK_THAT(row({run(), run({{"hours", -1}})}), ContainsSubstring(",1,0,1,"));
}

TEST_CASE("CSV: its columns of the survey are said to be the survey's own") {
    const auto parts = response(asked(Runs{run()}, "csv"))["snippets"]["csv"];
    CHECK_THAT(parts.back()["where"].get<std::string>(),
               ContainsSubstring("the survey's own: at rated power, without PUE"));
}

TEST_CASE("BoAmps: the same digits as in the other formats") {
    const auto metered = run({{"measured", {{"kwh", 515.2}, {"boundary", "facility"}}}});
    const auto reckoned = run({{"count", 460}, {"hours", 16}, {"pue", 1.12}, {"utilisation", 0.5}});
    CHECK_THAT(text("boamps", Runs{metered}), ContainsSubstring("\"powerConsumption\": 515.2,"));
    CHECK_THAT(text("csv", Runs{reckoned}), ContainsSubstring(",288.512,"));
    CHECK_THAT(text("boamps", Runs{reckoned}), ContainsSubstring("\"powerConsumption\": 288.512,"));
}

TEST_CASE("BoAmps: a figure of a meter is told with what it covered") {
    const auto metered = [](const char* boundary, const char* method) {
        return run({{"measured", {{"kwh", 5}, {"boundary", boundary}, {"method", method}}}});
    };
    CHECK_THAT(
        text("boamps", Runs{metered("device", "nvidia-smi")}),
        ContainsSubstring(R"~("measurementMethod": "measured at the devices (nvidia-smi)")~"));
    CHECK_THAT(text("boamps", Runs{metered("facility", "")}),
               ContainsSubstring(R"("measurementMethod": "measured at the facility")"));
    CHECK_THAT(
        text("boamps", Runs{run()}),
        ContainsSubstring(R"("measurementMethod": "Carbon Tally, estimated for the facility")"));
}

TEST_CASE("BoAmps: what stands in for what nobody knows is named beside the report") {
    const auto own = run({{"device", {{"id", nullptr}, {"name", "a chip"}, {"watts", 50}}}});
    const auto part = response(asked(Runs{own}, "boamps"))["snippets"]["boamps"][0];
    const auto where = part["where"].get<std::string>();
    const auto report = Json::parse(part["text"].get<std::string>());
    const auto flat = report.flatten();
    for (const auto& [path, value] : flat.items())
        if (value == "not stated" || value == "other" || value == "input") {
            const auto name = path.substr(path.rfind('/') + 1);
            INFO(path << ", " << where);
            CHECK_THAT(where, ContainsSubstring(value == "not stated" ? "\"not stated\" anywhere"
                                                                      : name + " " + value.dump()));
        }
    CHECK(!report.contains("header"));
    CHECK_THAT(where, ContainsSubstring("reportDatetime and publisher, is missing."));
}

TEST_CASE("the few lines do not call a sum of a meter and PUE measured") {
    const auto of = [](const char* boundary) {
        return text("latex-brief", Runs{run({{"measured", {{"kwh", 5}, {"boundary", boundary}}}})});
    };
    CHECK_THAT(of("device"), ContainsSubstring("Energy is measured, times PUE; "));
    CHECK_THAT(of("facility"), ContainsSubstring("Energy is as measured by the facility; "));
}

TEST_CASE("what is neither true nor false is not stated") {
    CHECK_THAT(text("neurips", Runs{run()}, {{"complete", "yes"}}),
               ContainsSubstring("whether the project needed further runs"));
}

TEST_CASE("SCI: what is in the score is not called left out") {
    auto request = asked({run({{"embodied", {{"kg", 100}}}})}, "sci",
                         {{"functional_unit", "token"}, {"units", 1e12}});
    request["settings"]["lines"] = {"embodied"};
    const auto words = text_of(request);
    CHECK_THAT(words, ContainsSubstring("SCI = (O + M) per R: "));
    CHECK_THAT(words, ContainsSubstring("pg CO₂e per functional unit (token)") ||
                          ContainsSubstring("ng CO₂e per functional unit (token)"));
    CHECK_THAT(words, ContainsSubstring("R, functional units: 1e12 × token") ||
                          ContainsSubstring("R, functional units: 1,000,000,000,000 × token"));
    CHECK_THAT(words, !ContainsSubstring("Not included: Embodied"));
}

TEST_CASE("the model card has no value for what has no name") {
    const auto own = run({{"place", {{"country", nullptr}, {"g_per_kwh", 50}}},
                          {"device", {{"id", nullptr}, {"watts", 300}}}});
    const auto card = text("model-card", Runs{own});
    CHECK_THAT(card, ContainsSubstring("# geographical_location: not stated"));
    CHECK_THAT(card, ContainsSubstring("# hardware_used: not stated"));
}

TEST_CASE("the model card names every place, and every device model once with the most at once") {
    Runs runs;
    for (const auto* country : {"FRA", "DEU", "POL", "NOR", "SWE", "ITA", "ESP", "CAN"})
        runs.push_back(run({{"place", {{"country", country}}}}));
    const auto of_a100 = [](const Json& more) {
        auto made = run({{"device", {{"id", "nvidia-a100-sxm4-80gb"}}}});
        made.merge_patch(more);
        return made;
    };
    for (const int count : {8, 16, 4}) runs.push_back(of_a100({{"count", count}}));
    runs.push_back(run({{"hours", nullptr}, {"device_hours", 80}}));
    for (int i = 0; i < 9; ++i) {
        runs.push_back(run());
        runs.back()["device"] = {{"name", "board " + std::to_string(i)}, {"watts", 70}};
    }
    const auto parts = response(asked(runs, "model-card"))["snippets"]["model-card"];
    const auto section = parts[0]["text"].get<std::string>(),
               yaml = parts[1]["text"].get<std::string>();
    CHECK_THAT(yaml, ContainsSubstring("geographical_location: \"France; Germany; Poland; Norway; "
                                       "Sweden; Italy; Spain; Canada\"\n"));
    CHECK_THAT(yaml, ContainsSubstring(
                         "hardware_used: \"1 × NVIDIA T4 (where stated); up to 16 × NVIDIA A100 "
                         "SXM4 80GB; 1 × board 0; "));
    CHECK_THAT(yaml, ContainsSubstring("; 1 × board 8\"\n"));
    CHECK(count(yaml + section.substr(0, section.find("\n\n", 30)), " more") == 0);
}

TEST_CASE("what has no shape is escaped in the YAML of the model card, and so are quotes") {
    const auto named =
        run({{"device", {{"id", nullptr}, {"name", "a\"\\\u200b\U000e0001b"}, {"watts", 70}}}});
    CHECK_THAT(text("model-card", Runs{named}),
               ContainsSubstring(R"(hardware_used: "1 × a\"\\\u200B\U000E0001b")"));
}

TEST_CASE("YAML reads the grams of the model card as a number, however large or small") {
    const auto grams = [](double watts, double g_per_kwh, double count) {
        const auto made = run({{"device", {{"id", nullptr}, {"watts", watts}}},
                               {"utilisation", 1},
                               {"count", count},
                               {"repeats", count},
                               {"pue", 1},
                               {"place", {{"country", nullptr}, {"g_per_kwh", g_per_kwh}}}});
        const auto card = text("model-card", Runs{made});
        const auto start = card.find("emissions: ") + 11;
        return card.substr(start, card.find('\n', start) - start);
    };
    CHECK(grams(1000, 1, 1) == "10");
    CHECK(grams(1e-9, 1e-4, 1) == "0.000000000000001");
    CHECK(grams(1e-9, 2e-9, 1) == "2.0e-20"); // with a point, and a sign
    CHECK(grams(1.234e-9, 1e-9, 1) == "1.234e-20");
    CHECK(grams(1e6, 1e4, 1e6) == "1.0e+20");
}

TEST_CASE("the climate card brings what the letters of a place need") {
    const auto own = run({{"place", {{"country", nullptr}, {"g_per_kwh", 50}, {"name", "北京"}}}});
    const auto parts = response(asked({own}, "climate-card"))["snippets"]["climate-card"];
    REQUIRE(parts.size() == 2);
    CHECK_THAT(parts[0]["text"].get<std::string>(),
               ContainsSubstring("\\providecommand{\\tallychar}"));
    const auto plain = response(asked({run()}, "climate-card"))["snippets"]["climate-card"];
    CHECK(plain[0]["text"] == "\\usepackage{array}\n");
}

TEST_CASE("the climate performance card tells the final model and all experiments apart") {
    const auto card =
        text("climate-card", Runs{run({{"stage", "final"}}), run({{"stage", "search"}})});
    CHECK_THAT(card,
               ContainsSubstring("final model take? & 10~h of wall-clock time (10~device-hours)"));
    CHECK_THAT(card, ContainsSubstring(
                         "hyperparameter search)? & 20~h of wall-clock time (20~device-hours)"));
    CHECK(count(card, " \\\\\n") == 11);
    const auto unstaged = text("climate-card", Runs{run(), run()});
    CHECK(count(unstaged, "by all 2 runs; which of them train the final model is not stated") == 2);
    CHECK(count(text("climate-card", Runs{run()}), "which of them") == 0);
    CHECK_THAT(card, ContainsSubstring(", with the overhead of the facility (PUE) "));
    const auto metered = run({{"measured", {{"kwh", 5}, {"boundary", "facility"}}}});
    CHECK_THAT(text("climate-card", Runs{metered}),
               ContainsSubstring("5~kWh, as measured by the facility "));
}

TEST_CASE("the climate card: a PUE of 1 counts no overhead of the facility") {
    const auto bare = run({{"pue", 1}}), cooled = run({{"pue", 1.1}}),
               metered = run({{"measured", {{"kwh", 5}, {"boundary", "facility"}}}});
    const auto energy = [](const Runs& runs) {
        const auto card = text("climate-card", runs);
        return card.substr(card.find("\n4. "), card.find("\n5. ") - card.find("\n4. "));
    };
    CHECK_THAT(energy({bare, bare}),
               ContainsSubstring(", estimated; no overhead of the facility is counted (PUE 1) "));
    CHECK_THAT(energy({bare, cooled}),
               ContainsSubstring(", estimated, with the overhead of the facility (PUE) "));
    CHECK_THAT(energy({bare, metered}),
               ContainsSubstring("where its own meter counts it (else PUE 1) "));
    CHECK_THAT(energy({cooled, metered}), ContainsSubstring("(PUE, or its own meter) "));
}

TEST_CASE("the climate card tells each place's mix from the intensity that is used there") {
    const auto virginia =
        run({{"place", {{"country", nullptr}, {"provider", "aws"}, {"region", "us-east-1"}}}});
    const auto own =
        run({{"place", {{"country", nullptr}, {"g_per_kwh", 57}, {"name", "Jean Zay"}}}});
    const auto card = text("climate-card", Runs{run(), virginia, own});
    CHECK_THAT(card, ContainsSubstring("geo location? & France: mix of the country (France 2024, "
                                       "Ember 2026): nuclear 68~\\%, "));
    CHECK_THAT(card, ContainsSubstring(". Intensity used: 40.48~g/kWh (France average 2024, "
                                       "Ember 2026, life-cycle); AWS us-east-1 (N. Virginia): mix "
                                       "of the country (United States 2024, Ember 2026): natural"));
    CHECK_THAT(card, ContainsSubstring("; Jean Zay: mix not stated. Intensity used: 57~g/kWh "
                                       "(stated without a source) "));
    CHECK_THAT(card, !ContainsSubstring("its carbon intensity"));
}

TEST_CASE("SCI: a score only where each of its parts is known") {
    auto request = asked(Runs{run({{"device", {{"id", "nvidia-a100-sxm4-80gb"}}}})}, "sci",
                         {{"functional_unit", "token"}, {"units", 1000}});
    CHECK_THAT(text_of(request), ContainsSubstring("Not stated: M, the embodied carbon"));
    CHECK_THAT(text_of(request), !ContainsSubstring("SCI = "));
    request["settings"]["lines"] = {"embodied"};
    CHECK_THAT(text_of(request), ContainsSubstring("SCI = (O + M) per R: "));
    CHECK_THAT(text_of(request),
               ContainsSubstring("g CO₂e per functional unit (token); over the 90 % range of O: "));
    CHECK_THAT(text_of(request), ContainsSubstring("Method of M: "));
    auto some = request;
    some["runs"].push_back(run()); // nobody has published what making a T4 emits
    CHECK_THAT(text_of(some), ContainsSubstring("Green Algorithms 2025 of 1 of the 2 runs\n"));
    CHECK_THAT(text_of(some), ContainsSubstring("M, the embodied carbon of 1 of the 2 runs"));
    request.erase("about");
    CHECK_THAT(text_of(request), ContainsSubstring("Not stated: R, how many"));
    CHECK_THAT(text_of(request), ContainsSubstring("; the functional unit."));
}

TEST_CASE("the model card has grams, and a type only where the stages say one") {
    CHECK_THAT(text("model-card", Runs{run()}), ContainsSubstring("# training_type: not stated"));
    const auto yaml = text("model-card", Runs{run({{"stage", "fine-tuning"},
                                                   {"utilisation", 1},
                                                   {"pue", 1},
                                                   {"ranges", {{"hours", {9, 11}}}}})});
    CHECK_THAT(yaml, ContainsSubstring("\n  emissions: 28.3\n"));
    CHECK_THAT(yaml, ContainsSubstring("training_type: \"fine-tuning\""));
    CHECK_THAT(yaml, ContainsSubstring("; estimated; "));
    const auto metered = run({{"measured", {{"kwh", 4}, {"boundary", "node"}}}});
    CHECK_THAT(text("model-card", Runs{metered}), ContainsSubstring("; from measured energy; "));
    CHECK_THAT(text("model-card", Runs{metered, run()}),
               ContainsSubstring("; partly from measured energy, partly estimated; all 2 runs; "));
}

TEST_CASE("the metadata tells the stages of the runs, and that none makes the final model") {
    const auto search = run({{"stage", "search"}}), final = run({{"stage", "final"}});
    CHECK_THAT(
        text("model-card", Runs{search}),
        ContainsSubstring("; estimated; stages: Hyper-parameter search; no run is said to make "
                          "the final model; location-based"));
    CHECK_THAT(
        text("model-card", Runs{final, search, run()}),
        ContainsSubstring("; stages: Final training, Hyper-parameter search, No stage given; "
                          "location-based"));
    CHECK_THAT(text("model-card", Runs{run()}), ContainsSubstring("; estimated; location-based"));
}

TEST_CASE("about: what cannot be is said, and no run is left out for it") {
    auto request = asked(Runs{run()}, "acl",
                         {{"parameters", -1}, {"flops", "x"}, {"complete", "yes"}, {"size", 3}});
    const auto answer = response(request);
    CHECK(problems_at(answer, "/about/parameters") == 1);
    CHECK(problems_at(answer, "/about/flops") == 1);
    CHECK(problems_at(answer, "/about/complete") == 1);
    CHECK(problems_at(answer, "/about/size") == 1);
    CHECK(answer["totals"]["counted"] == 1);
    request["about"] = 3;
    CHECK(problems_at(response(request), "/about") == 1);
}

TEST_CASE("siunitx: numbers bare, thousands without commas, everything else in braces") {
    auto request = asked(Runs{run({{"hours", 30000}}), run(), run()}, "latex");
    request["runs"][2].erase("hours");
    request["runs"][2]["measured"] = {{"kwh", 1}, {"boundary", "facility"}};
    request["settings"]["siunitx"] = true;
    const auto table = text_of(request);
    CHECK_THAT(table, ContainsSubstring("S[table-format=5.0]"));
    CHECK_THAT(table, ContainsSubstring(" & 30000 & "));
    CHECK_THAT(table, ContainsSubstring("{--} & {--} & "));
    request["settings"]["siunitx"] = false;
    CHECK_THAT(text_of(request), ContainsSubstring(" & 30,000 & "));
    CHECK_THAT(text_of(request), !ContainsSubstring("table-format"));
}

TEST_CASE("a cell of CSV is a text or a number, never a formula") {
    CHECK(snippet::csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(snippet::csv_cell("-12.5e3") == "-12.5e3");
    CHECK(snippet::csv_cell("-1-1") == "\"'-1-1\"");
    for (const auto* number : {"-1", "+1", "-.5", "-0.5", "-1e-300", "-1.5E+16", "1e300"})
        CHECK(snippet::csv_cell(number) == number);
    for (const auto* text : {"-", "-.", "-1e", "-1e-", "-1.5.2", "-1 "})
        CHECK(snippet::csv_cell(text).starts_with("\"'-"));
    CHECK(snippet::csv_cell("-a") == "\"'-a\"");
    CHECK(snippet::csv_cell("@x") == "\"'@x\"");
    CHECK(snippet::csv_cell("a \"b\", c") == "\"a \"\"b\"\", c\"");
    CHECK(snippet::csv_cell("plain") == "plain");
    CHECK(snippet::csv_cell("").empty());
    for (const auto* sign : {"|", "%", "＝", "＋", "－", "＠", "\t", "\r"})
        CHECK(snippet::csv_cell(std::string(sign) + "x").find("'") != std::string::npos);
}

TEST_CASE("no formula hides in a CSV cell behind the separator of another country") {
    CHECK(snippet::csv_cell("x;=1+1;y") == "\"x;'=1+1;y\"");
    CHECK(snippet::csv_cell("x\t@y") == "\"x\t'@y\"");
    CHECK(snippet::csv_cell("x\n=1") == "\"x\n'=1\"");
    CHECK(snippet::csv_cell("x; \"=1") == "\"x;' \"\"=1\"");
    CHECK(snippet::csv_cell("x;-1;2") == "\"x;-1;2\""); // numbers stay numbers
    CHECK(snippet::csv_cell("=a;=b") == "\"'=a;'=b\"");
    CHECK(snippet::csv_cell("x;") == "\"x;\"");
}

TEST_CASE("the figure shows the largest sixty runs, between whole powers of ten") {
    Runs runs;
    for (int i = 1; i <= 70; ++i) runs.push_back(run({{"hours", i}, {"name", std::to_string(i)}}));
    const auto picture = text("figure", runs);
    CHECK(count(picture, "<circle") == 60);
    CHECK_THAT(picture, ContainsSubstring(">70</text>"));
    CHECK_THAT(picture, !ContainsSubstring(">10</text>"));
    const auto exact =
        run({{"utilisation", 1},
             {"pue", 1},
             {"place", {{"country", nullptr}, {"g_per_kwh", 100}, {"source", "s"}}}});
    CHECK_THAT(text("figure", Runs{exact}), !ContainsSubstring("stroke=\"#777\""));
    CHECK_THAT(text("badge", Runs{exact}), ContainsSubstring(">70\u00a0g</text>"));
}

TEST_CASE("no address in a name becomes a link in Markdown") {
    CHECK(snippet::escaped_markdown("https://a.org") == "https\\://a.org");
    CHECK(snippet::escaped_markdown("WwW.a.org") == "WwW\\.a.org");
    CHECK(snippet::escaped_markdown("a: b. ww.x") == "a: b. ww.x");
}

TEST_CASE("a name cannot make lines of the working") {
    const auto working = text("trace", Runs{run({{"name", "a\n  = 0 kg\u202E"}})});
    CHECK_THAT(working, ContainsSubstring("\na   = 0 kgU+202E, NVIDIA T4, France\n"));
}
