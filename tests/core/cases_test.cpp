// Published figures, each worked out again through the public door from the inputs that its source
// states: tests/cases/published.csv, of which docs/cases.md is made.
#include "tests/core/catch.hpp"
#include "tests/core/csv.hpp"
#include "tests/core/documents.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

// A source that prints no intensity is compared by what it implies; this one is only a companion.
constexpr double average_of_usa = 385; // g/kWh, of the LLaMA paper

const std::vector<Row>& cases() {
    static const auto all = rows("tests/cases/published.csv");
    return all;
}

void put(Json& object, const char* key, const std::string& number) {
    if (!number.empty()) object[key] = std::stod(number);
}

double in_kilograms(const std::string& unit) {
    return unit == "t" ? 1000 : unit == "lb" ? 0.45359237 : 1;
}

double in_kilowatt_hours(const std::string& unit) { return unit == "MWh" ? 1000 : 1; }

Json run_of(Row row) {
    Json run = {{"name", row["model"]},
                {"place", {{"g_per_kwh", average_of_usa}, {"source", row["source"]}}}};
    put(run["place"], "g_per_kwh", row["g_per_kwh"]);
    if (!row["device"].empty())
        run["device"]["id"] = row["device"];
    else if (!row["watts"].empty())
        run["device"]["watts"] = std::stod(row["watts"]);
    else if (!row["average_watts"].empty())
        run["device"]["name"] = row["hardware"];
    for (const auto* key :
         {"count", "hours", "device_hours", "average_watts", "utilisation", "pue"})
        put(run, key, row[key]);
    if (!row["measured_kwh"].empty())
        run["measured"] = {{"kwh", std::stod(row["measured_kwh"])}, {"boundary", row["boundary"]}};
    put(run["embodied"], "kg", row["embodied_kg"]);
    put(run["embodied"], "lifetime_years", row["lifetime_years"]);
    if (run["embodied"].is_null()) run.erase("embodied");
    if (row["label"] == "no intensity")
        run["reported"]["kg"] = std::stod(row["co2"]) * in_kilograms(row["co2_unit"]);
    return run;
}

// One unit of the last digit that is printed: 0.1 for "24.7".
double last_place(const std::string& printed) {
    const auto point = printed.find('.');
    return point == printed.npos ? 1
                                 : std::pow(10, -static_cast<double>(printed.size() - point - 1));
}

// Rounds to what is printed, or differs from it by at most 2 %.
bool agrees(double ours, const std::string& printed) {
    const double published = std::stod(printed);
    return std::abs(ours - published) <= last_place(printed) / 2 || near(ours, published, 0.02);
}

bool energy_agrees(const Json& estimate, Row row) {
    return agrees(kwh(estimate) / in_kilowatt_hours(row["energy_unit"]), row["energy"]);
}

bool carbon_agrees(const Json& estimate, Row row) {
    return agrees(kg(estimate) / in_kilograms(row["co2_unit"]), row["co2"]);
}

std::vector<Row> labelled(const std::string& label) {
    std::vector<Row> some;
    for (auto row : cases())
        if (row["label"] == label) some.push_back(row);
    return some;
}

Json estimate_of(const Row& row) {
    INFO(row.at("id"));
    const auto response = evaluated(Json::array({run_of(row)}));
    CHECK(errors(response) == 0);
    CHECK(response["totals"]["counted"] == 1);
    return response["runs"][0];
}

} // namespace

TEST_CASE("the published cases are all there, each with a source") {
    CHECK(cases().size() == 87);
    std::map<std::string, int> ids;
    for (auto row : cases()) {
        INFO(row["id"]);
        CHECK(++ids[row["id"]] == 1);
        CHECK_FALSE(row["source"].empty());
        CHECK_FALSE(row["note"].empty());
    }
    CHECK(labelled("stated").size() + labelled("assumed").size() + labelled("no intensity").size() +
              labelled("measured").size() + labelled("hours only").size() +
              labelled("embodied").size() + labelled("other").size() ==
          cases().size());
}

TEST_CASE("a published case whose inputs are stated or assumed is reproduced") {
    int reproduced = 0;
    for (const auto* label : {"stated", "assumed"})
        for (auto row : labelled(label)) {
            if (!row["exception"].empty()) continue;
            INFO(row["id"]);
            const auto estimate = estimate_of(row);
            CHECK(carbon_agrees(estimate, row));
            if (!row["energy"].empty()) CHECK(energy_agrees(estimate, row));
            ++reproduced;
        }
    CHECK(reproduced == 55);
}

TEST_CASE("an exception among the published cases really is one") {
    int exceptions = 0;
    for (auto row : cases()) {
        if (row["exception"].empty() || row["label"] == "no intensity") continue;
        INFO(row["id"]);
        CHECK_FALSE(carbon_agrees(estimate_of(row), row));
        ++exceptions;
    }
    CHECK(exceptions == 5);
}

TEST_CASE("the catalogue rates the devices of the published cases as their sources do") {
    for (auto row : cases()) {
        if (row["device"].empty()) continue;
        INFO(row["id"]);
        CHECK(estimate_of(row)["factors"]["power"]["value"] == std::stod(row["watts"]));
    }
}

TEST_CASE("energy measured at the devices is kept, and rated power overstates it as published") {
    const auto measured = labelled("measured"); // Dodge et al. 2022
    CHECK(measured.size() == 11);
    for (auto row : measured) {
        INFO(row["id"]);
        const auto estimate = estimate_of(row);
        CHECK(kwh(estimate) == std::stod(row["energy"]));
        const double overstated = kwh(estimate["paper"]) / kwh(estimate) - 1;
        CHECK(std::abs(100 * overstated - std::stod(row["overstated_percent"])) <= 0.005);
    }
}

TEST_CASE("a model card whose carbon cannot be is warned of, one that can be is not") {
    int cards = 0;
    for (auto row : labelled("no intensity")) {
        INFO(row["id"]);
        const auto response = evaluated(Json::array({run_of(row)}));
        CHECK(errors(response) == 0);
        CHECK(problems_at(response, "/runs/0/reported/kg") == (row["exception"].empty() ? 0 : 1));
        const auto words = response["problems"].dump();
        const bool impossible = words.find("less than the grid of any country") != words.npos;
        CHECK(impossible == (row["id"] == "L33-70B"));
        ++cards;
    }
    CHECK(cards == 13);
}

TEST_CASE("the embodied carbon of BLOOM's devices: 3.64 t") {
    for (auto row : labelled("embodied")) {
        auto request = document(Json::array({run_of(row)}));
        request["settings"]["lines"] = {"embodied"};
        const auto lines = response(request)["totals"]["lines"];
        const double share = value(lines["embodied"], "quantity");
        CHECK(near(share, 3636.3, 1e-4)); // 150 kg / (6 years x 8760 h x 85 %) x 1,082,990 h
        CHECK(agrees(share / in_kilograms(row["co2_unit"]), row["co2"]));
    }
}

TEST_CASE("BLOOM's parts make its published sum: 50.5 t") {
    double sum = 3640 + 7570; // devices and servers, embodied
    for (auto row : cases())
        if (row["id"] == "BL-1" || row["id"] == "BL-3") sum += kg(estimate_of(row));
    CHECK(agrees(sum / 1000, "50.5"));
}
