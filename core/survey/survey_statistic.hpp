// The statistics of data/nc_claims.csv, in its own words.
#pragma once

#include "core/tables.hpp"

#include <string_view>
#include <vector>

namespace carbon {

using SurveyRows = std::vector<const tables::Surveyed*>;

/// Terms joined by " * " and " / ", each a number or
///
///     STATISTIC QUANTITY [COLUMN VALUE/VALUE ...]
///
/// of the rows whose column has one of the values, e.g. "mean intensity source coal".
double statistic(const SurveyRows& rows, std::string_view text);

/// The rows of each period of the survey.
std::vector<SurveyRows> by_period(const SurveyRows& rows);

SurveyRows surveyed_rows();

} // namespace carbon
