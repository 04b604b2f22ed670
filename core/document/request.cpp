#include "core/document/request.hpp"

#include "core/document/fields.hpp"
#include "core/document/json.hpp"
#include "core/document/parse.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstdlib>

namespace carbon {

namespace {

constexpr int newest_version = 1;

void read_device(const Json& run, Run& into, Findings& findings) {
    const auto* object = Fields(run, "", findings).object("device");
    if (!object) return;
    const Fields fields(*object, "device/", findings);
    if (fields.has("id") && (fields.has("watts") || fields.has("name")))
        return findings.error("device", ProblemCode::type,
                              "The device is both one of the catalogue and an own one.",
                              "Give either its id, or a name and watts.");
    if (fields.has("id")) {
        into.device = CatalogDevice{fields.text("id")};
        return fields.warn_of_unknown({"id"});
    }
    OwnDevice own{fields.text("name"), std::nullopt};
    if (const auto watts = fields.number("watts")) own.watts = Watts(*watts);
    into.device = own;
    fields.warn_of_unknown({"name", "watts", "id"});
}

StatedPlace read_stated_place(const Fields& fields, Findings& findings) {
    StatedPlace own;
    if (const auto grams = fields.number("g_per_kwh")) own.intensity = GramsPerKilowattHour(*grams);
    own.name = fields.text("name");
    own.year = fields.year("year");
    own.source = fields.text("source");
    own.kind = fields.text("kind");
    if (!own.kind.empty() && own.kind != "life-cycle" && own.kind != "direct") {
        findings.error("place/kind", ProblemCode::unknown,
                       quotation(own.kind) + " is not a kind of carbon intensity.",
                       "Write “life-cycle” or “direct”, or leave it out.");
        own.kind.clear();
    }
    return own;
}

void read_place(const Json& run, Run& into, Findings& findings) {
    const auto* object = Fields(run, "", findings).object("place");
    if (!object || object->empty()) return;
    const Fields fields(*object, "place/", findings);
    const bool region = fields.has("provider") || fields.has("region");
    const bool country = fields.has("country"), own = fields.has("g_per_kwh");
    if (region + country + own > 1)
        return findings.error(
            "place", ProblemCode::type, "More than one kind of place is given.",
            "Give a provider and a region, or a country, or the carbon intensity.");
    if (region) {
        into.place = RegionPlace{fields.text("provider"), fields.text("region")};
        return fields.warn_of_unknown({"provider", "region"});
    }
    if (country) {
        into.place = CountryPlace{fields.text("country")};
        return fields.warn_of_unknown({"country"});
    }
    into.place = read_stated_place(fields, findings);
    fields.warn_of_unknown(
        {"g_per_kwh", "name", "year", "source", "kind", "provider", "region", "country"});
}

RequestedRun read_run(const Json& json, std::size_t index) {
    RequestedRun read{{}, Findings("/runs/" + std::to_string(index))};
    auto& [run, findings] = read;
    if (!json.is_object()) {
        findings.error("", ProblemCode::type, "A run must be an object.",
                       "Write its fields in braces, or take it out.");
        return read;
    }
    const Fields fields(json, "", findings);
    run.name = fields.text("name");
    read_device(json, run, findings);
    run.count = fields.number("count");
    if (const auto hours = fields.number(
            "hours",
            "Write wall-clock hours in digits with a point, e.g. 76 for 3 days and 4 hours."))
        run.hours = Hours(*hours);
    run.utilisation =
        fields.number("utilisation", "Write a fraction in digits with a point, e.g. 0.8 for 80 %.");
    run.pue = fields.number("pue");
    run.year = fields.year("year");
    read_place(json, run, findings);
    fields.warn_of_unknown(
        {"name", "device", "count", "hours", "utilisation", "pue", "year", "place"});
    return read;
}

void read_outputs(const Json& document, Request& request, Findings& findings) {
    const auto at = document.find("outputs");
    if (at == document.end()) return;
    bool understood = at->is_array();
    if (understood)
        for (const auto& output : *at) {
            request.latex = request.latex || output == "latex";
            request.markdown = request.markdown || output == "markdown";
            understood = understood && (output == "latex" || output == "markdown");
        }
    if (!understood)
        findings.warning("outputs", ProblemCode::unknown, "Not every wanted output is known.",
                         "Give a list of “latex” and “markdown”.");
}

void read_runs(const Json& document, Request& request, Findings& findings) {
    const auto at = document.find("runs");
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
    if (!format.is_null() && format != "carbon-tally") {
        findings.error("format", ProblemCode::unknown, "This is not a document of Carbon Tally.",
                       "Its format must be “carbon-tally”.");
        return false;
    }
    if (format.is_null() || version.is_null())
        findings.warning("", ProblemCode::missing,
                         "The document does not name its format and version; version 1 is assumed.",
                         "Add \"format\": \"carbon-tally\" and \"version\": 1.");
    if (version.is_null() || version == newest_version) return true;
    if (version.is_number() && version > newest_version)
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
        read_outputs(parsed->json, request, findings);
        read_runs(parsed->json, request, findings);
        fields.warn_of_unknown({"format", "version", "title", "runs", "outputs"});
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
    request.query = fields.text("query");
    if (const auto limit = fields.number("limit"); limit && *limit >= 0 && *limit <= 1000)
        request.limit = static_cast<std::size_t>(*limit);
    return request;
}

} // namespace carbon
