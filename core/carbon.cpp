#include "core/carbon.hpp"

#include "core/check.hpp"
#include "core/document/request.hpp"
#include "core/document/response.hpp"

namespace carbon {

std::string evaluate(std::string_view text) {
    auto request = read_request(text);
    auto problems = request.problems;
    Report report{request.title, {}, {}};
    for (auto& [run, findings] : request.runs) {
        if (!findings.about("")) check(run, findings); // else it is no run at all
        report.estimates.push_back(estimate(report.estimates.size(), run, findings));
        problems.insert(problems.end(), findings.problems().begin(), findings.problems().end());
    }
    report.totals = totals(report.estimates);
    report.totals.left_out += request.unread_runs;
    return write_response(request, problems, report);
}

std::string search(std::string_view text) {
    const auto request = read_search(text);
    if (request.devices) return write_matches(search_devices(request.query, request.limit));
    if (request.places) return write_matches(search_places(request.query, request.limit));
    return write_matches(std::vector<PlaceMatch>{});
}

std::string catalog() { return write_catalog(); }

} // namespace carbon
