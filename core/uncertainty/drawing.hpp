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

constexpr std::size_t most_products = 256; // of a document, that are kept

/// About 70 MB at most.
struct Memory {
    Recent<Draws> draws{512};                         // 28 KB each
    Recent<Samples> samples{2 * most_products + 128}; // of products and bundles: 80 KB each
    Recent<Drawn> shapes{16384};

    /// To be called before each report.
    void forget();
};

class Drawing {
public:
    Drawing(Memory& memory, const Variables& variables) : memory_(memory), variables_(variables) {}

    /// Announces terms of the document.
    void expect(const Terms& terms);

    /// Where a document has more products than are kept, each is drawn once for all these sums.
    void prepare(const std::vector<const Shape*>& sums);

    /// Of the shares, so without the size.
    const Drawn& of(const Shape& shape);

private:
    Drawn drawn(const Terms& terms);
    Identity remembered_as(const Shape& shape) const;
    bool known(const Shape& shape);
    void keep(const Shape& shape, const Drawn& drawn);
    const Samples* product(const Set& set);
    Samples sum(const Terms& terms);
    Samples sum_of_bundles(const Terms& terms);
    template <class Draw>
    const Samples* remembered(Identity identity, Draw draw);

    Memory& memory_;
    const Variables& variables_;
    std::set<Identity> products_;
    std::map<Identity, Drawn> drawn_;
    std::list<Samples> passing_; // what the memory has no room for
};

} // namespace carbon
