// The parts of a response, each a member of the object that is open.
#pragma once

#include "core/document/writer.hpp"
#include "core/report.hpp"
#include "core/tables.hpp"

#include <string>
#include <vector>

namespace carbon {

/// An item of the open list.
void write_estimate(Writer& w, const Estimate& estimate, const Result& total);

/// "36 h"
std::string with_unit(const Factor& factor, const FactorName& name);

void write_totals(Writer& w, const Report& report);
void write_comparison(Writer& w, const Report& report);
void write_inspection(Writer& w, const Report& report);
void write_problems(Writer& w, const std::vector<Problem>& problems);
void write_source(Writer& w, const tables::Source& source); // under its key

/// "sources": each key alone, where one fact has several.
void write_source_keys(Writer& w, const std::vector<std::string>& joined);

/// Which of the classes of Intensities the intensity is in.
std::size_t class_of(GramsPerKilowattHour intensity);

/// A quantity whose text has two digits.
void write_rough(Writer& w, std::string_view key, Litres water);
void write_rough(Writer& w, std::string_view key, Kilograms carbon);
/// What has no range of its own, to as many digits as the total that it stands beside.
void write_alike(Writer& w, std::string_view key, Kilograms carbon, const Footprint& total);

/// Text, unit and digits of a quantity; `total`, where it is given, is the end of a column that
/// the quantity stands in.
void write_quantity(Writer& w, std::string_view key, DeviceHours time);
void write_quantity(Writer& w, std::string_view key, KilowattHours energy,
                    const std::optional<Interval>& range = {}, const Footprint* total = nullptr);
void write_quantity(Writer& w, std::string_view key, Kilograms carbon,
                    const std::optional<Interval>& range = {}, const Footprint* total = nullptr);
void write_footprint(Writer& w, const Footprint& footprint, const Footprint* total = nullptr);
void write_result(Writer& w, const Result& result, const Footprint* total = nullptr);
void write_doubt(Writer& w, const std::optional<Doubt>& doubt);

} // namespace carbon
