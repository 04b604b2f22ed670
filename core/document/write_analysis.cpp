#include "core/catalog.hpp"
#include "core/document/collection.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

void tell(Writer& w, std::string_view key, double value, const std::string& text) {
    const auto scope = w.object(key);
    w.put("value", value);
    w.put("text", text);
}

template <class Amount>
void tell(Writer& w, std::string_view key, Amount amount) {
    tell(w, key, amount.value(), text(amount, std::nullopt));
}

void tell(Writer& w, std::string_view key, const std::optional<double>& coefficient) {
    if (coefficient) tell(w, key, *coefficient, carbon::coefficient(*coefficient));
}

// Of the amounts of that unit, as are means.
template <class Amount>
void write(Writer& w, std::string_view key, const Sizes& sizes, bool with_total = true) {
    const auto scope = w.object(key);
    if (with_total) tell(w, "total", Amount(sizes.total));
    tell(w, "mean", Amount(sizes.mean));
    tell(w, "median", Amount(sizes.median));
    tell(w, "least", Amount(sizes.least));
    tell(w, "most", Amount(sizes.most));
    tell(w, "lower_quartile", Amount(sizes.lower_quartile));
    tell(w, "upper_quartile", Amount(sizes.upper_quartile));
}

template <class Amount>
void write(Writer& w, std::string_view key, const Mean& mean) {
    const auto scope = w.object(key);
    w.put("count", mean.count);
    tell(w, "mean", mean.mean, text(Amount(mean.mean), mean.range));
    if (!mean.range) return;
    const auto ends = end_texts(Amount(mean.mean), *mean.range);
    tell(w, "low", mean.range->low, ends.low);
    tell(w, "high", mean.range->high, ends.high);
}

void write(Writer& w, const CountedEntry& point) {
    tell(w, "energy_kwh", point.energy);
    tell(w, "carbon_kg", point.carbon);
    tell(w, "g_per_kwh", point.intensity);
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
        write<Kilograms>(w, "carbon_kg", each.carbon);
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
        w.put("count", each.count);
        tell(w, "mean_g_per_kwh", GramsPerKilowattHour(each.mean_intensity));
        tell(w, "median_g_per_kwh", GramsPerKilowattHour(each.median_intensity));
        tell(w, "carbon_kg", each.carbon);
    }
}

void write_countries(Writer& w, const Analysis& a) {
    const auto list = w.list("countries");
    for (const auto& each : a.countries) {
        const auto scope = w.object();
        const auto* known = find_country(each.country);
        const GramsPerKilowattHour median(each.median_intensity);
        w.put("country", each.country);
        w.put("name", known ? known->name : each.country);
        w.put("count", each.count);
        tell(w, "median_g_per_kwh", median);
        w.put("usual_source", each.usual_source);
        w.put("class", class_of(median));
    }
}

void write_of_groups(Writer& w, const Period& period) {
    {
        const auto list = w.list("tasks");
        for (const auto& each : period.tasks) {
            const auto scope = w.object();
            w.put("task", each.task);
            write<Kilograms>(w, "carbon_kg", each.carbon);
        }
    }
    const auto list = w.list("sources");
    for (const auto& each : period.sources) {
        const auto scope = w.object();
        w.put("source", each.source);
        write<GramsPerKilowattHour>(w, "g_per_kwh", each.intensity);
    }
}

void write_periods(Writer& w, const Analysis& a) {
    const auto list = w.list("periods");
    for (const auto& each : a.periods) {
        const auto scope = w.object();
        w.put("first", each.first);
        w.put("last", each.last);
        write<Kilograms>(w, "carbon_kg", each.carbon);
        write<GramsPerKilowattHour>(w, "g_per_kwh", each.intensity);
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

void write(Writer& w, std::string_view key, const Interval& range) {
    const auto scope = w.object(key);
    w.put("least", range.low);
    w.put("most", range.high);
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
        write(w, point_of(0, *footprint(*wanted.yours, analysis.method)));
    }
    write(w, "overall", found->overall);
    write(w, "of_task", found->of_task);
    write(w, "of_year", found->of_year);
    if (wanted.survey && analysis.method == Method::paper &&
        wanted.entries.size() == tables::surveyed.size())
        w.put("said", said_of_survey(*wanted.yours, *found));
}

void write_hardware(Writer& w) {
    const auto list = w.list("hardware");
    for (const auto& each : surveyed_hardware()) {
        const auto scope = w.object();
        w.put("device", each.device);
        w.put("count", each.count);
        write(w, "watts", each.watts);
        write(w, "devices", each.devices);
    }
}

// The rows of the survey, which the asker does not have, and what else is of it alone.
void write_survey(Writer& w, const WantedAnalysis& wanted) {
    if (!wanted.survey) return;
    {
        const auto list = w.list("survey");
        for (std::size_t i = 0; i < tables::surveyed.size(); ++i) {
            const auto scope = w.object();
            write_entry(w, wanted.entries[i]);
        }
    }
    write_hardware(w);
}

void write(Writer& w, const Analysis& a) {
    write<KilowattHours>(w, "energy_kwh", a.energy);
    write<Kilograms>(w, "carbon_kg", a.carbon);
    write<GramsPerKilowattHour>(w, "g_per_kwh", a.intensity, false);
    tell(w, "g_per_kwh_of_all", GramsPerKilowattHour(a.intensity_of_all));
    write_fit(w, a);
    write_sources(w, a);
    write_countries(w, a);
    write_tasks(w, a);
    write_periods(w, a);
    write_performance(w, a);
}

} // namespace

std::string write_analysis(const WantedAnalysis& wanted) {
    const auto made = analyse(wanted.entries, wanted.method);
    Writer w;
    {
        const auto scope = w.object();
        w.put("entries", wanted.entries.size());
        write_points(w, made ? made->points : std::vector<CountedEntry>());
        if (made) {
            write(w, *made);
            write_yours(w, wanted, *made);
        }
        write_survey(w, wanted);
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
