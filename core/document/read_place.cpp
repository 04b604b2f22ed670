#include "core/document/read_place.hpp"

#include "core/text.hpp"

namespace carbon {

namespace {

using Code = ProblemCode;

std::string read_kind(const Fields& fields, const std::string& prefix, Findings& findings) {
    auto kind = fields.text("kind");
    if (kind.empty() || kind == "life-cycle" || kind == "direct") return kind;
    findings.error(prefix + "kind", Code::unknown,
                   quotation(kind) + " is not a kind of carbon intensity.",
                   "Write “life-cycle” or “direct”, or leave it out.");
    return {};
}

StatedPlace read_stated_place(const Fields& fields, const std::string& prefix, Findings& findings) {
    StatedPlace own;
    if (const auto grams = fields.number("g_per_kwh")) own.intensity = GramsPerKilowattHour(*grams);
    own.name = fields.text("name");
    own.year = fields.year("year");
    own.source = fields.text("source");
    own.kind = read_kind(fields, prefix, findings);
    return own;
}

} // namespace

Place read_place(const Json& object, const std::string& path, Findings& findings) {
    if (object.empty()) return {};
    const auto prefix = path.empty() ? path : path + "/";
    const Fields fields(object, prefix, findings);
    const bool region = fields.has("provider") || fields.has("region");
    const bool country = fields.has("country"), grid = fields.has("grid");
    if (region + country + grid + fields.has("g_per_kwh") > 1) {
        findings.error(
            path, Code::type, "More than one kind of place is given.",
            "Give a provider and a region, or a country, or a grid, or the carbon intensity.");
        return {};
    }
    if (region) {
        fields.warn_of_unknown({"provider", "region"});
        return RegionPlace{fields.text("provider"), fields.text("region")};
    }
    if (country) {
        fields.warn_of_unknown({"country"});
        return CountryPlace{fields.text("country")};
    }
    if (grid) {
        fields.warn_of_unknown({"grid", "kind"});
        return GridPlace{fields.text("grid"), read_kind(fields, prefix, findings)};
    }
    fields.warn_of_unknown(
        {"g_per_kwh", "name", "year", "source", "kind", "provider", "region", "country", "grid"});
    return read_stated_place(fields, prefix, findings);
}

} // namespace carbon
