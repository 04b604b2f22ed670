#include "core/document/typed.hpp"

#include "core/document/fields.hpp"
#include "core/document/parse.hpp"
#include "core/document/write_report.hpp"
#include "core/ingest/typed.hpp"

namespace carbon {

std::string write_quantity(std::string_view request) {
    Findings findings("");
    Typed typed;
    Dimension dimension{};
    const auto parsed = parse(request, findings);
    if (parsed && !parsed->json.is_object())
        findings.error("", ProblemCode::type, "The request is not an object.",
                       "Write it in braces, with a “text”.");
    else if (parsed) {
        const Fields fields(parsed->json, "", findings);
        fields.warn_of_unknown({"text", "for"});
        const auto text = fields.text("text");
        dimension = dimension_of(fields.text("for"));
        typed = read_typed(text, dimension);
        if (!findings.any_error() && (typed.asks || typed.readings.empty()))
            refuse(text, dimension, "", "Write it with its unit, and a point for decimals.",
                   findings);
    }
    Writer w;
    {
        const auto scope = w.object();
        if (!findings.any_error()) {
            w.put("value", typed.readings.front());
            w.put("read_as", said(typed.readings.front(), dimension));
        }
        write_problems(w, findings.problems());
    }
    return std::move(w).text();
}

} // namespace carbon
