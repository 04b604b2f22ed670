// Quantities as types. Quantities of one unit add and compare, any may be scaled by a number, and
// two mixed products exist: Watts x Hours -> KilowattHours (E = P x T) and
// KilowattHours x GramsPerKilowattHour -> Kilograms of CO2e (C = E x I). Nothing else compiles.
#pragma once

#include <compare>

namespace carbon {

template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    explicit constexpr Quantity(double value) : value_(value) {}
    constexpr double value() const { return value_; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        return Quantity(a.value_ + b.value_);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        return Quantity(a.value_ - b.value_);
    }
    friend constexpr Quantity operator*(double n, Quantity q) { return Quantity(n * q.value_); }
    friend constexpr Quantity operator*(Quantity q, double n) { return n * q; }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    double value_ = 0;
};

using Watts = Quantity<struct WattUnit>;
using Hours = Quantity<struct HourUnit>;
using KilowattHours = Quantity<struct KilowattHourUnit>;
using GramsPerKilowattHour = Quantity<struct GramPerKilowattHourUnit>; // of CO2e
using Kilograms = Quantity<struct KilogramUnit>;                       // of CO2e

constexpr KilowattHours operator*(Watts power, Hours time) {
    return KilowattHours(power.value() * time.value() / 1000);
}
constexpr KilowattHours operator*(Hours time, Watts power) { return power * time; }

constexpr Kilograms operator*(KilowattHours energy, GramsPerKilowattHour intensity) {
    return Kilograms(energy.value() * intensity.value() / 1000);
}
constexpr Kilograms operator*(GramsPerKilowattHour intensity, KilowattHours energy) {
    return energy * intensity;
}

} // namespace carbon
