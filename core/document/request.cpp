#include "core/document/request.hpp"

#include "core/document/fields.hpp"
#include "core/document/json.hpp"
#include "core/document/parse.hpp"
#include "core/document/read_comparison.hpp"
#include "core/document/read_inspection.hpp"
#include "core/document/read_run.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstdlib>

namespace carbon {

namespace {

constexpr int newest_version = 1;
constexpr double most_kilograms = 1e12, most_amount = 1e40;

// A list of words; `want` takes each and is false where it does not know it; `known` is the list of
// those that it knows.
template <class Want>
void read_wanted(const Json& object, const std::string& key, const std::string& path,
                 const std::string& known, Findings& findings, Want want) {
    const auto at = object.find(key);
    if (at == object.end()) return;
    bool understood = at->is_array();
    if (understood)
        for (const auto& word : *at)
            understood = word.is_string() && want(word.get_ref<const std::string&>()) && understood;
    if (!understood)
        findings.warning(path, ProblemCode::unknown, "Not everything wanted here is known.",
                         "Give a list of these: " + known + ".");
}

Language language(const Fields& settings, Findings& findings) {
    const auto tag = settings.text("language");
    if (tag == "zh-Hans") return Language::chinese;
    if (!tag.empty() && tag != "en")
        findings.warning("settings/language", ProblemCode::unknown,
                         "There are no texts in the language " + quotation(tag) + ".",
                         "Write “en” or “zh-Hans”.");
    return Language::english;
}

void read_settings(const Fields& document, Request& request, Findings& findings) {
    const auto* settings = document.object("settings");
    if (!settings) return;
    const Fields fields(*settings, "settings/", findings);
    fields.warn_of_unknown({"lines", "siunitx", "anonymous", "language"});
    request.wording = {fields.flag("siunitx"), fields.flag("anonymous"),
                       language(fields, findings)};
    auto& lines = request.lines;
    read_wanted(*settings, "lines", "settings/lines", "embodied, water, equivalences", findings,
                [&](const std::string& word) {
                    if (word == "embodied") return lines.embodied = true;
                    if (word == "water") return lines.water = true;
                    if (word == "equivalences") return lines.equivalences = true;
                    return false;
                });
}

// What cannot be is said and left out, for no total depends on it.
std::optional<double> amount(const Fields& fields, const std::string& key, Findings& findings) {
    const auto value = fields.number(key);
    if (!value || (*value > 0 && *value <= most_amount)) return value;
    findings.warning("about/" + key, ProblemCode::range,
                     "The figure cannot be " + number(*value) + ".",
                     "Give a number above 0, e.g. 7e9.");
    return std::nullopt;
}

void read_about(const Fields& document, Request& request, Findings& findings) {
    const auto* object = document.object("about");
    if (!object) return;
    const Fields fields(*object, "about/", findings);
    fields.warn_of_unknown({"parameters", "flops", "complete", "functional_unit", "units", "task",
                            "data_set", "metric", "score"});
    auto& about = request.about;
    about.parameters = amount(fields, "parameters", findings);
    about.flops = amount(fields, "flops", findings);
    about.units = amount(fields, "units", findings);
    about.functional_unit = fields.text("functional_unit");
    about.complete = fields.truth("complete");
    about.task = fields.text("task");
    about.data_set = fields.text("data_set");
    about.metric = fields.text("metric");
    about.score = amount(fields, "score", findings);
}

void read_outputs(const Json& document, Request& request, Findings& findings) {
    std::string known;
    for (const auto& format : snippet::formats)
        known += (known.empty() ? "" : ", ") + std::string(format.id);
    auto& outputs = request.outputs;
    read_wanted(document, "outputs", "outputs", known, findings, [&](const std::string& word) {
        const auto* format = snippet::find_format(word);
        if (format && std::find(outputs.begin(), outputs.end(), format) == outputs.end())
            outputs.push_back(format);
        return format != nullptr;
    });
}

void read_market_based(const Fields& document, Request& request, Findings& findings) {
    const auto* object = document.object("market_based");
    if (!object) return;
    const Fields fields(*object, "market_based/", findings);
    fields.warn_of_unknown({"kg", "source"});
    const auto kg = fields.number("kg");
    const std::string remedy = "Give kg of CO2e after contracts and certificates, e.g. 0 or 120.";
    if (!kg) return findings.missing("market_based/kg", "The figure is missing.", remedy);
    if (*kg < 0 || *kg > most_kilograms)
        return findings.error("market_based/kg", ProblemCode::range,
                              "The market-based figure cannot be " + number(*kg) + ".", remedy);
    request.lines.market_based = MarketBased{Kilograms(*kg), fields.text("source")};
}

void read_runs(const Json& document, Request& request, Findings& findings) {
    const auto at = document.find("runs");
    if (at == document.end() && document.contains("inspect")) return; // a place alone is asked for
    if (at == document.end())
        return findings.missing("runs", "The list of runs is missing.", "Add “runs”, a list.");
    if (!at->is_array())
        return findings.error("runs", ProblemCode::type, "The runs are not a list.",
                              "Write them in square brackets.");
    if (at->size() > most_runs) {
        request.unread_runs = at->size() - most_runs;
        findings.error("runs", ProblemCode::limit,
                       "There are " + counted(at->size(), "run") + "; only the first " +
                           number(most_runs) + " are read and " +
                           counted(request.unread_runs, "run") + " left out.",
                       "Split the document.");
    }
    request.runs.reserve(std::min(at->size(), most_runs));
    for (std::size_t i = 0; i < std::min(at->size(), most_runs); ++i)
        request.runs.push_back(read_run((*at)[i], i));
}

// A key given twice is an error of its run, or of the document.
void report_repeated(const std::vector<Repeated>& repeated, Request& request, Findings& findings) {
    const std::string start = "/runs/";
    for (const auto& [path, key] : repeated) {
        const auto message = quotation(key) + " is given twice.";
        const std::string remedy = "Take one of the two out.";
        const auto index = path.starts_with(start)
                               ? std::strtoul(path.c_str() + start.size(), nullptr, 10)
                               : request.runs.size();
        const auto field = path.find('/', start.size());
        if (index < request.runs.size() && field != path.npos)
            request.runs[index].findings.error(path.substr(field + 1), ProblemCode::syntax, message,
                                               remedy);
        else
            findings.error(path.substr(1), ProblemCode::syntax, message, remedy);
    }
}

// True where the document says that it is one, of a version that can be read.
bool check_format(const Json& document, Findings& findings) {
    const auto format = document.value("format", Json());
    const auto version = document.value("version", Json());
    const bool ours = format.is_string() && format.get_ref<const std::string&>() == "carbon-tally";
    if (!format.is_null() && !ours) {
        findings.error("format", ProblemCode::unknown, "This is not a document of Carbon Tally.",
                       "Its format must be “carbon-tally”.");
        return false;
    }
    if (format.is_null() || version.is_null())
        findings.warning("", ProblemCode::missing,
                         "The document does not name its format and version; version 1 is assumed.",
                         "Add \"format\": \"carbon-tally\" and \"version\": 1.");
    const double given = version.is_number() ? version.get<double>() : 0;
    if (version.is_null() || given == newest_version) return true;
    if (given > newest_version)
        findings.error("version", ProblemCode::unknown,
                       "The document was written by a newer version of Carbon Tally.",
                       "Open it with that version; this one leaves it untouched.");
    else
        findings.error("version", ProblemCode::unknown, "The version of the document is unknown.",
                       "It must be 1.");
    return false;
}

} // namespace

Request read_request(std::string_view text) {
    Request request;
    Findings findings("");
    const auto parsed = parse(text, findings);
    if (parsed && !parsed->json.is_object()) {
        findings.error("", ProblemCode::type, "The document is not an object.",
                       "Write it in braces, with a list of runs.");
    } else if (parsed && check_format(parsed->json, findings)) {
        const Fields fields(parsed->json, "", findings);
        request.title = fields.text("title");
        request.about.id = fields.text("id");
        read_outputs(parsed->json, request, findings);
        read_settings(fields, request, findings);
        read_about(fields, request, findings);
        read_market_based(fields, request, findings);
        request.reported = read_reported(fields, "reported", findings);
        request.computed = read_computed(fields, findings);
        read_runs(parsed->json, request, findings);
        request.comparison = read_comparison(fields, findings);
        request.inspection = read_inspection(fields);
        fields.warn_of_unknown({"format", "version", "id", "title", "runs", "settings", "reported",
                                "market_based", "about", "outputs", "compare", "inspect",
                                "computed"});
        report_repeated(parsed->repeated, request, findings);
    }
    request.problems = findings.problems();
    return request;
}

SearchRequest read_search(std::string_view text) {
    SearchRequest request;
    Findings ignored("");
    const auto parsed = parse(text, ignored);
    if (!parsed || !parsed->json.is_object()) return request;
    const Fields fields(parsed->json, "", ignored);
    const auto kind = fields.text("kind");
    request.devices = kind == "device";
    request.places = kind == "place";
    request.cpus = kind == "cpu";
    request.query = fields.text("query");
    if (const auto limit = fields.number("limit"); limit && *limit >= 0 && *limit <= 1000)
        request.limit = static_cast<std::size_t>(*limit);
    return request;
}

std::optional<int> read_year(std::string_view text) {
    Findings ignored("");
    const auto parsed = parse(text, ignored);
    if (!parsed || !parsed->json.is_object()) return std::nullopt;
    return Fields(parsed->json, "", ignored).year("year");
}

} // namespace carbon
