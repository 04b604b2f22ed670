#include "core/carbon.hpp"

#include "core/check.hpp"
#include "core/check_reported.hpp"
#include "core/check_rules.hpp"
#include "core/document/collection.hpp"
#include "core/document/preset.hpp"
#include "core/document/request.hpp"
#include "core/document/response.hpp"
#include "core/document/table.hpp"
#include "core/document/typed.hpp"
#include "core/kinds.hpp"
#include "core/uncertainty/uncertainty.hpp"

namespace carbon {

namespace {

void append(std::vector<Problem>& problems, const Findings& findings) {
    problems.insert(problems.end(), findings.problems().begin(), findings.problems().end());
}

// The estimates of all runs; `problems` gets what is wrong with them.
std::vector<Estimate> estimates(Request& request, std::vector<Problem>& problems) {
    std::vector<Estimate> list;
    list.reserve(request.runs.size());
    for (auto& [run, findings] : request.runs) {
        if (!findings.about("")) check(run, findings); // else it is no run at all
        list.push_back(estimate(list.size(), run, findings));
        check_reported(run.reported, list.back(), findings);
        append(problems, findings);
    }
    return list;
}

std::vector<const Run*> runs_of(const Request& request) {
    std::vector<const Run*> runs;
    runs.reserve(request.runs.size());
    for (const auto& requested : request.runs) runs.push_back(&requested.run);
    return runs;
}

std::optional<Comparison> comparison(Request& request, const Report& report,
                                     std::vector<Problem>& problems) {
    auto& wanted = request.comparison;
    Findings of_all("/compare");
    for (auto& [place, findings] : wanted.places)
        if (!findings.any_error()) check_known(place, "", findings);
    auto made = compare(wanted, report.runs, report.estimates, report.totals, of_all);
    append(problems, of_all);
    for (const auto& each : wanted.places) append(problems, each.findings);
    return made;
}

std::optional<Inspection> inspection(Request& request, const Report& report,
                                     std::vector<Problem>& problems) {
    auto& wanted = request.inspection;
    if (!wanted) return std::nullopt;
    auto made = inspect(*wanted, report.estimates, request.wording.anonymous);
    append(problems, wanted->findings);
    return made;
}

// The whole report; `problems` gets what is wrong with the runs.
Report report(Request& request, std::vector<Problem>& problems) {
    Report made;
    made.title = request.title;
    made.about = request.about;
    made.wording = request.wording;
    made.reported = request.reported;
    made.estimates = estimates(request, problems);
    made.runs = runs_of(request);
    made.totals = totals(made.estimates);
    made.comparison = comparison(request, made, problems);
    add_ranges(made.estimates, made.totals, made.comparison);
    made.inspection = inspection(request, made, problems);
    made.totals.left_out += request.unread_runs;
    made.lines = separate_lines(request.lines, made.runs, made.estimates, made.totals);
    return made;
}

// The request whose report the texts are written from where they must not tell who made it.
Request anonymous(Request request) {
    request.title.clear();
    auto& about = request.about;
    for (auto* text : {&about.id, &about.task, &about.data_set, &about.metric}) text->clear();
    if (!about.functional_unit.empty()) about.functional_unit = "functional unit";
    if (auto& stated = request.lines.market_based; stated && !stated->source.empty())
        stated->source = "withheld for review";
    for (auto& each : request.runs) each.run = anonymous(each.run);
    for (auto& each : request.comparison.places) each.place = anonymous(each.place);
    return request;
}

} // namespace

std::string evaluate(std::string_view text) {
    auto request = read_request(text);
    auto problems = request.problems;
    const auto made = report(request, problems);
    Findings of_all("");
    check_reported(request.reported, made.totals, of_all);
    check_kinds(made.estimates, of_all);
    append(problems, of_all);
    if (!request.wording.anonymous) return write_response(request, problems, made, made);
    auto of_texts = anonymous(request);
    std::vector<Problem> said_already;
    return write_response(request, problems, made, report(of_texts, said_already));
}

std::string search(std::string_view text) {
    const auto request = read_search(text);
    if (request.devices) return write_matches(search_devices(request.query, request.limit));
    if (request.places) return write_matches(search_places(request.query, request.limit));
    if (request.cpus) return write_matches(search_cpus(request.query, request.limit));
    return write_matches(std::vector<PlaceMatch>{});
}

std::string list_of_places(std::string_view text) {
    Findings findings("");
    const auto wanted = read_preset(text, findings);
    const auto list = findings.any_error() ? PlaceList{} : places_of(wanted, findings);
    return write_places(list, findings);
}

std::string intensities(std::string_view text) { return write_intensities(read_year(text)); }

std::string entry(std::string_view text) {
    auto request = read_request(text);
    if (request.wording.anonymous) request = anonymous(std::move(request));
    auto problems = request.problems;
    const auto made = report(request, problems);
    return write_entry_of(made, problems);
}

std::string analysis(std::string_view text) { return write_analysis(read_analysis(text)); }

std::string table(std::string_view text) { return write_table(text); }

std::string quantity(std::string_view request) { return write_quantity(request); }

std::string catalog() { return write_catalog(); }

} // namespace carbon
