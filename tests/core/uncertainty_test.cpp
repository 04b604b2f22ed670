// The parts of the simulation against tables, against <cmath> and against sorting.
#include "core/uncertainty/draws.hpp"
#include "core/uncertainty/normal.hpp"
#include "core/uncertainty/percentiles.hpp"
#include "core/uncertainty/quantile.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double z_95 = 1.6448536269514722843;

Spread ranged(double low, double high, double least = 0) {
    Spread spread;
    spread.range = {low, high};
    spread.least = least;
    return spread;
}

// Its draws as multiples of the value.
std::vector<double> samples(const Draws& draws) {
    std::vector<double> all(sample_count, 1.0);
    draws.multiply(all);
    return all;
}

double mean(const std::vector<double>& all) {
    double sum = 0;
    for (const double x : all) sum += x;
    return sum / static_cast<double>(all.size());
}

double covariance(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean(a), mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / static_cast<double>(a.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    return covariance(a, b) / std::sqrt(covariance(a, a) * covariance(b, b));
}

// 5th and 95th percentile by sorting everything.
Interval sorted_percentiles(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    const auto twentieth = all.size() / 20;
    return {all[twentieth], all[all.size() - 1 - twentieth]};
}

void check_percentiles(const std::vector<double>& all) {
    const auto expected = sorted_percentiles(all), found = percentiles(all);
    CHECK(found.low == expected.low);
    CHECK(found.high == expected.high);
}

} // namespace

TEST_CASE("normal quantiles of a table to 50 digits") {
    const std::pair<double, double> table[] = {
        {0.5, 0},
        {0.6, 0.25334710313579974132},
        {0.75, 0.6744897501960817432},
        {0.9, 1.2815515655446005935},
        {0.92499, 1.4394608308216256344},
        {0.9251, 1.4402382675279638594},
        {0.95, 1.6448536269514722843},
        {0.975, 1.9599639845400538556},
        {0.99, 2.3263478740408407676},
        {0.999, 3.0902323061678132778},
        {0.9999, 3.7190164854557083867},
        {0.05, -1.644853626951472688},
        {0.001, -3.0902323061678135354},
        {1e-5, -4.2648907939228246102},
        {1e-10, -6.3613409024040561991},
        {1e-16, -8.2220822161304356152},
        {1e-20, -9.2623400897984075796},
        {1e-100, -21.273453560965324294},
        {1e-300, -37.047096299361199237},
    };
    for (const auto& [p, z] : table) {
        INFO(p);
        CHECK(std::abs(normal_quantile(p) - z) <= 1e-14 * std::max(1.0, std::abs(z)));
    }
}

TEST_CASE("the normal quantile undoes the normal distribution") {
    for_many(2000, [](Dice& d) {
        const double p = d.chance(0.5) ? d.between(1e-12, 0.5) : 1 - d.between(1e-6, 0.5);
        const double z = normal_quantile(p);
        const double error = std::erfc(-z / std::sqrt(2.0)) / 2 - p;
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0));
        INFO(p);
        CHECK(std::abs(error / density) <= 1e-14 * (1 + std::abs(z)));
    });
}

TEST_CASE("exponential and logarithm of a table to 50 digits, and those of the C library") {
    CHECK(near(exponential(1), 2.7182818284590452354, 1e-15));
    CHECK(near(exponential(-1), 0.3678794411714423216, 1e-15));
    CHECK(near(exponential(100), 2.6881171418161354484e+43, 1e-14));
    CHECK(near(exponential(700), 1.0142320547350045095e+304, 1e-14));
    CHECK(near(exponential(-700), 9.8596765437597708567e-305, 1e-14));
    CHECK(near(logarithm(2), 0.69314718055994530942, 1e-15));
    CHECK(near(logarithm(10), 2.302585092994045684, 1e-15));
    CHECK(near(logarithm(1e300), 690.77552789821370526, 1e-15));
    CHECK(near(logarithm(1.000001), 9.999994999180667774e-7, 1e-14));
    CHECK(near(logarithm(0.999999), -1.0000005000290890269e-6, 1e-14));
    CHECK(exponential(0) == 1);
    CHECK(logarithm(1) == 0);
    for_many(2000, [](Dice& d) {
        const double x = 1400 * (d.part() - 0.5), y = d.between(1e-150, 1e150);
        INFO(x << " " << y);
        CHECK(near(exponential(x), std::exp(x), 1e-14));
        CHECK(near(logarithm(y), std::log(y), 1e-14));
        const double w = 1 + (d.part() - 0.5) * 1e-3;
        CHECK(near(logarithm(w), std::log(w), 1e-14));
        CHECK(near(exponential(logarithm(y)), y, 1e-12)); // ulps of the exponent count here
    });
}

TEST_CASE("a ranged factor has its value as median and meets its ends at 5 and 95 %") {
    for_many(300, [](Dice& d) {
        const double value = d.between(1e-3, 1e6);
        const auto spread = ranged(value / d.between(1, 30), value * d.between(1, 30));
        CHECK(near(quantile(spread, value, 0.05), spread.range.low, 1e-14));
        CHECK(near(quantile(spread, value, 0.95), spread.range.high, 1e-14));
        CHECK(quantile(spread, value, 0.5) == value);
        const double z = 2 * z_95, up = spread.range.high / value, down = value / spread.range.low;
        CHECK(near(quantile(spread, value, std::erfc(-z / std::sqrt(2.0)) / 2), value * up * up,
                   1e-10));
        CHECK(near(quantile(spread, value, std::erfc(z / std::sqrt(2.0)) / 2),
                   value / (down * down), 1e-10));
    });
}

TEST_CASE("empirical quantiles are those of type 7") { // Hyndman and Fan 1996; R's default
    const double ten[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    CHECK(near(quantile(ten, 0.1), 1.9, 1e-15));
    CHECK(near(quantile(ten, 0.25), 3.25, 1e-15));
    CHECK(near(quantile(ten, 0.5), 5.5, 1e-15));
    CHECK(near(quantile(ten, 0.95), 9.55, 1e-15));
    CHECK(quantile(ten, 0) == 1);
    CHECK(quantile(ten, 1) == 10);
    const double one[] = {0.7};
    for (const double p : {0.0, 0.05, 0.5, 1.0}) CHECK(quantile(one, p) == 0.7);
}

TEST_CASE("percentiles are those of sorting, whatever the tails") {
    for_many(40, [](Dice& d) {
        const auto size = static_cast<std::size_t>(20 * d.whole(600));
        const double tail = d.between(0.1, 60);
        std::vector<double> all(size);
        for (auto& x : all) x = std::exp(tail * normal_quantile(d.part() * 0.999999 + 5e-7));
        check_percentiles(all); // from nearly equal to over a thousand decades apart
        for (auto& x : all) x = std::floor(6 * d.part());
        check_percentiles(all); // many ties
        for (auto& x : all) x = -x;
        check_percentiles(all);
    });
    check_percentiles(std::vector<double>(1000, 0.1));
    std::vector<double> steps(1000, 1.0);
    for (std::size_t i = 0; i < 51; ++i) steps[i] = 1e-9;
    check_percentiles(steps);
    steps.back() = 1e290;
    check_percentiles(steps);
}

TEST_CASE("each stratum of a draw comes exactly as often as the others, at its middle") {
    const auto spread = ranged(80, 150);
    auto all = samples(Draws(spread, 100, "a"));
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < sample_count; ++i) {
        const double p = (static_cast<double>(i / per_stratum) + 0.5) * per_stratum / sample_count;
        REQUIRE(near(all[i], quantile(spread, 100, p) / 100, 1e-15));
    }
}

TEST_CASE("the same key gives the same draws, other keys give draws without relation") {
    const auto spread = ranged(90, 110);
    const auto first = samples(Draws(spread, 100, "intensity|FRA|2024"));
    CHECK(samples(Draws(spread, 100, "intensity|FRA|2024")) == first);
    // The correlation of n independent draws has a standard error of 1 / sqrt(n), 0.01 here.
    const double most = 4 / std::sqrt(static_cast<double>(sample_count));
    std::vector<std::vector<double>> others;
    for (const auto* key : {"intensity|FRA|2023", "intensity|FRA|202", "a", "b", "", "run|0|hours",
                            "run|1|hours", "run|2|hours", "run|0|pue"})
        others.push_back(samples(Draws(spread, 100, key)));
    for (std::size_t i = 0; i < others.size(); ++i) {
        CHECK(std::abs(correlation(first, others[i])) < most);
        for (std::size_t j = 0; j < i; ++j)
            CHECK(std::abs(correlation(others[i], others[j])) < most);
    }
}

TEST_CASE("mean and variance of a draw are those of its log-normal, and of its samples") {
    for (const double s : {0.01, 0.1, 0.3, 0.5}) {
        INFO(s);
        const double end = std::exp(z_95 * s);
        const Draws draws(ranged(1 / end, end), 1, "x");
        // The middle of a stratum stands for all of it: the outermost ones lose some of their tail.
        CHECK(near(draws.mean(), std::exp(s * s / 2), 1e-3));
        CHECK(near(draws.relative_variance(), std::exp(s * s) - 1, 0.015));
        const auto all = samples(draws);
        CHECK(near(mean(all), draws.mean(), 1e-12));
        CHECK(near(covariance(all, all) / mean(all) / mean(all), draws.relative_variance(), 1e-9));
    }
}

TEST_CASE("a sum of independent draws has the sum of their means and variances") {
    const double s = 0.3, end = std::exp(z_95 * s);
    std::vector<double> sum(sample_count, 0.0);
    constexpr int terms = 12;
    for (int i = 0; i < terms; ++i) {
        const auto term = samples(Draws(ranged(1 / end, end), 1, "term " + std::to_string(i)));
        for (std::size_t k = 0; k < sample_count; ++k) sum[k] += term[k];
    }
    const double once = (std::exp(s * s) - 1) * std::exp(s * s);
    CHECK(near(mean(sum), terms * std::exp(s * s / 2), 1e-3));
    // A variance from n draws has a standard error of sqrt(2 / n), 1.4 %; four of them.
    CHECK(near(covariance(sum, sum), terms * once, 0.056));
}

TEST_CASE("no draw of a PUE is below 1") {
    for (const double value : {1.0, 1.001, 1.1, 1.56}) {
        const Draws draws(ranged(1, 1.98, 1), value, "pue");
        for (const double x : samples(draws)) REQUIRE(x * value >= 1 - 1e-15);
    }
}
