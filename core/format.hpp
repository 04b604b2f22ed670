// Numbers as text: the only place that rounds. Never a locale: a point for decimals, a comma
// between thousands. Unit and number are joined by a no-break space.
#pragma once

#include "core/interval.hpp"
#include "core/units.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace carbon {

/// Results: in the unit that fits (Wh to GWh; g, kg, t; mL, L, m³), to as many significant digits
/// as the range justifies: two where it is as wide as the value, three where it is wider than a
/// tenth of it, else four. Without a range trailing zeros are dropped; with one they tell how far
/// the digits go: "6.00 t". The unit is chosen after rounding: 999.96 kg is "1 t".
std::string text(KilowattHours energy, const std::optional<Interval>& range = {});
std::string text(Kilograms carbon, const std::optional<Interval>& range = {});
std::string text(Litres water);

/// The same to two digits, for what is known roughly and has no range.
std::string about(Kilograms carbon);
std::string about(Litres water);

/// The same in grams down to the smallest: "7.4 µg".
std::string fine(Kilograms carbon);

/// "18–27 kg": in the unit of the value's own text, to one digit less than that, at least two (as
/// many where a narrow range needs them), and rounded outward, so that it holds the value as
/// printed; an end that is the value itself is written as the value.
std::string range_text(KilowattHours energy, const Interval& range);
std::string range_text(Kilograms carbon, const Interval& range);

/// The same ends apart, each with the unit.
struct Ends {
    std::string low, high;
};
Ends end_texts(Kilograms carbon, const Interval& range);
Ends end_texts(GramsPerKilowattHour intensity, const Interval& range);

/// For a column that ends with a total: the unit of the total's own text, and a part as a bare
/// number in it.
std::string unit_of(KilowattHours total, const std::optional<Interval>& range = {});
std::string unit_of(Kilograms total, const std::optional<Interval>& range = {});
std::string in_unit_of(KilowattHours total, const std::optional<Interval>& of_total,
                       KilowattHours part, const std::optional<Interval>& of_part);
std::string in_unit_of(Kilograms total, const std::optional<Interval>& of_total, Kilograms part,
                       const std::optional<Interval>& of_part);

/// Results as bare digits for machines and forms that name the unit: as many as the text has; of
/// MWh at least two.
std::string grams(Kilograms carbon, const std::optional<Interval>& range = {});
std::string megawatt_hours(KilowattHours energy, const std::optional<Interval>& range = {});

/// "0.076–0.26"
std::string range_in_megawatt_hours(KilowattHours energy, const Interval& range);

/// "0.3–0.99": the range of a factor; an end with more than six digits is rounded to three.
std::string text(const Interval& range);

/// "83 %": a part of a whole; "80.6 %": one of a few, to a tenth.
std::string percent(double share);
std::string percent_in_tenths(double share);

/// Inputs and sums of inputs: as stated, thousands grouped.
std::string text(Watts power);
std::string text(Hours time);
std::string text(DeviceHours time);
std::string text(GramsPerKilowattHour intensity);

/// Of several intensities, which is a result: to as many digits as those.
std::string text(GramsPerKilowattHour mean, const std::optional<Interval>& range);

/// Device-hours without their unit: whole from a thousand up, else as they are.
std::string whole_hours(DeviceHours time);
/// The same time in days, to four digits.
std::string days(DeviceHours time);

/// How many of something, or how many times as much, to two digits: "140", "18,000", "0.31".
std::string about(double count);

/// What was fitted or correlated, to three decimals: "0.949".
std::string coefficient(double value);
/// Of a statistic: "63.32", without zeros at the end, thousands grouped.
std::string to_decimals(double value, std::size_t decimals);

/// A bare number to 12 significant digits (what doubles carry after a few products), thousands
/// grouped: "1,082,990", "0.07".
std::string number(double value);

/// The same without grouping, for lines that are typed into a calculator.
std::string plain(double value);

/// "run", "runs": `count` and its noun, e.g. "1 run", "3 runs".
std::string counted(std::size_t count, const std::string& noun);

} // namespace carbon
