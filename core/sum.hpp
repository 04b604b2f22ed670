// Neumaier's compensated sum: the error does not grow with the number of terms.
// A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
#pragma once

#include "core/precise.hpp"

#include <cmath>

namespace carbon {

class Sum {
public:
    void add(double term) {
        const double total = total_ + term;
        lost_ +=
            std::abs(total_) >= std::abs(term) ? (total_ - total) + term : (term - total) + total_;
        total_ = total;
    }
    void add(Precise term) {
        add(term.value());
        add(term.lost());
    }
    double value() const { return total_ + lost_; }

private:
    double total_ = 0, lost_ = 0;
};

} // namespace carbon
