#include "core/survey/statistics.hpp"

#include "core/heap_sort.hpp"
#include "core/sum.hpp"
#include "core/uncertainty/identity.hpp"
#include "core/uncertainty/normal.hpp"
#include "core/uncertainty/quantile.hpp"
#include "core/uncertainty/random.hpp"

#include <cmath>
#include <numeric>

namespace carbon {

namespace {

constexpr std::size_t resamples = 10000, fewest = 3;
constexpr double tail = 0.005; // on each side of an interval of 99 %

// The mean of the products of what is beyond the means.
double covariance(Values x, Values y) {
    const double mean_x = mean(x), mean_y = mean(y);
    Sum sum;
    for (std::size_t i = 0; i < x.size(); ++i) sum.add((x[i] - mean_x) * (y[i] - mean_y));
    return sum.value() / static_cast<double>(x.size());
}

std::vector<double> logarithms(Values values) {
    std::vector<double> made;
    made.reserve(values.size());
    for (const double value : values) made.push_back(logarithm(value));
    return made;
}

std::vector<std::size_t> indexes_by(Values values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    heap_sort(order, [&](std::size_t a, std::size_t b) {
        return values[a] != values[b] ? values[a] < values[b] : a < b;
    });
    return order;
}

// 1 for the least; equal values share the mean of their ranks.
std::vector<double> ranks(Values values) {
    const auto order = indexes_by(values);
    std::vector<double> made(values.size());
    for (std::size_t from = 0, to; from < order.size(); from = to) {
        for (to = from; to < order.size() && values[order[to]] == values[order[from]];) ++to;
        for (auto i = from; i < to; ++i) made[order[i]] = static_cast<double>(from + 1 + to) / 2;
    }
    return made;
}

Interval resampled(const std::vector<double>& ascending) {
    std::vector<double> means;
    means.reserve(resamples);
    Random random(ascending.size());
    for (std::size_t i = 0; i < resamples; ++i) {
        double sum = 0;
        for (std::size_t n = 0; n < ascending.size(); ++n)
            sum += ascending[random.below(ascending.size())];
        means.push_back(sum / static_cast<double>(ascending.size()));
    }
    heap_sort(means);
    return {quantile(means, tail), quantile(means, 1 - tail)};
}

// The intervals of samples, each until another one has its place: at every key that is typed, the
// same ones are asked for.
Interval kept_or_resampled(const std::vector<double>& ascending) {
    struct Kept {
        Identity sample;
        Interval interval;
    };
    constexpr std::size_t places = 4096;
    static Kept all[places];
    auto sample = nothing;
    for (const double value : ascending) sample = with(sample, value);
    auto& kept = all[sample % places];
    if (kept.sample != sample) kept = {sample, resampled(ascending)};
    return kept.interval;
}

Interval of_normal(const std::vector<double>& values) {
    const double error = std::sqrt(covariance(values, values) / static_cast<double>(values.size()));
    const double middle = mean(values), width = error * normal_quantile(1 - tail);
    return {middle - width, middle + width};
}

} // namespace

double mean(Values values) {
    Sum sum;
    for (const double value : values) sum.add(value);
    return sum.value() / static_cast<double>(values.size());
}

double median(std::vector<double> values) {
    heap_sort(values);
    return quantile(values, 0.5);
}

std::optional<Interval> interval_of_mean(std::vector<double> values) {
    if (values.size() < 2) return std::nullopt;
    heap_sort(values);
    return values.size() > most_resampled ? of_normal(values) : kept_or_resampled(values);
}

std::optional<FittedLine> fitted_line(Values x, Values y) {
    if (x.size() < fewest) return std::nullopt;
    const double of_x = covariance(x, x), of_y = covariance(y, y), of_both = covariance(x, y);
    if (of_x == 0 || of_y == 0) return std::nullopt;
    const double slope = of_both / of_x;
    return FittedLine{slope, mean(y) - slope * mean(x), of_both / of_x * (of_both / of_y)};
}

std::optional<double> rank_correlation(Values x, Values y) {
    const auto of_x = ranks(x), of_y = ranks(y);
    const auto line = fitted_line(of_x, of_y);
    if (!line) return std::nullopt;
    return (line->slope < 0 ? -1 : 1) * std::sqrt(line->r2);
}

std::vector<double> variance_shares(const std::vector<std::vector<double>>& factors) {
    std::vector<std::vector<double>> logs;
    std::vector<double> product(factors.front().size());
    for (const auto& factor : factors) {
        logs.push_back(logarithms(factor));
        for (std::size_t i = 0; i < product.size(); ++i) product[i] += logs.back()[i];
    }
    const double whole = product.size() < fewest ? 0 : covariance(product, product);
    std::vector<double> shares;
    if (whole == 0) return shares;
    for (const auto& log : logs) shares.push_back(covariance(log, product) / whole);
    return shares;
}

std::vector<std::size_t> pareto_front(Values costs, Values scores) {
    const auto order = indexes_by(costs);
    std::vector<std::size_t> front;
    for (std::size_t from = 0, to; from < order.size(); from = to) {
        double best = front.empty() ? -HUGE_VAL : scores[front.back()];
        for (to = from; to < order.size() && costs[order[to]] == costs[order[from]]; ++to)
            best = std::fmax(best, scores[order[to]]);
        for (auto i = from; i < to; ++i)
            if (scores[order[i]] == best) front.push_back(order[i]);
    }
    return front;
}

} // namespace carbon
