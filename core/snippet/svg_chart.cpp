#include "core/snippet/svg_chart.hpp"

#include "core/decimal.hpp"
#include "core/format.hpp"
#include "core/snippet/snippet.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cmath>

namespace carbon::snippet {

namespace {

constexpr auto fonts = "font-family=\"Charter, 'Bitstream Charter', Georgia, serif\"";

std::string line_at(double x1, double x2, double y, const char* more) {
    return "<line" + attribute("x1", x1) + attribute("x2", x2) + attribute("y1", y) +
           attribute("y2", y) + more + "/>\n";
}

// At most so many letters, and fewer where they are wide; with an ellipsis where something was cut.
std::string fitted(const std::string& name, std::size_t most) {
    auto kept = shortened(name, most);
    for (auto letters = most; columns(kept) > most + 1;) kept = shortened(name, --letters);
    return kept;
}

// The whole powers of ten around all values.
Interval decades(const std::vector<ChartRow>& rows) {
    double low = rows.front().carbon.value(), high = low;
    for (const auto& row : rows) {
        low = std::min(low, row.range ? row.range->low : row.carbon.value());
        high = std::max(high, row.range ? row.range->high : row.carbon.value());
    }
    const Interval found{std::floor(std::log10(low)), std::ceil(std::log10(high))};
    return {found.low, std::max(found.high, found.low + 1)};
}

constexpr double top = 44, step = 22, length = 330;

struct Axis {
    double left;
    Interval ends; // powers of ten
    double operator()(double kilograms) const {
        const double part = (std::log10(kilograms) - ends.low) / (ends.high - ends.low);
        return left + std::clamp(part, 0.0, 1.0) * length;
    }
};

std::string upright(double x, double height, const char* colour) {
    return "<line" + attribute("x1", x) + attribute("x2", x) + attribute("y1", top - 12) +
           attribute("y2", height - 24) + " stroke=\"" + colour + "\"/>\n";
}

// Not by std::pow, which is another 1 KB of WebAssembly.
Kilograms power_of_ten(double power) { return Kilograms(nearest({1, static_cast<int>(power)})); }

std::string grid(const Axis& x, double height) {
    std::string inside;
    const auto& [low, high] = x.ends;
    const double label =
        12 + std::max(width_of(text(power_of_ten(low))), width_of(text(power_of_ten(high))));
    const auto step_of_powers = std::max(1.0, std::ceil((high - low) * label / length));
    for (double power = low; power <= high; power += step_of_powers) {
        const auto carbon = power_of_ten(power);
        const double at = x(carbon.value());
        inside += upright(at, height, "#ccc") +
                  text_at(at, height - 8, "middle", text(carbon), " fill=\"#555\"");
    }
    return inside;
}

std::string drawn(const ChartRow& row, const Axis& x, double y, std::size_t letters) {
    std::string inside;
    if (row.range)
        inside += line_at(x(row.range->low), x(row.range->high), y,
                          " stroke=\"#777\" stroke-width=\"2\"");
    return inside + "<circle" + attribute("cx", x(row.carbon.value())) + attribute("cy", y) +
           " r=\"4\" fill=\"" +
           (row.hollow ? "#fff\" stroke=\"#111\" stroke-width=\"1.5" : "#111") + "\"/>\n" +
           text_at(x.left - 10, y + 4, "end", fitted(row.name, letters)) +
           text_at(x.left + length + 12, y + 4, "start", row.text);
}

} // namespace

double width_of(const std::string& words) { return static_cast<double>(columns(words)) * 6.4; }

std::string attribute(const char* name, double value) {
    return std::string(" ") + name + "=\"" + plain(std::round(value * 100) / 100) + "\"";
}

std::string text_at(double x, double y, const std::string& anchor, const std::string& words,
                    const char* more) {
    return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor + "\"" +
           more + ">" + escaped_html(words) + "</text>\n";
}

std::string picture(double width, double height, const std::string& title,
                    const std::string& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) +
           attribute("height", height) + " viewBox=\"0 0 " + plain(width) + " " + plain(height) +
           "\" role=\"img\" " + fonts + " font-size=\"12\">\n<title>" + escaped_html(title) +
           "</title>\n" + inside + "</svg>\n";
}

std::string chart(std::vector<ChartRow> rows, const std::string& title, std::size_t letters,
                  std::optional<Kilograms> here) {
    if (rows.size() > most_chart_rows) rows.resize(most_chart_rows);
    const Axis x{8 + 6.5 * static_cast<double>(letters), decades(rows)};
    double width = x.left + length;
    for (const auto& row : rows) width = std::max(width, x.left + length + 24 + width_of(row.text));
    const double height = top + step * static_cast<double>(rows.size()) + 30;
    auto inside = "<rect" + attribute("width", width) + attribute("height", height) +
                  " fill=\"#fff\"/>\n" + text_at(0, 16, "start", title, " font-weight=\"bold\"") +
                  grid(x, height);
    if (here) inside += upright(x(here->value()), height, "#777");
    for (std::size_t i = 0; i < rows.size(); ++i)
        inside += drawn(rows[i], x, top + step * static_cast<double>(i), letters);
    return picture(width, height, title, inside);
}

} // namespace carbon::snippet
