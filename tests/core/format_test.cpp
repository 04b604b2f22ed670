#include "core/format.hpp"
#include "tests/core/catch.hpp"

using namespace carbon;

namespace {
const std::string gap = "\u00a0"; // between a number and its unit
}

TEST_CASE("carbon is shown to four digits in the unit that fits") {
    CHECK(text(Kilograms(24692.172)) == "24.69" + gap + "t");
    CHECK(text(Kilograms(534.4)) == "534.4" + gap + "kg");
    CHECK(text(Kilograms(15)) == "15" + gap + "kg");
    CHECK(text(Kilograms(0.00112)) == "1.12" + gap + "g");
    CHECK(text(Kilograms(0.0000123456)) == "0.01235" + gap + "g");
    CHECK(text(Kilograms(1234567890)) == "1,235,000" + gap + "t");
    CHECK(text(Kilograms(0)) == "0" + gap + "g");
}

TEST_CASE("the unit is chosen after rounding") {
    CHECK(text(Kilograms(999.94)) == "999.9" + gap + "kg");
    CHECK(text(Kilograms(999.96)) == "1" + gap + "t");
    CHECK(text(Kilograms(0.99996)) == "1" + gap + "kg");
    CHECK(text(KilowattHours(999.96)) == "1" + gap + "MWh");
}

TEST_CASE("the parts of a column are in the unit of its total") {
    const KilowattHours total(1004);
    CHECK(unit_of(total) == "MWh");
    CHECK(in_unit_of(total, total) == "1.004");
    CHECK(in_unit_of(total, KilowattHours(0.6468)) == "0.0006468");
    CHECK(unit_of(Kilograms(206.3)) == "kg");
    CHECK(in_unit_of(Kilograms(206.3), Kilograms(0.2964)) == "0.2964");
    CHECK(in_unit_of(Kilograms(12.5), Kilograms(12345.6)) == "12,350");
}

TEST_CASE("energy goes from watt-hours to gigawatt-hours") {
    CHECK(text(KilowattHours(0.07)) == "70" + gap + "Wh");
    CHECK(text(KilowattHours(30)) == "30" + gap + "kWh");
    CHECK(text(KilowattHours(433196)) == "433.2" + gap + "MWh");
    CHECK(text(KilowattHours(1289376)) == "1.289" + gap + "GWh");
}

TEST_CASE("what the author stated is shown as it was stated") {
    CHECK(text(Hours(2820.286)) == "2820.286" + gap + "h");
    CHECK(text(Hours(1082990)) == "1,082,990" + gap + "h");
    CHECK(text(Watts(400)) == "400" + gap + "W");
    CHECK(text(GramsPerKilowattHour(34.5)) == "34.5" + gap + "g/kWh");
}

TEST_CASE("plain numbers carry twelve digits and no noise of binary fractions") {
    CHECK(plain(0.1 + 0.2) == "0.3");
    CHECK(plain(1.5 * 1.15) == "1.725");
    CHECK(plain(433195.92960000003) == "433195.9296");
    CHECK(plain(1e-7) == "0.0000001");
    CHECK(plain(-0.0) == "0");
    CHECK(plain(-12.5) == "-12.5");
    CHECK(plain(123456789012345.0) == "123456789012000");
}

TEST_CASE("thousands are grouped from five digits on") {
    CHECK(number(9999) == "9999");
    CHECK(number(10000) == "10,000");
    CHECK(number(-1234567.5) == "-1,234,567.5");
    CHECK(whole_hours(DeviceHours(1082989.824)) == "1,082,990");
    CHECK(whole_hours(DeviceHours(12.25)) == "12.25");
}

TEST_CASE("a count has its noun") {
    CHECK(counted(1, "run") == "1 run");
    CHECK(counted(0, "run") == "0 runs");
    CHECK(counted(10001, "run") == "10,001 runs");
}

TEST_CASE("the largest and smallest doubles have a text of bounded length") {
    CHECK(plain(1.7976931348623157e308) == "1.79769313486e308");
    CHECK(plain(5e-324) == "4.94065645841e-324");
    CHECK(number(1e300) == "1e300");
    CHECK(number(-1e15) == "-1,000,000,000,000,000");
    CHECK(number(1e16) == "1e16");
}
