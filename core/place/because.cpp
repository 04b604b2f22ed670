#include "core/place/because.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"

#include <algorithm>
#include <set>

namespace carbon {

namespace {

using Values = std::vector<Evidence>;
using Test = bool (*)(const Evidence&);

std::string who(const Evidence& value) {
    return value.tool.empty() ? short_name(value.source) : value.tool;
}

// "Ember 2026, CodeCarbon 3.3.0": those whose values pass, each once.
std::string those(const Values& values, Test test) {
    std::vector<std::string> names;
    for (const auto& value : values)
        if (test(value) && std::find(names.begin(), names.end(), who(value)) == names.end())
            names.push_back(who(value));
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::size_t count(const Values& values, Test test) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), test));
}

std::string of_kinds(const Values& values) {
    const auto whole = those(values, [](const Evidence& v) { return v.kind == "life-cycle"; });
    const auto plants = those(
        values, [](const Evidence& v) { return v.kind == "direct" || v.kind == "operational"; });
    if (whole.empty() || plants.empty()) return {};
    return "Life-cycle values count the supply of fuel and the building of plants, too (" + whole +
           "); direct and operational ones only what the power plants emit (" + plants + ").";
}

std::string of_bases(const Values& values) {
    const auto made = those(values, [](const Evidence& v) { return v.basis == "production"; });
    const auto used = those(values, [](const Evidence& v) { return v.basis == "consumption"; });
    if (made.empty() || used.empty()) return {};
    return "Some are of the electricity that is generated there (" + made +
           "), others of that which is used there, with imports and without exports (" + used +
           ").";
}

std::string of_parts(const Values& values) {
    const auto whole = those(values, [](const Evidence& v) { return !v.of_part; });
    const auto parts = those(values, [](const Evidence& v) { return v.of_part; });
    if (whole.empty() || parts.empty()) return {};
    return "Some are averages of the whole country (" + whole + "), others of a part of it (" +
           parts + ").";
}

std::string of_years(const Values& values) {
    std::set<int> years;
    for (const auto& value : values)
        if (value.year) years.insert(*value.year);
    if (years.size() < 2) return {};
    return "They are of different years, from " + std::to_string(*years.begin()) + " to " +
           std::to_string(*years.rbegin()) + ".";
}

// What the source of an earlier edition says today of the same year.
std::optional<GramsPerKilowattHour> revised(const Evidence& value,
                                            const std::vector<SourceYears>& history) {
    for (const auto& series : history)
        for (const auto& point : series.points)
            if (series.source == value.edition_of && point.year == value.year)
                return point.intensity;
    return std::nullopt;
}

std::string of_edition(const Evidence& value, const std::vector<SourceYears>& history) {
    const auto now = revised(value, history);
    if (!now) return {};
    return text(value.intensity) + " (" + value.label +
           ") is of an earlier edition: the source has since revised " +
           std::to_string(*value.year) + " to " + text(*now) + " (" + short_name(value.edition_of) +
           ").";
}

std::string of_gases(const Values& values) {
    const auto alone = those(values, [](const Evidence& v) { return v.co2_only; });
    if (alone.empty()) return {};
    return "Other greenhouse gases than CO2 are not counted by " + alone + ".";
}

// A break in the series of a provider, which two years of it would hide.
std::string of_break(const std::vector<SourceYears>& history) {
    const auto after = std::find_if(history.begin(), history.end(),
                                    [](const SourceYears& s) { return s.kind == "operational"; });
    if (after == history.begin() || after == history.end()) return {};
    const auto& before = *(after - 1);
    if (before.source != after->source) return {};
    return "The series of " + short_name(after->source) +
           " breaks: its values are life-cycle up to " + std::to_string(before.points.back().year) +
           " and operational from " + std::to_string(after->points.front().year) + " on.";
}

std::string of_unknown(const Values& values) {
    const auto kinds = count(values, [](const Evidence& v) { return v.kind.empty(); });
    const auto years = count(values, [](const Evidence& v) { return !v.year; });
    std::string what;
    if (kinds) what = "the kind of " + counted(kinds, "value");
    if (years) what += (kinds ? ", the year of " : "the year of ") + counted(years, "value");
    return what.empty() ? what : "Not known here: " + what + ".";
}

} // namespace

std::vector<std::string> because(const Values& values, const std::vector<SourceYears>& history) {
    std::vector<std::string> sentences{of_kinds(values), of_bases(values), of_parts(values),
                                       of_years(values)};
    for (const auto& value : values) sentences.push_back(of_edition(value, history));
    sentences.push_back(of_gases(values));
    sentences.push_back(of_break(history));
    sentences.push_back(of_unknown(values));
    std::erase(sentences, "");
    return sentences;
}

} // namespace carbon
