// How the factors that an author does not state vary, and why: measured cases for the utilisation,
// published ranges for the PUE, the disagreement of the available sources for the intensity.
#pragma once

#include "core/catalog.hpp"
#include "core/factors.hpp"
#include "core/series.hpp"

namespace carbon {

/// Of an assumed utilisation: the measured cases of data/utilisation_cases.csv; the same for every
/// run on the same device.
Spread utilisation_spread(const Run& run);

/// Of a PUE that is an average: of a provider's fleet, or else of the industry.
Spread pue_spread(const Run& run, bool fleet, double value);

/// Of a catalog intensity: from the lowest to the highest source for that place and year, at least
/// the median disagreement of two sources; without a second source, their usual disagreement.
Spread intensity_spread(const Run& run, const Series& series, const YearIntensity& found);

/// Of any factor that the author gives a range for.
Spread stated_spread(const Run& run, const FactorName& name, const Range& range);

} // namespace carbon
