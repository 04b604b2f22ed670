// The same runs elsewhere: what they would have emitted in other places, with all else unchanged.
#pragma once

#include "core/compare/coordinates.hpp"
#include "core/problem.hpp"
#include "core/totals.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carbon {

struct WantedPlace {
    Place place;
    Findings findings; // what could not be read of it
};

struct WantedComparison {
    std::vector<WantedPlace> places;
    bool own_pue = false; // each place has its PUE; else that of the runs goes with them
};

/// What a place has instead for the runs of one year.
struct Elsewhere {
    Factor intensity;
    std::optional<Factor> pue; // where each place has its own; at home that of the runs, if one
    KilowattHours energy;      // of the facility, of these runs
};

struct Alternative {
    std::size_t index; // among the wanted places
    std::optional<Coordinates> at;
    std::string name, identity;
    std::vector<Elsewhere> by_year; // as `Comparison::years`
    Footprint sum;
    double ratio;     // of its carbon to that of the report
    std::size_t rank; // 1 for the least carbon; the same for as much
    bool is_own;      // where every run was
};

struct Home { // where counted runs were
    std::string name;
    Coordinates at;
};

/// Intensities of one kind alone are compared.
struct Comparison {
    std::string kind; // "life-cycle", "direct", or empty where none is known
    bool own_pue;
    std::vector<int> years; // that the counted runs read their data for, ascending
    std::vector<std::optional<std::size_t>> year_of_run; // index into these, where it is counted
    std::vector<Alternative> places;                     // least carbon first, without ranges
    std::size_t rank;                                    // of the report itself, among them
    std::vector<Home> homes; // whose coordinates are known, in the order of the runs
    /// What the runs had themselves, as `years`; empty where they were in several places.
    std::vector<Elsewhere> own;
};

/// Whether the run was there, with that very intensity: nothing of it changes.
bool is_at_home(const Estimate& run, const Alternative& place, const Comparison& comparison);

/// Nothing where no run is counted or no place can be compared; what is wrong with a place is added
/// to its findings, what is wrong with all of them to `findings`. `runs` and `estimates` are those
/// of one request, in the same order.
std::optional<Comparison> compare(WantedComparison& wanted, const std::vector<const Run*>& runs,
                                  const std::vector<Estimate>& estimates, const Totals& totals,
                                  Findings& findings);

} // namespace carbon
