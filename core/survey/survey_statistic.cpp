#include "core/survey/survey_statistic.hpp"

#include "core/decimal.hpp"
#include "core/heap_sort.hpp"
#include "core/survey/analysis.hpp"

#include <algorithm>
#include <iterator>

namespace carbon {

namespace {

using Row = tables::Surveyed;
using List = std::vector<double>;
using Quantity = double (*)(const Row&);

double time_of(const Row& row) { return row.seconds / 3600; }
double carbon_of(const Row& row) { return row.reported_kg; }
double year_of(const Row& row) { return row.year; }

struct NamedQuantity {
    std::string_view name;
    Quantity of;
};

constexpr NamedQuantity quantities[] = {
    {"models", [](const Row&) { return 1.0; }},
    {"intensity", [](const Row& row) { return row.g_per_kwh; }},
    {"energy", [](const Row& row) { return row.reported_kwh; }},
    {"carbon", carbon_of},
    {"time", time_of},
    {"watts", [](const Row& row) { return row.tdp_watts; }},
    {"devices", [](const Row& row) { return row.devices; }},
    {"score", [](const Row& row) { return row.score; }},
    {"year", year_of},
};

struct Column {
    std::string_view name;
    std::string_view Row::* of;
};

constexpr Column columns[] = {
    {"source", &Row::main_source}, {"task", &Row::task},     {"data_set", &Row::data_set},
    {"country", &Row::country},    {"family", &Row::family},
};

List values(const SurveyRows& rows, Quantity of) {
    List all;
    for (const auto* row : rows) all.push_back(of(*row));
    return all;
}

double sum(const List& list) { return mean(list) * static_cast<double>(list.size()); }

// The rows with most of the quantity first.
SurveyRows by(Quantity of, SurveyRows rows) {
    heap_sort(rows, [&](const Row* a, const Row* b) { return of(*a) > of(*b); });
    return rows;
}

// How many have some of it.
double count(const SurveyRows& rows, Quantity of) {
    return static_cast<double>(
        std::count_if(rows.begin(), rows.end(), [&](const Row* row) { return of(*row) > 0; }));
}

// Of the two with most of it, those that are among the two that emitted most.
double leading(const SurveyRows& rows, Quantity of) {
    const auto best = by(of, rows), largest = by(carbon_of, rows);
    return static_cast<double>(std::count_if(best.begin(), best.begin() + 2, [&](const Row* row) {
        return row == largest[0] || row == largest[1];
    }));
}

// In how many countries, among those with a code.
double countries(const SurveyRows& rows, Quantity) {
    double found = 0;
    for (auto at = rows.begin(); at != rows.end(); ++at)
        found += (*at)->country.size() == 3 && std::none_of(rows.begin(), at, [&](const Row* row) {
                     return row->country == (*at)->country;
                 });
    return found;
}

struct Statistic {
    std::string_view name;
    double (*of)(const SurveyRows&, Quantity);
};

constexpr Statistic statistics[] = {
    {"count", count},
    {"total", [](const SurveyRows& rows, Quantity of) { return sum(values(rows, of)); }},
    {"mean", [](const SurveyRows& rows, Quantity of) { return mean(values(rows, of)); }},
    {"median", [](const SurveyRows& rows, Quantity of) { return median(values(rows, of)); }},
    {"least", [](const SurveyRows& rows, Quantity of) { return of(*by(of, rows).back()); }},
    {"most", [](const SurveyRows& rows, Quantity of) { return of(*by(of, rows).front()); }},
    {"longest", [](const SurveyRows& rows, Quantity of) { return of(*by(time_of, rows)[0]); }},
    {"third", [](const SurveyRows& rows, Quantity of) { return of(*by(carbon_of, rows)[2]); }},
    {"leading", leading},
    {"countries", countries},
};

// Before the separator; what is left is behind it.
std::string_view next(std::string_view& text, std::string_view separator) {
    const auto at = text.find(separator);
    const auto found = text.substr(0, at);
    text.remove_prefix(at == text.npos ? text.size() : at + separator.size());
    return found;
}

template <class Named, std::size_t size>
const Named& named(std::string_view name, const Named (&all)[size]) {
    return *std::find_if(std::begin(all), std::end(all) - 1,
                         [&](const Named& each) { return each.name == name; });
}

bool is_one_of(std::string_view value, std::string_view values) {
    while (!values.empty())
        if (next(values, "/") == value) return true;
    return false;
}

// "2021" or "2012-2016"
bool is_in(int year, std::string_view years) {
    const auto text = std::to_string(year);
    return text >= years.substr(0, text.size()) && text <= years.substr(years.size() - text.size());
}

SurveyRows only(SurveyRows rows, std::string_view column, std::string_view wanted) {
    std::erase_if(rows, [&](const Row* row) {
        if (column == "year") return !is_in(row->year, wanted);
        if (column == "outside") return is_one_of(row->country, wanted);
        return !is_one_of(row->*named(column, columns).of, wanted);
    });
    return rows;
}

double term(const SurveyRows& rows, std::string_view text) {
    if (const auto read = read_number(text); read.length > 0) return read.value;
    const auto& statistic = named(next(text, " "), statistics);
    const auto quantity = named(next(text, " "), quantities).of;
    if (text.empty()) return statistic.of(rows, quantity);
    const auto column = next(text, " ");
    return statistic.of(only(rows, column, text), quantity);
}

// Leaves the operator and what is behind it.
std::string_view next_term(std::string_view& text) {
    const auto end = std::min(text.find(" * "), text.find(" / "));
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), found.size() + 1));
    return found;
}

} // namespace

SurveyRows surveyed_rows() {
    SurveyRows rows;
    for (const auto& row : tables::surveyed) rows.push_back(&row);
    return rows;
}

std::vector<SurveyRows> by_period(const SurveyRows& rows) {
    std::vector<int> years;
    for (const auto* row : by(year_of, rows)) years.insert(years.begin(), row->year);
    std::vector<SurveyRows> periods;
    for (const auto& [first, last] : joined(years)) {
        auto& period = periods.emplace_back(rows);
        // Named anew, since a structured binding cannot be captured by every compiler.
        std::erase_if(period, [from = first, to = last](const Row* row) {
            return row->year < from || row->year > to;
        });
    }
    return periods;
}

double statistic(const SurveyRows& rows, std::string_view text) {
    double value = term(rows, next_term(text));
    while (!text.empty()) {
        const bool times = text.front() == '*';
        text.remove_prefix(2);
        const double other = term(rows, next_term(text));
        value = times ? value * other : value / other;
    }
    return value;
}

} // namespace carbon
