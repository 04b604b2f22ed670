#include "core/document/collection.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

void write(Writer& w, std::string_view key, const Sizes& sizes, bool with_total = true) {
    const auto scope = w.object(key);
    if (with_total) w.put("total", sizes.total);
    w.put("mean", sizes.mean);
    w.put("median", sizes.median);
    w.put("least", sizes.least);
    w.put("most", sizes.most);
    w.put("lower_quartile", sizes.lower_quartile);
    w.put("upper_quartile", sizes.upper_quartile);
}

void put(Writer& w, std::string_view key, const std::optional<double>& value) {
    if (value) w.put(key, *value);
}

void write(Writer& w, std::string_view key, const Mean& mean) {
    const auto scope = w.object(key);
    w.put("count", mean.count);
    w.put("mean", mean.mean);
    if (!mean.range) return;
    w.put("low", mean.range->low);
    w.put("high", mean.range->high);
}

void write(Writer& w, const std::vector<OfTask>& tasks) {
    const auto list = w.list("tasks");
    for (const auto& each : tasks) {
        const auto scope = w.object();
        w.put("task", each.task);
        write(w, "carbon_kg", each.carbon);
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
        w.put("mean_g_per_kwh", each.mean_intensity);
        w.put("median_g_per_kwh", each.median_intensity);
        w.put("carbon_kg", each.carbon.value());
    }
}

void write_countries(Writer& w, const Analysis& a) {
    const auto list = w.list("countries");
    for (const auto& each : a.countries) {
        const auto scope = w.object();
        w.put("country", each.country);
        w.put("count", each.count);
        w.put("median_g_per_kwh", each.median_intensity);
        w.put("usual_source", each.usual_source);
    }
}

void write_periods(Writer& w, const Analysis& a) {
    const auto list = w.list("periods");
    for (const auto& each : a.periods) {
        const auto scope = w.object();
        w.put("first", each.first);
        w.put("last", each.last);
        write(w, "carbon_kg", each.carbon);
        write(w, "g_per_kwh", each.intensity);
        write(w, each.tasks);
        const auto counts = w.object("sources");
        for (std::size_t i = 0; i < a.sources.size(); ++i)
            w.put(a.sources[i].source, each.by_source[i]);
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
        put(w, "correlation_with_carbon", each.with_carbon);
        put(w, "correlation_with_energy", each.with_energy);
        write(w, "front", each.front);
        write(w, "front_of_energy", each.front_of_energy);
    }
}

void write_fit(Writer& w, const Analysis& a) {
    put(w, "rank_correlation", a.correlation);
    if (a.line) {
        const auto scope = w.object("line");
        w.put("slope", a.line->slope);
        w.put("intercept", a.line->intercept);
        w.put("r2", a.line->r2);
    }
    if (!a.drivers) return;
    const auto scope = w.object("drivers");
    w.put("device_hours", (*a.drivers)[0]);
    w.put("intensity", (*a.drivers)[1]);
    w.put("power", (*a.drivers)[2]);
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
    write(w, "overall", found->overall);
    write(w, "of_task", found->of_task);
    write(w, "of_year", found->of_year);
    if (wanted.survey && analysis.method == Method::paper &&
        wanted.entries.size() == tables::surveyed.size())
        w.put("said", said_of_survey(*wanted.yours, *found));
}

// The rows of the survey, which the asker does not have.
void write_survey(Writer& w, const WantedAnalysis& wanted) {
    if (!wanted.survey) return;
    const auto list = w.list("survey");
    for (std::size_t i = 0; i < tables::surveyed.size(); ++i) {
        const auto scope = w.object();
        write_entry(w, wanted.entries[i]);
    }
}

void write(Writer& w, const Analysis& a) {
    write(w, "energy_kwh", a.energy);
    write(w, "carbon_kg", a.carbon);
    write(w, "g_per_kwh", a.intensity, false);
    w.put("g_per_kwh_of_all", a.intensity_of_all);
    write_fit(w, a);
    write_sources(w, a);
    write_countries(w, a);
    write(w, a.tasks);
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
        write(w, "counted", made ? made->counted : std::vector<std::size_t>());
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
