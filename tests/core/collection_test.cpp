// The files that a collection of reports is published with, and that nothing of one answer is left
// in the next.
#include "core/carbon.hpp"
#include "core/tables.hpp"
#include "tests/core/answers.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Json analysed(Json request) { return Json::parse(analysis(request.dump())); }

std::map<std::string, std::string> files(Json request) {
    request["files"] = true;
    const auto answer = analysed(request);
    std::map<std::string, std::string> all;
    for (const auto& file : answer["files"]) all[file["file"]] = file["text"];
    return all;
}

const Json hostile{
    {"id", "x"},         {"title", "=1+1"}, {"country", "<b>|here"},    {"task", "t\n# head"},
    {"year", 2024},      {"runs", 3},       {"runs_measured", 1},       {"runs_left_out", 1},
    {"energy_kwh", 200}, {"carbon_kg", 10}, {"tool_version", "[x](y)"}, {"data_version", "1"}};
const Json plain_one{
    {"id", "y"},       {"country", "FRA"},      {"main_source", "nuclear"}, {"year", 2024},
    {"runs", 1},       {"runs_measured", 0},    {"runs_left_out", 0},       {"energy_kwh", 1000},
    {"carbon_kg", 30}, {"paper_energy_kwh", 1}, {"paper_carbon_kg", 1}};

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("files are there where they were asked for, and none of them has the survey's models") {
    CHECK_FALSE(analysed({{"entries", {plain_one}}}).contains("files"));
    const Json request{{"entries", {hostile, plain_one}}, {"method", "facility"}};
    auto with_survey = request;
    with_survey["survey"] = true;
    const auto found = files(request);
    CHECK(found.size() == 3);
    CHECK(found == files(with_survey));
    CHECK(lines(found.at("collection.csv")) == 4); // one in a cell
    CHECK(lines(files({{"survey", true}}).at("collection.csv")) == 1);
}

TEST_CASE("the table of a collection keeps what a spreadsheet would reckon a text") {
    const auto table = files({{"entries", {hostile}}}).at("collection.csv");
    CHECK_THAT(table, ContainsSubstring("\nx,\"'=1+1\",\"t\n# head\","));
}

TEST_CASE("the index of a collection gives its entries back") {
    const auto index =
        Json::parse(files({{"entries", {hostile, plain_one}}}).at("collection.json"));
    CHECK(index["format"] == "carbon-tally-collection");
    CHECK(index["version"] == 1);
    CHECK(index["reports"] == Json({hostile, plain_one}));
}

TEST_CASE(
    "the summary says how many count, how much, where, what was measured, and by which tool") {
    const auto text =
        files({{"entries", {hostile, plain_one, {{"id", "z"}}}}, {"method", "facility"}})
            .at("summary.md");
    CHECK_THAT(text, ContainsSubstring("# Carbon of 3 reports"));
    CHECK_THAT(text, ContainsSubstring("Counted here: 2, as each report states it, with PUE. "
                                       "Without such a figure: 1."));
    CHECK_THAT(text, ContainsSubstring("| total | 1.2\u00a0MWh | 40\u00a0kg |"));
    CHECK_THAT(text, ContainsSubstring("| France | 1 | 30\u00a0kg | 30\u00a0g/kWh |"));
    CHECK_THAT(text, ContainsSubstring("| nuclear | 1 |"));
    CHECK_THAT(text, ContainsSubstring("| 2024 | 2 |"));
    CHECK_THAT(text, ContainsSubstring("| counted | 4 |"));
    CHECK_THAT(text, ContainsSubstring("not reckoned from power and time | 1 |"));
    CHECK_THAT(text, ContainsSubstring("| with errors, in no sum | 1 |"));
    CHECK_THAT(text, ContainsSubstring("at rated power and without PUE | 1 |"));
}

TEST_CASE("nothing that an author typed is markup in the summary") {
    const auto text = files({{"entries", {hostile}}, {"method", "facility"}}).at("summary.md");
    CHECK_THAT(text, ContainsSubstring("| \\<b\\>\\|here |"));
    CHECK_THAT(text, ContainsSubstring("\\[x\\](y) with data 1"));
}

TEST_CASE("the summary of reports of which none counts says so") {
    const auto text = files({{"entries", {{{"id", "z"}}}}}).at("summary.md");
    CHECK_THAT(text, ContainsSubstring("# Carbon of 1 report\n"));
    CHECK_THAT(text, ContainsSubstring("Counted here: 0, by the method of Counting Carbon"));
    CHECK(text.find("How much") == text.npos);
    const auto published = files({{"entries", Json::array()}, {"method", "published"}});
    CHECK_THAT(published.at("summary.md"), ContainsSubstring("of an unknown version"));
}

TEST_CASE("an analysis does not depend on what was asked before, though intervals are kept") {
    const Json survey{{"survey", true}};
    const auto first = analysis(survey.dump());
    auto with_yours = survey;
    with_yours["yours"] = {{"paper_energy_kwh", 10}, {"paper_carbon_kg", 3}};
    for (const auto* method : {"published", "paper"}) {
        with_yours["method"] = method;
        analysis(with_yours.dump());
    }
    CHECK(analysis(survey.dump()) == first);
    for (int i = 0; i < 4; ++i) analysis("{}"); // what was kept is forgotten
    CHECK(analysis(survey.dump()) == first);
}
