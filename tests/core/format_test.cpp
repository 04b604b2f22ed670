#include "core/format.hpp"
#include "tests/core/catch.hpp"

#include <cmath>

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
    CHECK(in_unit_of(total, {}, total, {}) == "1.004");
    CHECK(in_unit_of(total, {}, KilowattHours(0.6468), {}) == "0.0006468");
    CHECK(unit_of(Kilograms(206.3)) == "kg");
    CHECK(in_unit_of(Kilograms(206.3), {}, Kilograms(0.2964), {}) == "0.2964");
    CHECK(in_unit_of(Kilograms(12.5), {}, Kilograms(12345.6), {}) == "12,350");
}

TEST_CASE("the unit of a column is that of the total as its range rounds it") {
    const Interval wide{500, 1500};
    CHECK(text(Kilograms(998), wide) == "1.0" + gap + "t");
    CHECK(unit_of(Kilograms(998), wide) == "t");
    CHECK(in_unit_of(Kilograms(998), wide, Kilograms(998), wide) == "1.0");
    CHECK(in_unit_of(Kilograms(998), wide, Kilograms(30), Interval{29, 31}) == "0.03000");
    CHECK(unit_of(Kilograms(998)) == "kg");
}

TEST_CASE("the range decides how many digits there are") {
    const Kilograms carbon(1234.567);
    CHECK(text(carbon, Interval{1234.5, 1234.6}) == "1.235" + gap + "t");
    CHECK(text(carbon, Interval{1172.839, 1296.295}) == "1.235" + gap + "t"); // just below a tenth
    CHECK(text(carbon, Interval{1172.838, 1296.296}) == "1.23" + gap + "t");
    CHECK(text(carbon, Interval{617.284, 1851.850}) == "1.23" + gap + "t"); // just below as wide
    CHECK(text(carbon, Interval{617.283, 1851.851}) == "1.2" + gap + "t");
}

TEST_CASE("zeros stay where a range says that they count") {
    const auto tonnes = [](double t, double low, double high) {
        return text(Kilograms(1000 * t), Interval{1000 * low, 1000 * high});
    };
    CHECK(tonnes(6, 5, 7) == "6.00" + gap + "t");
    CHECK(tonnes(6, 3, 10) == "6.0" + gap + "t");
    CHECK(tonnes(60, 59, 61) == "60.00" + gap + "t");
    CHECK(tonnes(600, 300, 900) == "600" + gap + "t");
    CHECK(tonnes(600, 100, 900) == "600" + gap + "t");
    CHECK(tonnes(0.0005, 0.0004, 0.0006) == "500" + gap + "g");
    CHECK(text(Kilograms(0.00005), Interval{0.00003, 0.00007}) == "0.0500" + gap + "g");
    CHECK(text(Kilograms(6000)) == "6" + gap + "t");
}

TEST_CASE("a range is rounded outward, in the unit of its value, with a digit less") {
    const auto ends = [](double value, double low, double high) {
        return range_text(Kilograms(value), Interval{low, high});
    };
    CHECK(ends(24692, 7377, 24693) == "7.3–25" + gap + "t");
    CHECK(ends(4689, 1852.2, 5914.9) == "1.8–6.0" + gap + "t");
    CHECK(ends(414.6, 387.7, 414.7) == "387–415" + gap + "kg"); // three digits beside four
    CHECK(ends(998, 500, 1500) == "0.50–1.5" + gap + "t");
    CHECK(ends(20, 0, 40) == "0–40" + gap + "kg");
    CHECK(ends(0.5, 0.401, 0.6) == "400–600" + gap + "g");
    CHECK(range_text(KilowattHours(1500), Interval{1000, 2000}) == "1.0–2.0" + gap + "MWh");
}

TEST_CASE("an end of a range that is the value itself is written as the value is") {
    const auto ends = [](double value, double low, double high) {
        return range_text(Kilograms(value), Interval{low, high});
    };
    CHECK(ends(24692, 7377, 24692) == "7.3–24.7" + gap + "t"); // an upper estimate
    CHECK(ends(6.104, 1.83, 6.104) == "1.8–6.10" + gap + "kg");
    CHECK(ends(414.6, 414.6, 440) == "414.6–440" + gap + "kg");
}

TEST_CASE("a low end just below a power of ten keeps its digits") {
    const auto ends = [](double low) { return range_text(Kilograms(120), Interval{low, 185.5}); };
    for (const double low : {99.9, 99.98, 99.9995, 99.999999})
        CHECK(ends(low) == "99–190" + gap + "kg");
}

TEST_CASE("a narrow range has as many digits as its value, or it would be told too wide") {
    const auto ends = [](double value, double low, double high) {
        return range_text(Kilograms(value), Interval{low, high});
    };
    CHECK(ends(29960, 29699.6, 29966.6) == "29.69–29.97" + gap + "t");
    CHECK(ends(520.6, 520.11, 520.66) == "520.1–520.7" + gap + "kg");
    CHECK(ends(520.6, 510.11, 525.66) == "510–526" + gap + "kg");
}

TEST_CASE("the range of a factor is as it was stated, a reckoned end to three digits") {
    CHECK(text(Interval{0.3, 0.99}) == "0.3–0.99");
    CHECK(text(Interval{10000, 123456}) == "10,000–123,456");
    CHECK(text(Interval{1.0 / 3, 2.0 / 3}) == "0.333–0.667");
    CHECK(text(Interval{31, 46.4128}) == "31–46.4");
    CHECK(text(Interval{0.12345, 250.72}) == "0.12345–250.72");
}

TEST_CASE("what is known roughly has two digits") {
    CHECK(about(Kilograms(3596.4)) == "3.6" + gap + "t");
    CHECK(about(Kilograms(40)) == "40" + gap + "kg");
    CHECK(about(Litres(63860)) == "64" + gap + "m³");
    CHECK(about(1840) == "1800");
    CHECK(about(18400) == "18,000");
    CHECK(percent(0.4567) == "46" + gap + "%");
    CHECK(percent(1) == "100" + gap + "%");
}

TEST_CASE("device-days are device-hours by the day") {
    CHECK(days(DeviceHours(960)) == "40");
    CHECK(days(DeviceHours(1082990)) == "45,125");
    CHECK(days(DeviceHours(1)) == "0.04167");
}

TEST_CASE("megawatt-hours have two significant digits at least, whatever the magnitude") {
    const std::pair<double, const char*> exact[] = {
        {500, "0.50"},   {5, "0.0050"},      {0.02, "0.000020"},
        {1000, "1.0"},   {2000, "2.0"},      {10000, "10"},
        {500000, "500"}, {1234, "1.234"},    {1e-9, "0.0000000000010"},
        {0, "0"},        {1e-15, "1.0e-18"}, {3e20, "3.0e17"}};
    for (const auto& [kwh, said] : exact) CHECK(megawatt_hours(KilowattHours(kwh)) == said);
    for (int power = -12; power < 18; ++power)
        for (const double first : {1.0, 2.0, 5.0, 9.9999, 1.05, 3.14159}) {
            const double kwh = first * std::pow(10, power);
            const Interval wide{kwh / 2, 2 * kwh};
            for (const auto& text :
                 {megawatt_hours(KilowattHours(kwh)), megawatt_hours(KilowattHours(kwh), wide)}) {
                INFO(kwh << ": " << text);
                const auto digits = text.substr(text.find_first_of("123456789"));
                CHECK(digits.size() - (digits.find('.') != digits.npos) >= 2);
                CHECK(std::abs(std::stod(text) / (kwh / 1000) - 1) < 0.05);
            }
        }
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
