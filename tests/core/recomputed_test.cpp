#include "core/recomputed.hpp"

#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;

namespace {

Json report() { return document(Json::array({training()})); }

Json answer(const Json& computed) {
    auto request = report();
    request["computed"] = computed;
    return response(request);
}

Json by_this(Json computed) {
    const auto now = response(report());
    computed["tool"] = now["tool"];
    computed["data"] = now["data"];
    return answer(computed);
}

std::string message(const Json& response) { return response["recomputed"]["message"]; }

} // namespace

TEST_CASE("a document that states nothing computed has nothing to compare") {
    CHECK_FALSE(response(report()).contains("recomputed"));
    CHECK_FALSE(answer(Json::object()).contains("recomputed"));
    CHECK_FALSE(answer({{"tool", "0.1.0"}}).contains("recomputed"));
    CHECK(errors(answer(7)) == 0); // it is no part of a total
    CHECK_THAT(message(answer({{"kg", 1600}})), !ContainsSubstring("“”"));
    CHECK_THAT(message(answer({{"kg", 1}})), !ContainsSubstring("“”"));
}

TEST_CASE("the numbers that were computed are the same again") {
    const auto same = by_this({{"kwh", 3200}, {"kg", 1600}});
    CHECK(same["recomputed"]["same"] == true);
    CHECK_THAT(message(same), EndsWith("the report has the same numbers."));
    CHECK(same["problems"].empty());
    CHECK(by_this({{"kg", 1600}})["recomputed"]["same"] == true);
    CHECK(by_this({{"kwh", 3200}})["recomputed"]["same"] == true);
}

TEST_CASE("a document that was altered is told from one of another version") {
    const auto altered = by_this({{"kwh", 3200}, {"kg", 160}});
    CHECK(altered["recomputed"]["same"] == false);
    CHECK_THAT(message(altered), ContainsSubstring("states 160\u00a0kg CO2e and 3200\u00a0kWh"));
    CHECK_THAT(message(altered), ContainsSubstring("it is 1600\u00a0kg CO2e and 3200\u00a0kWh."));
    CHECK_THAT(message(altered), EndsWith("It was altered after it was computed."));
    const auto older = answer({{"kg", 1500}, {"tool", "0.0.1"}, {"data", "2020-01-01"}});
    CHECK_THAT(message(older), ContainsSubstring("by Carbon Tally “0.0.1” with data “2020-01-01”"));
    CHECK_THAT(message(older), EndsWith("have changed since, or it was altered."));
    CHECK_THAT(message(answer({{"kg", 1600}, {"tool", "0.0.1"}, {"data", "2020"}})),
               EndsWith("the same numbers as by Carbon Tally “0.0.1” with data “2020”."));
}

TEST_CASE("nine digits are the same number, eight are not") {
    CHECK(by_this({{"kg", 1600.000001}})["recomputed"]["same"] == true);
    CHECK(by_this({{"kg", 1600.00001}})["recomputed"]["same"] == false);
}

TEST_CASE("a document whose runs are gone has not the numbers that it states") {
    auto empty = document(Json::array());
    empty["computed"] = {{"kg", 0}, {"kwh", 0}};
    const auto found = response(empty);
    CHECK(found["recomputed"]["same"] == false);
    CHECK_THAT(message(found), ContainsSubstring("it is nothing: no run can be counted"));
}

TEST_CASE("what cannot be read of the stated numbers is a warning, and counts nothing out") {
    const auto found = answer({{"kg", "much"}, {"by", "me"}});
    CHECK_FALSE(found.contains("recomputed"));
    CHECK(found["problems"].size() == 2);
    for (const auto& problem : found["problems"]) CHECK(problem["severity"] == "warning");
    CHECK(found["totals"]["counted"] == 1);
    CHECK_THAT(message(answer({{"kg", 1}, {"tool", "\u202e<b>"}})),
               ContainsSubstring("“U+202E<b>”"));
}
