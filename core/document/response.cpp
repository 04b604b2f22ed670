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
    case Basis::measured:
        return "measured";
    case Basis::stated:
        return "stated";
    case Basis::catalog:
        return "catalog";
    case Basis::assumed:
        return "assumed";
    }
    return "";
}

Json json(const Fix& fix) {
    Json changes = Json::array();
    for (const auto& change : fix.changes) {
        Json object = {{"path", change.path}};
        if (change.value) object["value"] = *change.value;
        changes.push_back(object);
    }
    return {{"label", fix.label}, {"changes", changes}};
}

Json json(const Problem& p) {
    Json object = {{"path", p.path},
                   {"severity", p.severity == Severity::error ? "error" : "warning"},
                   {"code", name(p.code)},
                   {"message", p.message},
                   {"remedy", p.remedy}};
    for (const auto& fix : p.fixes) object["fixes"].push_back(json(fix));
    return object;
}

// Each key alone, where one fact has several sources.
Json keys_of(const std::vector<std::string>& joined) {
    Json list = Json::array();
    for (const auto& each : joined)
        for (const auto key : source_keys(each))
            if (std::find(list.begin(), list.end(), key) == list.end()) list.push_back(key);
    return list;
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

Json json(const Spread& spread) {
    return {{"low", spread.range.low},
            {"high", spread.range.high},
            {"text", text(spread.range)},
            {"detail", spread.detail},
            {"sources", keys_of(spread.sources)}};
}

Json json(const Factor& f, std::string_view unit) {
    Json object = {{"value", f.value},
                   {"unit", unit},
                   {"text", number(f.value) + (unit.empty() ? "" : "\u00a0" + std::string(unit))},
                   {"basis", name(f.basis)},
                   {"label", f.label},
                   {"detail", f.detail}};
    if (!f.source.empty()) object["source"] = f.source;
    if (f.year) object["year"] = *f.year;
    if (!f.kind.empty()) object["kind"] = f.kind;
    if (f.spread) object["range"] = json(*f.spread);
    return object;
}

Json json(const Factors& f) {
    Json object = Json::object();
    for (const auto& name : factor_names)
        if (const auto& factor = f.*name.member)
            object[std::string(name.key)] = json(*factor, name.unit);
    return object;
}

template <class Unit>
Json quantity(Quantity<Unit> q, const char* unit, const std::optional<Interval>& range = {}) {
    Json object = {{"value", q.value()}, {"unit", unit}};
    if constexpr (requires { text(q, range); })
        object["text"] = text(q, range);
    else
        object["text"] = text(q);
    object["exact"] = plain(q.value()) + " " + unit;
    if constexpr (requires { range_text(q, *range); })
        if (range)
            object["range"] = {
                {"low", range->low}, {"high", range->high}, {"text", range_text(q, *range)}};
    return object;
}

Json time(DeviceHours hours) {
    auto object = quantity(hours, "h");
    object["text"] = whole_hours(hours) + "\u00a0h";
    return object;
}

void add_footprint(Json& object, const Footprint& f) {
    object["energy"] = quantity(f.energy, "kWh", f.energy_range);
    object["carbon"] = quantity(f.carbon, "kg", f.carbon_range);
}

void add_result(Json& object, const Result& r) {
    if (r.device_hours) object["device_hours"] = time(*r.device_hours);
    if (r.device_energy) object["device_energy"] = quantity(*r.device_energy, "kWh");
    if (r.host_energy) object["host_energy"] = quantity(*r.host_energy, "kWh");
    if (r.it_energy) object["it_energy"] = quantity(*r.it_energy, "kWh");
    add_footprint(object, r);
}

// In the units of the totals, for a column that ends with them.
void add_aligned(Json& object, const Footprint& f, const Footprint& total) {
    object["energy"]["aligned"] =
        in_unit_of(total.energy, f.energy, f.energy_range) + "\u00a0" + unit_of(total.energy);
    object["carbon"]["aligned"] =
        in_unit_of(total.carbon, f.carbon, f.carbon_range) + "\u00a0" + unit_of(total.carbon);
}

Json json(const Doubt& doubt) {
    return {{"name", doubt.name}, {"share", doubt.share}, {"text", percent(doubt.share)}};
}

Json json(const Estimate& e, const Result& total) {
    Json object = {{"run", e.run}, {"name", e.name}, {"counted", e.result.has_value()}};
    if (!e.stage.empty()) object["stage"] = e.stage;
    if (!e.device.empty()) object["device"] = e.device;
    if (!e.place.empty()) object["place"] = e.place;
    object["factors"] = json(e.factors);
    if (e.result) {
        add_result(object, *e.result);
        add_aligned(object, *e.result, total);
    }
    if (e.paper) add_footprint(object["paper"], *e.paper);
    if (e.doubt) object["doubt"] = json(*e.doubt);
    object["trace"] = trace(e);
    return object;
}

Json json(const Group& group, const Result& total) {
    Json object = {{"name", group.name}, {"counted", group.members.size()}};
    if (group.sum.device_hours) object["device_hours"] = time(*group.sum.device_hours);
    add_footprint(object, group.sum);
    add_aligned(object, group.sum, total);
    return object;
}

Json json(const std::vector<Group>& groups, const Result& total) {
    Json list = Json::array();
    for (const auto& group : groups) list.push_back(json(group, total));
    return list;
}

Json json(const PaperTotals& paper) {
    Json object = {{"label", "By the method of Counting Carbon"},
                   {"detail", "Rated power × device-hours × carbon intensity, without utilisation, "
                              "host and PUE: to be compared with the survey of that paper, not a "
                              "second estimate."},
                   {"counted", paper.counted},
                   {"left_out", paper.left_out}};
    if (paper.counted > 0) add_footprint(object, paper.sum);
    return object;
}

Json json(const Line& line, const Json& quantity) {
    Json object = {{"label", line.label},
                   {"detail", line.detail},
                   {"counted", line.counted},
                   {"left_out", line.left_out}};
    if (line.counted > 0) object["quantity"] = quantity;
    object["trace"] = line.trace;
    object["sources"] = keys_of(line.sources);
    return object;
}

Json json(const Lines& lines) {
    Json object = Json::object();
    const auto kilograms = [](const Line& line) { return quantity(Kilograms(line.value), "kg"); };
    if (lines.embodied) object["embodied"] = json(*lines.embodied, kilograms(*lines.embodied));
    if (lines.water)
        object["water"] = json(*lines.water, quantity(Litres(lines.water->value), "L"));
    for (const auto& each : lines.equivalences)
        object["equivalences"].push_back(
            {{"id", each.id}, {"text", each.text}, {"value", each.value}, {"source", each.source}});
    if (lines.market_based)
        object["market_based"] = json(*lines.market_based, kilograms(*lines.market_based));
    return object;
}

Json json(const Report& report) {
    const auto& t = report.totals;
    Json object = {{"counted", t.counted}, {"left_out", t.left_out}, {"untimed", t.untimed}};
    add_result(object, t.sum);
    if (t.sum.device_hours) {
        object["device_days"] = {{"value", t.sum.device_hours->value() / 24},
                                 {"unit", "d"},
                                 {"text", days(*t.sum.device_hours) + "\u00a0d"},
                                 {"exact", plain(t.sum.device_hours->value() / 24) + " d"}};
    }
    if (t.gpu_hours) object["gpu_hours"] = time(*t.gpu_hours);
    if (t.doubt) object["doubt"] = json(*t.doubt);
    if (t.final_model) object["final"] = json(*t.final_model, t.sum);
    object["by"] = {{"stage", json(t.stages, t.sum)},
                    {"place", json(t.places, t.sum)},
                    {"year", json(t.years, t.sum)},
                    {"device", json(t.devices, t.sum)}};
    object["paper"] = json(t.paper);
    object["lines"] = json(report.lines);
    return object;
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
        if (const auto* source = find_source(key)) object[std::string(key)] = source_json(*source);
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
    if (request.trace) object["trace"] = {{"body", snippet::trace(report)}};
    return object;
}

} // namespace

std::string write_response(const Request& request, const std::vector<Problem>& problems,
                           const Report& report) {
    Json runs = Json::array();
    for (const auto& e : report.estimates) runs.push_back(json(e, report.totals.sum));
    const Json response = {{"format", "carbon-tally-response"},
                           {"version", 1},
                           {"tool", version()},
                           {"data", tables::data_version},
                           {"problems", problems_json(problems)},
                           {"runs", runs},
                           {"totals", json(report)},
                           {"sources", sources_json(report)},
                           {"snippets", snippets_json(request, report)}};
    return json_text(response);
}

} // namespace carbon
