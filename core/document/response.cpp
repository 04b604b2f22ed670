#include "core/document/response.hpp"

#include "core/catalog.hpp"
#include "core/document/json.hpp"
#include "core/document/source_json.hpp"
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/trace.hpp"
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

const char* name(Basis basis) {
    switch (basis) {
    case Basis::stated:
        return "stated";
    case Basis::catalog:
        return "catalog";
    case Basis::assumed:
        return "assumed";
    }
    return "";
}

Json json(const Problem& p) {
    return {{"path", p.path},
            {"severity", p.severity == Severity::error ? "error" : "warning"},
            {"code", name(p.code)},
            {"message", p.message},
            {"remedy", p.remedy}};
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

Json json(const Factor& f, const char* unit, const std::string& text) {
    Json object = {{"value", f.value},       {"unit", unit},     {"text", text},
                   {"basis", name(f.basis)}, {"label", f.label}, {"detail", f.detail}};
    if (!f.source.empty()) object["source"] = f.source;
    return object;
}

Json json(const IntensityFactor& f) {
    auto object = json(f, "g/kWh", text(GramsPerKilowattHour(f.value)));
    if (f.year) object["year"] = *f.year;
    if (!f.kind.empty()) object["kind"] = f.kind;
    return object;
}

Json json(const Factors& f) {
    Json object = Json::object();
    if (f.count) object["count"] = json(*f.count, "", number(f.count->value));
    if (f.power) object["power"] = json(*f.power, "W", text(Watts(f.power->value)));
    if (f.hours) object["hours"] = json(*f.hours, "h", text(Hours(f.hours->value)));
    if (f.utilisation)
        object["utilisation"] = json(*f.utilisation, "", number(f.utilisation->value));
    if (f.pue) object["pue"] = json(*f.pue, "", number(f.pue->value));
    if (f.intensity) object["intensity"] = json(*f.intensity);
    return object;
}

template <class Unit>
Json quantity(Quantity<Unit> q, const char* unit) {
    return {{"value", q.value()},
            {"unit", unit},
            {"text", text(q)},
            {"exact", plain(q.value()) + " " + unit}};
}

void add_result(Json& object, const Result& r) {
    object["device_hours"] = quantity(r.device_hours, "h");
    object["device_hours"]["text"] = whole_hours(r.device_hours) + "\u00a0h";
    object["it_energy"] = quantity(r.it_energy, "kWh");
    object["energy"] = quantity(r.energy, "kWh");
    object["carbon"] = quantity(r.carbon, "kg");
}

// In the units of the totals, for a column that ends with them.
void add_aligned(Json& object, const Result& r, const Result& total) {
    object["energy"]["aligned"] =
        in_unit_of(total.energy, r.energy) + "\u00a0" + unit_of(total.energy);
    object["carbon"]["aligned"] =
        in_unit_of(total.carbon, r.carbon) + "\u00a0" + unit_of(total.carbon);
}

Json json(const Estimate& e, const Result& total) {
    Json object = {{"run", e.run}, {"name", e.name}, {"counted", e.result.has_value()}};
    if (!e.device.empty()) object["device"] = e.device;
    if (!e.place.empty()) object["place"] = e.place;
    object["factors"] = json(e.factors);
    if (e.result) {
        add_result(object, *e.result);
        add_aligned(object, *e.result, total);
    }
    object["trace"] = trace(e);
    return object;
}

Json sources_json(const std::vector<Estimate>& estimates) {
    std::set<std::string> keys;
    const auto add = [&](const auto& factor) {
        if (factor && !factor->source.empty()) keys.insert(factor->source);
    };
    for (const auto& e : estimates) {
        add(e.factors.power);
        add(e.factors.pue);
        add(e.factors.intensity);
    }
    Json object = Json::object();
    for (const auto& key : keys)
        if (const auto* source = find_source(key)) object[key] = source_json(*source);
    return object;
}

Json snippets_json(const Request& request, const Report& report) {
    Json object = Json::object();
    if (report.totals.counted == 0) return object;
    if (request.latex) {
        const auto latex = snippet::latex(report);
        object["latex"] = {{"preamble", latex.preamble}, {"body", latex.body}};
    }
    if (request.markdown) object["markdown"] = {{"body", snippet::markdown(report)}};
    return object;
}

} // namespace

std::string write_response(const Request& request, const std::vector<Problem>& problems,
                           const Report& report) {
    Json runs = Json::array();
    for (const auto& e : report.estimates) runs.push_back(json(e, report.totals.sum));
    Json totals = {{"counted", report.totals.counted}, {"left_out", report.totals.left_out}};
    add_result(totals, report.totals.sum);
    const Json response = {{"format", "carbon-tally-response"},
                           {"version", 1},
                           {"tool", version()},
                           {"data", tables::data_version},
                           {"problems", problems_json(problems)},
                           {"runs", runs},
                           {"totals", totals},
                           {"sources", sources_json(report.estimates)},
                           {"snippets", snippets_json(request, report)}};
    return json_text(response);
}

} // namespace carbon
