#include "core/units.hpp"
#include "tests/core/catch.hpp"

#include <type_traits>

using namespace carbon;

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept multipliable = requires(A a, B b) { a * b; };
template <class A, class B>
concept comparable = requires(A a, B b) { a < b; };

// What must not compile.
static_assert(!addable<Watts, Hours>);
static_assert(!addable<KilowattHours, Kilograms>);
static_assert(!addable<Watts, double>);
static_assert(!multipliable<Watts, Watts>);
static_assert(!multipliable<Hours, Hours>);
static_assert(!multipliable<Watts, GramsPerKilowattHour>);
static_assert(!multipliable<Hours, GramsPerKilowattHour>);
static_assert(!multipliable<KilowattHours, Hours>);
static_assert(!multipliable<Kilograms, GramsPerKilowattHour>);
static_assert(!comparable<Watts, Hours>);
static_assert(!std::is_convertible_v<double, Watts>);
static_assert(!std::is_convertible_v<Watts, double>);
static_assert(!std::is_convertible_v<Watts, Hours>);

// What must.
static_assert(std::is_same_v<decltype(Watts(1) * Hours(1)), KilowattHours>);
static_assert(std::is_same_v<decltype(KilowattHours(1) * GramsPerKilowattHour(1)), Kilograms>);
static_assert(addable<Kilograms, Kilograms>);
static_assert(comparable<Hours, Hours>);

TEST_CASE("watts and hours make kilowatt-hours, grams per kilowatt-hour make kilograms") {
    CHECK((Watts(300) * Hours(100)).value() == 30);
    CHECK((Hours(100) * Watts(300)).value() == 30);
    CHECK((KilowattHours(30) * GramsPerKilowattHour(500)).value() == 15);
    CHECK((GramsPerKilowattHour(500) * KilowattHours(30)).value() == 15);
}

TEST_CASE("quantities of one unit add, subtract, scale and compare") {
    CHECK((Hours(1.5) + Hours(2)).value() == 3.5);
    CHECK((Hours(1.5) - Hours(2)).value() == -0.5);
    CHECK((8 * Hours(1.5)).value() == 12);
    CHECK((Hours(1.5) * 8).value() == 12);
    CHECK(Hours(1) < Hours(2));
    CHECK(Hours(2) == Hours(2));
}
