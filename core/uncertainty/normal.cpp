#include "core/uncertainty/normal.hpp"

#include <cmath>
#include <iterator>

namespace carbon {

namespace {

constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;

// c[0] + c[1] x + c[2] x^2 ...
template <std::size_t n>
double polynomial(const double (&c)[n], double x) {
    double value = 0;
    for (auto i = n; i-- > 0;) value = value * x + c[i];
    return value;
}

// The coefficients of AS 241, for the middle and for two depths of the tail.
constexpr double middle_above[] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                   1.9715909503065514427e3, 1.3731693765509461125e4,
                                   4.5921953931549871457e4, 6.7265770927008700853e4,
                                   3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr double middle_below[] = {1.0,
                                   4.2313330701600911252e1,
                                   6.8718700749205790830e2,
                                   5.3941960214247511077e3,
                                   2.1213794301586595867e4,
                                   3.9307895800092710610e4,
                                   2.8729085735721942674e4,
                                   5.2264952788528545610e3};
constexpr double tail_above[] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                 5.76949722146069140550e0,  3.64784832476320460504e0,
                                 1.27045825245236838258e0,  2.41780725177450611770e-1,
                                 2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double tail_below[] = {1.0,
                                 2.05319162663775882187e0,
                                 1.67638483018380384940e0,
                                 6.89767334985100004550e-1,
                                 1.48103976427480074590e-1,
                                 1.51986665636164571966e-2,
                                 5.47593808499534494600e-4,
                                 1.05075007164441684324e-9};
constexpr double far_above[] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                1.78482653991729133580e0,  2.96560571828504891230e-1,
                                2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double far_below[] = {1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};

double tail(double depth) {
    if (depth <= 5)
        return polynomial(tail_above, depth - 1.6) / polynomial(tail_below, depth - 1.6);
    return polynomial(far_above, depth - 5) / polynomial(far_below, depth - 5);
}

} // namespace

double exponential(double x) {
    const double k = std::floor(x / (ln2_high + ln2_low) + 0.5);
    const double r = (x - k * ln2_high) - k * ln2_low; // |r| <= ln 2 / 2
    double term = 1, sum = 1;
    for (int n = 1; n < 18; ++n) {
        term = term * r / n;
        sum += term;
    }
    return std::ldexp(sum, static_cast<int>(k));
}

double logarithm(double x) {
    int k = 0;
    double m = std::frexp(x, &k); // in [0.5, 1)
    if (m < 0.70710678118654752) {
        m *= 2;
        --k;
    }
    const double s = (m - 1) / (m + 1), squared = s * s; // ln m = 2 artanh s
    double power = s, sum = 0;
    for (int n = 1; n < 27; n += 2) {
        sum += power / n;
        power *= squared;
    }
    return k * ln2_high + (2 * sum + k * ln2_low);
}

double normal_quantile(double p) {
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(middle_above, r) / polynomial(middle_below, r);
    }
    const double depth = std::sqrt(-logarithm(q < 0 ? p : 1 - p));
    return q < 0 ? -tail(depth) : tail(depth);
}

} // namespace carbon
