// The parts of a response that come from the estimates.
#pragma once

#include "core/document/json.hpp"
#include "core/report.hpp"

#include <string>
#include <vector>

namespace carbon {

Json write_estimate(const Estimate& estimate, const Result& total);
Json write_totals(const Report& report);
Json write_lines(const Lines& lines);

/// Each key alone, where one fact has several sources.
Json write_keys(const std::vector<std::string>& joined);

// What both share.
Json write_quantity(KilowattHours energy, const std::optional<Interval>& range = {});
Json write_quantity(Kilograms carbon, const std::optional<Interval>& range = {});
Json write_quantity(Litres water);
Json write_quantity(DeviceHours time);
void write_footprint(Json& object, const Footprint& footprint);
void write_result(Json& object, const Result& result);
/// Energy and carbon also in the units of the totals, for a column that ends with them.
void write_aligned(Json& object, const Footprint& footprint, const Footprint& total);
Json write_doubt(const Doubt& doubt);

} // namespace carbon
