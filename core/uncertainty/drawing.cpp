#include "core/uncertainty/drawing.hpp"

#include "core/uncertainty/percentiles.hpp"

#include <algorithm>

namespace carbon {

namespace {

constexpr std::size_t worth_bundling = 32;

Drawn drawn_from(const Samples& samples) { return {percentiles(samples), variance(samples)}; }

} // namespace

void Memory::forget() {
    draws.forget();
    samples.forget();
    shapes.forget();
}

void Drawing::announce(const Terms& terms) {
    for (const auto& [set, amount] : terms) {
        const auto identity = identity_of(set);
        if (products_.insert(identity).second) memory_.samples.find(identity); // it is in use
    }
}

void Drawing::draw_together(const std::vector<const Shape*>& sums) {
    if (one_by_one()) return;
    std::map<Identity, std::pair<const Shape*, Samples>> growing;
    std::map<Set, std::vector<std::pair<Samples*, double>>> uses;
    for (const auto* shape : sums) {
        if (shape->shares.size() < 2 || known(*shape)) continue;
        const auto [at, first] = growing.try_emplace(shape->identity, shape, Samples(sample_count));
        if (!first) continue;
        for (const auto& [set, share] : shape->shares)
            uses[set].emplace_back(&at->second.second, share);
    }
    for (const auto& [set, users] : uses) {
        const auto* samples = product(set);
        for (const auto& [sum, share] : users) add(*sum, {{share, samples}});
        if (const auto alone = shape_of({{set, 1}}); !known(alone)) // that of a run, as a rule
            keep(alone, {percentiles(*samples), variables_.variance(set)});
        unkept_.clear();
    }
    for (const auto& [identity, sum] : growing) keep(*sum.first, drawn_from(sum.second));
}

const Drawn& Drawing::of(const Shape& shape) {
    if (const auto* drawn = known(shape)) return *drawn;
    const auto& kept = keep(shape, drawn(shape.shares));
    unkept_.clear();
    return kept;
}

const Samples& Drawing::whole(const Shape& shape) {
    const auto [at, first] = whole_.try_emplace(shape.identity);
    if (first)
        at->second =
            shape.shares.size() < worth_bundling ? sum(shape.shares) : sum_of_bundles(shape.shares);
    unkept_.clear();
    return at->second;
}

Interval Drawing::range(const std::vector<Multiplied>& sums) {
    double most = 0;
    for (const auto& each : sums) most = std::max(most, each.times * each.sum->size);
    Shape all{most, {}, nothing};
    for (const auto& [times, sum, by] : sums)
        all.identity = with(with(with(all.identity, sum->identity), identity_of(by)),
                            to_40_bits(times * sum->size / most));
    const auto* drawn = known(all);
    if (!drawn) {
        Samples samples(sample_count);
        for (const auto& [times, sum, by] : sums)
            variables_.add(samples, to_40_bits(times * sum->size / most), whole(*sum), by);
        drawn = &keep(all, {percentiles(samples), 0}); // nobody asks for the variance
    }
    return {most * drawn->range.low, most * drawn->range.high};
}

// With the order in which the document adds up, which the last bits depend on.
Identity Drawing::remembered_as(const Shape& shape) const {
    return with(shape.identity, std::uint64_t{one_by_one()});
}

const Drawn* Drawing::known(const Shape& shape) {
    return memory_.shapes.find(remembered_as(shape));
}

const Drawn& Drawing::keep(const Shape& shape, const Drawn& drawn) {
    return memory_.shapes.keep(remembered_as(shape), drawn);
}

Drawn Drawing::drawn(const Terms& terms) {
    if (terms.size() == 1) {
        const auto& set = terms.begin()->first;
        return {percentiles(*product(set)), variables_.variance(set)};
    }
    return drawn_from(terms.size() < worth_bundling ? sum(terms) : sum_of_bundles(terms));
}

template <class Draw>
const Samples* Drawing::remembered(Identity identity, Draw draw) {
    if (const auto* known = memory_.samples.find(identity)) return known;
    if (!memory_.samples.full()) return &memory_.samples.keep(identity, draw());
    return &unkept_.emplace_back(draw());
}

const Samples* Drawing::product(const Set& set) {
    return remembered(identity_of(set), [&] { return variables_.product(set); });
}

Samples Drawing::sum(const Terms& terms) {
    std::vector<Weighted> weighted;
    for (const auto& [set, amount] : terms) weighted.emplace_back(amount, product(set));
    Samples sum(sample_count);
    add(sum, weighted);
    return sum;
}

// At the next key that is typed, most bundles are known.
Samples Drawing::sum_of_bundles(const Terms& terms) {
    std::vector<Weighted> weighted;
    for (const auto& bundle : bundles(terms)) {
        const auto shape = shape_of(bundle);
        weighted.emplace_back(shape.size,
                              remembered(shape.identity, [&] { return sum(shape.shares); }));
    }
    Samples sum(sample_count);
    add(sum, weighted);
    return sum;
}

} // namespace carbon
