// Statistics, against values of Python's standard library and closed forms.
#include "core/survey/statistics.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace carbon;

namespace {

using List = std::vector<double>;

const List x{1, 2, 4, 4, 7, 11}, y{2.5, 1, 3, 8, 8, 20};

bool near(double a, double b, double part = 1e-14) { return std::abs(a - b) <= part * std::abs(b); }

List negative(List values) {
    for (double& value : values) value = -value;
    return values;
}

} // namespace

TEST_CASE("mean and median are those of Python's statistics") {
    CHECK(near(mean(x), 4.833333333333333));
    CHECK(median(y) == 5.5);
    CHECK(median({3, 1, 2}) == 2);
    CHECK(median({7}) == 7);
}

TEST_CASE("a line and its correlation are those of Python's statistics") {
    const auto line = fitted_line(x, y);
    REQUIRE(line);
    CHECK(near(line->slope, 1.7817955112219452));
    CHECK(near(line->intercept, -1.5286783042394019, 1e-12));
    CHECK(near(line->r2, 0.8724295992928419));
    CHECK(near(*rank_correlation(x, y), 0.8970588235294118));
    CHECK(near(*rank_correlation(x, negative(y)), -0.8970588235294118));
}

TEST_CASE("no line and no correlation are found in too little, or where nothing varies") {
    CHECK_FALSE(fitted_line(List{1, 2}, List{1, 2}));
    CHECK_FALSE(fitted_line(List{1, 1, 1}, List{1, 2, 3}));
    CHECK_FALSE(rank_correlation(List{1, 2, 3}, List{5, 5, 5}));
    CHECK(variance_shares({{1, 2}, {1, 2}}).empty());
    CHECK(variance_shares({{1, 2, 4}, {4, 2, 1}}).empty()); // the product is always 4
}

TEST_CASE("a rank correlation sees nothing but the order") {
    const List cubes{1, 8, 64, 64, 343, 1331};
    CHECK(*rank_correlation(x, y) == *rank_correlation(cubes, y));
    CHECK(near(*rank_correlation(x, cubes), 1));
}

TEST_CASE("the interval of a mean is near that of the normal distribution, and always the same") {
    List values(400);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<double>(i)) + 2;
    const double width = 2.5758293035489 * std::sqrt(0.5 / 400); // the variance of a sine is 1/2
    const auto found = *interval_of_mean(values);
    CHECK(near(found.low, mean(values) - width, 0.01));
    CHECK(near(found.high, mean(values) + width, 0.01));
    std::reverse(values.begin(), values.end());
    const auto again = *interval_of_mean(values);
    CHECK(again.low == found.low);
    CHECK(again.high == found.high);
}

TEST_CASE("resampling and the normal approximation meet where one takes over from the other") {
    List values(most_resampled);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i % 17);
    const auto resampled = *interval_of_mean(values);
    values.push_back(mean(values));
    const auto normal = *interval_of_mean(values);
    CHECK(near(resampled.low, normal.low, 0.01));
    CHECK(near(resampled.high, normal.high, 0.01));
    CHECK_FALSE(interval_of_mean({1}));
    CHECK(interval_of_mean({4, 4, 4})->low == 4);
}

TEST_CASE("shares of the variance add up to 1, and equal factors have equal ones") {
    const List a{1, 2, 4, 16}, b{3, 1, 5, 2};
    const auto shares = variance_shares({a, b});
    REQUIRE(shares.size() == 2);
    CHECK(near(shares[0] + shares[1], 1, 1e-12));
    const auto equal = variance_shares({a, a});
    CHECK(near(equal[0], 0.5));
    CHECK(near(equal[1], 0.5));
    CHECK(variance_shares({a, {7, 7, 7, 7}})[1] == 0);
}

TEST_CASE("on the front is what no cheaper or equally cheap one beats") {
    using Front = std::vector<std::size_t>;
    CHECK(pareto_front(List{3, 1, 2, 4}, List{70, 60, 50, 70}) == Front{1, 0, 3});
    CHECK(pareto_front(List{1, 1}, List{5, 6}) == Front{1});
    CHECK(pareto_front(List{1, 1}, List{6, 6}) == Front{0, 1});
    CHECK(pareto_front(List{}, List{}).empty());
}
