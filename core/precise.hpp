// A product or sum that keeps what rounding would lose, as the error of a double ("double-double":
// T. J. Dekker, "A floating-point technique for extending the available precision", 1971). So each
// quantity of the method is right to the last place, however many factors it has.
#pragma once

namespace carbon {

class Precise {
public:
    constexpr Precise() = default;
    constexpr Precise(double value) : value_(value) {} // implicit: a double is exact
    constexpr double value() const { return value_; }
    constexpr double lost() const { return lost_; } // value() + lost() is the number

    friend constexpr Precise operator+(Precise a, Precise b) {
        const double sum = a.value_ + b.value_, part = sum - a.value_;
        const double error = (a.value_ - (sum - part)) + (b.value_ - part);
        return normalized(sum, error + a.lost_ + b.lost_);
    }
    friend constexpr Precise operator-(Precise a) {
        a.value_ = -a.value_;
        a.lost_ = -a.lost_;
        return a;
    }
    friend constexpr Precise operator*(Precise a, Precise b) {
        const double product = a.value_ * b.value_;
        return normalized(product, product_error(a.value_, b.value_, product) +
                                       (a.value_ * b.lost_ + a.lost_ * b.value_));
    }
    friend constexpr Precise operator/(Precise a, double divisor) {
        const double quotient = a.value_ / divisor, back = quotient * divisor;
        const double error = (a.value_ - back) - product_error(quotient, divisor, back) + a.lost_;
        return normalized(quotient, error / divisor);
    }

private:
    static constexpr Precise normalized(double high, double low) {
        Precise p(high + low);
        p.lost_ = low - (p.value_ - high);
        return p;
    }
    // The upper half of the digits; a magnitude above 1e290 would overflow.
    static constexpr double upper_half(double x) {
        const double shifted = 134217729.0 * x; // 2^27 + 1
        return shifted - (shifted - x);
    }
    static constexpr double product_error(double a, double b, double product) {
        const double a1 = upper_half(a), a2 = a - a1, b1 = upper_half(b), b2 = b - b1;
        return ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2;
    }

    double value_ = 0, lost_ = 0;
};

} // namespace carbon
