#include "core/document/put.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"
#include "core/trace.hpp"

namespace carbon {

namespace {

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

Json json(const Spread& spread) {
    Json object = Json::object();
    put(object, "low", spread.range.low);
    put(object, "high", spread.range.high);
    put(object, "text", text(spread.range));
    put(object, "detail", spread.detail);
    put(object, "sources", write_keys(spread.sources));
    return object;
}

Json json(const Factor& f, std::string_view unit) {
    Json object = Json::object();
    put(object, "value", f.value);
    put(object, "unit", unit);
    put(object, "text", number(f.value) + (unit.empty() ? "" : "\u00a0" + std::string(unit)));
    put(object, "basis", name(f.basis));
    put(object, "label", f.label);
    put(object, "detail", f.detail);
    if (!f.source.empty()) put(object, "source", f.source);
    if (f.year) put(object, "year", *f.year);
    if (!f.kind.empty()) put(object, "kind", f.kind);
    if (f.spread) put(object, "range", json(*f.spread));
    return object;
}

Json json(const Factors& factors) {
    Json object = Json::object();
    for (const auto& name : factor_names)
        if (const auto& factor = factors.*name.member)
            put(object, name.key, json(*factor, name.unit));
    return object;
}

} // namespace

Json write_estimate(const Estimate& e, const Result& total) {
    Json object = Json::object();
    put(object, "run", e.run);
    put(object, "name", e.name);
    put(object, "counted", e.result.has_value());
    if (!e.stage.empty()) put(object, "stage", e.stage);
    if (!e.device.empty()) put(object, "device", e.device);
    if (!e.place.empty()) put(object, "place", e.place);
    put(object, "factors", json(e.factors));
    if (e.result) {
        write_result(object, *e.result);
        write_aligned(object, *e.result, total);
    }
    if (e.paper) write_footprint(object["paper"], *e.paper);
    if (e.doubt) put(object, "doubt", write_doubt(*e.doubt));
    put(object, "trace", trace(e));
    return object;
}

} // namespace carbon
