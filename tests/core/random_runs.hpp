// Random runs and documents that have no error: every input of a run comes up. Seeded, so that
// what fails fails again.
#pragma once

#include "tests/core/documents.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace carbon::test {

/// Always the same numbers for the same seed (G. L. Steele et al., SplitMix64, 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0xd1342543de82ef95ULL) {}

    double part() { return static_cast<double>(next() >> 11) / 9007199254740992.0; } // in [0, 1)
    bool chance(double p) { return part() < p; }
    /// All magnitudes alike.
    double between(double least, double most) { return least * std::pow(most / least, part()); }
    double whole(double most) { return std::floor(between(1, most + 0.999)); }
    template <class Any>
    Any one_of(std::initializer_list<Any> all) {
        return all.begin()[static_cast<std::size_t>(part() * static_cast<double>(all.size()))];
    }

private:
    std::uint64_t next() {
        auto z = state_ += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

inline Json random_device(Dice& d) {
    if (d.chance(0.4)) return {{"name", "board"}, {"watts", d.between(5, 2000)}};
    return {{"id", d.one_of({"nvidia-t4", "nvidia-a100-sxm4-80gb", "nvidia-h100-sxm5-80gb",
                             "google-tpu-v2"})}};
}

inline Json random_host(Dice& d) {
    Json host = Json::object();
    if (d.chance(0.7)) {
        host["cpu"] =
            d.chance(0.5) ? Json{{"id", "amd-epyc-7742"}} : Json{{"watts", d.between(10, 500)}};
        if (d.chance(0.7)) host["cpus"] = d.whole(4);
        if (d.chance(0.7)) host["utilisation"] = d.between(0.1, 1);
    }
    if (d.chance(0.7)) host["memory_gb"] = d.between(1, 4000);
    return host;
}

inline Json random_place(Dice& d) {
    if (d.chance(0.6))
        return {{"g_per_kwh", d.between(5, 1300)}, {"name", "site"}, {"source", "chance"}};
    if (d.chance(0.5)) return {{"country", d.one_of({"FRA", "POL", "USA", "WLD"})}};
    return d.one_of({Json{{"provider", "aws"}, {"region", "us-east-1"}},
                     Json{{"provider", "gcp"}, {"region", "europe-west9"}},
                     Json{{"provider", "scaleway"}, {"region", "fr-par-2"}}});
}

inline void add_time(Json& run, Dice& d) {
    if (d.chance(0.8)) run["count"] = d.whole(1000);
    if (d.chance(0.75)) {
        run["hours"] = d.between(0.01, 1000);
        if (d.chance(0.5)) run["repeats"] = d.whole(20);
    } else {
        run["device_hours"] = d.between(0.1, 1e6);
        run["count"] = d.whole(1000);
    }
}

/// A run without ranges and without energy that was measured.
inline Json random_run(Dice& d) {
    Json run = {{"device", random_device(d)}, {"place", random_place(d)}};
    add_time(run, d);
    if (d.chance(0.25))
        run["average_watts"] = d.between(5, 1000);
    else if (d.chance(0.7))
        run["utilisation"] = d.between(0.1, 1.1);
    if (d.chance(0.5)) run["host"] = random_host(d);
    if (d.chance(0.4)) run["nodes"] = d.whole(20);
    if (d.chance(0.6)) run["pue"] = 1 + d.between(0.001, 1);
    if (d.chance(0.6)) run["year"] = 2017 + d.whole(7);
    if (d.chance(0.6))
        run["stage"] = d.one_of({"final", "pre-training", "development", "failed", "other"});
    if (d.chance(0.3)) run["name"] = "a run";
    if (d.chance(0.2)) run["notes"] = "a note";
    if (d.chance(0.2)) run["reported"] = {{"kwh", d.between(1, 1e6)}, {"kg", d.between(1, 1e6)}};
    if (d.chance(0.2)) run["embodied"] = {{"kg", d.between(10, 1000)}, {"lifetime_years", 4}};
    return run;
}

inline Json measured(Dice& d, const char* boundary) {
    return {{"kwh", d.between(0.1, 1e6)}, {"boundary", boundary}};
}

/// As `random_run`, often measured.
inline Json any_run(Dice& d) {
    auto run = random_run(d);
    if (d.chance(0.3)) run["measured"] = measured(d, d.one_of({"device", "node", "facility"}));
    return run;
}

/// The runs of a document: from one to four.
inline Json any_runs(Dice& d) {
    auto runs = Json::array({any_run(d)});
    while (runs.size() < 4 && d.chance(0.6)) runs.push_back(any_run(d));
    return runs;
}

/// A run of stated factors alone: nothing of it varies.
inline Json stated_run(Dice& d) {
    auto run = random_run(d);
    run["place"] = {{"g_per_kwh", d.between(5, 1300)}, {"name", "site"}, {"source", "chance"}};
    run["pue"] = 1 + d.between(0.001, 1);
    if (!run.contains("average_watts")) run["utilisation"] = d.between(0.1, 1.1);
    return run;
}

/// Calls `law` with many seeds.
template <class Law>
void for_many(std::uint64_t seeds, Law law) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Dice dice(seed);
        law(dice);
    }
}

} // namespace carbon::test
