// Numbers as text: the only place that rounds. Never a locale: a point for decimals, a comma
// between thousands. Unit and number are joined by a no-break space.
#pragma once

#include "core/units.hpp"

#include <string>

namespace carbon {

/// Results: to four significant digits in the unit that fits (Wh to GWh; g, kg, t), trailing
/// zeros dropped. The unit is chosen after rounding: 999.96 kg is "1 t".
std::string text(KilowattHours energy);
std::string text(Kilograms carbon);

/// For a column that ends with a total: the unit of `total`, and a part as a bare number in it.
std::string unit_of(KilowattHours total);
std::string unit_of(Kilograms total);
std::string in_unit_of(KilowattHours total, KilowattHours part);
std::string in_unit_of(Kilograms total, Kilograms part);

/// Inputs and sums of inputs: as stated, thousands grouped.
std::string text(Watts power);
std::string text(Hours time);
std::string text(GramsPerKilowattHour intensity);

/// Device-hours without their unit: whole from a thousand up, else as they are.
std::string whole_hours(Hours device_hours);

/// A bare number to 12 significant digits (what doubles carry after a few products), thousands
/// grouped: "1,082,990", "0.07".
std::string number(double value);

/// The same without grouping, for lines that are typed into a calculator.
std::string plain(double value);

/// "run", "runs": `count` and its noun, e.g. "1 run", "3 runs".
std::string counted(std::size_t count, const std::string& noun);

} // namespace carbon
