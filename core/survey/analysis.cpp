#include "core/survey/analysis.hpp"

#include "core/heap_sort.hpp"
#include "core/sum.hpp"
#include "core/tables.hpp"
#include "core/uncertainty/normal.hpp"
#include "core/uncertainty/quantile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace carbon {

namespace {

constexpr std::size_t fewest_of_period = 5; // early years are joined until there are as many

// Nothing has no logarithm, and what no training can be would be lost among sums.
bool is_some(double amount) { return amount >= 1e-15 && amount <= 1e15; }

struct Sample {
    std::size_t index; // of its entry
    const Entry* entry;
    double kwh, kg, g_per_kwh;
};

using Samples = std::vector<Sample>;
using List = std::vector<double>;

Samples samples_of(const std::vector<Entry>& entries, Method method) {
    Samples samples;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (const auto* found = footprint(entries[i], method)) {
            const auto point = counted_entry(i, *found);
            samples.push_back({i, &entries[i], point.energy.value(), point.carbon.value(),
                               point.intensity.value()});
        }
    return samples;
}

std::vector<CountedEntry> points_of(const Samples& samples) {
    std::vector<CountedEntry> points;
    for (const auto& sample : samples)
        points.push_back({sample.index, KilowattHours(sample.kwh), Kilograms(sample.kg),
                          GramsPerKilowattHour(sample.g_per_kwh)});
    return points;
}

List values(const Samples& samples, double Sample::* member) {
    List list;
    list.reserve(samples.size());
    for (const auto& sample : samples) list.push_back(sample.*member);
    return list;
}

// What the samples have in common, in words; those with none are left out. Most samples first, and
// alike many by name.
std::vector<std::pair<std::string, Samples>> grouped(const Samples& samples,
                                                     std::string Entry::* member) {
    std::vector<std::pair<std::string, Samples>> groups;
    for (const auto& sample : samples) {
        const auto& name = sample.entry->*member;
        if (name.empty()) continue;
        auto at =
            std::lower_bound(groups.begin(), groups.end(), name,
                             [](const auto& group, const auto& n) { return group.first < n; });
        if (at == groups.end() || at->first != name) at = groups.insert(at, {name, {}});
        at->second.push_back(sample);
    }
    heap_sort(groups, [](const auto& a, const auto& b) {
        return a.second.size() != b.second.size() ? a.second.size() > b.second.size()
                                                  : a.first < b.first;
    });
    return groups;
}

double sum(const List& list) {
    Sum total;
    for (const double value : list) total.add(value);
    return total.value();
}

Sizes sizes(List list) {
    heap_sort(list);
    return {sum(list),   mean(list),           quantile(list, 0.5), list.front(),
            list.back(), quantile(list, 0.25), quantile(list, 0.75)};
}

Mean mean_of(const Samples& samples, double Sample::* member) {
    const auto list = values(samples, member);
    auto range = interval_of_mean(list);
    if (range) range->low = std::max(range->low, 0.0); // the normal approximation knows no bound
    return {list.size(), list.empty() ? 0 : mean(list), range};
}

List decimal_logarithms(const Samples& samples, double Sample::* member) {
    static const double ten = logarithm(10);
    List logs;
    for (const auto& sample : samples) logs.push_back(logarithm(sample.*member) / ten);
    return logs;
}

std::vector<OfSource> sources_of(const Samples& samples) {
    std::vector<OfSource> all;
    for (const auto& [name, some] : grouped(samples, &Entry::main_source)) {
        const auto intensities = values(some, &Sample::g_per_kwh);
        all.push_back({name, some.size(), mean(intensities), median(intensities),
                       Kilograms(sum(values(some, &Sample::kg)))});
    }
    return all;
}

std::vector<OfCountry> countries_of(const Samples& samples) {
    std::vector<OfCountry> all;
    for (const auto& [name, some] : grouped(samples, &Entry::country)) {
        const auto usual = grouped(some, &Entry::main_source);
        all.push_back({name, some.size(), median(values(some, &Sample::g_per_kwh)),
                       usual.empty() ? std::string() : usual.front().first,
                       Kilograms(sum(values(some, &Sample::kg)))});
    }
    return all;
}

std::vector<OfTask> tasks_of(const Samples& samples) {
    std::vector<OfTask> all;
    for (const auto& [name, some] : grouped(samples, &Entry::task)) {
        OfTask made{name, mean_of(some, &Sample::kg), {}, {}, {}};
        for (const auto& each : grouped(some, &Entry::data_set))
            made.data_sets.push_back(each.first);
        for (const auto& sample : some)
            if (const auto year = sample.entry->year) {
                made.first = std::min(made.first.value_or(*year), *year);
                made.last = std::max(made.last.value_or(*year), *year);
            }
        all.push_back(std::move(made));
    }
    return all;
}

Period period(const Samples& samples) {
    Period made{{*samples.front().entry->year, *samples.back().entry->year},
                mean_of(samples, &Sample::kg),
                mean_of(samples, &Sample::g_per_kwh),
                tasks_of(samples),
                {}};
    for (const auto& [name, some] : grouped(samples, &Entry::main_source))
        made.sources.push_back({name, mean_of(some, &Sample::g_per_kwh)});
    return made;
}

std::vector<Period> periods_of(Samples samples) {
    std::erase_if(samples, [](const Sample& sample) { return !sample.entry->year; });
    heap_sort(samples, [](const Sample& a, const Sample& b) {
        return std::pair(*a.entry->year, a.index) < std::pair(*b.entry->year, b.index);
    });
    std::vector<int> years;
    for (const auto& sample : samples) years.push_back(*sample.entry->year);
    std::vector<Period> all;
    auto from = samples.begin();
    for (const auto [first, last] : joined(years)) {
        const auto to = std::find_if(from, samples.end(), [end = last](const Sample& sample) {
            return *sample.entry->year > end;
        });
        all.push_back(period({from, to}));
        from = to;
    }
    return all;
}

std::vector<std::size_t> front(const Samples& samples, double Sample::* cost, const List& scores) {
    auto found = pareto_front(values(samples, cost), scores);
    for (auto& index : found) index = samples[index].index;
    return found;
}

Performance performance_in(const std::string& data_set, const std::string& metric,
                           const Samples& samples) {
    List scores;
    for (const auto& sample : samples) scores.push_back(*sample.entry->score);
    return {data_set,
            metric,
            samples.size(),
            rank_correlation(values(samples, &Sample::kg), scores),
            rank_correlation(values(samples, &Sample::kwh), scores),
            front(samples, &Sample::kg, scores),
            front(samples, &Sample::kwh, scores)};
}

// Scores of two metrics have nothing to do with each other.
std::vector<Performance> performance_of(const Samples& samples) {
    std::vector<Performance> all;
    for (const auto& [name, of_data_set] : grouped(samples, &Entry::data_set)) {
        std::map<std::string, Samples> by_metric;
        for (const auto& sample : of_data_set)
            if (sample.entry->score) by_metric[sample.entry->metric].push_back(sample);
        for (const auto& [metric, some] : by_metric)
            all.push_back(performance_in(name, metric, some));
    }
    return all;
}

std::optional<std::array<double, 3>> drivers_of(const Samples& samples) {
    List hours, watts, intensities;
    for (const auto& sample : samples) {
        const auto& time = sample.entry->device_hours;
        if (!time || !is_some(time->value())) continue;
        const double power = 1000 * sample.kwh / time->value();
        if (!is_some(power)) continue;
        hours.push_back(time->value());
        watts.push_back(power);
        intensities.push_back(sample.g_per_kwh);
    }
    const auto shares = variance_shares({hours, intensities, watts});
    if (shares.empty()) return std::nullopt;
    return std::array{shares[0], shares[1], shares[2]};
}

std::size_t count(const std::vector<OfSource>& sources, bool is_counted(std::string_view)) {
    std::size_t samples = 0;
    for (const auto& each : sources)
        if (is_counted(each.source)) samples += each.count;
    return samples;
}

} // namespace

bool is_high_carbon(std::string_view source) {
    return source == "coal" || source == "gas" || source == "oil";
}

bool is_low_carbon(std::string_view source) {
    const auto& known = tables::technologies;
    return std::find(std::begin(known), std::end(known), source) != std::end(known) &&
           !is_high_carbon(source) && source != "other";
}

const Footprint* footprint(const Entry& entry, Method method) {
    const auto& found = method == Method::paper      ? entry.paper
                        : method == Method::facility ? entry.facility
                                                     : entry.published;
    if (!found || !is_some(found->energy.value()) || !is_some(found->carbon.value()))
        return nullptr;
    return is_some(counted_entry(0, *found).intensity.value()) ? &*found : nullptr;
}

CountedEntry counted_entry(std::size_t index, const Footprint& found) {
    return {index, found.energy, found.carbon,
            GramsPerKilowattHour(1000 * found.carbon.value() / found.energy.value())};
}

std::vector<Years> joined(const std::vector<int>& ascending) {
    std::vector<Years> all;
    std::size_t in_first = 0;
    for (const int year : ascending) {
        const bool open = all.size() == 1 && in_first < fewest_of_period;
        if (all.empty() || (year != all.back().last && !open)) all.push_back({year, year});
        all.back().last = year;
        in_first += all.size() == 1;
    }
    return all;
}

std::optional<Analysis> analyse(const std::vector<Entry>& entries, Method method) {
    const auto samples = samples_of(entries, method);
    if (samples.empty()) return std::nullopt;
    const auto kwh = values(samples, &Sample::kwh), kg = values(samples, &Sample::kg);
    Analysis made{method,
                  {},
                  sizes(kwh),
                  sizes(kg),
                  sizes(values(samples, &Sample::g_per_kwh)),
                  1000 * sum(kg) / sum(kwh),
                  fitted_line(decimal_logarithms(samples, &Sample::kwh),
                              decimal_logarithms(samples, &Sample::kg)),
                  rank_correlation(kwh, kg),
                  sources_of(samples),
                  0,
                  0,
                  countries_of(samples),
                  tasks_of(samples),
                  {},
                  performance_of(samples),
                  drivers_of(samples)};
    made.points = points_of(samples);
    made.high_carbon = count(made.sources, is_high_carbon);
    made.low_carbon = count(made.sources, is_low_carbon);
    made.periods = periods_of(samples);
    return made;
}

} // namespace carbon
