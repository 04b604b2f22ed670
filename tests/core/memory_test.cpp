// What is kept from one document for the next makes the next one faster, and nothing else.
#include "core/check.hpp"
#include "core/document/request.hpp"
#include "core/uncertainty/drawing.hpp"
#include "core/uncertainty/uncertainty.hpp"
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

/// The answer of a core that has forgotten every other document.
std::string fresh(const std::string& request) {
    const auto empty = document(Json::array()).dump();
    for (int i = 0; i < 3; ++i) evaluate(empty);
    return evaluate(request);
}

Json stated_range(double value) { return {0.8 * value, 1.3 * value}; }

/// Runs over many places, with hosts that vary, some with ranges of their own.
Json many_runs(Dice& d, std::size_t count) {
    auto runs = Json::array();
    for (std::size_t i = 0; i < count; ++i) {
        Json run = {{"hours", d.between(1, 1000)}, {"count", 8}, {"year", 2024}};
        run["device"] = {{"id", d.one_of({"nvidia-t4", "nvidia-a100-sxm4-80gb"})}};
        run["place"] = {{"country", d.one_of({"FRA", "DEU", "USA", "IND", "POL", "SWE", "JPN",
                                              "GBR", "AUS", "BRA", "CAN", "NLD"})}};
        run["stage"] = d.one_of({"final", "search"});
        if (d.chance(0.3)) run["ranges"] = {{"hours", stated_range(run["hours"])}};
        if (d.chance(0.3)) run["host"] = {{"memory_gb", d.between(1, 1000)}};
        runs.push_back(run);
    }
    return runs;
}

/// The ends of all ranges of the runs and of their sum, and the shares of the doubts.
std::vector<double> ranges(const Json& runs, Memory& memory) {
    auto request = read_request(document(runs).dump());
    std::vector<Estimate> estimates;
    for (auto& [run, findings] : request.runs) {
        check(run, findings);
        estimates.push_back(estimate(estimates.size(), run, findings));
    }
    auto sums = totals(estimates);
    std::optional<Comparison> none;
    add_ranges(estimates, sums, none, memory);
    std::vector<double> all;
    const auto take = [&](const Footprint& f, const std::optional<Doubt>& doubt) {
        for (const auto& range : {f.energy_range, f.carbon_range})
            if (range) all.insert(all.end(), {range->low, range->high});
        if (doubt) all.push_back(doubt->share);
    };
    take(sums.sum, sums.doubt);
    for (const auto& e : estimates) take(*e.result, e.doubt);
    return all;
}

} // namespace

TEST_CASE("law: what was evaluated before changes no byte of an answer") {
    for (const std::size_t count : {1, 12, 60, 200}) {
        INFO(count);
        Dice d(count);
        auto runs = many_runs(d, count);
        for (int key = 0; key < 6; ++key) {
            auto& run =
                runs[static_cast<std::size_t>(d.between(1, static_cast<double>(count))) - 1];
            run["hours"] = d.between(1, 1000);
            run.erase("ranges");
            const auto request = document(runs).dump();
            const auto typed = evaluate(request);
            CHECK(evaluate(request) == typed);
            if (key % 3 == 2) CHECK(fresh(request) == typed);
        }
    }
}

TEST_CASE("law: a part of a document of more products than are kept is answered as it is alone") {
    Dice d(7);
    auto runs = Json::array(), part = Json::array();
    for (int i = 0; i < 400; ++i) {
        const double grams = d.between(10, 900);
        Json run = {{"hours", 10}, {"utilisation", 1}, {"pue", 1}, {"device", {{"watts", 300}}}};
        run["place"] = {{"g_per_kwh", grams}, {"name", "p" + std::to_string(i)}, {"source", "s"}};
        run["ranges"] = {{"g_per_kwh", stated_range(grams)}};
        run["stage"] = i % 7 ? "final" : "search";
        runs.push_back(run);
        if (i % 7 == 0) part.push_back(run);
    }
    const auto request = document(part).dump();
    const auto alone = fresh(request);
    fresh(document(runs).dump());
    CHECK(evaluate(request) == alone);
}

TEST_CASE("law: a memory with room for little tells the same as one with room for all") {
    for (const auto& [products, draws] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 0}, {1, 1}, {3, 9}, {9, 3}, {20, 2}, {60, 500}}) {
        INFO(products << " products, " << draws << " draws");
        Memory little(products, draws);
        Dice d(products + 1);
        auto runs = many_runs(d, 40);
        for (int key = 0; key < 5; ++key) {
            runs[static_cast<std::size_t>(d.part() * 40)] = many_runs(d, 1)[0];
            Memory all, empty(products, draws);
            const auto told = ranges(runs, little), expected = ranges(runs, all);
            CHECK(told == ranges(runs, empty));
            REQUIRE(told.size() == expected.size());
            for (std::size_t i = 0; i < told.size(); ++i) CHECK(near(told[i], expected[i], 1e-11));
        }
    }
}

TEST_CASE("law: an anonymous document between two others changes no byte of theirs") {
    Dice d(1);
    auto request = document(many_runs(d, 40));
    const auto open = evaluate(request.dump());
    request["settings"]["anonymous"] = true;
    const auto anonymous = evaluate(request.dump());
    CHECK(evaluate(request.dump()) == anonymous);
    request["settings"].erase("anonymous");
    CHECK(evaluate(request.dump()) == open);
}

TEST_CASE("what is not asked for in two documents is forgotten, and what is asked for is not") {
    Recent<int> recent(3);
    recent.keep(1, 10);
    recent.keep(2, 20);
    for (int document = 0; document < 3; ++document) {
        recent.forget();
        REQUIRE(recent.find(1));
        CHECK(*recent.find(1) == 10);
    }
    CHECK(recent.find(2) == nullptr);
    CHECK(recent.find(3) == nullptr);
}

TEST_CASE("what the document before had is still known") {
    Recent<int> recent(3);
    recent.keep(1, 10);
    recent.forget(); // of this document
    recent.forget(); // of the next one, which does not ask for it
    CHECK(recent.find(1));
}

TEST_CASE("no more is kept than there is room for") {
    Recent<int> recent(2);
    recent.keep(1, 10);
    CHECK_FALSE(recent.full());
    recent.keep(2, 20);
    CHECK(recent.full());
    for (int document = 0; document < 3; ++document) recent.forget();
    CHECK_FALSE(recent.full());
}

TEST_CASE("sums that differ by their size alone, or in their last bits, have one shape") {
    const Terms terms = {{{1, 5}, 0.3}, {{2}, 0.7}, {{}, 0.1}};
    auto larger = terms, rounded = terms, other = terms;
    for (auto& [set, amount] : larger) amount *= 1e6;
    for (auto& [set, amount] : rounded) amount = std::nextafter(amount, 1);
    other.begin()->second *= 1 + 1e-9;
    CHECK(shape_of(larger).identity == shape_of(terms).identity);
    CHECK(shape_of(larger).size == 7e5);
    CHECK(shape_of(rounded).identity == shape_of(terms).identity);
    CHECK(shape_of(other).identity != shape_of(terms).identity);
    for (const auto& [set, share] : shape_of(larger).shares)
        CHECK(near(share, terms.at(set) / 0.7, 1e-12));
}

TEST_CASE("a sum of nothing but zeros has a shape of size zero") {
    const auto none = shape_of({{{1}, 0.0}, {{2}, 0.0}});
    CHECK(none.size == 0);
    for (const auto& [set, share] : none.shares) CHECK(share == 1);
}

TEST_CASE("a term is always in the same bundle, and in one alone") {
    Terms all, few;
    for (Identity i = 0; i < 200; ++i) {
        const Set set = {with(nothing, i)};
        all[set] = static_cast<double>(i + 1);
        if (i % 7 == 0) few[set] = all[set];
    }
    Terms together;
    for (const auto& bundle : bundles(all))
        for (const auto& [set, amount] : bundle) CHECK(together.emplace(set, amount).second);
    CHECK(together == all);
    CHECK(bundles(all).size() > 8);
    for (const auto& bundle : bundles(few)) {
        const auto& first = *bundle.begin();
        for (const auto& whole : bundles(all))
            if (whole.count(first.first) > 0)
                for (const auto& [set, amount] : bundle) CHECK(whole.count(set) == 1);
    }
}
