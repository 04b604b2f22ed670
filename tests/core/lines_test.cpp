// The separate lines against sums made by hand from the rows of data/.
#include "tests/core/catch.hpp"
#include "tests/core/csv.hpp"
#include "tests/core/documents.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

Json run_on(const char* device, const Json& place) {
    return {{"device", {{"id", device}}},
            {"device_hours", 1000},
            {"utilisation", 1},
            {"pue", 1},
            {"year", 2024},
            {"place", place}};
}

const Json own_place = {{"g_per_kwh", 100}, {"source", "s"}};
const Json paris = {{"provider", "scaleway"}, {"region", "fr-par-2"}};

Json lines(const std::vector<Json>& runs, const std::vector<std::string>& wanted) {
    auto request = document(Json(runs));
    request["settings"]["lines"] = wanted;
    return response(request)["totals"]["lines"];
}

double quantity(const Json& line) { return value(line, "quantity"); }

bool cites(const Json& line, const char* source) {
    for (const auto& key : line["sources"])
        if (key == source) return true;
    return false;
}

} // namespace

TEST_CASE("embodied: 127.6 kg of an A100 over 5 years of its own, over 3 in a cloud") {
    const auto own = lines({run_on("nvidia-a100-sxm4-40gb", own_place)}, {"embodied"})["embodied"];
    CHECK(near(quantity(own), 127.6 * 1000 / (5 * 8760), 1e-14));
    CHECK(own["quantity"]["text"] == "2.9\u00a0kg");
    CHECK(own["counted"] == 1);
    CHECK(own["left_out"] == 0);
    CHECK(cites(own, "falk_2025"));
    CHECK(cites(own, "ga_data")); // of the lifetime
    const auto cloud = lines({run_on("nvidia-a100-sxm4-40gb", paris)}, {"embodied"})["embodied"];
    CHECK(near(quantity(cloud), 127.6 * 1000 / (3 * 8760), 1e-14));
}

TEST_CASE("embodied: a stand-in says that it is one") {
    const auto line = lines({run_on("nvidia-a100-sxm4-80gb", own_place)}, {"embodied"})["embodied"];
    CHECK(near(quantity(line), 127.6 * 1000 / (5 * 8760), 1e-14));
    const std::string trace = line["trace"][0];
    CHECK(trace.find("assumed as NVIDIA A100 SXM4 40GB") != trace.npos);
}

TEST_CASE("embodied: what the author states replaces device and lifetime, and needs no source") {
    auto run = run_on("nvidia-a100-sxm4-40gb", paris);
    run["embodied"] = {{"kg", 150}, {"lifetime_years", 5.1}};
    const auto line = lines({run}, {"embodied"})["embodied"];
    CHECK(near(quantity(line), 150.0 * 1000 / (5.1 * 8760), 1e-14));
    CHECK(line["sources"].empty());
    run["embodied"] = {{"kg", 150}};
    CHECK(near(quantity(lines({run}, {"embodied"})["embodied"]), 150.0 * 1000 / (3 * 8760), 1e-14));
}

TEST_CASE("embodied: a device without a figure and a run without a time are left out, and said") {
    auto unknown = run_on("google-tpu-v2", own_place);
    Json untimed = {{"place", own_place}, {"measured", {{"kwh", 5}, {"boundary", "facility"}}}};
    const auto known = run_on("nvidia-a100-sxm4-40gb", own_place);
    const auto line = lines({unknown, untimed, known}, {"embodied"})["embodied"];
    CHECK(line["counted"] == 1);
    CHECK(line["left_out"] == 2);
    CHECK(near(quantity(line), 127.6 * 1000 / (5 * 8760), 1e-14));
    const auto none = lines({unknown}, {"embodied"})["embodied"];
    CHECK(none["counted"] == 0);
    CHECK_FALSE(none.contains("quantity"));
}

TEST_CASE("embodied: measured energy does not change it") {
    auto run = run_on("nvidia-a100-sxm4-40gb", own_place);
    run["measured"] = {{"kwh", 333}, {"boundary", "facility"}};
    CHECK(near(quantity(lines({run}, {"embodied"})["embodied"]), 127.6 * 1000 / (5 * 8760), 1e-14));
}

TEST_CASE("water: litres for each kWh of the machines, by the row of the region") {
    // 1000 h of 70 W are 70 kWh of IT energy, whatever the PUE; 0.214 L/kWh at fr-par-2.
    auto run = run_on("nvidia-t4", paris);
    run["pue"] = 1.5;
    const auto line = lines({run}, {"water"})["water"];
    CHECK(near(quantity(line), 70 * 0.214, 1e-14));
    CHECK(line["quantity"]["unit"] == "L");
    CHECK(line["quantity"]["text"] == "15\u00a0L");
    CHECK(cites(line, "scaleway_docs"));
}

TEST_CASE("water: measured at the nodes it is of that energy, at the facility it is not known") {
    auto run = run_on("nvidia-t4", paris);
    run["measured"] = {{"kwh", 100}, {"boundary", "node"}};
    CHECK(near(quantity(lines({run}, {"water"})["water"]), 21.4, 1e-14));
    run["measured"]["boundary"] = "facility";
    const auto line = lines({run, run_on("nvidia-t4", own_place)}, {"water"})["water"];
    CHECK(line["counted"] == 0);
    CHECK(line["left_out"] == 2);
}

TEST_CASE("equivalences: the total over each default row, in the order of the table") {
    const auto run = run_on("nvidia-t4", own_place); // 70 kWh x 100 g/kWh = 7 kg
    const auto found = lines({run}, {"equivalences"})["equivalences"];
    std::size_t i = 0;
    for (auto row : rows("data/equivalences.csv")) {
        if (row["use"] != "default") continue;
        INFO(row["id"]);
        REQUIRE(i < found.size());
        CHECK(found[i]["id"] == row["id"]);
        CHECK(near(found[i]["value"], 7 / std::stod(row["kg"]), 1e-14));
        CHECK(found[i]["source"] == row["source"]);
        ++i;
    }
    CHECK(found.size() == i);
    CHECK(found[0]["text"] == "40 km driven in an average European car"); // 7 kg / 0.175 kg
}

TEST_CASE("equivalences of nothing are none") {
    CHECK_FALSE(lines({}, {"equivalences"}).contains("equivalences"));
}

TEST_CASE("market-based: as stated, also 0, and never in the total") {
    for (const double stated : {0.0, 120.5}) {
        auto request = document(Json::array({run_on("nvidia-t4", own_place)}));
        request["market_based"] = {{"kg", stated}, {"source", "the report"}};
        const auto totals = response(request)["totals"];
        CHECK(quantity(totals["lines"]["market_based"]) == stated);
        CHECK(near(kg(totals), 7, 1e-14));
        const std::string detail = totals["lines"]["market_based"]["detail"];
        CHECK(detail.find("the report") != detail.npos);
    }
}

TEST_CASE("a line that was not wanted is not there") {
    CHECK(lines({run_on("nvidia-t4", paris)}, {}).empty());
    CHECK(lines({run_on("nvidia-t4", paris)}, {"water"}).size() == 1);
}
