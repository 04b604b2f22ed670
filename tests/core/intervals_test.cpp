// The ranges of results, through the public door, against closed forms and against integrals.
#include "core/uncertainty/normal.hpp"
#include "core/uncertainty/quantile.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/csv.hpp"
#include "tests/core/documents.hpp"

#include <functional>

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double z_95 = 1.6448536269514722843;
// The standard error of a 5th or 95th percentile among n = 10,240 independent draws of a normal
// variable is sqrt(0.05 x 0.95 / n) / density(z), 2.1 % of its standard deviation and 1.3 % of the
// half-width of a 90 % interval; stratified ones do better. Three of them.
constexpr double sampling = 0.039;

// A run of 100 kWh and 10 kg whose factors have these log-standard-deviations.
Json run_with(const std::map<std::string, double>& spreads) {
    Json run = {{"device", {{"watts", 200}}},
                {"count", 5},
                {"hours", 100},
                {"repeats", 2},
                {"utilisation", 0.5},
                {"pue", 1},
                {"place", {{"g_per_kwh", 100}, {"name", "site"}, {"source", "s"}}}};
    const std::map<std::string, double> values = {{"watts", 200},       {"count", 5},
                                                  {"hours", 100},       {"repeats", 2},
                                                  {"utilisation", 0.5}, {"g_per_kwh", 100}};
    for (const auto& [key, s] : spreads) {
        const double end = std::exp(z_95 * s);
        run["ranges"][key] = {values.at(key) / end, values.at(key) * end};
    }
    return run;
}

Spread ranged(double low, double high, double least) {
    Spread spread;
    spread.range = {low, high};
    spread.least = least;
    return spread;
}

double low(const Json& of) { return of["carbon"]["range"]["low"].get<double>(); }
double high(const Json& of) { return of["carbon"]["range"]["high"].get<double>(); }
double share(const Json& of) { return of["doubt"]["share"].get<double>(); }

double normal(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

// Where the ascending `function` reaches `target`.
double solve(const std::function<double(double)>& function, double target, double a, double b) {
    for (int i = 0; i < 100; ++i) {
        const double middle = (a + b) / 2;
        (function(middle) < target ? a : b) = middle;
    }
    return a;
}

// P(X + Y < t) of two independent log-normals with median 1, by Simpson's rule.
double below(double t, double s) {
    constexpr int steps = 2000;
    const double far = 8, h = 2 * far / steps;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double z = -far + i * h, rest = t - std::exp(s * z);
        const double f = rest > 0 ? std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0)) *
                                        normal(std::log(rest) / s)
                                  : 0;
        sum += f * (i == 0 || i == steps ? 1 : i % 2 ? 4 : 2);
    }
    return sum * h / 3;
}

} // namespace

TEST_CASE("one ranged factor gives its own range to the result") {
    for (const auto* key : {"watts", "count", "hours", "repeats", "utilisation", "g_per_kwh"})
        for (const double s : {0.02, 0.1, 0.4, 1.0}) {
            INFO(key << " " << s);
            const auto e = estimated(run_with({{key, s}}));
            const double end = std::exp(z_95 * s);
            // One sorted sample of 10,240 stands for a percentile: within a stratum of 1/1024.
            CHECK(std::abs(std::log(high(e) / 10) - std::log(end)) <= 0.006 * s);
            CHECK(std::abs(std::log(10 / low(e)) - std::log(end)) <= 0.006 * s);
            CHECK(near(share(e), 1, 1e-9));
        }
}

TEST_CASE("a product of independent factors has the range of the root of the sum of squares") {
    const std::vector<std::map<std::string, double>> products = {
        {{"hours", 0.1}, {"g_per_kwh", 0.1}},
        {{"hours", 0.3}, {"utilisation", 0.2}, {"g_per_kwh", 0.1}},
        {{"watts", 0.05}, {"count", 0.05}, {"hours", 0.05}, {"repeats", 0.05}},
        {{"watts", 0.4}, {"count", 0.01}, {"utilisation", 0.4}},
        {{"watts", 0.2},
         {"count", 0.2},
         {"hours", 0.2},
         {"repeats", 0.2},
         {"utilisation", 0.2},
         {"g_per_kwh", 0.2}},
    };
    for (const auto& spreads : products) {
        double squares = 0;
        for (const auto& [key, s] : spreads) squares += s * s;
        const double half_width = z_95 * std::sqrt(squares);
        const Json runs(6, run_with(spreads)); // other draws for each, but for the place
        const auto answer = evaluated(runs);
        for (const auto& e : answer["runs"]) {
            CHECK(std::abs(std::log(high(e) / 10) / half_width - 1) <= sampling);
            CHECK(std::abs(std::log(10 / low(e)) / half_width - 1) <= sampling);
        }
    }
}

TEST_CASE("the energy does not share the doubt of the intensity") {
    const auto e = estimated(run_with({{"hours", 0.1}, {"g_per_kwh", 0.4}}));
    CHECK(std::abs(std::log(e["energy"]["range"]["high"].get<double>() / 100) - z_95 * 0.1) <
          0.001);
    CHECK_FALSE(estimated(run_with({{"g_per_kwh", 0.4}}))["energy"].contains("range"));
}

TEST_CASE("runs that share all their doubt have exactly the range of one of that size") {
    const auto run = run_with({{"g_per_kwh", 0.3}});
    for (const std::size_t n : {2, 3, 10}) {
        const auto totals = evaluated(Json(n, run))["totals"];
        CHECK(same(low(totals), static_cast<double>(n) * low(estimated(run)), 16));
        CHECK(same(high(totals), static_cast<double>(n) * high(estimated(run)), 16));
    }
}

TEST_CASE("two independent runs have the range that integration gives") {
    for (const double s : {0.1, 0.3, 0.6}) {
        INFO(s);
        const auto totals = evaluated(Json(2, run_with({{"hours", s}})))["totals"];
        const auto sum_below = [&](double t) { return below(t, s); };
        const double exact_low = 10 * solve(sum_below, 0.05, 0.01, 50);
        const double exact_high = 10 * solve(sum_below, 0.95, 0.01, 50);
        const double tolerance = sampling * std::log(exact_high / exact_low) / 2;
        CHECK(std::abs(std::log(low(totals) / exact_low)) <= tolerance);
        CHECK(std::abs(std::log(high(totals) / exact_high)) <= tolerance);
    }
}

// Sixteen are added up one by one, forty in bundles, and of three hundred not every product is
// kept.
TEST_CASE("independent runs have the range of their moments, however many they are") {
    for (const std::size_t runs : {16, 40, 300}) {
        INFO(runs);
        const double s = runs < 100 ? 0.3 : 0.1; // else the low end is the value itself
        const double n = static_cast<double>(runs), w = std::exp(s * s);
        const double mean = std::sqrt(w), deviation = std::sqrt((w - 1) * w);
        const double skewness = (w + 2) * std::sqrt(w - 1) / std::sqrt(n);
        const double kurtosis = (w * w * w * w + 2 * w * w * w + 3 * w * w - 6) / n;
        const auto cornish_fisher = [&](double z) {
            return z + (z * z - 1) * skewness / 6 + (z * z * z - 3 * z) * kurtosis / 24 -
                   (2 * z * z * z - 5 * z) * skewness * skewness / 36;
        };
        const auto end = [&](double z) {
            return 10 * (n * mean + std::sqrt(n) * deviation * cornish_fisher(z));
        };
        const auto totals = evaluated(Json(runs, run_with({{"hours", s}})))["totals"];
        const double tolerance = sampling * (end(z_95) - end(-z_95)) / 2;
        CHECK(std::abs(low(totals) - end(-z_95)) <= tolerance);
        CHECK(std::abs(high(totals) - end(z_95)) <= tolerance);
    }
}

TEST_CASE("the largest doubt of a product has its share of the squares, where they are small") {
    const auto e =
        estimated(run_with({{"hours", 0.03}, {"utilisation", 0.02}, {"g_per_kwh", 0.01}}));
    CHECK(e["doubt"]["name"] == "the hours of Run 1");
    CHECK(near(share(e), 9.0 / 14, 0.01));
}

TEST_CASE("the largest doubt of a product has the first-order index of a log-normal") {
    const std::map<std::string, double> spreads = {
        {"hours", 0.5}, {"utilisation", 0.4}, {"watts", 0.3}, {"g_per_kwh", 0.2}};
    double product = 1;
    for (const auto& [key, s] : spreads) product *= std::exp(s * s);
    const auto e = estimated(run_with(spreads));
    // 2 %: the outermost strata lose some of their tail (see uncertainty_test.cpp).
    CHECK(near(share(e), (std::exp(0.25) - 1) / (product - 1), 0.02));
}

TEST_CASE("the largest doubt of a sum has the first-order index of its run") {
    const double a = 0.3, b = 0.25;
    auto runs = Json::array({run_with({{"hours", b}}), run_with({{"hours", a}})});
    const auto totals = evaluated(runs)["totals"];
    const auto variance = [](double s) { return (std::exp(s * s) - 1) * std::exp(s * s); };
    CHECK(totals["doubt"]["name"] == "the hours of Run 2");
    // The variance of a sum is that of its draws: four standard errors of sqrt(2 / n).
    CHECK(near(share(totals), variance(a) / (variance(a) + variance(b)), 0.056));
}

TEST_CASE("a doubt that runs share weighs by all of them") {
    // Alone, each run doubts its hours most; together they doubt the intensity of their place.
    const auto run = run_with({{"hours", 0.2}, {"g_per_kwh", 0.15}});
    const auto response = evaluated(Json(9, run));
    CHECK(response["runs"][0]["doubt"]["name"] == "the hours of Run 1");
    CHECK(response["totals"]["doubt"]["name"] == "the carbon intensity of site");
    const double hours = 0.04 / 9, place = 0.0225; // to first order
    CHECK(near(share(response["totals"]), place / (place + hours), 0.06));
}

TEST_CASE("an assumed utilisation has the range of the measured cases") {
    std::vector<double> cases;
    for (auto row : rows("data/utilisation_cases.csv"))
        cases.push_back(row["mean_w"].empty()
                            ? 1000 * std::stod(row["measured_kwh"]) /
                                  std::stod(row["device_hours"]) / std::stod(row["tdp_w"])
                            : std::stod(row["mean_w"]) / std::stod(row["tdp_w"]));
    std::sort(cases.begin(), cases.end());
    auto run = run_with({});
    run.erase("utilisation"); // 200 kWh and 20 kg at full power
    const auto e = estimated(run);
    const auto& range = e["factors"]["utilisation"]["range"];
    CHECK(near(range["low"].get<double>(), quantile(cases, 0.05), 1e-14));
    CHECK(range["high"] == 1);
    CHECK(near(low(e), 20 * quantile(cases, 0.05), 0.01)); // a percentile is one of the draws
    CHECK(high(e) == kg(e));
    CHECK(e["doubt"]["name"] == "the utilisation of own device");
    CHECK(near(share(e), 1, 1e-9));
}

TEST_CASE("an assumed PUE never makes less energy than the machines use") {
    auto run = run_with({});
    run.erase("pue");
    const auto e = estimated(run);
    CHECK(e["energy"]["range"]["low"].get<double>() >= value(e, "it_energy"));
    const double pue = e["factors"]["pue"]["value"].get<double>();
    CHECK(near(e["energy"]["range"]["high"].get<double>(),
               100 * e["factors"]["pue"]["range"]["high"].get<double>(), 0.005));
    CHECK(near(kwh(e), 100 * pue, 1e-14));
}

TEST_CASE("the share of a doubt is a share, however narrow the ranges are") {
    for (const double s : {1e-4, 1e-6, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9, 1e-12}) {
        INFO(s);
        const auto response =
            evaluated(Json::array({run_with({{"hours", s}, {"g_per_kwh", 2 * s}})}));
        for (const auto& of : {response["runs"][0], response["totals"]}) {
            CHECK(share(of) > 0);
            CHECK(share(of) <= 1);
            if (s >= 1e-9) CHECK(near(share(of), 0.8, 0.05));
        }
    }
}

TEST_CASE("the doubt of one place is one doubt, though its PUE is another one each year") {
    auto early = run_with({}), late = run_with({});
    for (auto* run : {&early, &late}) run->erase("pue");
    early["year"] = 2011;
    late["year"] = 2022;
    const auto response = evaluated({early, late});
    const auto pue = [&](std::size_t i) {
        return response["runs"][i]["factors"]["pue"]["value"].get<double>();
    };
    REQUIRE(pue(0) != pue(1));
    CHECK(response["totals"]["doubt"]["name"] == "the PUE of site");
    CHECK(share(response["totals"]) > 0.95); // nothing else varies
}

TEST_CASE("the share of a doubt with two values is its first-order index, not a bound") {
    constexpr double s = 0.1;
    auto runs = Json::array({run_with({{"hours", s}}), run_with({{"hours", s}})});
    for (auto& run : runs) run.erase("pue");
    runs[0]["year"] = 2011;
    runs[1]["year"] = 2022;
    const auto response = evaluated(runs);
    const auto pue = [&](std::size_t i) { return response["runs"][i]["factors"]["pue"]; };
    const auto drawn = [&](std::size_t i, double p) {
        const auto range = pue(i)["range"];
        return quantile(ranged(range["low"], range["high"], 1), pue(i)["value"].get<double>(), p);
    };
    constexpr int steps = 100000;
    double of_first = 0, of_second = 0, squares = 0, products = 0;
    for (int i = 0; i < steps; ++i) {
        const double p = (i + 0.5) / steps, a = drawn(0, p), b = drawn(1, p);
        of_first += a / steps;
        of_second += b / steps;
        squares += (a * a + b * b) / steps;
        products += a * b / steps;
    }
    const double mean = of_first + of_second, explained = squares + 2 * products - mean * mean;
    const double hours = (std::exp(s * s) - 1) * squares; // of each run its own
    CHECK(response["totals"]["doubt"]["name"] == "the PUE of site");
    CHECK(near(share(response["totals"]), explained / (explained + hours), 0.02));
}
