// Pictures as SVG: text as text, greys that print, no script, no link, no font from elsewhere.
#include "core/format.hpp"
#include "core/heap_sort.hpp"
#include "core/snippet/csv_cell.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/svg_chart.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

// "the 60 largest runs of 100", "each run"
std::string some(std::size_t all, const char* sort, const char* noun) {
    if (all <= most_chart_rows) return std::string("each ") + noun;
    return "the " + counted(most_chart_rows, std::string(sort) + " " + noun) + " of " +
           number(static_cast<double>(all));
}

std::string how_shown(const std::vector<ChartRow>& rows) {
    const bool ranges =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.range; });
    return std::string(", in CO₂e") + (ranges ? ", with 90 % ranges" : "") + " (logarithmic)";
}

// The largest first.
std::string chart_of_runs(const Report& report) {
    auto runs = counted_runs(report);
    const auto is_larger = [](const Estimate* a, const Estimate* b) {
        const auto x = a->result->carbon, y = b->result->carbon;
        return x != y ? x > y : a->run < b->run;
    };
    heap_sort(runs, is_larger);
    std::vector<ChartRow> rows;
    for (const auto* e : runs) {
        const auto& r = *e->result;
        rows.push_back({e->name, ranged(r.carbon, r.carbon_range), r.carbon, r.carbon_range});
    }
    const auto title = "Emissions of " + some(rows.size(), "largest", "run") + how_shown(rows) +
                       left_out_in_short(report);
    return chart(std::move(rows), title, 28);
}

// The least first, with the runs as they were, where no place is theirs.
std::string chart_of_places(const Report& report) {
    const auto& own = report.totals.sum;
    std::vector<ChartRow> rows;
    bool is_home = false;
    for (const auto& place : report.comparison->places) {
        const auto& sum = place.sum;
        is_home = is_home || place.is_own;
        rows.push_back({place.name, ranged(sum.carbon, sum.carbon_range), sum.carbon,
                        sum.carbon_range, !place.is_own});
    }
    if (!is_home)
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(report.comparison->rank - 1),
                    {"As run", ranged(own.carbon, own.carbon_range), own.carbon, own.carbon_range});
    const auto title = "Emissions of the same runs in " + some(rows.size(), "cleanest", "place") +
                       how_shown(rows) + left_out_in_short(report);
    return chart(std::move(rows), title, 40, own.carbon);
}

std::string data_of_chart(const Report& report) {
    std::string text =
        "Run,Emissions [kg CO₂eq],Emissions low [kg CO₂eq],Emissions high [kg CO₂eq]\n";
    for (const auto* e : counted_runs(report)) {
        const auto& r = *e->result;
        text += csv_cell(e->name) + "," + plain(r.carbon.value()) + "," +
                (r.carbon_range ? plain(r.carbon_range->low) : "") + "," +
                (r.carbon_range ? plain(r.carbon_range->high) : "") + "\n";
    }
    return text;
}

} // namespace

std::vector<Part> badge(const Report& report) {
    const auto& sum = report.totals.sum;
    const auto value = text(sum.carbon, sum.carbon_range) +
                       (sum.carbon_range ? " (" + range_text(sum.carbon, *sum.carbon_range) + ")"
                                         : std::string()) +
                       left_out_in_short(report);
    const std::string name = "CO₂e";
    const double left = width_of(name) + 14, all = left + width_of(value) + 14;
    const auto box = [](double x, double width, const char* fill) {
        return "<rect" + attribute("x", x) + attribute("width", width) + " height=\"22\" fill=\"" +
               fill + "\"/>\n";
    };
    const auto svg = picture(all, 22,
                             "Training, " + name + (sum.carbon_range ? ", with a 90 % range" : "") +
                                 ": " + value,
                             box(0, left, "#333") + box(left, all - left, "#eee") +
                                 text_at(left / 2, 15, "middle", name, " fill=\"#fff\"") +
                                 text_at((left + all) / 2, 15, "middle", value, " fill=\"#111\""));
    return {{"badge", "carbon-tally.badge.svg", "As a picture in a README or on a poster", svg}};
}

std::vector<Part> figure(const Report& report) {
    std::vector<Part> parts;
    if (report.comparison)
        parts.push_back({"comparison", "carbon-tally.comparison.svg",
                         "As a figure where the other places are spoken of",
                         chart_of_places(report)});
    parts.push_back({"data", "carbon-tally.figure.csv",
                     "The data of the figure." + left_out_sentence(report), data_of_chart(report)});
    parts.push_back({"figure", "carbon-tally.figure.svg",
                     "As a figure over the full width of a page; for pdfLaTeX, save it as PDF",
                     chart_of_runs(report)});
    return parts;
}

} // namespace carbon::snippet
