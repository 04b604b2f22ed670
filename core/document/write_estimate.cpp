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

void write(Writer& w, const Spread& spread) {
    const auto scope = w.object("range");
    w.put("low", spread.range.low);
    w.put("high", spread.range.high);
    w.put("text", text(spread.range));
    w.put("detail", spread.detail);
    write_source_keys(w, spread.sources);
}

void write(Writer& w, const FactorName& name_of_factor, const Factor& f) {
    const auto scope = w.object(name_of_factor.key);
    w.put("value", f.value);
    w.put("unit", name_of_factor.unit);
    w.put("text", with_unit(f, name_of_factor));
    w.put("basis", name(f.basis));
    w.put("label", f.label);
    w.put("detail", f.detail);
    if (!f.source.empty()) w.put("source", f.source);
    if (f.year) w.put("year", *f.year);
    if (!f.kind.empty()) w.put("kind", f.kind);
    if (f.spread) write(w, *f.spread);
}

void write(Writer& w, const Factors& factors) {
    const auto scope = w.object("factors");
    for (const auto& name_of_factor : factor_names)
        if (const auto& factor = factors.*name_of_factor.member) write(w, name_of_factor, *factor);
}

void put_known(Writer& w, std::string_view key, const std::string& text) {
    if (!text.empty()) w.put(key, text);
}

} // namespace

void write_estimate(Writer& w, const Estimate& e, const Result& total) {
    const auto scope = w.object();
    w.put("run", e.run);
    w.put("name", e.name);
    w.put("counted", e.result.has_value());
    put_known(w, "stage", e.stage);
    put_known(w, "device", e.device);
    put_known(w, "place", e.place);
    write(w, e.factors);
    if (e.result) write_result(w, *e.result, &total);
    if (e.paper) {
        const auto paper = w.object("paper");
        write_footprint(w, *e.paper);
    }
    write_doubt(w, e.doubt);
    w.put("trace", trace(e));
}

} // namespace carbon
