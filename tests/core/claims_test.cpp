// What Counting Carbon prints, and the statistics that it is compared with.
#include "core/survey/claims.hpp"
#include "core/survey/survey_statistic.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace carbon;

namespace {

tables::Surveyed row(int year, std::string_view country, std::string_view source, double grams,
                     double watts, double hours, double kg, double score) {
    tables::Surveyed made{};
    made.task = "t";
    made.data_set = "d e";
    made.year = year;
    made.country = country;
    made.g_per_kwh = grams;
    made.main_source = source;
    made.devices = 2;
    made.family = "F 1";
    made.tdp_watts = watts;
    made.seconds = 3600 * hours;
    made.reported_kwh = 1000 * kg / grams;
    made.reported_kg = kg;
    made.score = score;
    return made;
}

const std::vector<tables::Surveyed> five{
    row(2015, "FRA", "nuclear", 50, 300, 10, 1, 70), row(2016, "USA", "gas", 400, 250, 90, 8, 0),
    row(2017, "USA", "coal", 600, 300, 20, 6, 90), row(2018, "Google", "hydro", 20, 250, 30, 4, 80),
    row(2019, "CHN", "coal", 500, 100, 40, 2, 60)};

double of_five(std::string_view text) {
    SurveyRows rows;
    for (const auto& each : five) rows.push_back(&each);
    return statistic(rows, text);
}

const Claim& found(const std::vector<Claim>& all, std::string_view what, std::string_view printed) {
    return *std::find_if(all.begin(), all.end(), [&](const Claim& claim) {
        return claim.what == what && claim.printed == printed;
    });
}

} // namespace

TEST_CASE("each statistic is of the rows that it names") {
    CHECK(of_five("count models") == 5);
    CHECK(of_five("count score") == 4);
    CHECK(of_five("count models source coal/gas") == 3);
    CHECK(of_five("count models country USA") == 2);
    CHECK(of_five("count models outside USA/CHN") == 2);
    CHECK(of_five("count models task t") == 5);
    CHECK(of_five("count models data_set d e") == 5);
    CHECK(of_five("count models family F 1/G") == 5);
    CHECK(of_five("count models family F") == 0);
    CHECK(of_five("count models year 2016-2018") == 3);
    CHECK(of_five("count models year 2016") == 1);
    CHECK(of_five("countries models outside FRA") == 2);
    CHECK(of_five("total carbon") == 21);
    CHECK(of_five("mean intensity source coal") == 550);
    CHECK(of_five("median time") == 30);
    CHECK(of_five("least watts") == 100);
    CHECK(of_five("most energy") == 200);
    CHECK(of_five("least year") == 2015);
    CHECK(of_five("longest intensity") == 400);
    CHECK(of_five("third score") == 80);
    CHECK(of_five("leading score") == 1);
}

TEST_CASE("statistics and numbers are multiplied and divided from left to right") {
    CHECK(of_five("0.3 * 100 * 500 / 1000") == 15);
    CHECK(of_five("most intensity / least intensity") == 30);
    CHECK(of_five("count models source coal/gas / count models * 100") == 60);
}

TEST_CASE("the first period of the survey has the years up to 2016") {
    const auto periods = by_period(surveyed_rows());
    REQUIRE(periods.size() == 6);
    CHECK(periods[0].size() == 6);
    CHECK(periods[1].front()->year == 2017);
    CHECK(periods[5].size() == 33);
}

TEST_CASE(
    "each claim has a verdict: of a number, of a bound, of a course, and of what no data tell") {
    const auto all = claims();
    CHECK(all.size() == tables::claimed.size());
    CHECK(found(all, "coal", "512.3 g/kWh").verdict == "reproduces");
    CHECK(found(all, "nuclear", "147.2 g/kWh").verdict == "reproduces"); // 147.25
    const auto& low = found(all, "low-carbon sources", "34 models");
    CHECK(low.verdict == "differs");
    CHECK(low.recomputed == "22 models");
    CHECK(found(all, "most energy", "more than 10,000 kWh").recomputed == "181,440 kWh");
    CHECK(found(all, "most energy", "more than 10,000 kWh").verdict == "reproduces");
    CHECK(found(all, "least emissions", "less than 10 kg").verdict == "reproduces");
    CHECK(found(all, "most emissions", "order of 100,000 kg").verdict == "reproduces");
    CHECK(found(all, "intensity of China", "at least 350 g/kWh").verdict == "reproduces");
    CHECK(found(all, "one source of energy against another", "up to 60 times").verdict ==
          "reproduces");
    CHECK(found(all, "cleaner energy for the same work", "up to 1000 times less").verdict ==
          "differs");
    CHECK(found(all, "400,000 hours on 100 GPUs", "about 170 days").recomputed == "166.7 days");
    CHECK(found(all, "models with coal over the periods", "an increase").recomputed ==
          "0, 2, 3, 5, 8, 20 models");
    CHECK(found(all, "mean emissions of machine translation over the periods", "a peak in 2019")
              .recomputed == "360, 168, 50, 11,531, 735, 78 kg");
    CHECK(found(all, "models with cleaner energy over the periods", "no decrease").verdict ==
          "reproduces");
    const auto& flights =
        found(all, "as many flights from London to San Francisco", "about 100 flights");
    CHECK(flights.recomputed == "not in the data");
    CHECK(flights.verdict == "not checkable");
    for (const auto& claim : all)
        if (claim.verdict != "reproduces") {
            INFO(claim.what);
            CHECK_FALSE(claim.why.empty());
        }
}
