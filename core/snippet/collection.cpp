#include "core/snippet/collection.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/version.hpp"

#include <algorithm>
#include <utility>

namespace carbon::snippet {

namespace {

// Markdown that is added to, part by part.
class Text {
public:
    Text& operator<<(std::string_view words) {
        text_ += words;
        return *this;
    }
    Text& operator<<(std::size_t count) { return *this << number(static_cast<double>(count)); }

    // A table, all columns but the first of numbers; nothing where no row follows.
    void section(std::string_view title, std::string_view heads, std::size_t numbers) {
        *this << "\n## " << title << "\n\n| " << heads << " |\n| --- |";
        for (std::size_t i = 0; i < numbers; ++i) *this << " ---: |";
        *this << "\n";
    }
    Text& cell(std::string_view words) {
        return *this << (text_.back() == '\n' ? "| " : " ") << escaped_markdown(words) << " |";
    }
    Text& cell(std::size_t count) { return cell(number(static_cast<double>(count))); }

    std::string text_;
};

const char* how(Method method) {
    return method == Method::facility ? "as each report states it, with PUE"
           : method == Method::paper
               ? "by the method of Counting Carbon, at rated power and without PUE"
               : "as the authors published it, energy and carbon both";
}

struct Size {
    const char* name;
    double Sizes::* of;
};

void add_magnitude(Text& text, const Analysis& a) {
    constexpr Size sizes[] = {{"total", &Sizes::total},
                              {"least", &Sizes::least},
                              {"lower quartile", &Sizes::lower_quartile},
                              {"median", &Sizes::median},
                              {"upper quartile", &Sizes::upper_quartile},
                              {"most", &Sizes::most}};
    text.section("How much", " | energy | CO2e", 2);
    for (const auto& [name, of] : sizes)
        text.cell(name)
                .cell(carbon::text(KilowattHours(a.energy.*of)))
                .cell(carbon::text(Kilograms(a.carbon.*of)))
            << "\n";
}

void add_methods(Text& text, const std::vector<Entry>& entries) {
    text.section("Which figures the reports have", " | reports", 1);
    for (const auto method : {Method::facility, Method::paper, Method::published}) {
        std::size_t count = 0;
        for (const auto& entry : entries) count += footprint(entry, method) != nullptr;
        text.cell(how(method)).cell(count) << "\n";
    }
}

void add_group(Text& text, std::string_view name, std::size_t count, Kilograms carbon,
               double intensity) {
    text.cell(name).cell(count).cell(carbon::text(carbon));
    text.cell(carbon::text(GramsPerKilowattHour(intensity), std::nullopt)) << "\n";
}

void add_countries(Text& text, const Analysis& a) {
    if (a.countries.empty()) return;
    text.section("By country", "country | reports | CO2e | median intensity", 3);
    for (const auto& each : a.countries) {
        const auto* known = find_country(each.country);
        add_group(text, known ? known->name : each.country, each.count, each.carbon,
                  each.median_intensity);
    }
}

void add_sources(Text& text, const Analysis& a) {
    if (a.sources.empty()) return;
    text.section("By main source of electricity", "source | reports | CO2e | median intensity", 3);
    for (const auto& each : a.sources)
        add_group(text, each.source, each.count, each.carbon, each.median_intensity);
}

void add_years(Text& text, const Analysis& a) {
    if (a.periods.empty()) return;
    text.section("By year", "year of the newest run | reports | mean CO2e", 2);
    for (const auto& each : a.periods) {
        auto years = std::to_string(each.first);
        if (each.last != each.first) (years += "–") += std::to_string(each.last);
        text.cell(years).cell(each.carbon.count);
        text.cell(carbon::text(Kilograms(each.carbon.mean), each.carbon.range)) << "\n";
    }
}

void add_runs(Text& text, const std::vector<Entry>& entries) {
    std::size_t runs = 0, measured = 0, left_out = 0, reports = 0;
    for (const auto& e : entries) {
        runs += e.runs.value_or(0);
        measured += e.measured.value_or(0);
        left_out += e.left_out.value_or(0);
        reports += e.measured > 0;
    }
    text.section("The runs", " | number", 1);
    text.cell("counted").cell(runs) << "\n";
    text.cell("of these with measured energy, not reckoned from power and time").cell(measured)
        << "\n";
    text.cell("reports with such runs").cell(reports) << "\n";
    text.cell("with errors, in no sum").cell(left_out) << "\n";
}

// Each pair once.
void add_versions(Text& text, const std::vector<Entry>& entries) {
    std::vector<std::string> said;
    for (const auto& e : entries) {
        auto pair = e.tool + " with data " + e.data;
        if (e.tool.empty() || std::find(said.begin(), said.end(), pair) != said.end()) continue;
        text << (said.empty() ? "" : ", ") << escaped_markdown(pair);
        said.push_back(std::move(pair));
    }
    if (said.empty()) text << "of an unknown version";
}

} // namespace

std::string collection_summary(const std::vector<Entry>& entries,
                               const std::optional<Analysis>& analysis, Method method) {
    const auto by_it = analysis ? analysis->points.size() : 0;
    Text text;
    text << "# Carbon of " << counted(entries.size(), "report") << "\n\nCounted here: " << by_it
         << ", " << how(method) << ". Without such a figure: " << entries.size() - by_it << ".\n";
    if (analysis) {
        add_magnitude(text, *analysis);
        add_runs(text, entries);
        add_countries(text, *analysis);
        add_sources(text, *analysis);
        add_years(text, *analysis);
    }
    add_methods(text, entries);
    text
        << "\n## How it was counted, and what is not in it\n\n"
        << (method == Method::published
                ? "Energy and carbon are as the authors published them, by whatever method. "
                : "Energy is that of the runs, carbon is that energy times the carbon intensity of "
                  "the place: a yearly average, where the report states none of its own. ")
        << "A table by country, source or year has the reports that tell it, by the "
           "run that used most energy. Not in it: the making of the hardware, the use of the "
           "models, what was bought to offset it, and every run that nobody reported. The reports "
           "do not stand for other work.\n\nThe reports were counted by Carbon Tally ";
    add_versions(text, entries);
    text << "; this summary is by " << version() << " with data " << tables::data_version << ".\n";
    return text.text_;
}

} // namespace carbon::snippet
