// The distributions of sums by Monte Carlo, each reckoned once; what the document before had in
// common with this one is not reckoned again.
#pragma once

#include "core/interval.hpp"
#include "core/uncertainty/shape.hpp"

#include <list>
#include <map>
#include <set>
#include <vector>

namespace carbon {

struct Drawn {
    Interval range; // 5th to 95th percentile
    double variance;
};

/// About 70 MB at most, and 100 bytes per sum of the last three documents.
struct Memory {
    /// How much of what is kept.
    explicit Memory(std::size_t most_products = 256, std::size_t most_draws = 512)
        : products(most_products), draws(most_draws), samples(5 * most_products / 2) {}

    std::size_t products;    // of a document
    Recent<Draws> draws;     // 28 KB each
    Recent<Samples> samples; // of products and bundles: 80 KB each
    Recent<Drawn> shapes;

    /// To be called before each report.
    void forget();
};

/// A sum that variables of its own multiply.
struct Multiplied {
    double times; // the numbers before them
    const Shape* sum;
    Set by;
};

class Drawing {
public:
    Drawing(Memory& memory, const Variables& variables) : memory_(memory), variables_(variables) {}

    /// To be called with all terms of the document before anything else.
    void announce(const Terms& terms);

    /// Where a document has more products than are kept, each is drawn once for all these sums.
    void draw_together(const std::vector<const Shape*>& sums);

    /// Of the shares, so without the size. Stays until the memory forgets.
    const Drawn& of(const Shape& shape);

    /// The range of several such sums together, which share these with many others.
    Interval range(const std::vector<Multiplied>& sums);

private:
    const Samples& whole(const Shape& shape);
    Drawn drawn(const Terms& terms);
    bool one_by_one() const { return products_.size() <= memory_.products; }
    Identity remembered_as(const Shape& shape) const;
    const Drawn* known(const Shape& shape);
    const Drawn& keep(const Shape& shape, const Drawn& drawn);
    const Samples* product(const Set& set);
    Samples sum(const Terms& terms);
    Samples sum_of_bundles(const Terms& terms);
    template <class Draw>
    const Samples* remembered(Identity identity, Draw draw);

    Memory& memory_;
    const Variables& variables_;
    std::set<Identity> products_;
    std::map<Identity, Samples> whole_; // of sums that are multiplied
    std::list<Samples> unkept_;         // what the memory has no room for
};

} // namespace carbon
