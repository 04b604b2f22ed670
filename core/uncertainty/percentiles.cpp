#include "core/uncertainty/percentiles.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace carbon {

namespace {

// Cells of equal width from the least to the most, so that only the samples of one cell need
// sorting: several times faster than selecting among all of them.
constexpr std::size_t cell_count = 1024;

// Where a rank is among all samples: its cell, and its rank in it.
struct Place {
    std::size_t cell, rank;
};

Place place_of(std::size_t rank, const std::vector<std::size_t>& filled) {
    std::size_t cell = 0;
    while (rank >= filled[cell]) rank -= filled[cell++];
    return {cell, rank};
}

double ranked(std::vector<double>& inside, std::size_t rank) {
    std::nth_element(inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(rank),
                     inside.end());
    return inside[rank];
}

// Four at a time: none of the comparisons waits for the one before.
Interval ends(std::span<const double> samples) {
    std::array<double, 4> least, most;
    least.fill(samples.front());
    most.fill(samples.front());
    std::size_t i = 0;
    const auto look = [&](std::size_t k, double x) {
        least[k] = x < least[k] ? x : least[k];
        most[k] = x > most[k] ? x : most[k];
    };
    for (; i + 4 <= samples.size(); i += 4)
        for (std::size_t k = 0; k < 4; ++k) look(k, samples[i + k]);
    for (; i < samples.size(); ++i) look(0, samples[i]);
    return {*std::min_element(least.begin(), least.end()),
            *std::max_element(most.begin(), most.end())};
}

} // namespace

Interval percentiles(std::span<const double> samples) {
    const auto [least, most] = ends(samples);
    if (!(most > least)) return {least, least};
    const double per_cell = (cell_count - 1) / (most - least);
    std::vector<std::uint16_t> cells(samples.size());
    std::vector<std::size_t> filled(cell_count);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        cells[i] = static_cast<std::uint16_t>((samples[i] - least) * per_cell);
        ++filled[cells[i]];
    }
    const auto twentieth = samples.size() / 20;
    const auto low = place_of(twentieth, filled);
    const auto high = place_of(samples.size() - 1 - twentieth, filled);
    std::vector<double> of_low, of_high;
    of_low.reserve(filled[low.cell]);
    of_high.reserve(filled[high.cell]);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == low.cell) of_low.push_back(samples[i]);
        if (cells[i] == high.cell) of_high.push_back(samples[i]);
    }
    return {ranked(of_low, low.rank), ranked(of_high, high.rank)};
}

} // namespace carbon
