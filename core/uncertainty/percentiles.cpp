#include "core/uncertainty/percentiles.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace carbon {

namespace {

// Cells of equal width from the least to the most, so that only the samples of one cell need
// sorting: several times faster than selecting among all of them.
constexpr std::size_t cell_count = 1024;

// The sample of that rank, in the cell that holds it.
double ranked(std::span<const double> samples, const std::vector<std::uint16_t>& cells,
              const std::vector<std::size_t>& filled, std::size_t rank) {
    std::uint16_t cell = 0;
    while (rank >= filled[cell]) rank -= filled[cell++];
    std::vector<double> inside;
    inside.reserve(filled[cell]);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i] == cell) inside.push_back(samples[i]);
    std::nth_element(inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(rank),
                     inside.end());
    return inside[rank];
}

} // namespace

Interval percentiles(std::span<const double> samples) {
    double least = samples.front(), most = least;
    for (const double x : samples) {
        least = x < least ? x : least;
        most = x > most ? x : most;
    }
    if (!(most > least)) return {least, least};
    const double per_cell = (cell_count - 1) / (most - least);
    std::vector<std::uint16_t> cells(samples.size());
    std::vector<std::size_t> filled(cell_count);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        cells[i] = static_cast<std::uint16_t>((samples[i] - least) * per_cell);
        ++filled[cells[i]];
    }
    const auto twentieth = samples.size() / 20;
    return {ranked(samples, cells, filled, twentieth),
            ranked(samples, cells, filled, samples.size() - 1 - twentieth)};
}

} // namespace carbon
