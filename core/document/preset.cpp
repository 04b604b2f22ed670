#include "core/document/preset.hpp"

#include "core/document/fields.hpp"
#include "core/document/parse.hpp"
#include "core/document/read_place.hpp"
#include "core/document/write_report.hpp"

namespace carbon {

WantedPreset read_preset(std::string_view text, Findings& findings) {
    WantedPreset wanted;
    const auto parsed = parse(text, findings);
    if (!parsed) return wanted;
    if (!parsed->json.is_object()) {
        findings.error("", ProblemCode::type, "The request is not an object.",
                       "Write it in braces, with a “preset”.");
        return wanted;
    }
    const Fields fields(parsed->json, "", findings);
    fields.warn_of_unknown({"preset", "of", "km", "year"});
    wanted.preset = fields.text("preset");
    if (const auto* of = fields.object("of")) wanted.of = read_place(*of, "of", findings);
    wanted.km = fields.number("km");
    wanted.year = fields.year("year");
    return wanted;
}

std::string write_places(const PlaceList& list, const Findings& findings) {
    Writer w;
    {
        const auto scope = w.object();
        {
            const auto places = w.list("places");
            for (const auto& place : list.places) {
                const auto item = w.object();
                if (const auto* region = std::get_if<const tables::Region*>(&place)) {
                    w.put("provider", (*region)->provider);
                    w.put("region", (*region)->id);
                } else {
                    w.put("country", std::get<const tables::Country*>(place)->id);
                }
            }
        }
        w.put("said", list.said);
        write_problems(w, findings.problems());
    }
    return std::move(w).text();
}

} // namespace carbon
