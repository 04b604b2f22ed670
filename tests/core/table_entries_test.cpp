// Tables of entries, hostile ones, and large ones.
#include "core/carbon.hpp"
#include "core/format.hpp"
#include "core/snippet/csv_cell.hpp"
#include "core/survey/columns.hpp"
#include "tests/core/answers.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

Json tabled(const std::string& text, const Json& more = Json::object()) {
    Json request{{"text", text}};
    request.update(more);
    return Json::parse(table(request.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

// As collection.csv.
std::string csv_of(const Json& entries) {
    std::string text, head;
    for (const auto& column : entry_columns)
        head += (head.empty() ? "" : ",") + std::string(column.key);
    text = head + "\n";
    for (const auto& entry : entries) {
        std::string row;
        for (const auto& column : entry_columns) {
            const std::string key(column.key);
            if (&column != &entry_columns.front()) row += ",";
            if (!entry.contains(key)) continue;
            row += entry[key].is_string() ? snippet::csv_cell(entry[key].get<std::string>())
                                          : plain(entry[key].get<double>());
        }
        text += row + "\n";
    }
    return text;
}

Json random_entry(Dice& d) {
    Json entry{{"carbon_kg", 1}};
    for (const auto& column : entry_columns) {
        const std::string key(column.key);
        if (d.chance(0.4)) continue;
        if (column.text)
            entry[key] = d.one_of({"=1+1", "'=1", "''", "a;=b", "a,b", "\"q\"", "x\ny", "'a", "1,5",
                                   "训练", " spaced ", "-", "@"});
        else
            entry[key] = column.whole ? d.whole(3000) : std::round(d.between(1, 1e8)) / 4;
    }
    return entry;
}

} // namespace

TEST_CASE("entries come back from their CSV as they were") {
    for_many(60, [](Dice& d) {
        auto entries = Json::array();
        for (int i = 0; i < 5; ++i) entries.push_back(random_entry(d));
        const auto text = csv_of(entries);
        const auto answer = tabled(text);
        INFO(text);
        CHECK(problems(answer).empty());
        CHECK(answer["rows"] == 5);
        CHECK_FALSE(answer.contains("reports"));
        CHECK(answer["entries"] == entries);
        CHECK(csv_of(answer["entries"]) == text);
    });
}

TEST_CASE("entries are judged as those of an analysis") {
    const auto answer = tabled("carbon_kg;energy_kwh;runs;year;colour;;runs\n"
                               "-1;2;1;2020;red\n"
                               "3;x;1;2020;red\n"
                               "3;2;1.5;2020;red\n"
                               "3;2;1;2e9;red\n"
                               "3;2 kWh;1;2020\n"
                               "3;n/a;1;2020;red;;\n");
    CHECK(problems(answer) == List{"warning /columns/4", "warning /columns/6",
                                   "error /rows/2/carbon_kg", "error /rows/3/energy_kwh",
                                   "error /rows/4/runs", "error /rows/5/year",
                                   "error /rows/6/energy_kwh"});
    CHECK(answer["entries"] == Json({{{"carbon_kg", 3}, {"runs", 1}, {"year", 2020}}}));
    const auto asks = tabled("carbon_kg;energy_kwh\n1,5;2\n1;2\n");
    CHECK(asks["asks"] == "decimal");
    CHECK(asks["example"]["path"] == "/rows/2/carbon_kg");
    CHECK(asks["entries"].size() == 1);
    CHECK(tabled("carbon_kg;energy_kwh\n1,5;2\n", {{"decimal", ","}})["entries"][0]["carbon_kg"] ==
          1.5);
}

TEST_CASE("columns that only runs have make it a table of runs") {
    CHECK(tabled("id,carbon_kg,energy_kwh,GPUs,hours\na,1,2,3,4\n").contains("reports"));
    CHECK(tabled("id,published_carbon_kg,device_hours\na,1,2\n").contains("entries"));
}

TEST_CASE("a quote that is never closed ends the table before its row") {
    const auto answer = tabled("GPU,hours\nT4,1\n\"T4,2\nT4,3\n");
    CHECK(problems(answer) == List{"error /rows/3"});
    CHECK(answer["rows"] == 1);
    CHECK(problems(tabled("\"GPU,hours\nT4,1\n")) == List{"error /rows/1"});
}

TEST_CASE("a row that is longer than the head is left out, but for what is empty") {
    const auto answer = tabled("GPU,hours\nT4,1,,,\nT4,2,3\nT4\n");
    CHECK(problems(answer) == List{"error /rows/3"});
    CHECK(answer["reports"][0]["runs"].size() == 2);
}

TEST_CASE("hostile cells do no harm") {
    const std::string megabyte(1 << 20, 'x'), digits(1 << 20, '7');
    const auto long_one = tabled("GPU,hours,notes\n\"" + megabyte + "\",1," + megabyte + "\n");
    CHECK(problems(long_one) ==
          List{"warning /rows/2/device", "warning /rows/2/notes", "error /rows/2/device"});
    CHECK(problems(tabled("GPU,hours\nT4," + digits + "\n")) == List{"error /rows/2/hours"});
    CHECK(problems(tabled("GPU,hours\nT4," + megabyte + "\n")) == List{"error /rows/2/hours"});
    CHECK(tabled(megabyte + "\n")["problems"].size() == 1);
    const std::string zero("GPU,hours,notes\nT4,1,a\0b\n", 25);
    CHECK(tabled(zero)["reports"][0]["runs"][0]["notes"] == std::string("a\0b", 3));
    CHECK(tabled("GPU,hours,notes\nT4,1,\xFF\xC0\n")["reports"][0]["runs"][0]["notes"] ==
          "\uFFFD\uFFFD");
    CHECK(tabled("GPU,hours\rT4,1\r\rT4,2\r")["rows"] == 2);
    CHECK(problems(tabled(std::string(5000, ',') + "hours\n1\n")) == List{"error /columns"});
    CHECK(tabled("\"GPU\" x,hours\nT4,1\n")["columns"][0]["header"] == "GPU x");
}

TEST_CASE("no more runs, entries and problems than the bounds; what is beyond is counted") {
    const auto many = [](const std::string& head, const std::string& row, std::size_t count) {
        auto text = head + "\n";
        for (std::size_t i = 0; i < count; ++i) text += row + "\n";
        return tabled(text);
    };
    const auto runs = many("GPU,hours", "T4,1", 10002);
    CHECK(problems(runs) == List{"error /rows"});
    CHECK(runs["rows"] == 10002);
    CHECK(runs["reports"][0]["runs"].size() == 10000);
    CHECK(runs["problems"][0]["message"] ==
          "The table has more than 10,000 rows; the others are left out.");
    const auto entries = many("carbon_kg,energy_kwh", "1,2", 100001);
    CHECK(problems(entries) == List{"error /rows"});
    CHECK(entries["entries"].size() == 100000);
    const auto faults = many("carbon_kg,energy_kwh", "x,2", 3000);
    CHECK(faults["problems"].size() == 999);
    CHECK(faults["problems"][998]["message"] == "There are 2002 further problems.");
    CHECK(many("GPU,location", "no such,nowhere", 2000)["problems"].size() == 999);
}
