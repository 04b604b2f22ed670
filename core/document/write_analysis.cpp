#include "core/catalog.hpp"
#include "core/document/collection.hpp"
#include "core/document/collection_parts.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"

#include <span>

namespace carbon {

namespace {

// How an amount is told, alone or with a range, and how are the ends of that.
struct Unit {
    std::string (*text)(double amount, const std::optional<Interval>& range);
    Ends (*ends)(double amount, const Interval& range);
};

constexpr Unit kilowatt_hours{
    [](double amount, const auto& range) { return text(KilowattHours(amount), range); }, nullptr};
constexpr Unit kilograms{
    [](double amount, const auto& range) { return text(Kilograms(amount), range); },
    [](double amount, const Interval& range) { return end_texts(Kilograms(amount), range); }};
constexpr Unit grams_per_kilowatt_hour{
    [](double amount, const auto& range) { return text(GramsPerKilowattHour(amount), range); },
    [](double amount, const Interval& range) {
        return end_texts(GramsPerKilowattHour(amount), range);
    }};

void tell(Writer& w, std::string_view key, double value, const std::string& text) {
    const auto scope = w.object(key);
    w.put("value", value);
    w.put("text", text);
}

void tell(Writer& w, std::string_view key, double amount, const Unit& unit) {
    tell(w, key, amount, unit.text(amount, std::nullopt));
}

void tell(Writer& w, std::string_view key, const std::optional<double>& value) {
    if (value) tell(w, key, *value, coefficient(*value));
}

struct Size {
    const char* name;
    double Sizes::* of;
};

constexpr Size all_sizes[] = {{"total", &Sizes::total},
                              {"mean", &Sizes::mean},
                              {"median", &Sizes::median},
                              {"least", &Sizes::least},
                              {"most", &Sizes::most},
                              {"lower_quartile", &Sizes::lower_quartile},
                              {"upper_quartile", &Sizes::upper_quartile}};

void write(Writer& w, std::string_view key, const Sizes& sizes, const Unit& unit,
           std::size_t first = 0) {
    const auto scope = w.object(key);
    for (const auto& size : std::span(all_sizes).subspan(first))
        tell(w, size.name, sizes.*size.of, unit);
}

void write(Writer& w, std::string_view key, const Mean& mean, const Unit& unit) {
    const auto scope = w.object(key);
    w.put("count", mean.count);
    tell(w, "mean", mean.mean, unit.text(mean.mean, mean.range));
    if (!mean.range) return;
    const auto ends = unit.ends(mean.mean, *mean.range);
    tell(w, "low", mean.range->low, ends.low);
    tell(w, "high", mean.range->high, ends.high);
}

void write(Writer& w, const CountedEntry& point) {
    tell(w, "energy_kwh", point.energy.value(), kilowatt_hours);
    tell(w, "carbon_kg", point.carbon.value(), kilograms);
    tell(w, "g_per_kwh", point.intensity.value(), grams_per_kilowatt_hour);
}

void write_points(Writer& w, const std::vector<CountedEntry>& points) {
    const auto list = w.list("points");
    for (const auto& point : points) {
        const auto scope = w.object();
        w.put("index", point.index);
        write(w, point);
    }
}

void write_tasks(Writer& w, const Analysis& a) {
    const auto list = w.list("tasks");
    for (const auto& each : a.tasks) {
        const auto scope = w.object();
        w.put("task", each.task);
        w.put("data_sets", each.data_sets);
        if (each.first) w.put("first", *each.first);
        if (each.last) w.put("last", *each.last);
        write(w, "carbon_kg", each.carbon, kilograms);
    }
}

void write_sources(Writer& w, const Analysis& a) {
    w.put("high_carbon", a.high_carbon);
    w.put("low_carbon", a.low_carbon);
    const auto list = w.list("sources");
    for (const auto& each : a.sources) {
        const auto scope = w.object();
        w.put("source", each.source);
        w.put("is_high_carbon", is_high_carbon(each.source));
        w.put("is_low_carbon", is_low_carbon(each.source));
        w.put("count", each.count);
        tell(w, "mean_g_per_kwh", each.mean_intensity, grams_per_kilowatt_hour);
        tell(w, "median_g_per_kwh", each.median_intensity, grams_per_kilowatt_hour);
        tell(w, "carbon_kg", each.carbon.value(), kilograms);
    }
}

void write_countries(Writer& w, const Analysis& a) {
    const auto list = w.list("countries");
    for (const auto& each : a.countries) {
        const auto scope = w.object();
        const auto* known = find_country(each.country);
        w.put("country", each.country);
        w.put("name", known ? known->name : each.country);
        w.put("count", each.count);
        tell(w, "median_g_per_kwh", each.median_intensity, grams_per_kilowatt_hour);
        w.put("usual_source", each.usual_source);
        w.put("class", class_of(GramsPerKilowattHour(each.median_intensity)));
    }
}

void write_of_groups(Writer& w, const Period& period) {
    {
        const auto list = w.list("tasks");
        for (const auto& each : period.tasks) {
            const auto scope = w.object();
            w.put("task", each.task);
            write(w, "carbon_kg", each.carbon, kilograms);
        }
    }
    const auto list = w.list("sources");
    for (const auto& each : period.sources) {
        const auto scope = w.object();
        w.put("source", each.source);
        write(w, "g_per_kwh", each.intensity, grams_per_kilowatt_hour);
    }
}

void write_periods(Writer& w, const Analysis& a) {
    const auto list = w.list("periods");
    for (const auto& each : a.periods) {
        const auto scope = w.object();
        w.put("first", each.first);
        w.put("last", each.last);
        write(w, "carbon_kg", each.carbon, kilograms);
        write(w, "g_per_kwh", each.intensity, grams_per_kilowatt_hour);
        write_of_groups(w, each);
    }
}

void write(Writer& w, std::string_view key, const std::vector<std::size_t>& indexes) {
    const auto list = w.list(key);
    for (const auto index : indexes) w.item(index);
}

void write_performance(Writer& w, const Analysis& a) {
    const auto list = w.list("performance");
    for (const auto& each : a.performance) {
        const auto scope = w.object();
        w.put("data_set", each.data_set);
        w.put("metric", each.metric);
        w.put("count", each.count);
        tell(w, "correlation_with_carbon", each.with_carbon);
        tell(w, "correlation_with_energy", each.with_energy);
        write(w, "front", each.front);
        write(w, "front_of_energy", each.front_of_energy);
    }
}

void write_fit(Writer& w, const Analysis& a) {
    tell(w, "rank_correlation", a.correlation);
    if (a.line) {
        const auto scope = w.object("line");
        tell(w, "slope", std::optional(a.line->slope));
        tell(w, "intercept", std::optional(a.line->intercept));
        tell(w, "r2", std::optional(a.line->r2));
    }
    if (!a.drivers) return;
    const auto scope = w.object("drivers");
    constexpr std::string_view factors[] = {"device_hours", "intensity", "power"};
    for (std::size_t i = 0; i < a.drivers->size(); ++i)
        tell(w, factors[i], (*a.drivers)[i], percent_in_tenths((*a.drivers)[i]));
}

void write(Writer& w, std::string_view key, const std::optional<Standing>& standing) {
    if (!standing) return;
    const auto scope = w.object(key);
    w.put("less", standing->less);
    w.put("of", standing->of);
    w.put("text", percent(static_cast<double>(standing->less) / static_cast<double>(standing->of)));
}

void write_yours(Writer& w, const WantedAnalysis& wanted, const Analysis& analysis) {
    if (!wanted.yours) return;
    const auto found = among(wanted.entries, analysis, *wanted.yours);
    if (!found) return;
    const auto scope = w.object("yours");
    {
        const auto point = w.object("point");
        write(w, counted_entry(0, *footprint(*wanted.yours, analysis.method)));
    }
    write(w, "overall", found->overall);
    write(w, "of_task", found->of_task);
    write(w, "of_year", found->of_year);
    if (wanted.survey && analysis.method == Method::paper &&
        wanted.entries.size() == tables::surveyed.size())
        w.put("said", said_of_survey(*wanted.yours, *found));
}

void write(Writer& w, const Analysis& a) {
    write(w, "energy_kwh", a.energy, kilowatt_hours);
    write(w, "carbon_kg", a.carbon, kilograms);
    write(w, "g_per_kwh", a.intensity, grams_per_kilowatt_hour, 1); // a sum of them means nothing
    tell(w, "g_per_kwh_of_all", a.intensity_of_all, grams_per_kilowatt_hour);
    write_fit(w, a);
    write_sources(w, a);
    write_countries(w, a);
    write_tasks(w, a);
    write_periods(w, a);
    write_performance(w, a);
}

// With the indexes of the request, in which entries may stand that could not be read.
Analysis as_given(Analysis analysis, const std::vector<std::size_t>& given) {
    if (given.empty()) return analysis; // the survey alone
    for (auto& point : analysis.points) point.index = given[point.index];
    for (auto& each : analysis.performance)
        for (auto* front : {&each.front, &each.front_of_energy})
            for (auto& index : *front) index = given[index];
    return analysis;
}

} // namespace

std::string write_analysis(const WantedAnalysis& wanted) {
    const auto made = analyse(wanted.entries, wanted.method);
    Writer w;
    {
        const auto scope = w.object();
        w.put("entries", wanted.entries.size());
        const auto told = made ? as_given(*made, wanted.given) : Analysis();
        write_points(w, told.points);
        if (made) {
            write(w, told);
            write_yours(w, wanted, *made);
        }
        if (wanted.survey) write_survey(w);
        if (wanted.files) write_files(w, wanted, made);
        write_problems(w, wanted.problems);
    }
    return std::move(w).text();
}

std::string write_entry_of(const Report& report, const std::vector<Problem>& problems) {
    Writer w;
    {
        const auto scope = w.object();
        if (report.totals.counted > 0) {
            const auto entry = w.object("entry");
            write_entry(w, entry_of(report));
        }
        write_problems(w, problems);
    }
    return std::move(w).text();
}

} // namespace carbon
