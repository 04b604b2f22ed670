// Every source of one place side by side.
#include "tests/core/csv.hpp"
#include "tests/core/laws.hpp"

#include <cmath>

using namespace carbon;
using namespace carbon::test;

namespace {

Json inspecting(const Json& place, const Json& year, const Json& runs = Json::array()) {
    auto request = document(runs);
    request["inspect"] = {{"place", place}};
    if (!year.is_null()) request["inspect"]["year"] = year;
    return request;
}

Json inspected(const Json& place, const Json& year = nullptr) {
    const auto answer = response(inspecting(place, year));
    INFO(place.dump() << answer["problems"].dump());
    REQUIRE(answer.contains("inspection"));
    return answer["inspection"];
}

Json country(const std::string& code) { return {{"country", code}}; }
Json region(const std::string& provider, const std::string& code) {
    return {{"provider", provider}, {"region", code}};
}

std::string text_of(const Json& object, const char* key) {
    return object.value(key, std::string());
}

bool is_default(const Json& value) { return value["is_default"].get<bool>(); }

// The sentence of the explanation that holds the words; empty where there is none.
std::string sentence(const Json& inspection, const std::string& words) {
    for (const auto& each : inspection["because"])
        if (each.get<std::string>().find(words) != std::string::npos) return each;
    return {};
}

// True where a value passes.
template <class Test>
bool any(const Json& inspection, Test test) {
    const auto& values = inspection["values"];
    return std::any_of(values.begin(), values.end(), test);
}

Json problem(const Json& place, const Json& year) {
    const auto answer = response(inspecting(place, year));
    CHECK_FALSE(answer.contains("inspection"));
    REQUIRE(answer["problems"].size() == 1);
    return answer["problems"][0];
}

} // namespace

TEST_CASE("each country has what the assessment of the data lists, source by source") {
    const auto expected = rows("tests/places/countries.csv");
    REQUIRE(expected.size() == 170);
    for (const auto& row : expected) {
        INFO(row.at("country") << " " << row.at("source") << " " << row.at("year"));
        const auto year = row.at("year").empty() ? Json(2023) : Json(std::stoi(row.at("year")));
        const auto grams = std::stod(row.at("g_per_kwh"));
        CHECK(any(inspected(country(row.at("country")), year), [&](const Json& value) {
            const bool of_source = text_of(value, "source") == row.at("source") && // a series
                                   value["year"] == year && !value.contains("tool");
            return (of_source || text_of(value, "tool") == row.at("source")) &&
                   std::abs(value["g_per_kwh"].get<double>() - grams) <= 0.0501;
        }));
    }
}

TEST_CASE("each place of the comparison of tools has the value of every tool") {
    const auto expected = rows("tests/places/calculators.csv");
    REQUIRE(expected.size() == 87);
    for (const auto& row : expected) {
        INFO(row.at("region") << " " << row.at("tool") << " " << row.at("g_per_kwh"));
        CHECK(any(inspected(region(row.at("provider"), row.at("region"))), [&](const Json& value) {
            // The kind of an edition is not read with it: it is that of its source.
            const bool is_edition = row.at("kind").empty() && text_of(value, "basis") != "";
            return text_of(value, "tool") == row.at("tool") &&
                   (is_edition || text_of(value, "kind") == row.at("kind")) &&
                   value["g_per_kwh"] == std::stod(row.at("g_per_kwh"));
        }));
    }
}

TEST_CASE("London is 107 to 623 g/kWh, depending on whom one asks") {
    const auto london = inspected(region("gcp", "europe-west2"), 2024);
    const auto& values = london["values"];
    CHECK(values[london["lowest"].get<std::size_t>()]["g_per_kwh"] == 105.94);
    CHECK(values[london["highest"].get<std::size_t>()]["g_per_kwh"] == 623);
    CHECK(london["ratio"] == 623 / 105.94);
    CHECK(london["ratio_text"] == "5.9");
}

TEST_CASE("a region has the official figure of its part, and what its provider publishes") {
    const auto quebec = inspected(region("gcp", "northamerica-northeast1"), 2023);
    const auto has = [&](const char* source, double grams, const char* kind, const char* basis) {
        return any(quebec, [&](const Json& value) {
            return value["source"] == source && value["g_per_kwh"] == grams &&
                   text_of(value, "kind") == kind && text_of(value, "basis") == basis &&
                   value["year"] == 2023;
        });
    };
    CHECK(has("owid_ember_2026", 174.37, "life-cycle", "production"));
    CHECK(has("emaps_yearly", 31, "life-cycle", "consumption"));
    CHECK(has("gcp_region_carbon", 2, "operational", ""));
    CHECK(any(quebec, [](const Json& value) {
        return value["source"] == "eccc_efrv4" && text_of(value, "basis") == "consumption";
    }));
    CHECK(any(inspected(country("USA"), 2023), [](const Json& value) {
        return value["source"] == "egrid2023" && value["g_per_kwh"] == 349.67;
    }));
}

TEST_CASE("the parts of other regions, and what is of one region alone, stay out") {
    const auto of = [](const Json& place, const std::string& word) {
        return any(inspected(place, 2023), [&](const Json& value) {
            return text_of(value, "label").find(word) != std::string::npos;
        });
    };
    CHECK(of(region("gcp", "us-east4"), "Virginia"));
    CHECK(of(region("aws", "us-east-1"), "Virginia"));
    CHECK_FALSE(of(country("USA"), "Virginia"));
    CHECK_FALSE(of(region("gcp", "us-central1"), "Virginia"));
    CHECK(of(region("gcp", "europe-west2"), "gcp europe-west2"));
    CHECK(of(country("GBR"), "gcp europe-west2")); // one grid: it says so of the country
    CHECK_FALSE(of(region("aws", "eu-west-2"), "gcp europe-west2"));
}

TEST_CASE("a value has its own year: that year, else an earlier one, else the first") {
    const auto year_of = [](const Json& inspection, const char* source) {
        for (const auto& value : inspection["values"])
            if (value["source"] == source) return value["year"].get<int>();
        return 0;
    };
    CHECK(year_of(inspected(country("FRA"), 2100), "owid_ember_2026") == 2025);
    CHECK(year_of(inspected(country("FRA"), 2019), "owid_ember_2026") == 2019);
    CHECK(year_of(inspected(country("FRA"), 2019), "emaps_yearly") == 2021);
    CHECK(year_of(inspected(country("CAF"), 2020), "owid_ember_2026") == 2012);
    CHECK(inspected(country("FRA"))["year"] == 2025); // the newest
    CHECK(inspected(country("FRA"), 2019)["year"] == 2019);
}

TEST_CASE("one value is the default, and gives the report's own total where the runs are") {
    for_many(40, [](Dice& d) {
        auto run = any_run(d);
        const auto place = d.chance(0.5) ? region("gcp", "us-east4") : country("IND");
        run["place"] = place;
        run["year"] = 2022;
        if (run.contains("ranges")) run["ranges"].erase("g_per_kwh");
        const auto answer = response(inspecting(place, 2022, {run, run}));
        if (answer["totals"]["counted"] == 0) return;
        const auto& values = answer["inspection"]["values"];
        CHECK(std::count_if(values.begin(), values.end(), is_default) == 1);
        for (const auto& value : values) {
            if (is_default(value)) CHECK(kg(value) == kg(answer["totals"]));
            // Linear in the intensity.
            CHECK(same(kg(value), kwh(answer["totals"]) * value["g_per_kwh"].get<double>() / 1000));
        }
    });
}

TEST_CASE("without a counted run there is no carbon, and runs need not be there") {
    auto request = inspecting(country("FRA"), 2023);
    request.erase("runs");
    const auto answer = response(request);
    CHECK(answer["problems"].empty());
    CHECK(answer["totals"]["counted"] == 0);
    for (const auto& value : answer["inspection"]["values"]) CHECK_FALSE(value.contains("carbon"));
}

TEST_CASE("every source that is named is among the sources") {
    const auto answer = response(inspecting(region("gcp", "northamerica-northeast1"), 2023));
    const auto& inspection = answer["inspection"];
    for (const auto& value : inspection["values"])
        CHECK(answer["sources"].contains(value["source"].get<std::string>()));
    for (const auto& series : inspection["history"])
        CHECK(answer["sources"].contains(series["source"].get<std::string>()));
    CHECK(answer["sources"].contains(inspection["mix"]["source"].get<std::string>()));
}

TEST_CASE("the disagreement is explained by what is known of the values, and by nothing else") {
    const auto quebec = inspected(region("gcp", "northamerica-northeast1"), 2023);
    CHECK(sentence(quebec, "Life-cycle values count") != "");
    CHECK(sentence(quebec, "with imports and without exports") != "");
    CHECK(sentence(quebec, "others of a part of it") != "");
    CHECK(sentence(quebec, "breaks").find("up to 2020 and operational from 2021 on") !=
          std::string::npos);
    const auto kiribati = inspected(country("KIR"), 2023); // one source alone
    CHECK(kiribati["values"].size() == 1);
    CHECK(kiribati["because"].empty());
    CHECK(kiribati["ratio"] == 1);
    const auto china = inspected(country("CHN"), 2023);
    CHECK(sentence(china, "Other greenhouse gases than CO2") != "");
    CHECK(sentence(china, "breaks") == "");
    CHECK(sentence(china, "earlier edition") == "");
}

TEST_CASE("an earlier edition of the same series is named where its year is shown") {
    const auto of_2020 = inspected(country("USA"), 2020);
    CHECK(sentence(of_2020, "369.6").find("revised 2020 to 411.7") != std::string::npos);
    CHECK(sentence(of_2020, "387.2").find("edition of July 2025") != std::string::npos);
    CHECK(sentence(inspected(country("USA"), 2019), "edition of") == "");
    CHECK(sentence(inspected(country("GBR"), 2023), "CodeCarbon 3.3.0: United Kingdom")
              .find("revised 2023 to 235.63") != std::string::npos);
}

TEST_CASE("an edition is of the kind of its source, and is compared with its year in any other") {
    const auto britain = inspected(country("GBR"), 2025);
    const auto& values = britain["values"];
    const auto tool = std::find_if(values.begin(), values.end(), [](const Json& value) {
        return text_of(value, "tool") == "CodeCarbon 3.3.0";
    });
    REQUIRE(tool != values.end());
    CHECK((*tool)["label"] == "CodeCarbon 3.3.0: United Kingdom 2023, life-cycle");
    CHECK((*tool)["kind"] == "life-cycle");
    CHECK((*tool)["basis"] == "production");
    CHECK(sentence(britain, "CodeCarbon 3.3.0: United Kingdom").find("revised 2023 to 235.63") !=
          std::string::npos);
}

TEST_CASE("the value of a calculator is called by the year that is known of it") {
    const auto virginia = inspected(region("aws", "us-east-1"), 2024);
    CHECK(any(virginia, [](const Json& value) {
        return value["label"] == "CodeCarbon 3.3.0: Virginia 2016" && value["year"] == 2016;
    }));
    CHECK(any(virginia, [](const Json& value) {
        return text_of(value, "tool") == "CodeCarbon 3.3.0" && !value.contains("kind");
    }));
}

TEST_CASE("a published 0 stands beside the others, with no factor between the least and the most") {
    const auto quebec = inspected(region("gcp", "northamerica-northeast1"), 2022);
    const auto& values = quebec["values"];
    const auto& least = values[quebec["lowest"].get<std::size_t>()];
    CHECK(least["g_per_kwh"] == 0);
    CHECK(least["label"] == "northamerica-northeast1 2022, Google region carbon, operational");
    CHECK(least["carbon_free"] == 1);
    CHECK_FALSE(least["is_default"]);
    CHECK_FALSE(quebec.contains("ratio"));
    CHECK_FALSE(quebec.contains("ratio_text"));
    const auto runs = Json::array({Json::parse(R"({"device":{"id":"nvidia-t4"},"hours":1000,
        "year":2022,"place":{"provider":"gcp","region":"northamerica-northeast1"}})")});
    const auto with = response(inspecting(region("gcp", "northamerica-northeast1"), 2022, runs));
    const auto& zero = with["inspection"]["values"][quebec["lowest"].get<std::size_t>()]["carbon"];
    CHECK(zero["value"] == 0);
    CHECK(zero["text"] == "0\u00a0g");
}

TEST_CASE("a blind review sees the country of a region and nothing finer") {
    auto request = inspecting(region("gcp", "us-east4"), 2023);
    request["settings"] = {{"anonymous", true}};
    const auto blind = response(request)["inspection"];
    const auto open = inspected(country("USA"), 2023);
    REQUIRE(blind["values"].size() == open["values"].size());
    for (std::size_t i = 0; i < open["values"].size(); ++i)
        CHECK(blind["values"][i]["label"] == open["values"][i]["label"]);
    CHECK(blind["because"] == open["because"]);
    CHECK(blind.dump().find("us-east4") == std::string::npos);
}

TEST_CASE("a grid is inspected with the sources of its country and its own") {
    const auto quebec = inspected({{"grid", "CA-QC"}}, 2023);
    CHECK(quebec["name"] == "Québec (CA-QC)");
    const auto has = [](const Json& inspection, const char* kind, const char* basis) {
        return any(inspection, [&](const Json& value) {
            return text_of(value, "kind") == kind && text_of(value, "basis") == basis;
        });
    };
    CHECK(has(quebec, "life-cycle", "consumption"));
    CHECK(has(quebec, "direct", "consumption"));
    CHECK(has(quebec, "life-cycle", "production"));
    const auto virginia = inspected({{"grid", "US-VA"}}, 2023);
    CHECK(any(virginia, [](const Json& value) {
        return is_default(value) && text_of(value, "kind") == "direct";
    }));
    // The zone of a whole country is the country.
    CHECK(inspected({{"grid", "FR"}}, 2023)["values"].size() ==
          inspected(country("FRA"), 2023)["values"].size());
    CHECK(any(inspected(region("aws", "us-east-1"), 2024), [](const Json& value) {
        return is_default(value) && text_of(value, "basis") == "consumption";
    }));
    const auto island = problem({{"grid", "CW"}}, 2024);
    CHECK(island["path"] == "/inspect/place");
    CHECK(island["message"] == "Only one source is known for Curaçao (CW).");
}

TEST_CASE("what cannot be inspected is said in a sentence, with its path") {
    CHECK(problem(country("ATL"), 2023)["path"] == "/inspect/place/country");
    CHECK(problem(region("gcp", "us-east44"), 2023)["path"] == "/inspect/place/region");
    CHECK(problem(Json::object(), 2023)["message"] == "The place is missing.");
    CHECK(problem({{"g_per_kwh", 57}, {"source", "s"}}, 2023)["message"] ==
          "There are no other sources for a stated carbon intensity.");
    CHECK(problem(country("FRA"), 1980)["message"] ==
          "There is no carbon intensity for 1980 or earlier (France).");
    CHECK(problem(country("FRA"), 20)["path"] == "/inspect/year");
    CHECK(problem(country("FRA"), "2023")["path"] == "/inspect/year");
    auto odd = inspecting(country("FRA"), 2023);
    odd["inspect"]["zone"] = "FR";
    CHECK(response(odd)["problems"][0]["path"] == "/inspect/zone");
    odd["inspect"] = "FRA";
    CHECK(response(odd)["problems"][0]["path"] == "/inspect");
}
