// The answers as JSON text.
#pragma once

#include "core/document/request.hpp"
#include "core/report.hpp"
#include "core/search.hpp"

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

} // namespace carbon
