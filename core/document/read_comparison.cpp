#include "core/document/read_comparison.hpp"

#include "core/document/read_place.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace carbon {

namespace {

using Code = ProblemCode;

bool each_with_own_pue(const Fields& fields, Findings& findings) {
    const auto word = fields.text("pue");
    if (word == "place") return true;
    if (!word.empty() && word != "runs")
        findings.warning("compare/pue", Code::unknown,
                         quotation(word) + " does not tell which PUE is meant.",
                         "Write “runs” for that of the runs, or “place” for that of each place.");
    return false;
}

WantedPlace read_wanted(const Json& json, std::size_t index) {
    WantedPlace wanted{{}, Findings("/compare/places/" + std::to_string(index))};
    if (json.is_object())
        wanted.place = read_place(json, "", wanted.findings);
    else
        wanted.findings.error("", Code::type, "A place must be an object.",
                              "Write its fields in braces, or take it out.");
    return wanted;
}

void read_places(const Json& list, WantedComparison& wanted, Findings& findings) {
    const auto count = std::min(list.size(), most_places);
    if (list.size() > count)
        findings.error("compare/places", Code::limit,
                       "There are " + counted(list.size(), "place") + "; only the first " +
                           number(most_places) + " are compared.",
                       "Take some out.");
    for (std::size_t i = 0; i < count; ++i) {
        wanted.places.push_back(read_wanted(list[i], i));
        const auto end = list.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(list.begin(), end, list[i]) != end)
            wanted.places.back().findings.error("", Code::unlikely, "The place is given twice.",
                                                "Take one of the two out.");
    }
}

} // namespace

WantedComparison read_comparison(const Fields& document, Findings& findings) {
    WantedComparison wanted;
    const auto* object = document.object("compare");
    if (!object) return wanted;
    const Fields fields(*object, "compare/", findings);
    fields.warn_of_unknown({"places", "pue"});
    wanted.own_pue = each_with_own_pue(fields, findings);
    const auto at = object->find("places");
    if (at == object->end()) return wanted;
    if (at->is_array())
        read_places(*at, wanted, findings);
    else
        findings.error("compare/places", Code::type, "The places are not a list.",
                       "Write them in square brackets.");
    return wanted;
}

} // namespace carbon
