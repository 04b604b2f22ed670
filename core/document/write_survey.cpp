#include "core/decimal.hpp"
#include "core/document/collection_parts.hpp"
#include "core/survey/claims.hpp"
#include "core/tables.hpp"

#include <algorithm>

namespace carbon {

namespace {

void write(Writer& w, std::string_view key, const Interval& range) {
    const auto scope = w.object(key);
    w.put("least", range.low);
    w.put("most", range.high);
}

void write_hardware(Writer& w) {
    const auto list = w.list("hardware");
    for (const auto& each : surveyed_hardware()) {
        const auto scope = w.object();
        w.put("device", each.device);
        w.put("count", each.count);
        write(w, "watts", each.watts);
        write(w, "devices", each.devices);
    }
}

void write_claims(Writer& w) {
    const auto list = w.list("claims");
    for (const auto& claim : claims()) {
        const auto scope = w.object();
        w.put("where", claim.where);
        w.put("what", claim.what);
        w.put("printed", claim.printed);
        w.put("recomputed", claim.recomputed);
        w.put("verdict", claim.verdict);
        if (!claim.why.empty()) w.put("why", claim.why);
    }
}

void write_models(Writer& w, std::string_view numbers) {
    const auto list = w.list("models");
    while (!numbers.empty()) {
        const auto read = read_number(numbers);
        w.item(static_cast<std::size_t>(read.value));
        numbers.remove_prefix(std::min(numbers.size(), read.length + 1));
    }
}

void write_differing(Writer& w) {
    const auto list = w.list("differing");
    for (const auto& each : tables::differing) {
        const auto scope = w.object();
        write_models(w, each.models);
        w.put("what", each.what);
        w.put("why", each.why);
    }
}

} // namespace

void write_survey(Writer& w) {
    {
        const auto list = w.list("survey");
        for (const auto& entry : surveyed_entries()) {
            const auto scope = w.object();
            write_entry(w, entry);
        }
    }
    write_hardware(w);
    write_claims(w);
    write_differing(w);
}

} // namespace carbon
