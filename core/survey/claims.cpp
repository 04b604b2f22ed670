#include "core/survey/claims.hpp"

#include "core/decimal.hpp"
#include "core/format.hpp"
#include "core/survey/survey_statistic.hpp"

#include <algorithm>
#include <cmath>

namespace carbon {

namespace {

std::size_t decimals(const std::string& text) {
    const auto point = text.find('.');
    return point == text.npos ? 0 : text.size() - point - 1;
}

// But for zeros at the end: "170" has two.
int significant_digits(std::string text) {
    std::erase(text, '.');
    text.erase(text.find_last_not_of('0') + 1);
    return static_cast<int>(text.size() - text.find_first_not_of('0'));
}

// A half may go either way.
bool rounds_to(double value, double printed) {
    const double half = 0.5 / powers_of_ten[decimals(plain(printed))];
    return std::abs(value - printed) <= half * (1 + 1e-9);
}

bool is_printed(std::string_view bound, double printed, double value) {
    if (bound == "more than") return value > printed;
    if (bound == "at least") return value >= printed;
    if (bound == "less than") return value < printed;
    if (bound == "order of") return std::round(std::log10(value)) == std::log10(printed);
    if (bound == "about" || bound == "up to")
        if (nearest(rounded(value, significant_digits(plain(printed)))) == printed) return true;
    return rounds_to(value, printed);
}

// With one decimal more than is printed, as far as there are any.
std::string shown(double value, double printed) {
    return to_decimals(value,
                       std::max<std::size_t>(decimals(plain(printed)) + 1, value < 1 ? 2 : 1));
}

void add_unit(std::string& text, std::string_view unit) {
    if (!unit.empty()) (text += " ") += unit;
}

std::string_view verdict(bool reproduces) { return reproduces ? "reproduces" : "differs"; }

void compare(Claim& claim, const tables::Claimed& row, const SurveyRows& rows) {
    claim.printed = row.bound;
    if (!row.bound.empty()) claim.printed += " ";
    add_unit(claim.printed += number(row.printed), row.unit);
    claim.recomputed = "not in the data";
    claim.verdict = "not checkable";
    if (row.statistic.empty()) return;
    const double value = statistic(rows, row.statistic);
    add_unit(claim.recomputed = shown(value, row.printed), row.unit);
    claim.verdict = verdict(is_printed(row.bound, row.printed, value));
}

bool went(std::string_view bound, const std::vector<double>& values, std::size_t peak) {
    if (bound == "no decrease") return values.back() >= values.front();
    if (bound == "an increase") return values.back() > values.front();
    return peak == 3; // a peak in 2019
}

// No number, but how it went from period to period.
void compare_course(Claim& claim, const tables::Claimed& row, const SurveyRows& rows) {
    std::vector<double> values;
    std::string_view comma;
    std::size_t peak = 0;
    for (const auto& period : by_period(rows)) {
        values.push_back(statistic(period, row.statistic));
        if (values.back() > values[peak]) peak = values.size() - 1;
        (claim.recomputed += comma) += to_decimals(values.back(), 0);
        comma = ", ";
    }
    add_unit(claim.recomputed, row.unit);
    claim.printed = row.bound;
    claim.verdict = verdict(went(row.bound, values, peak));
}

std::vector<Claim> compared() {
    std::vector<Claim> all;
    const auto rows = surveyed_rows();
    for (const auto& row : tables::claimed) {
        auto& claim = all.emplace_back(Claim{row.where, row.what, row.why, {}, {}, {}});
        if (row.printed > 0)
            compare(claim, row, rows);
        else
            compare_course(claim, row, rows);
    }
    return all;
}

} // namespace

const std::vector<Claim>& claims() {
    static const auto all = compared();
    return all;
}

} // namespace carbon
