// Tables through the door: what people paste, and what this tool and the survey's authors write.
#include "core/carbon.hpp"
#include "core/snippet/csv_cell.hpp"
#include "tests/core/answers.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Json tabled(const std::string& text, const Json& more = Json::object()) {
    Json request{{"text", text}};
    request.update(more);
    return Json::parse(table(request.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

// The runs of the one report.
Json runs_of(const Json& answer) {
    REQUIRE(answer["reports"].size() == 1);
    return answer["reports"][0]["runs"];
}

Json run_of(const std::string& text) {
    const auto runs = runs_of(tabled(text));
    REQUIRE(runs.size() == 1);
    return runs[0];
}

// What each column is taken for.
List members(const Json& answer) {
    List list;
    for (const auto& column : answer["columns"]) list.push_back(column.value("member", ""));
    return list;
}

// "severity path: message" of the first problem.
std::string first_problem(const Json& answer) {
    REQUIRE_FALSE(answer["problems"].empty());
    const auto& p = answer["problems"][0];
    return p["severity"].get<std::string>() + " " + p["path"].get<std::string>() + ": " +
           p["message"].get<std::string>();
}

// The CSV of the runs of a document.
std::string csv_of(Json request) {
    request["outputs"] = {"csv"};
    const auto made = response(request);
    for (const auto& part : made["snippets"]["csv"])
        if (part["id"] == "runs") return part["text"];
    return {};
}

} // namespace

TEST_CASE("runs are read in any order of columns, with units of their heads or of their cells") {
    const auto answer = tabled("country,GPUs,Training time [min],GPU,PUE,TDP (kW),year,notes,mood\n"
                               "France,8,90,A board,1.2,0.3,2023,\"a, b\",good\n"
                               "FRA,4,1.5 h,A board,,250 W,2023.0,,\n");
    CHECK(answer["separator"] == ",");
    CHECK(answer["rows"] == 2);
    CHECK(problems(answer).empty());
    CHECK(members(answer) == List{"place/country", "count", "hours", "device", "pue",
                                  "device/watts", "year", "notes", ""});
    CHECK(answer["columns"][2]["unit"] == "min");
    CHECK(runs_of(answer) == Json({{{"device", {{"name", "A board"}, {"watts", 300}}},
                                    {"count", 8},
                                    {"hours", 1.5},
                                    {"pue", 1.2},
                                    {"year", 2023},
                                    {"place", {{"country", "FRA"}}},
                                    {"notes", "a, b"}},
                                   {{"device", {{"name", "A board"}, {"watts", 250}}},
                                    {"count", 4},
                                    {"hours", 1.5},
                                    {"year", 2023},
                                    {"place", {{"country", "FRA"}}}}}));
    CHECK(errors(response(answer["reports"][0])) == 0);
}

TEST_CASE("the separator is that by which the head is known") {
    for (const auto* text :
         {"GPU;hours;TDP [W]\nT4;1;70\n", "GPU\thours\tTDP [W]\r\nT4\t1\t70\r\n",
          "\xEF\xBB\xBFGPU,hours,TDP [W]\rT4,1,70", "sep=;\r\nGPU;hours;TDP [W]\nT4;1;70"}) {
        INFO(text);
        const auto answer = tabled(text);
        CHECK(problems(answer).empty());
        CHECK(members(answer) == List{"device", "hours", "device/watts"});
        CHECK(run_of(text)["device"] == Json{{"id", "nvidia-t4"}});
    }
    CHECK(tabled("TDP, W;hours;Energy, kWh\n100;2;3")["separator"] == ";");
    CHECK_FALSE(tabled("hours\n3\n").contains("separator"));
    CHECK(run_of("\n,,\nhours,GPUs\n\n3,2\n")["count"] == 2);
}

TEST_CASE("a decimal comma is asked for, never guessed") {
    const std::string text = "GPU;hours;country\nT4;0,5;France\nT4;1,234;France\n";
    const auto answer = tabled(text);
    CHECK(answer["asks"] == "decimal");
    CHECK(answer["example"] == Json{{"path", "/rows/2/hours"}, {"cell", "0,5"}});
    CHECK(problems(answer).empty());
    CHECK(errors(response(answer["reports"][0])) == 2); // the runs do not count meanwhile
    const auto comma = tabled("GPU;hours\nT4;0,5\nT4;1.234,5\n", {{"decimal", ","}});
    CHECK_FALSE(comma.contains("asks"));
    CHECK(comma["decimal"] == ",");
    CHECK(runs_of(comma)[0]["hours"] == 0.5);
    CHECK(runs_of(comma)[1]["hours"] == 1234.5);
    const auto point = tabled(text, {{"decimal", "."}});
    CHECK(problems(point) == List{"error /rows/2/hours"});
    CHECK(runs_of(point)[0]["hours"] == "0,5");
    CHECK(runs_of(point)[1]["hours"] == 1234);
}

TEST_CASE("what is no number or has a strange unit stays as its text, so that the run waits") {
    const auto answer = tabled("GPU,hours,PUE,utilisation,Training time\n"
                               "T4,about 3,1.1 kW,80 %,7\n");
    CHECK(problems(answer) == List{"error /rows/2/hours", "error /rows/2/pue", "error /columns/4"});
    CHECK_THAT(answer["problems"][0]["message"].get<std::string>(), ContainsSubstring("“about 3”"));
    const auto run = runs_of(answer)[0];
    CHECK(run["hours"] == "about 3");
    CHECK(run["pue"] == "1.1 kW");
    CHECK(run["utilisation"] == 0.8);
    CHECK(run_of("GPU,hours,Training time\nT4,,3 d 4 h")["hours"] == 76);
    CHECK(run_of("GPU,Carbon intensity,Carbon [lb]\nT4,0.4 kg/kWh,9")["place"]["g_per_kwh"] == 400);
    CHECK(problems(tabled("GPU,Carbon [lb]\nT4,9")) == List{"error /columns/1"});
    CHECK(problems(tabled("GPU,hours\nT4,3 d 4 x")) == List{"error /rows/2/hours"});
}

TEST_CASE("devices are those of the catalogue where they are called exactly so") {
    CHECK(run_of("GPU,hours\nNVIDIA A100 SXM4 80GB,1")["device"]["id"] == "nvidia-a100-sxm4-80gb");
    CHECK(run_of("GPUs,hours\n8 x nvidia t4,1") ==
          Json{{"device", {{"id", "nvidia-t4"}}}, {"count", 8}, {"hours", 1}});
    CHECK(run_of("GPUs,hours\n8×T4,1")["count"] == 8);
    CHECK(run_of("GPUs,GPU,hours\n8,T4,1")["count"] == 8);
    CHECK(run_of("GPU,hours,TDP [W]\nT4,1,70")["device"] == Json{{"id", "nvidia-t4"}});
    CHECK(run_of("GPU,hours,TDP [W]\nT4,1,60")["device"] == Json{{"name", "T4"}, {"watts", 60}});
    CHECK(run_of("hours,TDP [W]\n1,60")["device"] == Json{{"watts", 60}});
    CHECK(problems(tabled("GPUs,GPU,hours\n4,8 x T4,1")) == List{"error /rows/2/count"});
    const auto unknown = tabled("GPU,hours\nA100 80G,1\nA100 80G,2\n");
    CHECK(problems(unknown) == List{"error /rows/2/device", "error /rows/3/device"});
    CHECK(runs_of(unknown)[1]["device"] == Json{{"name", "A100 80G"}});
    const auto& fix = unknown["problems"][1]["fixes"][0]["changes"];
    CHECK(fix[0] == Json{{"path", "/reports/0/runs/1/device/name"}});
    CHECK(fix[1]["path"] == "/reports/0/runs/1/device/id");
    CHECK(problems(tabled("GPU,Average draw [W],hours\nA board,50,1")).empty());
}

TEST_CASE("a device that could be one of several is offered, also where its power is not needed") {
    const auto measured = tabled("GPU,measured kWh,boundary\nV100,310,node\n");
    CHECK(problems(measured) == List{"warning /rows/2/device"});
    CHECK(measured["problems"][0]["fixes"].size() > 3);
    CHECK(problems(tabled("GPU,measured kWh,boundary\nA board,310,node\n")).empty());
    const auto own = tabled("GPU,hours,tool version\nV100,1,0.2.0\n"); // of this tool
    CHECK(problems(own) == List{"error /rows/2/device"});
    CHECK(own["problems"][0]["fixes"].size() > 3);
}

TEST_CASE("places are those of the catalogue where they are called exactly so") {
    const auto place = [](const std::string& head, const std::string& row) {
        return run_of(head + "\n" + row)["place"];
    };
    CHECK(place("country,PUE", "Deutschland,1") == Json{{"country", "DEU"}});
    CHECK(place("provider,region", "Amazon,US-EAST-1") ==
          Json{{"provider", "aws"}, {"region", "us-east-1"}});
    CHECK(place("location,PUE", "gcp us-east1,1") ==
          Json{{"provider", "gcp"}, {"region", "us-east1"}});
    CHECK(place("state,country", "Virginia,United States") == Json{{"grid", "US-VA"}});
    CHECK(place("location,PUE", "Ireland,1") == Json{{"country", "IRL"}});
    CHECK(place("provider,location", "AWS,Ireland") ==
          Json{{"provider", "aws"}, {"region", "eu-west-1"}});
    CHECK(place("provider,PUE", "AWS,1") == Json{{"provider", "aws"}});
    CHECK(place("location,country,Carbon intensity [g/kWh],source", "Jean Zay,France,57,BLOOM") ==
          Json{{"g_per_kwh", 57}, {"name", "Jean Zay, France"}, {"source", "BLOOM"}});
}

TEST_CASE("a place that is not known, or is two, is said with the ways out") {
    const auto unknown = tabled("location,PUE\nFranc,1");
    CHECK(first_problem(unknown) ==
          "error /rows/2/place: “Franc” is not the name of a place of the catalogue.");
    CHECK(runs_of(unknown)[0]["place"] == Json{{"name", "Franc"}});
    CHECK(unknown["problems"][0]["fixes"][0]["label"] == "Take France");
    const auto misspelt = tabled("where,PUE\nGermny,1");
    CHECK(misspelt["problems"][0]["fixes"][0]["label"] == "Take Germany");
    const auto two = tabled("location,PUE\nParis,1");
    CHECK_THAT(first_problem(two), ContainsSubstring("several places"));
    CHECK(two["problems"][0]["fixes"].size() == 6);
    CHECK(two["problems"][0]["fixes"][0]["changes"].size() == 3);
    const auto country = tabled("city,country\nToronto,Canada");
    CHECK(problems(country) == List{"warning /rows/2/place"});
    CHECK(runs_of(country)[0]["place"] == Json{{"country", "CAN"}});
    CHECK(problems(tabled("region,provider,country\nus-east-2,Acme,Frankreichland")) ==
          List{"warning /rows/2/place/country", "warning /rows/2/place/provider"});
}

TEST_CASE("wall-clock hours and device-hours that say the same are one") {
    const std::string head = "GPU,GPUs,Training time [h],GPU hours,Repeats\n";
    CHECK(run_of(head + "T4,8,10,80,") ==
          Json{{"device", {{"id", "nvidia-t4"}}}, {"count", 8}, {"hours", 10}});
    CHECK(run_of(head + "T4,8,10,240,3")["hours"] == 10);
    CHECK(run_of(head + "T4,8,30,240,3")["hours"] == 10);
    const auto both = run_of(head + "T4,8,10,99,");
    CHECK(both["hours"] == 10);
    CHECK(both["device_hours"] == 99); // the check of the run says that these are two
    CHECK(run_of("GPU,GPU-days\nT4,2")["device_hours"] == 48);
}

TEST_CASE(
    "two columns for one thing agree, or one of them is wrong; of two texts the first is taken") {
    const auto answer = tabled("GPU model,TPU model,Number of GPUs,Number of TPUs,Year,Year "
                               "published,Name,Experiment\n"
                               "T4,t4,8,8,2023,,a,b\n"
                               "T4,TPU v3,8,4,,2022,a,b\n");
    CHECK(problems(answer) == List{"error /rows/3/device", "error /rows/3/count"});
    CHECK(runs_of(answer)[1]["year"] == 2022);
    CHECK(runs_of(answer)[1]["name"] == "a");
    CHECK(members(answer)[7].empty());
}

TEST_CASE("a stage, a boundary and a kind are known by their words") {
    const auto run = run_of("stage,Measured energy [kWh],Measured where,Carbon intensity,Carbon "
                            "intensity kind\nHyper-parameter search,3,at the devices,5,Life cycle");
    CHECK(run["stage"] == "search");
    CHECK(run["measured"]["boundary"] == "device");
    CHECK(run["place"]["kind"] == "life-cycle");
    CHECK(run_of("stage,hours\nwarm-up,3")["stage"] == "warm-up");
}

TEST_CASE("energy without a further word is published where there are hours, else measured") {
    const auto published = tabled("GPU,hours,Energy [MWh],CO2 [t]\nT4,1,2,3");
    CHECK(problems(published) == List{"warning /columns/2"});
    CHECK(runs_of(published)[0]["reported"] == Json{{"kwh", 2000}, {"kg", 3000}});
    CHECK(runs_of(tabled("GPU,Energy [kWh],Boundary\nT4,2,whole node"))[0]["measured"] ==
          Json{{"kwh", 2}, {"boundary", "node"}});
    CHECK(run_of("GPU,CO2 [g],Source\nT4,2,a paper")["reported"] ==
          Json{{"kg", 0.002}, {"source", "a paper"}});
    CHECK(problems(tabled("GPU,country,Source\nT4,France,a paper")) ==
          List{"warning /rows/2/place/source"});
}

TEST_CASE("rows of one id are one report; each is its own where that is wanted") {
    const std::string text = "id,title,task,hours,GPU\na,A,t,1,T4\nb,B,t,2,T4\na,A,u,3,T4\n";
    const auto answer = tabled(text);
    REQUIRE(answer["reports"].size() == 2);
    CHECK(answer["reports"][0]["id"] == "a");
    CHECK(answer["reports"][0]["about"] == Json{{"task", "t"}});
    CHECK(answer["reports"][0]["runs"].size() == 2);
    CHECK(answer["reports"][1]["title"] == "B");
    CHECK(problems(answer) == List{"warning /rows/4/about/task"});
    CHECK(tabled(text, {{"each", "report"}})["reports"].size() == 2);
    CHECK(tabled("hours\n1\n2\n", {{"each", "report"}})["reports"].size() == 2);
    CHECK(tabled("hours\n1\n2\n")["reports"].size() == 1);
    CHECK(tabled("title,hours\nA,1\nA,2\nB,2\n")["reports"].size() == 2);
}

TEST_CASE("a column of numbers is never left out in silence, and can be told what it holds") {
    const std::string text = ";GPU;n;Dauer (min);mood\n0;T4;64;90;good\n1;T4;8;30;\n";
    const auto answer = tabled(text);
    CHECK(problems(answer) == List{"warning /columns/2", "warning /columns/3"});
    CHECK_THAT(first_problem(answer), ContainsSubstring("“n” holds numbers that are not used"));
    CHECK(answer["columns"][2]["holds_numbers"] == true);
    CHECK_FALSE(answer["columns"][4].contains("holds_numbers"));
    const auto told = tabled(text, {{"members", {{"n", "count"}, {"Dauer (min)", "hours"}}}});
    CHECK(problems(told).empty());
    CHECK(members(told) == List{"", "device", "count", "hours", ""});
    CHECK(runs_of(told)[0]["count"] == 64);
    CHECK(runs_of(told)[1]["hours"] == 0.5);
    for (const auto* number : {"2,5", "1,250"})
        CHECK(tabled("GPU;mean\nT4;" + std::string(number))["columns"][1]["holds_numbers"] == true);
    CHECK(first_problem(tabled(text, {{"members", {{"n", "counts"}}}})) ==
          "error /members: “counts” is not known here.");
}

TEST_CASE("devices per node are multiplied by the nodes") {
    CHECK(run_of("GPU,GPUs per node,nodes,hours\nT4,8,4,1\n")["count"] == 32);
    CHECK(run_of("GPU,GPUs per node,GPUs,hours\nT4,8,32,1\n")["count"] == 32);
    CHECK(problems(tabled("GPU,GPUs/node,hours\nT4,8,1\n")) == List{"error /rows/2/nodes"});
    CHECK(problems(tabled("GPU,GPUs/node,nodes,GPUs,hours\nT4,8,4,8,1\n")) ==
          List{"error /rows/2/count"});
}

TEST_CASE("the authors' own file of the survey is read") {
    const auto answer = tabled(
        ",Data set,Task,Year published,Local/Cloud,Country,Location,"
        "Carbon intensity [g CO₂eq/kWh],Main energy source,Source,Number of GPUs,GPU model,"
        "Number of TPUs,TPU model,TDP,TDP Source,Training time [s],Energy consumed [kWh],"
        "CO₂eq emitted [kg],Top-5 accuracy\n"
        "0,A set,A task,2020.0,local,United States of America,Ohio,500.5,Coal,A map,16.0,"
        "A board,,,250.0,https://example.org,36000.0,40.0,20.02,93.5\n"
        "1,A set,A task,2019.0,cloud,Canada,Toronto,50,Hydro,,,,4.0,TPU v9,200,,3600,0.8,0.04,\n",
        {{"each", "report"}});
    CHECK(problems(answer) == List{"warning /columns/17", "warning /columns/19"});
    REQUIRE(answer["reports"].size() == 2);
    CHECK(answer["reports"][0]["about"] == Json{{"task", "A task"}, {"data_set", "A set"}});
    CHECK(answer["reports"][0]["runs"][0] ==
          Json{{"device", {{"name", "A board"}, {"watts", 250}}},
               {"count", 16},
               {"hours", 10},
               {"year", 2020},
               {"place",
                {{"g_per_kwh", 500.5}, {"name", "Ohio, United States"}, {"source", "A map"}}},
               {"reported", {{"kwh", 40}, {"kg", 20.02}}}});
    CHECK(answer["reports"][1]["runs"][0]["device"] == Json{{"name", "TPU v9"}, {"watts", 200}});
    CHECK(answer["reports"][1]["runs"][0]["count"] == 4);
    const auto entry = Json::parse(carbon::entry(answer["reports"][0].dump()))["entry"];
    CHECK(entry["paper_carbon_kg"] == 20.02);
    CHECK(entry["published_carbon_kg"] == 20.02);
}

TEST_CASE("runs come back from the CSV of this tool with the same numbers") {
    for_many(60, [](Dice& d) {
        auto runs = any_runs(d);
        for (auto& run : runs) {
            run.erase("host"); // of which the CSV has the energy alone
            if (d.chance(0.2)) run["place"] = {{"grid", "US-VA"}, {"kind", "direct"}};
            if (run["place"].contains("grid")) run["year"] = 2023;
            if (run["place"].contains("g_per_kwh")) run["place"]["year"] = 2020;
            run["name"] = d.one_of({"=1+1", "'=1", "a;=b", "a, \"b\"", "x\ny", "plain"});
        }
        const auto before = response(document(runs));
        const auto text = csv_of(document(runs));
        INFO(text);
        const auto answer = tabled(text);
        CHECK(problems(answer).empty());
        const auto back = answer["reports"][0];
        const auto after = response(back);
        INFO(back.dump());
        REQUIRE(after["runs"].size() == before["runs"].size());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            CHECK(near(kwh(after["runs"][i]), kwh(before["runs"][i]), 1e-10));
            CHECK(near(kg(after["runs"][i]), kg(before["runs"][i]), 1e-10));
            for (const auto* key : {"pue", "intensity", "power", "utilisation", "measured"}) {
                const auto &a = after["runs"][i]["factors"], &b = before["runs"][i]["factors"];
                CHECK(a.contains(key) == b.contains(key));
                if (b.contains(key)) CHECK(a[key]["basis"] == b[key]["basis"]);
            }
            CHECK(back["runs"][i]["name"] == runs[i]["name"]);
            CHECK_FALSE(back["runs"][i].contains("reported"));
        }
    });
}

TEST_CASE("the energy of a host in the CSV of this tool is said, for it cannot be taken over") {
    Dice d(1);
    auto run = stated_run(d);
    run.erase("average_watts");
    run.erase("host");
    run["host"] = {{"memory_gb", 512}};
    run["nodes"] = 1;
    run.erase("device_hours");
    run["hours"] = 3;
    const auto text = csv_of(document(Json::array({run})));
    CHECK(problems(tabled(text)) == List{"warning /rows/2/host"});
}

TEST_CASE("a request without a table is answered with what is wrong") {
    const auto asked = [](const std::string& request) { return Json::parse(table(request)); };
    CHECK(problems(asked("[")) == List{"error "});
    CHECK(problems(asked("[]")) == List{"error "});
    CHECK(problems(asked("{}")) == List{"error "});
    CHECK(problems(asked(R"({"text":7})")) == List{"error "});
    CHECK(problems(tabled("")) == List{"error "});
    CHECK(problems(tabled("hours\n1", {{"decimal", "'"}, {"each", "x"}, {"y", 1}})) ==
          List{"warning /y", "error /decimal", "error /each"});
    CHECK(problems(tabled("hours,GPU\n")) == List{"error /rows"});
    CHECK(problems(tabled("colour,mood\nred,good\n")) == List{"error /columns"});
}

TEST_CASE("times of several parts fall from unit to unit, and nothing else is added up") {
    CHECK(run_of("GPU,GPUs,hours,year\nA100 SXM4 80GB,1,3 d 4 h 30 min,2022\n")["hours"] == 76.5);
    for (const auto* cell :
         {"3 days (72 h)", "12 h ± 1 h", "10 h - 12 h", "72 h (3 d)", "1 h 2 h", "4 h 3 d"}) {
        INFO(cell);
        const auto answer =
            tabled("GPU,GPUs,hours,year\nA100 SXM4 80GB,1," + std::string(cell) + ",2022\n");
        CHECK(answer["reports"][0]["runs"][0]["hours"] == cell);
        CHECK_FALSE(answer["problems"].empty());
    }
}

TEST_CASE("a count before a device is a whole number, and milliwatts are no megawatts") {
    for (const auto* device : {"2.000 x A100", "1,024 x A100", "1.5 x A100"})
        CHECK(run_of("GPU;hours;year\n" + std::string(device) + ";5;2022\n").count("count") == 0);
    CHECK(run_of("GPU;hours;year\n8 x A100 SXM4 80GB;5;2022\n")["count"] == 8);
    const auto milli = tabled("GPU,hours,energy [mWh]\nA100,5,7\n");
    CHECK(milli["reports"].dump().find("7000") == std::string::npos);
    CHECK_THAT(milli["problems"].dump(), ContainsSubstring("energy [mWh]"));
}

TEST_CASE("a table of hostile size is refused, not read for ever") {
    std::string many, head("paper_carbon_kg"), runs("GPU");
    for (int i = 0; i < 20000; ++i) many += "1h";
    for (int i = 0; i < 80000; ++i) head += ",a", runs += ",hours";
    CHECK(tabled("GPU,hours\nA100," + many + "\n")["reports"][0]["runs"][0]["hours"] == many);
    for (const auto& row : {head, runs})
        CHECK_THAT(first_problem(tabled(row + "\n1\n")), ContainsSubstring("columns"));
    std::string name;
    for (int i = 0; i < 50000; ++i) name += "training";
    CHECK(members(tabled("GPU,hours," + name + "\nA100,5,7\n"))[2] == "");
    CHECK(tabled("sep=;\n")["rows"] == 0);
    CHECK(runs_of(tabled("sep=;\nGPU;hours\nA100;5\n")).size() == 1);
    CHECK(tabled("GPU,Training time [d]\nA100,1e308\n")["reports"][0]["runs"][0]["hours"] ==
          "1e308");
}
