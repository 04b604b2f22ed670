// Quantities as they are typed: there and back, in two ways, and what is none.
#include "core/carbon.hpp"
#include "core/format.hpp"
#include "core/ingest/quantity.hpp"
#include "core/ingest/typed.hpp"
#include "tests/core/answers.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

using namespace carbon;
using namespace carbon::test;

namespace {

using D = Dimension;

double value(std::string_view text, D dimension) {
    INFO(std::string(text));
    const auto typed = read_typed(text, dimension);
    CHECK_FALSE(typed.asks);
    CHECK(typed.readings.size() == 1);
    return typed.readings.empty() ? NAN : typed.readings.front();
}

std::vector<double> asked(std::string_view text, D dimension) {
    INFO(std::string(text));
    const auto typed = read_typed(text, dimension);
    CHECK(typed.asks);
    return typed.readings;
}

bool is_none(std::string_view text, D dimension) {
    INFO(std::string(text));
    return read_typed(text, dimension).readings.empty();
}

struct Unit {
    D dimension;
    const char* name;
    double times;
};
constexpr Unit units[] = {
    {D::time, "h", 1},
    {D::time, "hours", 1},
    {D::time, "min", 1 / 60.0},
    {D::time, "s", 1 / 3600.0},
    {D::time, "d", 24},
    {D::time, "days", 24},
    {D::power, "W", 1},
    {D::power, "kW", 1000},
    {D::energy, "kWh", 1},
    {D::energy, "Wh", 0.001},
    {D::energy, "MWh", 1000},
    {D::energy, "GWh", 1e6},
    {D::mass, "kg", 1},
    {D::mass, "g", 0.001},
    {D::mass, "t", 1000},
    {D::mass, "kg CO2e", 1},
    {D::intensity, "g/kWh", 1},
    {D::intensity, "kg/kWh", 1000},
    {D::intensity, "gCO2e/kWh", 1},
    {D::intensity, "kg/MWh", 1},
    {D::share, "%", 0.01},
};

std::string digits(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

// "1234567.5" with a sign between thousands.
std::string grouped(std::string text, const std::string& sign) {
    const auto point = text.find('.');
    auto at = point == text.npos ? text.size() : point;
    while (at > 3) text.insert(at -= 3, sign);
    return text;
}

bool is_close(double a, double b) { return std::abs(a - b) <= 1e-11 * std::abs(b); }

} // namespace

TEST_CASE("quantities are read with their units") {
    CHECK(value("3 d 4 h", D::time) == 76);
    CHECK(value("90 min", D::time) == 1.5);
    CHECK(value("1 h 30 min", D::time) == 1.5);
    CHECK(value("9 days", D::time) == 216);
    CHECK(value("1d 2h 30min 36s", D::time) == 26.51);
    CHECK(value("1.5 kW", D::power) == 1500);
    CHECK(value("0.4 kg/kWh", D::intensity) == 400);
    CHECK(value("12 MWh", D::energy) == 12000);
    CHECK(value("85 %", D::share) == 0.85);
    CHECK(value("85%", D::share) == 0.85);
    CHECK(value("2.5 t CO₂e", D::mass) == 2500);
    CHECK(value("1,082,990", D::time) == 1082990);
    CHECK(value(" 1\u00a0082\u00a0990.5 h ", D::time) == 1082990.5);
    CHECK(value("16", D::number) == 16);
}

TEST_CASE("a time is read as Slurm prints it") {
    CHECK(value("3-04:00:00", D::time) == 76);
    CHECK(value("26:15:00", D::time) == 26.25);
    CHECK(value("0-00:00:36", D::time) == 0.01);
    CHECK(asked("12:30", D::time) == std::vector{12.5, 12.5 / 60});
    for (const auto* text : {":", "1:", ":1", "1:2:3", "1:60", "1-25:00:00", "1-2", "1:00:00:00",
                             "1-2-03:00:00", "-1:00:00", "1234567:00:00", "1:00:60", "1 :00:00"})
        CHECK(is_none(text, D::time));
    CHECK(is_none("12:30", D::number));
}

TEST_CASE("what a comma means is asked, never guessed") {
    CHECK(asked("1,200", D::time) == std::vector{1200, 1.2});
    CHECK(asked("1,5", D::time) == std::vector{1.5});
    CHECK(asked("1,200 kW", D::power) == std::vector{1200000, 1200.0});
    CHECK(asked("1.234,5", D::energy) == std::vector{1234.5});
    CHECK(asked("1 d 2,500 h", D::time) == std::vector{2524, 26.5});
}

TEST_CASE("a point is that of decimals, also before three digits; the page says how it was read") {
    CHECK(value("4.560 h", D::time) == 4.56);
    CHECK(value("1.200", D::energy) == 1.2);
}

TEST_CASE("what is no number of its dimension is not read") {
    for (const auto* text : {"",         " ",        "abc",     "h",           "3 x",      "3 kW",
                             "3 h 4",    "4 h 3 d",  "3 h 4 h", "3 d -4 h",    "-3 d 4 h", "3 m",
                             "3 months", "8 x A100", "1e308 d", "1.2.3",       "1,23,456", "½ h",
                             "NaN",      "inf",      "0x10",    "3 h 4 h 5 h", "--3",      "3 tons",
                             "\xff\xfe", "1e",       "∞",       "３ h"})
        CHECK(is_none(text, D::time));
    CHECK(is_none("3 h", D::number));
    CHECK(is_none("85 %", D::number));
    CHECK(is_none("400 W", D::energy));
    for (const auto* text : {"5 m Wh", "5 mWh", "100 W/h", "5 kW/h", "5 kWh/kg", "5 kWh per h"})
        CHECK(is_none(text, D::energy));
    CHECK(is_none("2 kg per carbon", D::mass));
    CHECK(is_none("5 m W", D::power));
    CHECK(is_none(std::string(101, '1'), D::number));
    std::string many; // deep, if it were read by recursion
    for (int i = 0; i < 200000; ++i) many += "1 h ";
    CHECK(read_quantity(many, Decimal::point, D::time).is == Amount::Is::other);
}

TEST_CASE("2,000 generated quantities are read as they were meant") {
    Dice dice(7);
    for (int i = 0; i < 2000; ++i) {
        const auto& unit = units[static_cast<std::size_t>(dice.part() * std::size(units))];
        const auto decimals = static_cast<int>(dice.part() * 5);
        const auto sign = dice.one_of<std::string>({"", ",", " ", "\u202f", "'"});
        const auto plain = digits(dice.between(1, 1e8), decimals);
        const auto text = grouped(plain, sign) + (dice.chance(0.5) ? " " : "") + unit.name;
        // One comma without a point could be that of decimals.
        const bool asks = sign == "," && decimals == 0 && text.find(',') == text.rfind(',') &&
                          text.find(',') != text.npos;
        INFO(text);
        const auto typed = read_typed(text, unit.dimension);
        CHECK(typed.asks == asks);
        REQUIRE_FALSE(typed.readings.empty());
        CHECK(is_close(typed.readings.front(), std::stod(plain) * unit.times));
        const auto back = read_typed(said(typed.readings.front(), unit.dimension), unit.dimension);
        REQUIRE_FALSE(back.readings.empty());
        CHECK(is_close(back.readings.front(), typed.readings.front()));
    }
}

TEST_CASE("members have the dimension of their name") {
    CHECK(dimension_of("hours") == D::time);
    CHECK(dimension_of("ranges/device_hours/0") == D::time);
    CHECK(dimension_of("ranges/measured_kwh/1") == D::energy);
    CHECK(dimension_of("place/g_per_kwh") == D::intensity);
    CHECK(dimension_of("host/utilisation") == D::share);
    CHECK(dimension_of("market_based/kg") == D::mass);
    CHECK(dimension_of("average_watts") == D::power);
    CHECK(dimension_of("count") == D::number);
    CHECK(dimension_of("") == D::number);
    CHECK(dimension_of("0/1") == D::number);
}

TEST_CASE("the door tells the value, or the ways to read it") {
    const auto read = quantity(R"({"text": "3 d 4 h", "for": "hours"})");
    CHECK(read.find(R"("value": 76.0)") != read.npos);
    CHECK(read.find("\"read_as\": \"76\u00a0h\"") != read.npos);
    const auto two = quantity(R"({"text": "1,200", "for": "hours"})");
    CHECK(two.find("\"value\": 76") == two.npos);
    CHECK(two.find("“1,200” is not a number: it can be read in two ways.") != two.npos);
    CHECK(two.find("Use 1200\u00a0h") != two.npos);
    CHECK(two.find("Use 1.2\u00a0h") != two.npos);
    for (const auto* text : {"", "[]", "{}", "7", R"({"text": 7})", R"({"text": "x", "for": []})"})
        CHECK(quantity(text).find("\"message\"") != std::string::npos);
}

TEST_CASE("a quantity of the field beside is led there") {
    const auto offered = [](const char* key, const char* text) {
        Json run{{key, text}};
        const auto answer = response({{"runs", Json::array({run})}});
        for (const auto& problem : answer["problems"])
            if (problem["path"] == "/runs/0/" + std::string(key))
                return problem.value("fixes", Json());
        return Json();
    };
    const auto draw = offered("utilisation", "250 W");
    REQUIRE(draw.size() == 1);
    CHECK(draw[0]["label"] == "Take 250\u00a0W as the average draw");
    CHECK(draw[0]["changes"][0] == Json{{"path", "/runs/0/average_watts"}, {"value", 250}});
    CHECK(draw[0]["changes"][1] == Json{{"path", "/runs/0/utilisation"}});
    for (const auto* text : {"40 x 2.5 h", "40× 150 min", "40 * 2.5"}) {
        INFO(text);
        const auto repeats = offered("hours", text);
        REQUIRE(repeats.size() == 1);
        CHECK(repeats[0]["changes"][0] == Json{{"path", "/runs/0/repeats"}, {"value", 40}});
        CHECK(repeats[0]["changes"][1] == Json{{"path", "/runs/0/hours"}, {"value", 2.5}});
    }
    CHECK(offered("hours", "40 x").empty());
    CHECK(offered("utilisation", "40 h").empty());
}
