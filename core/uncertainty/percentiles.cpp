#include "core/uncertainty/percentiles.hpp"

#include <algorithm>
#include <vector>

namespace carbon {

namespace {

// Counts the samples in cells of equal width, so that only those of one cell need sorting: several
// times faster than selecting among all of them.
class Cells {
public:
    explicit Cells(std::span<const double> samples) : samples_(samples) {
        const auto [least, most] = std::ranges::minmax_element(samples);
        least_ = *least;
        per_cell_ = (count - 1) / (*most - *least);
        flat_ = !(*most > *least);
        if (flat_) return;
        for (const double x : samples) ++filled_[at(x)];
    }

    double ranked(std::size_t rank) const {
        if (flat_) return least_;
        std::size_t cell = 0;
        while (rank >= filled_[cell]) rank -= filled_[cell++];
        std::vector<double> inside;
        for (const double x : samples_)
            if (at(x) == cell) inside.push_back(x);
        std::ranges::nth_element(inside, inside.begin() + static_cast<std::ptrdiff_t>(rank));
        return inside[rank];
    }

private:
    static constexpr std::size_t count = 2048;
    std::size_t at(double x) const { return static_cast<std::size_t>((x - least_) * per_cell_); }

    std::span<const double> samples_;
    std::vector<std::size_t> filled_ = std::vector<std::size_t>(count);
    double least_ = 0, per_cell_ = 0;
    bool flat_ = true;
};

} // namespace

Interval percentiles(std::span<const double> samples) {
    const Cells cells(samples);
    const auto twentieth = samples.size() / 20;
    return {cells.ranked(twentieth), cells.ranked(samples.size() - 1 - twentieth)};
}

} // namespace carbon
