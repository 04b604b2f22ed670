#include "core/uncertainty/samples.hpp"

#include <cstddef>

namespace carbon {

namespace {

void add_one(Samples& sum, const Weighted& term) {
    const auto [a, samples] = term;
    const double* x = samples->data();
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += a * x[i];
}

// The same sum as one by one, for half the reading and writing.
void add_four(Samples& sum, const Weighted* terms) {
    const double a = terms[0].first, b = terms[1].first, c = terms[2].first, d = terms[3].first;
    const double *x = terms[0].second->data(), *y = terms[1].second->data(),
                 *z = terms[2].second->data(), *w = terms[3].second->data();
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = (((sum[i] + a * x[i]) + b * y[i]) + c * z[i]) + d * w[i];
}

} // namespace

void add(Samples& sum, const std::vector<Weighted>& terms) {
    std::size_t i = 0;
    for (; i + 4 <= terms.size(); i += 4) add_four(sum, &terms[i]);
    for (; i < terms.size(); ++i) add_one(sum, terms[i]);
}

double variance(const Samples& samples) {
    const auto count = static_cast<double>(samples.size());
    double sum = 0, squares = 0;
    for (const double x : samples) sum += x;
    const double mean = sum / count;
    for (const double x : samples) squares += (x - mean) * (x - mean);
    return squares / count;
}

} // namespace carbon
