#include "core/document/response.hpp"

#include "core/catalog.hpp"
#include "core/document/json.hpp"
#include "core/document/put.hpp"
#include "core/document/source_json.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/version.hpp"

#include <algorithm>
#include <set>

namespace carbon {

namespace {

constexpr std::size_t most_problems = 1000;

const char* name(ProblemCode code) {
    switch (code) {
    case ProblemCode::missing:
        return "missing";
    case ProblemCode::type:
        return "type";
    case ProblemCode::range:
        return "range";
    case ProblemCode::unknown:
        return "unknown";
    case ProblemCode::fallback:
        return "fallback";
    case ProblemCode::unlikely:
        return "unlikely";
    case ProblemCode::limit:
        return "limit";
    case ProblemCode::syntax:
        return "syntax";
    }
    return "";
}

Json json(const Fix& fix) {
    Json changes = Json::array();
    for (const auto& change : fix.changes) {
        Json object = Json::object();
        put(object, "path", change.path);
        if (change.value) put(object, "value", *change.value);
        changes.push_back(std::move(object));
    }
    Json object = Json::object();
    put(object, "label", fix.label);
    put(object, "changes", std::move(changes));
    return object;
}

Json json(const Problem& p) {
    Json object = Json::object();
    put(object, "path", p.path);
    put(object, "severity", p.severity == Severity::error ? "error" : "warning");
    put(object, "code", name(p.code));
    put(object, "message", p.message);
    put(object, "remedy", p.remedy);
    for (const auto& fix : p.fixes) object["fixes"].push_back(json(fix));
    return object;
}

bool is_error(const Problem& p) { return p.severity == Severity::error; }

// Where there are more than fit, errors come first, so that a warning never hides one.
Json problems_json(std::vector<Problem> problems) {
    Json list = Json::array();
    if (problems.size() > most_problems) {
        std::stable_partition(problems.begin(), problems.end(), is_error);
        const auto severity = problems[most_problems].severity;
        const auto words = counted(problems.size() - most_problems, "further problem");
        problems.resize(most_problems);
        problems.push_back({"", severity, ProblemCode::limit, "There are " + words + ".",
                            "Correct those above first."});
    }
    for (const auto& p : problems) list.push_back(json(p));
    return list;
}

Json sources_json(const Report& report) {
    std::set<std::string_view> keys;
    const auto add = [&](std::string_view joined) {
        for (const auto key : source_keys(joined)) keys.insert(key);
    };
    const auto add_line = [&](const std::optional<Line>& line) {
        if (line)
            for (const auto& key : line->sources) add(key);
    };
    for (const auto& e : report.estimates)
        for (const auto& name : factor_names)
            if (const auto& factor = e.factors.*name.member) {
                add(factor->source);
                if (factor->spread)
                    for (const auto& key : factor->spread->sources) add(key);
            }
    add_line(report.lines.embodied);
    add_line(report.lines.water);
    for (const auto& each : report.lines.equivalences) add(each.source);
    Json object = Json::object();
    for (const auto key : keys)
        if (const auto* source = find_source(key)) put(object, key, source_json(*source));
    return object;
}

Json snippet_json(const std::string& body) {
    Json object = Json::object();
    put(object, "body", body);
    return object;
}

Json latex_json(const snippet::Latex& latex) {
    Json object = Json::object();
    put(object, "preamble", latex.preamble);
    put(object, "body", latex.body);
    return object;
}

Json snippets_json(const Request& request, const Report& report) {
    Json object = Json::object();
    if (report.totals.counted == 0) return object;
    if (request.latex) put(object, "latex", latex_json(snippet::latex(report)));
    if (request.markdown) put(object, "markdown", snippet_json(snippet::markdown(report)));
    if (request.trace) put(object, "trace", snippet_json(snippet::trace(report)));
    return object;
}

} // namespace

Json write_keys(const std::vector<std::string>& joined) {
    Json list = Json::array();
    for (const auto& each : joined)
        for (const auto key : source_keys(each))
            if (std::find(list.begin(), list.end(), key) == list.end()) list.push_back(key);
    return list;
}

std::string write_response(const Request& request, const std::vector<Problem>& problems,
                           const Report& report) {
    Json runs = Json::array();
    for (const auto& e : report.estimates) runs.push_back(write_estimate(e, report.totals.sum));
    Json response = Json::object();
    put(response, "format", "carbon-tally-response");
    put(response, "version", 1);
    put(response, "tool", version());
    put(response, "data", tables::data_version);
    put(response, "problems", problems_json(problems));
    put(response, "runs", std::move(runs));
    put(response, "totals", write_totals(report));
    put(response, "sources", sources_json(report));
    put(response, "snippets", snippets_json(request, report));
    return json_text(response);
}

} // namespace carbon
