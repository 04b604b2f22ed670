// Sums of products of variables. Runs often differ by their size alone: then they have one shape,
// and its range is reckoned once for all of them.
#pragma once

#include "core/uncertainty/variables.hpp"

#include <map>
#include <vector>

namespace carbon {

/// How much stands before each product.
using Terms = std::map<Set, double>;

Terms& operator+=(Terms& sum, const Terms& more);

/// True where one of the products is of a variable.
bool varies(const Terms& terms);

/// Equal where they differ by the order in which something was added up.
double to_40_bits(double x);

struct Shape {
    double size; // the largest amount
    /// The amounts as shares of it, to 40 bits: the last ones tell only in which order something
    /// was added up.
    Terms shares;
    Identity identity;
};

Shape shape_of(const Terms& terms);

Identity identity_of(const Set& set);

/// The terms in parts, each always in the same one, whatever else is there.
std::vector<Terms> bundles(const Terms& terms);

} // namespace carbon
