// The ranges of results against closed forms, through the public door: where the value is not in
// the middle of its range, where a PUE would fall below 1, and of groups of runs.
#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

#include <functional>
#include <map>

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double z_95 = 1.6448536269514722843;
constexpr double sampling = 0.039; // of a half-width: see intervals_test.cpp
// The same as a part of 10,240 draws: three times sqrt(0.05 x 0.95 / n).
constexpr double of_draws = 0.0065;

double normal(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

// A log-normal on either side of the value, that meets the low end at 5 % and the high one at 95 %.
struct Uncertain {
    double value, low, high, least = 0;

    double at(double z) const {
        const double end = z < 0 ? value / low : high / value;
        return std::max(least, value * std::exp(z / z_95 * std::log(end)));
    }
    double below(double x) const { // the part of the draws that are
        if (x < least) return 0;
        const double end = x < value ? value / low : high / value;
        if (end <= 1) return x < value ? 0 : 1;
        return x > 0 ? normal(z_95 * std::log(x / value) / std::log(end)) : 0;
    }
};

// The part of the draws for which `x` and `y` together are below a limit, by Simpson's rule;
// `rest` is what is left for y.
double part_below(const Uncertain& x, const Uncertain& y,
                  const std::function<double(double)>& rest) {
    constexpr int steps = 8000; // even, so that the kink at the value is between two
    const double far = 8, h = 2 * far / steps;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double z = -far + i * h;
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0));
        sum += density * y.below(rest(x.at(z))) * (i == 0 || i == steps ? 1 : i % 2 ? 4 : 2);
    }
    return sum * h / 3;
}

using Distribution = std::function<double(double)>;

Distribution product(const Uncertain& x, const Uncertain& y) {
    return [=](double t) { return part_below(x, y, [t](double each) { return t / each; }); };
}

Distribution sum(const Uncertain& x, const Uncertain& y) {
    return [=](double t) { return part_below(x, y, [t](double each) { return t - each; }); };
}

struct Ends {
    double low, high;
};

// One hour at a kilowatt, without a doubt: 1 kWh and 1 kg.
Json sure_run() {
    return {{"device", {{"watts", 1000}}},
            {"hours", 1},
            {"utilisation", 1},
            {"pue", 1},
            {"year", 2022},
            {"place", {{"g_per_kwh", 1000}, {"name", "site"}, {"source", "s"}}}};
}

Json with(Json run, const char* key, const Uncertain& factor) {
    run[key] = factor.value;
    run["ranges"][key] = {factor.low, factor.high};
    return run;
}

Ends ends(const Json& quantity) {
    return {quantity["range"]["low"].get<double>(), quantity["range"]["high"].get<double>()};
}

void check_ends(const Json& quantity, const Distribution& exact) {
    const auto [low, high] = ends(quantity);
    INFO(low << " to " << high);
    CHECK(std::abs(exact(low) - 0.05) <= of_draws);
    CHECK(std::abs(exact(high) - 0.95) <= of_draws);
}

const Uncertain lopsided[] = {{1, 0.5, 1.1},   {2, 1.9, 6}, {10, 1, 11},
                              {0.3, 0.3, 0.9}, {4, 2, 4},   {1, 0.99, 3}};

} // namespace

TEST_CASE("one factor whose value is not in the middle gives its own range to the result") {
    for (const auto& factor : lopsided) {
        const auto e = estimated(with(sure_run(), "hours", factor));
        INFO(factor.value << " " << factor.low << " " << factor.high);
        for (const auto* quantity : {"energy", "carbon"}) {
            const auto [low, high] = ends(e[quantity]);
            // A percentile is one of 1,024 strata.
            CHECK(std::abs(std::log(low / factor.low)) <=
                  0.004 * std::log(factor.value / factor.low) + 1e-12);
            CHECK(std::abs(std::log(high / factor.high)) <=
                  0.004 * std::log(factor.high / factor.value) + 1e-12);
        }
    }
}

TEST_CASE("a product of two such factors has the range that integration gives") {
    for (const auto& hours : lopsided)
        for (const auto& utilisation : {Uncertain{0.5, 0.1, 0.6}, Uncertain{0.5, 0.45, 1}}) {
            const auto run = with(with(sure_run(), "hours", hours), "utilisation", utilisation);
            check_ends(estimated(run)["carbon"], product(hours, utilisation));
        }
}

TEST_CASE("a sum of two such runs has the range that integration gives") {
    for (const auto& one : lopsided)
        for (const auto& other : {Uncertain{1, 0.2, 1.1}, Uncertain{3, 2.9, 9}}) {
            const auto runs = {with(sure_run(), "hours", one), with(sure_run(), "hours", other)};
            check_ends(evaluated(runs)["totals"]["carbon"], sum(one, other));
        }
}

TEST_CASE("a PUE whose draws would fall below 1 stays there, also in a product") {
    for (const auto& pue : {Uncertain{1.05, 1, 1.4, 1}, Uncertain{4, 1, 6, 1},
                            Uncertain{19, 1, 20, 1}, Uncertain{1, 1, 2, 1}}) {
        INFO(pue.value);
        const auto alone = estimated(with(sure_run(), "pue", pue));
        CHECK(ends(alone["energy"]).low >= 1);
        for (const auto& hours : {Uncertain{1, 0.9, 1.2}, Uncertain{1, 0.5, 3}}) {
            const auto run = with(with(sure_run(), "pue", pue), "hours", hours);
            check_ends(estimated(run)["energy"], product(pue, hours));
        }
    }
}

namespace {

constexpr double of_hours = 0.01, of_place = 0.007; // log-standard-deviations

struct Described {
    std::string stage, year, device, place;
    double size;
};

bool bit(unsigned i, unsigned of) { return (i >> of & 1U) != 0; }

// Sixteen runs of other sizes, in every stage, year and on every device of two, at two places.
std::vector<Described> described() {
    std::vector<Described> all;
    for (unsigned i = 0; i < 16; ++i)
        all.push_back({bit(i, 0) ? "Final training" : "Hyper-parameter search",
                       bit(i, 1) ? "2022" : "2023", bit(i, 2) ? "one" : "other",
                       bit(i, 3) ? "here" : "there", 1 + 0.5 * i});
    return all;
}

// The hours of each run vary for themselves, the intensity of a place with all of its runs.
Json run_of(const Described& one) {
    const auto around = [](double value, double s) {
        return Uncertain{value, value * std::exp(-z_95 * s), value * std::exp(z_95 * s)};
    };
    auto run = with(sure_run(), "hours", around(one.size, of_hours));
    run["stage"] = one.stage == "Final training" ? "final" : "search";
    run["year"] = std::stoi(one.year);
    run["device"]["name"] = one.device;
    run["place"]["name"] = one.place;
    const auto grams = around(1000, of_place);
    run["ranges"]["g_per_kwh"] = {grams.low, grams.high};
    return run;
}

// To first order: what varies for itself adds up as squares, what is shared as it is.
void check_sum(const Json& of, const std::function<bool(const Described&)>& is_member) {
    double squares = 0;
    std::map<std::string, double> places;
    double total = 0;
    for (const auto& one : described())
        if (is_member(one)) {
            squares += of_hours * of_hours * one.size * one.size;
            places[one.place] += of_place * one.size;
            total += one.size;
        }
    const double energy = std::sqrt(squares) / total;
    for (const auto& [place, sum] : places) squares += sum * sum;
    const double carbon = std::sqrt(squares) / total;
    CHECK(near(kwh(of), total, 1e-12));
    const auto check = [&](const Ends& found, double deviation) {
        CHECK(near(std::log(found.high / total), z_95 * deviation, sampling + 0.02));
        CHECK(near(std::log(total / found.low), z_95 * deviation, sampling + 0.02));
    };
    check(ends(of["energy"]), energy);
    check(ends(of["carbon"]), carbon);
}

} // namespace

TEST_CASE("groups and the final model have the range of what their runs share and do not share") {
    auto runs = Json::array();
    for (const auto& one : described()) runs.push_back(run_of(one));
    const auto totals = evaluated(runs)["totals"];
    const std::pair<const char*, std::string Described::*> kinds[] = {
        {"stage", &Described::stage},
        {"year", &Described::year},
        {"device", &Described::device},
        {"place", &Described::place}};
    for (const auto& [kind, member] : kinds) {
        const auto& groups = totals["by"][kind];
        REQUIRE(groups.size() == 2);
        for (const auto& group : groups) {
            INFO(kind << " " << group["name"]);
            check_sum(group, [&, of = member](const auto& one) {
                return one.*of == group["name"].template get<std::string>();
            });
        }
    }
    check_sum(totals["final"], [](const auto& one) { return one.stage == "Final training"; });
    check_sum(totals, [](const auto&) { return true; });
}

TEST_CASE("groups whose runs share all their doubt have exactly the relative range of one run") {
    auto runs = Json::array();
    for (const auto& one : described()) {
        runs.push_back(run_of(one));
        runs.back()["ranges"].erase("hours");
        runs.back()["place"]["name"] = "here";
    }
    const auto response = evaluated(runs);
    const auto& alone = response["runs"][0];
    const auto [low, high] = ends(alone["carbon"]);
    auto groups = Json::array({response["totals"]["final"]});
    for (const auto& list : response["totals"]["by"])
        groups.insert(groups.end(), list.begin(), list.end());
    CHECK(groups.size() == 8);
    for (const auto& group : groups) {
        INFO(group["name"]);
        CHECK(same(ends(group["carbon"]).low / kg(group), low / kg(alone), 16));
        CHECK(same(ends(group["carbon"]).high / kg(group), high / kg(alone), 16));
        CHECK_FALSE(group["energy"].contains("range"));
    }
}
