// The whole core behind functions of text. None of them throws for any input.
#pragma once

#include <string>
#include <string_view>

namespace carbon {

/// Reads a request document (JSON), estimates its runs and answers with a response document:
/// problems, estimates, totals, texts. wasm/carbon-tally.d.ts describes both.
std::string evaluate(std::string_view request);

/// Devices or places by what people type; see SearchRequest and SearchResponse.
std::string search(std::string_view request);

/// A list of places to compare, such as the regions of a provider within 1,000 km; see
/// PlacesRequest and PlacesResponse.
std::string list_of_places(std::string_view request);

/// The life-cycle intensity of every country in a year; see IntensitiesRequest and Intensities.
std::string intensities(std::string_view request);

/// What a collection keeps of a report document, and what is wrong with that; see EntryResponse.
std::string entry(std::string_view report);

/// The research questions of Counting Carbon, asked of a collection; see AnalysisRequest and
/// Analysis.
std::string analysis(std::string_view request);

/// A table of a spreadsheet as entries, or as report documents of the runs in its rows; see
/// TableRequest and TableResponse.
std::string table(std::string_view request);

/// How a text is read that was typed where a number is wanted; see QuantityRequest and
/// QuantityResponse.
std::string quantity(std::string_view request);

/// Everything that can be chosen; see Catalog.
std::string catalog();

} // namespace carbon
