// Quantities as types. Quantities of one unit add and compare, any may be scaled by a number, and
// two mixed products exist: Watts x DeviceHours -> KilowattHours (E = P x T) and
// KilowattHours x GramsPerKilowattHour -> Kilograms of CO2e (C = E x I). Nothing else compiles, so
// wall-clock hours must be made device-hours before they can be multiplied by a power.
#pragma once

#include "core/precise.hpp"

#include <compare>

namespace carbon {

template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    explicit constexpr Quantity(double value) : amount_(value) {}
    explicit constexpr Quantity(Precise amount) : amount_(amount) {}
    constexpr double value() const { return amount_.value(); }
    constexpr Precise amount() const { return amount_; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        return Quantity(a.amount_ + b.amount_);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        return Quantity(a.amount_ + -b.amount_);
    }
    friend constexpr Quantity operator*(double n, Quantity q) { return Quantity(n * q.amount_); }
    friend constexpr Quantity operator*(Quantity q, double n) { return n * q; }
    friend constexpr auto operator<=>(Quantity a, Quantity b) { return a.value() <=> b.value(); }
    friend constexpr bool operator==(Quantity a, Quantity b) { return a.value() == b.value(); }

private:
    Precise amount_;
};

using Watts = Quantity<struct WattUnit>;
using Hours = Quantity<struct HourUnit>;             // of wall-clock time
using DeviceHours = Quantity<struct DeviceHourUnit>; // summed over devices, or over nodes
using KilowattHours = Quantity<struct KilowattHourUnit>;
using GramsPerKilowattHour = Quantity<struct GramPerKilowattHourUnit>; // of CO2e
using Kilograms = Quantity<struct KilogramUnit>;                       // of CO2e
using Litres = Quantity<struct LitreUnit>;                             // of water

constexpr double hours_per_year = 8760;

constexpr KilowattHours operator*(Watts power, DeviceHours time) {
    return KilowattHours(power.amount() * time.amount() / 1000);
}
constexpr KilowattHours operator*(DeviceHours time, Watts power) { return power * time; }

constexpr Kilograms operator*(KilowattHours energy, GramsPerKilowattHour intensity) {
    return Kilograms(energy.amount() * intensity.amount() / 1000);
}
constexpr Kilograms operator*(GramsPerKilowattHour intensity, KilowattHours energy) {
    return energy * intensity;
}

} // namespace carbon
