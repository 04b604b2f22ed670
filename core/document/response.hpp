// The answers as JSON text.
#pragma once

#include "core/document/request.hpp"
#include "core/report.hpp"
#include "core/search.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon {

/// The response document: `request` tells which texts are wanted, which are written from
/// `of_texts`; `problems` come first to last.
std::string write_response(const Request& request, const std::vector<Problem>& problems,
                           const Report& report, const Report& of_texts);

std::string write_matches(const std::vector<const tables::Device*>& devices);
std::string write_matches(const std::vector<PlaceMatch>& places);
std::string write_matches(const std::vector<const Cpu*>& processors);
std::string write_catalog();
/// Of every country, for the year or the nearest earlier one; empty: the newest.
std::string write_intensities(std::optional<int> year);

} // namespace carbon
