#include "core/units.hpp"

#include "core/estimate.hpp"
#include "core/lines.hpp"
#include "tests/core/catch.hpp"

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace carbon;

namespace {

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept subtractable = requires(A a, B b) { a - b; };
template <class A, class B>
concept multipliable = requires(A a, B b) { a * b; };
template <class A, class B>
concept comparable = requires(A a, B b) { a < b; };
template <class A, class B>
concept equatable = requires(A a, B b) { a == b; };
template <class A, class B>
concept divisible = requires(A a, B b) { a / b; };

using Units =
    std::tuple<Watts, Hours, DeviceHours, KilowattHours, GramsPerKilowattHour, Kilograms, Litres>;
constexpr auto unit_count = std::tuple_size_v<Units>;
template <std::size_t i>
using Unit = std::tuple_element_t<i, Units>;

// True for the two products of the method, either way round.
template <class A, class B>
constexpr bool is_product =
    (std::is_same_v<A, Watts> && std::is_same_v<B, DeviceHours>) ||
    (std::is_same_v<A, KilowattHours> && std::is_same_v<B, GramsPerKilowattHour>);

// How many of the 49 pairs of units compile as `operation`.
template <template <class, class> class Operation, std::size_t... i>
constexpr std::size_t compiling(std::index_sequence<i...>) {
    return (std::size_t{Operation<Unit<i / unit_count>, Unit<i % unit_count>>::value} + ...);
}
template <template <class, class> class Operation>
constexpr std::size_t compiling_pairs =
    compiling<Operation>(std::make_index_sequence<unit_count * unit_count>());

template <class A, class B>
struct Adds : std::bool_constant<addable<A, B>> {};
template <class A, class B>
struct Subtracts : std::bool_constant<subtractable<A, B>> {};
template <class A, class B>
struct Compares : std::bool_constant<comparable<A, B>> {};
template <class A, class B>
struct Equates : std::bool_constant<equatable<A, B>> {};
template <class A, class B>
struct Multiplies : std::bool_constant<multipliable<A, B>> {};
template <class A, class B>
struct MultipliesWrongly
    : std::bool_constant<multipliable<A, B> && !is_product<A, B> && !is_product<B, A>> {};
template <class A, class B>
struct Divides : std::bool_constant<divisible<A, B>> {};
template <class A, class B>
struct Converts : std::bool_constant<std::is_convertible_v<A, B>> {};
template <class A, class B>
struct Constructs : std::bool_constant<std::is_constructible_v<A, B>> {};
template <class A, class B>
struct Assigns : std::bool_constant<std::is_assignable_v<A&, B>> {};

} // namespace

// What must not compile: of 49 pairs each, only those of one unit add, subtract, compare,
// convert, construct and assign (7), only the two products, either way round, multiply (4), and
// none divides.
static_assert(unit_count == 7);
static_assert(compiling_pairs<Adds> == 7);
static_assert(compiling_pairs<Subtracts> == 7);
static_assert(compiling_pairs<Compares> == 7);
static_assert(compiling_pairs<Equates> == 7);
static_assert(compiling_pairs<Converts> == 7);
static_assert(compiling_pairs<Constructs> == 7);
static_assert(compiling_pairs<Assigns> == 7);
static_assert(compiling_pairs<Divides> == 0);
static_assert(compiling_pairs<Multiplies> == 4);
static_assert(compiling_pairs<MultipliesWrongly> == 0);

// Bare numbers are no quantities, and quantities no numbers.
static_assert(!addable<Watts, double> && !addable<double, Watts> && !addable<Kilograms, int>);
static_assert(!comparable<Hours, double> && !comparable<double, KilowattHours>);
static_assert(!std::is_convertible_v<double, Watts> && !std::is_convertible_v<int, Hours>);
static_assert(!std::is_convertible_v<Watts, double> && !std::is_convertible_v<Kilograms, double>);
static_assert(!std::is_convertible_v<bool, DeviceHours>);

// Not even where it is asked for: one unit is never made of another, nor of two others at once; a
// bare number goes in and comes out by name alone.
template <class To, class... From>
constexpr bool refuses = !std::is_constructible_v<To, From...>;
static_assert(refuses<KilowattHours, Watts> && refuses<KilowattHours, DeviceHours>);
static_assert(refuses<KilowattHours, Kilograms> && refuses<KilowattHours, Watts, DeviceHours>);
static_assert(refuses<Kilograms, KilowattHours> && refuses<Kilograms, GramsPerKilowattHour>);
static_assert(refuses<Kilograms, KilowattHours, GramsPerKilowattHour>);
static_assert(refuses<Kilograms, Litres> && refuses<Litres, KilowattHours>);
static_assert(refuses<DeviceHours, Hours> && refuses<Hours, DeviceHours>);
static_assert(refuses<DeviceHours, double, Hours> && refuses<Watts, KilowattHours, Hours>);
static_assert(refuses<Watts, KilowattHours> && refuses<GramsPerKilowattHour, Kilograms>);
static_assert(refuses<Watts, const char*> && refuses<Hours, std::nullptr_t>);
static_assert(refuses<double, Watts> && refuses<Precise, Kilograms> && refuses<bool, Hours>);
static_assert(!std::is_assignable_v<Watts&, double> && !std::is_assignable_v<double&, Watts>);
static_assert(!std::is_assignable_v<Hours&, int> && !std::is_assignable_v<Kilograms&, Precise>);
static_assert(!divisible<KilowattHours, double> && !divisible<double, Hours>);

// Functions of the method that get their arguments in another order, or in another unit.
#define REFUSES(function, ...) static_assert(!std::is_invocable_v<decltype(function), __VA_ARGS__>)
REFUSES(average_power, double, Watts);
REFUSES(average_power, Hours, double);
REFUSES(device_hours, Hours, double);
REFUSES(device_hours, double, double);
REFUSES(device_hours, double, DeviceHours);
REFUSES(device_energy, Watts, Hours); // wall-clock hours are no device-hours
REFUSES(device_energy, Watts, double);
REFUSES(device_energy, DeviceHours, Watts);
REFUSES(device_energy, KilowattHours, DeviceHours);
REFUSES(processor_power, Watts, double, double);
REFUSES(processor_power, double, double, Watts);
REFUSES(memory_power, Watts, double);
REFUSES(memory_power, double, double);
REFUSES(host_energy, Watts, Hours);
REFUSES(host_energy, DeviceHours, Watts);
REFUSES(it_energy, KilowattHours, Watts);
REFUSES(it_energy, KilowattHours, double);
REFUSES(facility_energy, double, KilowattHours);
REFUSES(facility_energy, Watts, double);
REFUSES(facility_energy, Kilograms, double);
REFUSES(emissions, GramsPerKilowattHour, KilowattHours);
REFUSES(emissions, KilowattHours, double);
REFUSES(emissions, KilowattHours, Kilograms);
REFUSES(emissions, Watts, GramsPerKilowattHour);
REFUSES(embodied_share, KilowattHours, DeviceHours, double);
REFUSES(embodied_share, Kilograms, Hours, double);
REFUSES(site_water, Kilograms, double);
REFUSES(site_water, double, KilowattHours);
#undef REFUSES

// What must.
static_assert(std::is_same_v<decltype(Watts(1) * DeviceHours(1)), KilowattHours>);
static_assert(std::is_same_v<decltype(KilowattHours(1) * GramsPerKilowattHour(1)), Kilograms>);

TEST_CASE("watts and device-hours make kilowatt-hours, grams per kilowatt-hour make kilograms") {
    CHECK((Watts(300) * DeviceHours(100)).value() == 30);
    CHECK((DeviceHours(100) * Watts(300)).value() == 30);
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

TEST_CASE("a product keeps what a double loses") {
    // in doubles ten times 0.1 is 0.9999999999999999
    Precise sum;
    for (int i = 0; i < 10; ++i) sum = sum + Precise(0.1);
    CHECK(sum.value() == 1);
    CHECK((Precise(1) / 3 * 3).value() == 1);
    CHECK((Precise(1e16) + 1 + Precise(-1e16)).value() == 1);
}
