// Pictures as SVG: text as text, greys that print, no script, no link, no font from elsewhere.
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cmath>

namespace carbon::snippet {

namespace {

constexpr auto fonts = "font-family=\"Charter, 'Bitstream Charter', Georgia, serif\"";

std::string attribute(const char* name, double value) {
    return std::string(" ") + name + "=\"" + plain(std::round(value * 100) / 100) + "\"";
}

std::string text_at(double x, double y, const std::string& anchor, const std::string& words,
                    const char* more = "") {
    return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor + "\"" +
           more + ">" + escaped_html(words) + "</text>\n";
}

std::string line_at(double x1, double x2, double y, const char* more) {
    return "<line" + attribute("x1", x1) + attribute("x2", x2) + attribute("y1", y) +
           attribute("y2", y) + more + "/>\n";
}

std::string picture(double width, double height, const std::string& title,
                    const std::string& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) +
           attribute("height", height) + " viewBox=\"0 0 " + plain(width) + " " + plain(height) +
           "\" role=\"img\" " + fonts + " font-size=\"12\">\n<title>" + escaped_html(title) +
           "</title>\n" + inside + "</svg>\n";
}

// Letters are as wide as half their height, near enough for a frame around them.
double width_of(const std::string& words) { return static_cast<double>(columns(words)) * 6.4; }

constexpr std::size_t most_rows = 60;
constexpr double most_powers = 6; // of ten that find room below the chart

// At most so many letters, and fewer where they are wide; with an ellipsis where something was cut.
std::string fitted(const std::string& name, std::size_t most) {
    auto kept = shortened(name, most);
    for (auto letters = most; columns(kept) > most + 1;) kept = shortened(name, --letters);
    return kept;
}

struct Row {
    std::size_t run;
    std::string name, text;
    Kilograms carbon;
    std::optional<Interval> range;
};

std::vector<Row> rows(const Report& report) {
    std::vector<Row> list;
    for (const auto* e : counted_runs(report)) {
        const auto& r = *e->result;
        list.push_back({e->run, fitted(e->name, 28), ranged(r.carbon, r.carbon_range), r.carbon,
                        r.carbon_range});
    }
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return a.carbon != b.carbon ? a.carbon > b.carbon : a.run < b.run;
    });
    if (list.size() > most_rows) list.resize(most_rows);
    return list;
}

// The whole powers of ten around all values.
Interval decades(const std::vector<Row>& list) {
    double low = list.front().carbon.value(), high = low;
    for (const auto& row : list) {
        low = std::min(low, row.range ? row.range->low : row.carbon.value());
        high = std::max(high, row.range ? row.range->high : row.carbon.value());
    }
    const Interval found{std::floor(std::log10(low)), std::ceil(std::log10(high))};
    return {found.low, std::max(found.high, found.low + 1)};
}

std::string chart(const Report& report) {
    const auto list = rows(report);
    const auto ends = decades(list);
    constexpr double left = 190, right = 520, width = 720, top = 44, step = 22;
    const double height = top + step * static_cast<double>(list.size()) + 30;
    const auto x = [&](double kilograms) {
        const double part = (std::log10(kilograms) - ends.low) / (ends.high - ends.low);
        return left + std::clamp(part, 0.0, 1.0) * (right - left);
    };
    const auto all = counted_runs(report).size();
    const bool ranges =
        std::any_of(list.begin(), list.end(), [](const auto& row) { return row.range; });
    const auto title = "Emissions of " +
                       (all > list.size() ? "the " + counted(list.size(), "largest run") + " of " +
                                                number(static_cast<double>(all))
                                          : "each run") +
                       ", in CO₂e" + (ranges ? ", with 90 % ranges" : "") + " (logarithmic)";
    const auto step_of_powers = std::max(1.0, std::ceil((ends.high - ends.low) / most_powers));
    auto inside = text_at(0, 16, "start", title, " font-weight=\"bold\"");
    for (double power = ends.low; power <= ends.high; power += step_of_powers) {
        const double kilograms = std::pow(10, power);
        inside += "<line" + attribute("x1", x(kilograms)) + attribute("x2", x(kilograms)) +
                  attribute("y1", top - 12) + attribute("y2", height - 24) +
                  " stroke=\"#ccc\"/>\n" +
                  text_at(x(kilograms), height - 8, "middle", text(Kilograms(kilograms)),
                          " fill=\"#555\"");
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& row = list[i];
        const double y = top + step * static_cast<double>(i);
        if (row.range)
            inside += line_at(x(row.range->low), x(row.range->high), y,
                              " stroke=\"#777\" stroke-width=\"2\"");
        inside += "<circle" + attribute("cx", x(row.carbon.value())) + attribute("cy", y) +
                  " r=\"4\" fill=\"#111\"/>\n" + text_at(left - 10, y + 4, "end", row.name) +
                  text_at(right + 12, y + 4, "start", row.text);
    }
    return picture(width, height, title, inside);
}

std::string data_of_chart(const Report& report) {
    std::string text = "Run,CO2eq [kg],low [kg],high [kg]\n";
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
    const auto value =
        text(sum.carbon, sum.carbon_range) +
        (sum.carbon_range ? " (" + range_text(sum.carbon, *sum.carbon_range) + ")" : std::string());
    const std::string name = "CO₂e";
    const double left = width_of(name) + 14, all = left + width_of(value) + 14;
    const auto box = [](double x, double width, const char* fill) {
        return "<rect" + attribute("x", x) + attribute("width", width) + " height=\"22\" fill=\"" +
               fill + "\"/>\n";
    };
    const auto svg = picture(all, 22, name + ": " + value,
                             box(0, left, "#333") + box(left, all - left, "#eee") +
                                 text_at(left / 2, 15, "middle", name, " fill=\"#fff\"") +
                                 text_at((left + all) / 2, 15, "middle", value, " fill=\"#111\""));
    return {{"badge", "carbon-tally.badge.svg", "As a picture in a README or on a poster", svg}};
}

std::vector<Part> figure(const Report& report) {
    return {{"data", "carbon-tally.figure.csv", "The data of the figure", data_of_chart(report)},
            {"figure", "carbon-tally.figure.svg",
             "As a figure of the paper or its appendix; for pdfLaTeX, save it as PDF",
             chart(report)}};
}

} // namespace carbon::snippet
