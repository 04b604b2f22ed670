#include "core/document/collection.hpp"
#include "core/document/parse.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

namespace carbon {

namespace {

Method method(const Fields& fields, Findings& findings) {
    const auto word = fields.text("method");
    if (word == "facility") return Method::facility;
    if (word == "published") return Method::published;
    if (!word.empty() && word != "paper")
        findings.warning("method", ProblemCode::unknown,
                         "There is no method " + quotation(word) + "; “paper” is taken.",
                         "Write “paper”, “facility” or “published”.");
    return Method::paper;
}

// The entry, unless something in it cannot be read.
std::optional<Entry> entry(const Json& json, const std::string& path,
                           std::vector<Problem>& problems) {
    Findings findings("/" + path);
    std::optional<Entry> made;
    if (json.is_object())
        made = read_entry(json, "", findings);
    else
        findings.error("", ProblemCode::type, "This is no entry.", "Write it in braces.");
    problems.insert(problems.end(), findings.problems().begin(), findings.problems().end());
    if (findings.any_error()) return std::nullopt;
    return made;
}

void read_entries(const Json& document, WantedAnalysis& wanted, Findings& findings) {
    const auto at = document.find("entries");
    if (at == document.end()) return;
    if (!at->is_array())
        return findings.error("entries", ProblemCode::type, "The entries are not a list.",
                              "Write them in square brackets.");
    if (at->size() > most_entries)
        return findings.error("entries", ProblemCode::limit,
                              "There are " + number(static_cast<double>(at->size())) +
                                  " entries; " + number(most_entries) + " are the most.",
                              "Aggregate them with a database: docs/collections.md shows how.");
    const auto surveyed = wanted.entries.size();
    for (std::size_t i = 0; i < surveyed; ++i) wanted.given.push_back(i);
    for (std::size_t i = 0; i < at->size(); ++i)
        if (auto made = entry((*at)[i], "entries/" + std::to_string(i), wanted.problems)) {
            wanted.entries.push_back(std::move(*made));
            wanted.given.push_back(surveyed + i);
        }
}

} // namespace

WantedAnalysis read_analysis(std::string_view text) {
    WantedAnalysis wanted;
    Findings findings("");
    const auto parsed = parse(text, findings);
    if (parsed && parsed->json.is_object()) {
        const Fields fields(parsed->json, "", findings);
        fields.warn_of_unknown({"method", "survey", "entries", "yours", "files"});
        wanted.method = method(fields, findings);
        wanted.survey = fields.flag("survey");
        wanted.files = fields.flag("files");
        if (wanted.survey) wanted.entries = surveyed_entries();
        read_entries(parsed->json, wanted, findings);
        if (const auto* yours = fields.object("yours"))
            wanted.yours = entry(*yours, "yours", wanted.problems);
    } else if (parsed) {
        findings.error("", ProblemCode::type, "The request is not an object.",
                       "Write it in braces, with “entries”.");
    }
    wanted.problems.insert(wanted.problems.end(), findings.problems().begin(),
                           findings.problems().end());
    return wanted;
}

} // namespace carbon
