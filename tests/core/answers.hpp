// Responses to documents that are given as text, for the tests.
#pragma once

#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

#include <string>
#include <vector>

namespace carbon::test {

using List = std::vector<std::string>;

const std::string good_run =
    R"({"device":{"id":"nvidia-t4"},"hours":10,"year":2024,"place":{"country":"FRA"}})";

inline std::string document_text(const std::string& runs) {
    return R"({"format":"carbon-tally","version":1,"runs":[)" + runs + "]}";
}

inline Json answer(const std::string& request) { return Json::parse(evaluate(request)); }

/// "severity path" of each problem, and the check that each has words.
inline List problems(const Json& response) {
    List list;
    for (const auto& p : response["problems"]) {
        CHECK_FALSE(p["message"].get<std::string>().empty());
        CHECK_FALSE(p["remedy"].get<std::string>().empty());
        list.push_back(p["severity"].get<std::string>() + " " + p["path"].get<std::string>());
    }
    return list;
}

} // namespace carbon::test
