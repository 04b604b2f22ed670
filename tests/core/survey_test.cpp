// Reports beside others: what is kept of one, and the questions of Counting Carbon asked of many.
#include "core/carbon.hpp"
#include "core/survey/analysis.hpp"
#include "core/survey/columns.hpp"
#include "tests/core/answers.hpp"
#include "tests/core/catch.hpp"

#include <cmath>

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Json analysed(const Json& request) { return Json::parse(analysis(request.dump())); }

Json told(double value, const char* text) { return {{"value", value}, {"text", text}}; }

Json entry_of(const Json& document) { return Json::parse(entry(document.dump())); }

const Json in_france{
    {"device", {{"id", "nvidia-t4"}}}, {"count", 4}, {"hours", 10},       {"year", 2023},
    {"place", {{"country", "FRA"}}},   {"pue", 1.5}, {"utilisation", 0.5}};

const Json measured{{"device", {{"watts", 100}}},
                    {"measured", {{"kwh", 500}, {"boundary", "facility"}}},
                    {"year", 2024},
                    {"place", {{"g_per_kwh", 100}, {"name", "Basement"}, {"source", "s"}}}};

// Of `count` entries with that footprint.
Json entries(std::size_t count, const Json& entry) { return Json(count, entry); }

std::vector<std::string> paths(const Json& answer) {
    std::vector<std::string> all;
    for (const auto& problem : answer["problems"]) all.push_back(problem["path"]);
    return all;
}

} // namespace

TEST_CASE("the entry of a report tells where most of its energy was used, and both footprints") {
    auto request = document({in_france, in_france});
    request["id"] = "two-runs";
    request["about"] = {{"task", "t"}, {"data_set", "d"}, {"metric", "m"}, {"score", 0.5}};
    const auto answer = entry_of(request);
    CHECK(answer["problems"].empty());
    const auto& e = answer["entry"];
    CHECK(e["id"] == "two-runs");
    CHECK(e["country"] == "FRA");
    CHECK(e["main_source"] == "nuclear");
    CHECK(e["year"] == 2023);
    CHECK(e["runs"] == 2);
    CHECK(e["device_hours"] == 80);
    CHECK(same(e["energy_kwh"], 4.2));
    CHECK(same(e["paper_energy_kwh"], 5.6));
    CHECK(e["score"] == 0.5);
    CHECK(e["carbon_low_kg"] < e["carbon_kg"]);
    CHECK_FALSE(e.contains("published_carbon_kg"));
}

TEST_CASE("what cannot be known of all runs is not in the entry") {
    const auto e = entry_of(document({in_france, measured}))["entry"];
    CHECK(e["place"] == "Basement");
    CHECK_FALSE(e.contains("country"));
    CHECK_FALSE(e.contains("main_source"));
    CHECK_FALSE(e.contains("device_hours"));
    CHECK_FALSE(e.contains("paper_energy_kwh"));
    CHECK(e["runs_measured"] == 1);
    CHECK(e["year"] == 2024);
    CHECK_FALSE(entry_of(document(Json::array())).contains("entry"));
}

TEST_CASE("the entry of an anonymous report has no name of its own") {
    auto request = document({measured});
    request["id"] = "secret-id";
    request["title"] = "Secret title";
    request["settings"] = {{"anonymous", true}};
    const auto text = entry(request.dump());
    for (const auto* word : {"secret", "Secret", "Basement"})
        CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("what was published of each run, or of all of them, is in the entry") {
    auto run = in_france;
    run["reported"] = {{"kwh", 6}, {"kg", 0.5}};
    auto e = entry_of(document({run, run}))["entry"];
    CHECK(e["published_energy_kwh"] == 12);
    CHECK(e["published_carbon_kg"] == 1);
    auto other = in_france;
    other["reported"] = {{"kg", 0.25}};
    e = entry_of(document({run, other}))["entry"];
    CHECK_FALSE(e.contains("published_energy_kwh"));
    CHECK(e["published_carbon_kg"] == 0.75);
    other["reported"]["kg"] = -1; // cannot be, and is not used
    CHECK_FALSE(entry_of(document({run, other}))["entry"].contains("published_carbon_kg"));
    auto request = document({run, in_france});
    CHECK_FALSE(entry_of(request)["entry"].contains("published_carbon_kg"));
    request["reported"] = {{"kg", 2}};
    CHECK(entry_of(request)["entry"]["published_carbon_kg"] == 2);
    auto faulty = in_france;
    faulty.erase("device");
    request["runs"].push_back(faulty); // the figure is that of all runs
    CHECK_FALSE(entry_of(request)["entry"].contains("published_carbon_kg"));
    CHECK(entry_of(document({run, faulty}))["entry"]["published_carbon_kg"] == 0.5);
}

TEST_CASE("a whole figure of an entry is whole, and has a bound") {
    const auto answer = analysed({{"entries", {{{"runs", 1.5}}, {{"year", 1e12}}, {{"runs", 3}}}}});
    CHECK(paths(answer) == std::vector<std::string>{"/entries/0/runs", "/entries/1/year"});
    CHECK(answer["entries"] == 1);
}

TEST_CASE("the part of the final model is in the entry where not all runs made it") {
    auto final_run = in_france;
    final_run["stage"] = "final";
    auto search = in_france;
    search["stage"] = "search";
    const auto e = entry_of(document({final_run, search}))["entry"];
    CHECK(e["final_energy_kwh"] == e["energy_kwh"].get<double>() / 2);
    CHECK_FALSE(entry_of(document({final_run}))["entry"].contains("final_energy_kwh"));
}

TEST_CASE("each column of an entry that is written is read again") {
    Json written;
    for (const auto& column : entry_columns)
        written[std::string(column.key)] = column.text ? Json("x") : Json(column.whole ? 3 : 1.5);
    written["energy_low_kwh"] = 1;
    const auto answer =
        analysed({{"entries", {written}}, {"yours", written}, {"method", "published"}});
    CHECK(answer["problems"].empty());
    CHECK(answer["carbon_kg"]["total"] == told(1.5, "1.5\u00a0kg"));
    CHECK(answer["yours"]["of_task"] == Json({{"less", 0}, {"of", 1}, {"text", "0\u00a0%"}}));
    for (const auto& column : entry_columns)
        if (!column.text) {
            Entry made;
            CHECK_FALSE(column.number(made));
            column.set(made, 7);
            CHECK(column.number(made) == 7);
        }
}

TEST_CASE("the survey has 95 models, each of which goes through the estimate") {
    const auto all = surveyed_entries();
    REQUIRE(all.size() == 95);
    const auto& first = all.front();
    CHECK(first.device_hours->value() == 16 * 264);
    CHECK(first.paper->energy.value() == 1056);
    CHECK(std::abs(first.paper->carbon.value() - 534.4416) < 1e-9);
    CHECK(first.published->carbon.value() == 534.4);
    CHECK(first.metric == "Top-1 accuracy");
}

TEST_CASE("an analysis of entries without that footprint has nothing but their number") {
    const auto answer = analysed({{"entries", {{{"carbon_kg", 3}, {"energy_kwh", 9}}}}});
    CHECK(answer["entries"] == 1);
    CHECK(answer["points"].empty());
    CHECK_FALSE(answer.contains("carbon_kg"));
    CHECK(analysed({{"entries", {{{"carbon_kg", 3}, {"energy_kwh", 9}}}},
                    {"method", "facility"}})["g_per_kwh_of_all"] ==
          told(3000 / 9.0, "333.3\u00a0g/kWh"));
}

TEST_CASE("nothing is found in one entry, or in equal ones, that they cannot show") {
    const Json one{{"paper_energy_kwh", 10}, {"paper_carbon_kg", 1}, {"device_hours", 5},
                   {"year", 2020},           {"task", "t"},          {"main_source", "hydro"}};
    for (const std::size_t count : {1U, 4U}) {
        const auto answer = analysed({{"entries", entries(count, one)}});
        CHECK(answer["points"].size() == count);
        CHECK_FALSE(answer.contains("line"));
        CHECK_FALSE(answer.contains("rank_correlation"));
        CHECK_FALSE(answer.contains("drivers"));
        CHECK(answer["low_carbon"] == count);
        CHECK(answer["high_carbon"] == 0);
        CHECK(answer["carbon_kg"]["median"] == told(1.0, "1\u00a0kg"));
        CHECK(answer["periods"][0]["carbon_kg"].contains("low") == (count > 1));
    }
}

TEST_CASE("early years are joined until there are five entries; later ones stand by themselves") {
    auto all = Json::array();
    const std::map<int, int> counts{{2010, 2}, {2012, 2}, {2013, 3}, {2014, 1}, {2020, 2}};
    for (const auto& [year, count] : counts)
        for (int i = 0; i < count; ++i)
            all.push_back({{"paper_energy_kwh", 1}, {"paper_carbon_kg", 1}, {"year", year}});
    all.push_back({{"paper_energy_kwh", 1}, {"paper_carbon_kg", 1}}); // of no year
    std::vector<std::pair<int, int>> found;
    const auto answer = analysed({{"entries", all}});
    for (const auto& period : answer["periods"])
        found.emplace_back(period["first"], period["last"]);
    CHECK(found == std::vector<std::pair<int, int>>{{2010, 2013}, {2014, 2014}, {2020, 2020}});
}

TEST_CASE("a request that is none is answered with what is wrong") {
    CHECK(paths(Json::parse(analysis("["))) == std::vector<std::string>{""});
    CHECK(paths(analysed(Json::array())) == std::vector<std::string>{""});
    CHECK(paths(analysed({{"entries", 7}, {"method", "x"}})) ==
          std::vector<std::string>{"/method", "/entries"});
    CHECK(paths(analysed({{"entries", {7, {{"carbon_kg", -1}}}}, {"yours", {{"year", "x"}}}})) ==
          std::vector<std::string>{"/entries/0", "/entries/1/carbon_kg", "/yours/year"});
}

TEST_CASE("yours is told by where it stands, and by the survey's own method alone in words") {
    const Json yours{{"paper_energy_kwh", 100}, {"paper_carbon_kg", 30}, {"task", "poetry"}};
    const auto answer = analysed({{"survey", true}, {"yours", yours}});
    CHECK(answer["yours"]["overall"]["of"] == 95);
    CHECK(answer["yours"]["point"] == Json({{"energy_kwh", told(100, "100\u00a0kWh")},
                                            {"carbon_kg", told(30, "30\u00a0kg")},
                                            {"g_per_kwh", told(300, "300\u00a0g/kWh")}}));
    CHECK_FALSE(answer["yours"].contains("of_task"));
    CHECK_FALSE(answer["yours"].contains("of_year"));
    CHECK_THAT(answer["yours"]["said"].get<std::string>(), ContainsSubstring("30\u00a0kg"));
    CHECK_FALSE(
        analysed({{"survey", true}, {"method", "published"}, {"yours", yours}}).contains("yours"));
    const auto among_others =
        analysed({{"survey", true}, {"entries", {{{"id", "x"}}}}, {"yours", yours}});
    CHECK_FALSE(among_others["yours"].contains("said"));
}

TEST_CASE("a point is told with its index, its footprint and their ratio") {
    const auto answer = analysed(
        {{"entries", {{{"id", "x"}}, {{"paper_energy_kwh", 1234.5}, {"paper_carbon_kg", 0.037}}}}});
    CHECK(answer["points"] == Json({{{"index", 1},
                                     {"energy_kwh", told(1234.5, "1.234\u00a0MWh")},
                                     {"carbon_kg", told(0.037, "37\u00a0g")},
                                     {"g_per_kwh", told(37 / 1234.5, "0.02997\u00a0g/kWh")}}}));
}

TEST_CASE("a country is told by its name and the class of the map, what is none by its own words") {
    const auto of = [](const char* country, double grams) {
        return Json{
            {"country", country}, {"paper_energy_kwh", 1}, {"paper_carbon_kg", grams / 1000}};
    };
    const auto answer = analysed(
        {{"entries", {of("FRA", 149), of("FRA", 151), of("Google", 800), of("POL", 650)}}});
    std::vector<std::string> found;
    for (const auto& each : answer["countries"])
        found.push_back(each["name"].get<std::string>() + each["class"].dump());
    CHECK(found == std::vector<std::string>{"France1", "Google4", "Poland4"});
}

TEST_CASE("a task is told with its data sets, most entries first, and with its years") {
    const auto of = [](const char* task, const char* data_set, int year) {
        Json entry{{"task", task},
                   {"data_set", data_set},
                   {"paper_energy_kwh", 1},
                   {"paper_carbon_kg", 1}};
        if (year > 0) entry["year"] = year;
        return entry;
    };
    const auto tasks = analysed({{"entries",
                                  {of("t", "A", 2020), of("t", "B", 2018), of("t", "B", 2022),
                                   of("t", "", 2019), of("u", "A", 0)}}})["tasks"];
    CHECK(tasks[0]["data_sets"] == Json({"B", "A"}));
    CHECK(tasks[0]["first"] == 2018);
    CHECK(tasks[0]["last"] == 2022);
    CHECK_FALSE(tasks[1].contains("first"));
    CHECK_FALSE(tasks[1].contains("last"));
}

TEST_CASE("a period tells of the sources that it has, each with its mean intensity") {
    auto all = entries(6, {{"paper_energy_kwh", 1},
                           {"paper_carbon_kg", 0.4},
                           {"year", 2020},
                           {"main_source", "coal"}});
    all.push_back({{"paper_energy_kwh", 1},
                   {"paper_carbon_kg", 0.1},
                   {"year", 2021},
                   {"main_source", "hydro"}});
    const auto periods = analysed({{"entries", all}})["periods"];
    CHECK(periods[0]["sources"].size() == 1);
    const auto& coal = periods[0]["sources"][0];
    CHECK(coal["source"] == "coal");
    CHECK(coal["g_per_kwh"]["count"] == 6);
    CHECK(coal["g_per_kwh"]["low"] == told(400, "400.0\u00a0g/kWh"));
    CHECK(periods[1]["sources"][0]["source"] == "hydro");
    CHECK_FALSE(periods[1]["sources"][0]["g_per_kwh"].contains("low"));
}

TEST_CASE("the hardware of several models of the survey is told with its least and most") {
    const auto hardware = analysed({{"survey", true}})["hardware"];
    CHECK(hardware[0] == Json({{"device", "V100"},
                               {"count", 26},
                               {"watts", {{"least", 250}, {"most", 300}}},
                               {"devices", {{"least", 1}, {"most", 64}}}}));
    for (std::size_t i = 1; i < hardware.size(); ++i) {
        CHECK(hardware[i]["count"] <= hardware[i - 1]["count"]);
        CHECK(hardware[i]["count"] >= 2);
    }
    CHECK_FALSE(analysed({{"entries", Json::array()}}).contains("hardware"));
}

TEST_CASE("what no training can be is no footprint and drives nothing, and the answer stays JSON") {
    const auto of = [](double kwh, double kg) {
        return Json{{"paper_energy_kwh", kwh}, {"paper_carbon_kg", kg}};
    };
    const auto answer =
        analysed({{"entries", {of(1e-300, 1e15), of(1, 1), of(1e15, 1e-14), of(1e-14, 1e14)}}});
    REQUIRE(answer.is_object());
    CHECK(answer["points"].size() == 1);
    auto short_ones = Json::array();
    for (const double hours : {1e-300, 1e15, 1e-10})
        short_ones.push_back(
            {{"paper_energy_kwh", 1e10}, {"paper_carbon_kg", 1}, {"device_hours", hours}});
    CHECK_FALSE(analysed({{"entries", short_ones}}).contains("drivers"));
}

TEST_CASE("an entry that cannot be read moves no other one, and metrics are not mixed") {
    const auto entry = [](double kg, const char* metric, double score) {
        return Json{{"paper_energy_kwh", 10}, {"paper_carbon_kg", kg}, {"data_set", "X"},
                    {"metric", metric},       {"score", score},        {"main_source", "Coal?"}};
    };
    const Json bad{{"paper_energy_kwh", -1}, {"paper_carbon_kg", 1}};
    const auto answer =
        analysed({{"entries", {bad, entry(1, "Top-1", 50), entry(2, "perplexity", 9)}}});
    REQUIRE(answer["points"].size() == 2);
    CHECK(answer["points"][0]["index"] == 1);
    CHECK(answer["points"][1]["index"] == 2);
    REQUIRE(answer["performance"].size() == 2);
    for (const auto& each : answer["performance"]) CHECK(each["count"] == 1);
    CHECK(answer["performance"][0]["front"] == Json::array({1}));
    CHECK(answer["high_carbon"] == 0);
    CHECK(answer["low_carbon"] == 0);
}

TEST_CASE("the sentence beside the survey says what it leaves out") {
    const Json yours{{"paper_energy_kwh", 10}, {"paper_carbon_kg", 1}, {"runs_left_out", 2}};
    const auto said = analysed({{"survey", true}, {"yours", yours}})["yours"]["said"];
    CHECK(said.get<std::string>().find("Runs with errors, 2, are not in it") != std::string::npos);
}

TEST_CASE("yours is said by its task and its year, too, where the survey has them") {
    const Json yours{{"paper_energy_kwh", 100},
                     {"paper_carbon_kg", 30},
                     {"task", "machine translation"},
                     {"year", 2021}};
    const auto said = analysed({{"survey", true}, {"yours", yours}})["yours"]["said"];
    CHECK_THAT(said.get<std::string>(), ContainsSubstring(" of machine translation, and than "));
    CHECK_THAT(said.get<std::string>(), ContainsSubstring("the 33 of 2021."));
}

TEST_CASE("more entries than fit are refused with the way out") {
    const auto answer = analysed({{"entries", entries(100001, 7)}});
    CHECK(paths(answer) == std::vector<std::string>{"/entries"});
    CHECK_THAT(answer["problems"][0]["message"].get<std::string>(), ContainsSubstring("100,001"));
}
