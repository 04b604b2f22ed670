#include "core/check_reported.hpp"

#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

// Seven million hours of H100 in the USA: about 8 GWh and 3,000 t.
Json llama() {
    return {{"device", {{"id", "nvidia-h100-sxm5-80gb"}}},
            {"device_hours", 7e6},
            {"year", 2024},
            {"place", {{"country", "USA"}}}};
}

// What is found about the reported figures of the run, as the response tells it.
Json about_run(Json run, const Json& reported) {
    run["reported"] = reported;
    return evaluated(Json::array({run}))["problems"];
}

Json about_all(const Json& runs, const Json& reported) {
    auto request = document(runs);
    request["reported"] = reported;
    return response(request)["problems"];
}

bool warns(const Json& reported) {
    const auto of_run = about_run(training(), reported);
    CHECK(of_run.size() == about_all(Json::array({training()}), reported).size());
    return !of_run.empty();
}

} // namespace

TEST_CASE("a reported figure near the estimate is no cause for a warning") {
    CHECK_FALSE(warns({{"kwh", 3200}, {"kg", 1600}}));
    CHECK_FALSE(warns({{"kg", 801}}));
    CHECK_FALSE(warns({{"kg", 3199}}));
    CHECK_FALSE(warns({{"kwh", 6400}}));
    CHECK_FALSE(warns({{"source", "the paper"}}));
}

TEST_CASE("12.9 t for seven million hours of H100 in the USA is less than any grid") {
    for (const auto& problems : {about_run(llama(), {{"kg", 12900}}),
                                 about_all(Json::array({llama()}), {{"kg", 12900}})}) {
        REQUIRE(problems.size() == 1);
        CHECK(problems[0]["severity"] == "warning");
        const auto message = problems[0]["message"].get<std::string>();
        CHECK_THAT(message, ContainsSubstring("12.9\u00a0t for "));
        CHECK_THAT(
            message,
            ContainsSubstring("less than the grid of any country in any year (17.24\u00a0g/kWh)"));
        CHECK_THAT(message, ContainsSubstring("this estimate has 3"));
    }
    CHECK(about_run(llama(), {{"kg", 12900}})[0]["path"] == "/runs/0/reported/kg");
    CHECK(about_all(Json::array({llama()}), {{"kg", 12900}})[0]["path"] == "/reported/kg");
}

TEST_CASE("the implied intensity is that of the reported energy where there is one") {
    CHECK_FALSE(warns({{"kg", 267}})); // a factor of 6, for the energy is only the estimate's
    CHECK(warns({{"kg", 266}}));
    CHECK_FALSE(warns({{"kg", 799}, {"kwh", 1600}})); // 499 g/kWh
    CHECK(warns({{"kg", 1600}, {"kwh", 6400.1}}));
    const auto high = about_run(training(), {{"kg", 32000}})[0]["message"].get<std::string>();
    CHECK_THAT(high, ContainsSubstring("is 10,000\u00a0g/kWh, more than the grid of any country"));
    const auto other =
        about_run(training(), {{"kg", 3300}, {"kwh", 3200}})[0]["message"].get<std::string>();
    CHECK_THAT(other, ContainsSubstring("is 1000\u00a0g/kWh; this estimate has 500\u00a0g/kWh."));
}

TEST_CASE("a reported energy that the devices cannot have drawn is a warning") {
    CHECK_FALSE(warns({{"kwh", 160}}));
    CHECK(warns({{"kwh", 159}}));
    CHECK(warns({{"kwh", 6401}}));
    const auto problem = about_run(training(), {{"kwh", 32000}})[0];
    CHECK(problem["path"] == "/runs/0/reported/kwh");
    const auto message = problem["message"].get<std::string>();
    CHECK_THAT(message, ContainsSubstring("32\u00a0MWh in 8000 device-hours is 4000\u00a0W"));
    CHECK_THAT(message, ContainsSubstring("rated at 400\u00a0W."));
}

TEST_CASE("reported figures that cannot be are warnings") {
    for (const auto* field : {"kwh", "kg"})
        for (const double bad : {0.0, -1.0, 1e300}) {
            const auto of_run = about_run(training(), {{field, bad}});
            REQUIRE(of_run.size() == 1);
            CHECK(of_run[0]["path"] == std::string("/runs/0/reported/") + field);
            CHECK(of_run[0]["code"] == "range");
            const auto of_all = about_all(Json::array({training()}), {{field, bad}});
            REQUIRE(of_all.size() == 1);
            CHECK(of_all[0]["path"] == std::string("/reported/") + field);
            CHECK(of_all[0]["severity"] == "warning"); // it is only compared
        }
}

TEST_CASE("an error about what was reported of a run leaves it out, as any error does") {
    for (const auto& reported : {Json{{"kwh", -1}}, Json{{"kg", "x"}}}) {
        auto run = training();
        run["reported"] = reported;
        const auto answer = evaluated(Json::array({run}));
        CHECK((errors(answer) > 0) == !answer["runs"][0]["counted"].get<bool>());
    }
}

TEST_CASE("an intensity is not reckoned from an energy that cannot be") {
    const auto found = about_run(training(), {{"kwh", -1}, {"kg", 5}});
    REQUIRE(found.size() == 1);
    CHECK(found[0]["path"] == "/runs/0/reported/kwh");
}

TEST_CASE("nothing is said of plausible figures where nothing is estimated") {
    auto broken = training();
    broken["hours"] = -1;
    for (const auto& reported : {Json{{"kg", 1e-6}}, Json{{"kwh", 1e9}}}) {
        CHECK(about_run(broken, reported).size() == 1); // the hours
        CHECK(about_all(Json::array(), reported).empty());
    }
}

TEST_CASE("the power of all runs is known only where that of each is") {
    auto measured = training();
    for (const auto* key : {"hours", "device", "count", "utilisation", "pue"}) measured.erase(key);
    measured["measured"] = {{"kwh", 3200}, {"boundary", "facility"}};
    const Json far{{"kwh", 64000}};
    CHECK(about_run(measured, far).empty());
    CHECK(about_all(Json::array({training(), measured}), far).empty());
    CHECK(about_all(Json::array({training(), training()}), far).size() == 1);
}

TEST_CASE("a footprint of nothing is compared with nothing") {
    Findings findings("");
    Reported reported;
    reported.carbon = Kilograms(5);
    check_reported(reported, Totals{}, findings);
    CHECK(findings.problems().empty());
}
