#include "core/document/response.hpp"

#include "core/catalog.hpp"
#include "core/document/write_report.hpp"
#include "core/recomputed.hpp"
#include "core/snippet/snippet.hpp"
#include "core/version.hpp"

#include <algorithm>
#include <set>

namespace carbon {

namespace {

using Keys = std::set<std::string_view>;

void add(Keys& keys, std::string_view joined) {
    for (const auto key : source_keys(joined)) keys.insert(key);
}

void add(Keys& keys, const std::vector<std::string>& all) {
    for (const auto& joined : all) add(keys, joined);
}

// Of the report's own factor: the keys are views of it.
void add(Keys& keys, const Factor* factor) {
    if (!factor) return;
    add(keys, factor->source);
    if (factor->spread) add(keys, factor->spread->sources);
}

void add(Keys& keys, const Inspection& inspection) {
    for (const auto& value : inspection.values) add(keys, value.source);
    for (const auto& series : inspection.history) add(keys, series.source);
    if (inspection.mix) add(keys, inspection.mix->source);
}

const Factor* address(const std::optional<Factor>& factor) { return factor ? &*factor : nullptr; }

Keys named_sources(const Report& report) {
    Keys keys;
    for (const auto& e : report.estimates)
        for (const auto& name : factor_names) add(keys, address(e.factors.*name.member));
    if (report.comparison)
        for (const auto& place : report.comparison->places)
            for (const auto& there : place.by_year) {
                add(keys, &there.intensity);
                add(keys, address(there.pue));
            }
    if (report.inspection) add(keys, *report.inspection);
    for (const auto* line : {&report.lines.embodied, &report.lines.water})
        if (*line) add(keys, (*line)->sources);
    for (const auto& each : report.lines.equivalences) add(keys, each.source);
    return keys;
}

void write_sources(Writer& w, const Report& report) {
    const auto scope = w.object("sources");
    for (const auto key : named_sources(report))
        if (const auto* source = find_source(key)) write_source(w, *source);
}

void write_part(Writer& w, const snippet::Part& part) {
    const auto scope = w.object();
    w.put("id", part.id);
    w.put("file", part.file);
    w.put("where", part.where);
    w.put("text", part.text);
}

void write_snippets(Writer& w, const Request& request, const Report& report) {
    const auto scope = w.object("snippets");
    if (report.totals.counted == 0) return;
    for (const auto* format : request.outputs) {
        const auto list = w.list(format->id);
        for (const auto& part : format->parts(report)) write_part(w, part);
    }
}

void write_recomputed(Writer& w, const std::optional<Recomputed>& recomputed) {
    if (!recomputed) return;
    const auto scope = w.object("recomputed");
    w.put("same", recomputed->same);
    w.put("message", recomputed->message);
}

void write_runs(Writer& w, const Report& report) {
    const auto scope = w.list("runs");
    for (const auto& e : report.estimates) write_estimate(w, e, report.totals.sum);
}

} // namespace

void write_source_keys(Writer& w, const std::vector<std::string>& joined) {
    std::vector<std::string_view> seen;
    const auto scope = w.list("sources");
    for (const auto& each : joined)
        for (const auto key : source_keys(each))
            if (std::find(seen.begin(), seen.end(), key) == seen.end()) {
                seen.push_back(key);
                w.item(key);
            }
}

std::string write_response(const Request& request, const std::vector<Problem>& problems,
                           const Report& report, const Report& of_texts) {
    Writer w;
    {
        const auto scope = w.object();
        w.put("format", "carbon-tally-response");
        w.put("version", 1);
        w.put("tool", version());
        w.put("data", tables::data_version);
        write_problems(w, problems);
        write_recomputed(w, recomputed(request.computed, report.totals));
        write_runs(w, report);
        write_totals(w, report);
        write_comparison(w, report);
        write_inspection(w, report);
        write_sources(w, report);
        write_snippets(w, request, of_texts);
    }
    return std::move(w).text();
}

} // namespace carbon
