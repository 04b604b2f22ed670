#include "core/ingest/typed.hpp"

#include "core/format.hpp"
#include "core/ingest/quantity.hpp"
#include "core/text.hpp"

#include <optional>

namespace carbon {

namespace {

using Is = Amount::Is;

constexpr std::size_t longest = 100; // bytes: more is no number that anyone typed
constexpr double minutes_per_hour = 60, hours_per_day = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The numbers of "3-04:00:00", as Slurm prints a time, with a 0 for the days where there are none;
// empty for anything else.
std::vector<double> clock(std::string_view text) {
    std::vector<double> parts{0};
    for (std::size_t at = 0; at < text.size(); ++at) {
        double value = 0;
        const auto start = at;
        for (; at < text.size() && is_digit(text[at]); ++at) value = 10 * value + (text[at] - '0');
        const bool first = parts.size() == 1, days = first && at < text.size() && text[at] == '-';
        if (at == start || at - start > 6 || (!first && (at - start != 2 || value >= 60)))
            return {};
        if (days && parts[0] == 0 && start == 0)
            parts[0] = value;
        else if (at == text.size() || text[at] == ':')
            parts.push_back(value);
        else
            return {};
    }
    return text.ends_with(':') || text.ends_with('-') ? std::vector<double>() : parts;
}

Typed of_clock(std::string_view text) {
    const auto parts = clock(text);
    const bool of_days = text.find('-') != text.npos;
    if (parts.size() == 4) {
        const auto hours = parts[1] + (parts[2] + parts[3] / minutes_per_hour) / minutes_per_hour;
        if (of_days && parts[1] >= hours_per_day) return {};
        return {{parts[0] * hours_per_day + hours}};
    }
    if (parts.size() != 3 || of_days) return {};
    const auto hours = parts[1] + parts[2] / minutes_per_hour;
    return {{hours, hours / minutes_per_hour}, true}; // of hours, or of minutes
}

std::string beside(std::string_view path, std::string_view name) {
    return std::string(path.substr(0, path.rfind('/') + 1)) + std::string(name);
}

// Watts in place of a share of the rated power.
void offer_draw(std::string_view text, std::string_view path, Findings& findings) {
    const auto typed = read_typed(text, Dimension::power);
    if (typed.readings.size() != 1) return;
    const auto watts = typed.readings.front();
    findings.offer("Take " + said(watts, Dimension::power) + " as the average draw",
                   {{beside(path, "average_watts"), watts}, {std::string(path), {}}});
}

// "40 x 2.5 h" in place of the time of one run.
void offer_repeats(std::string_view text, std::string_view path, Findings& findings) {
    const auto count = read_amount(text, Decimal::unstated);
    constexpr std::string_view times[] = {"x", "×", "*"};
    for (const auto sign : times) {
        if (count.is != Is::number || !count.rest.starts_with(sign)) continue;
        const auto each = read_typed(count.rest.substr(sign.size()), Dimension::time);
        if (each.readings.size() != 1) return;
        const auto hours = each.readings.front();
        findings.offer("Take " + number(count.value) + " repeats of " +
                           said(hours, Dimension::time),
                       {{beside(path, "repeats"), count.value}, {std::string(path), hours}});
    }
}

} // namespace

Typed read_typed(std::string_view text, Dimension dimension) {
    text = trimmed(text);
    if (text.size() > longest) return {};
    if (dimension == Dimension::time && text.find(':') != text.npos) return of_clock(text);
    const auto read = read_quantity(text, Decimal::unstated, dimension);
    if (read.is == Is::number) return {{read.value}};
    if (read.is != Is::asks) return {};
    Typed typed{{}, true};
    for (const auto decimal : {Decimal::point, Decimal::comma})
        if (const auto one = read_quantity(text, decimal, dimension); one.is == Is::number)
            typed.readings.push_back(one.value);
    return typed;
}

Dimension dimension_of(std::string_view path) {
    using D = Dimension;
    while (!path.empty() && (is_digit(path.back()) || path.back() == '/')) path.remove_suffix(1);
    constexpr struct {
        std::string_view ending;
        Dimension dimension;
    } known[] = {{"hours", D::time}, {"watts", D::power}, {"g_per_kwh", D::intensity},
                 {"kwh", D::energy}, {"kg", D::mass},     {"utilisation", D::share}};
    for (const auto& [ending, dimension] : known)
        if (path.ends_with(ending)) return dimension;
    return D::number;
}

std::string said(double value, Dimension dimension) {
    const auto unit = own_unit(dimension);
    return number(value) + (unit.empty() ? "" : "\u00a0" + std::string(unit));
}

void refuse(std::string_view text, Dimension dimension, std::string_view path,
            const std::string& remedy, Findings& findings) {
    const auto typed = read_typed(text, dimension);
    const bool two = typed.readings.size() > 1;
    findings.error(path, ProblemCode::type,
                   quotation(text) + " is not a number" +
                       (two ? ": it can be read in two ways." : "."),
                   remedy);
    for (const auto value : typed.readings)
        findings.offer("Use " + said(value, dimension), {{std::string(path), value}});
    if (dimension == Dimension::share) offer_draw(text, path, findings);
    if (path == "hours") offer_repeats(text, path, findings);
}

} // namespace carbon
