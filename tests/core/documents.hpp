// Documents through the public door, for the tests: request in, response out.
#pragma once

#include "core/carbon.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace carbon::test {

using Json = nlohmann::json;

inline Json document(const Json& runs) {
    return {{"format", "carbon-tally"}, {"version", 1}, {"runs", runs}};
}

inline Json response(const Json& request) { return Json::parse(evaluate(request.dump())); }

/// 8 devices of 400 W for 1000 h at a PUE of 1 and 500 g/kWh: 3200 kWh, 1600 kg.
inline Json training() {
    return {{"device", {{"name", "GPU"}, {"watts", 400}}},
            {"count", 8},
            {"hours", 1000},
            {"utilisation", 1},
            {"pue", 1},
            {"year", 2024},
            {"place", {{"g_per_kwh", 500}, {"year", 2024}, {"source", "s"}}}};
}

/// The response to a document of these runs alone.
inline Json evaluated(const Json& runs) { return response(document(runs)); }

/// The estimate of a run that is alone in its document.
inline Json estimated(const Json& run) { return evaluated(Json::array({run}))["runs"][0]; }

/// The value of a quantity, e.g. of "energy"; 0 where it is absent.
inline double value(const Json& of, const char* quantity) {
    return of.contains(quantity) ? of[quantity]["value"].get<double>() : 0;
}

inline double kwh(const Json& of) { return value(of, "energy"); }
inline double kg(const Json& of) { return value(of, "carbon"); }

/// The texts of all parts of a format, of a list in "snippets".
inline std::string all_texts(const Json& parts) {
    std::string all;
    for (const auto& part : parts) all += part["text"].get<std::string>();
    return all;
}

/// Equal but for the rounding of a few operations; `ulps` of them.
inline bool same(double a, double b, double ulps = 4) {
    return std::abs(a - b) <= ulps * 2.220446049250313e-16 * std::max(std::abs(a), std::abs(b));
}

inline bool near(double a, double b, double relative) {
    return std::abs(a - b) <= relative * std::abs(b);
}

/// How many problems of the response are about this path.
inline int problems_at(const Json& response, const std::string& path) {
    int count = 0;
    for (const auto& problem : response["problems"]) count += problem["path"] == path;
    return count;
}

inline int errors(const Json& response) {
    int count = 0;
    for (const auto& problem : response["problems"]) count += problem["severity"] == "error";
    return count;
}

} // namespace carbon::test
