// What the pictures are drawn with: SVG of text as text and greys that print.
#pragma once

#include "core/interval.hpp"
#include "core/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carbon::snippet {

/// Letters are as wide as half their height, near enough for a frame around them; in pixels.
double width_of(const std::string& words);

/// ` x="1.5"`, to two decimals.
std::string attribute(const char* name, double value);

/// `anchor`: "start", "middle" or "end"; `more`: further attributes, each with a space before it.
std::string text_at(double x, double y, const std::string& anchor, const std::string& words,
                    const char* more = "");

/// The whole document, in pixels.
std::string picture(double width, double height, const std::string& title,
                    const std::string& inside);

struct ChartRow {
    std::string name, text;
    Kilograms carbon;
    std::optional<Interval> range; // kg
    bool hollow = false;           // no run of the author's, but one that is supposed
};

/// More have no room.
constexpr std::size_t most_chart_rows = 60;

/// A dot with its range for each row, in their order, on a logarithmic axis; names have at most so
/// many `letters`; `here`, where given, is marked in all rows.
std::string chart(std::vector<ChartRow> rows, const std::string& title, std::size_t letters,
                  std::optional<Kilograms> here = {});

} // namespace carbon::snippet
