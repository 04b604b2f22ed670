// Functions whose bits are the same on every machine: made of the four operations alone, which
// IEEE 754 fixes, where the libraries' own exp and log differ in the last place.
#pragma once

namespace carbon {

/// e^x for |x| up to 700, to about 1e-15.
double exponential(double x);

/// The natural logarithm of x > 0, to about 1e-15.
double logarithm(double x);

/// The number below which a standard normal variable stays with probability p, 0 < p < 1.
/// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", 1988;
/// to about 1e-15.
double normal_quantile(double p);

} // namespace carbon
