// The rules that the checks share, and the checks by subject.
#pragma once

#include "core/problem.hpp"
#include "core/run.hpp"

#include <string>
#include <string_view>

namespace carbon {

/// From 1e-9, below which it is a slip of an exponent, to `most`.
bool is_possible(double value, double most);

/// The same; adds an error about `field` where it is not.
bool possible(Findings& findings, std::string_view field, double value, double most,
              const std::string& noun, const std::string& remedy);

/// As `possible`, and whole.
bool possible_count(Findings& findings, std::string_view field, double value, double most,
                    const std::string& noun, const std::string& remedy);

/// True where it is a calendar year that can be used.
bool possible_year(Findings& findings, std::string_view field, int year);

/// A text of an author, of which a bound is kept; a warning about `field` where it is longer.
std::string bounded_text(std::string_view text, std::string_view field, Findings& findings);

/// The rated power or the mean draw of one device or processor.
void check_watts(Watts watts, std::string_view field, Findings& findings);

/// Mean power over rated power.
void check_utilisation(double utilisation, std::string_view field, Findings& findings);

/// The question after an unknown id: "Did you mean “FRA” (France)?"
std::string did_you_mean(std::string_view id, std::string_view name);

/// The hardware, how many, and how it is used.
void check_device(const Run& run, Findings& findings);
/// A device that came out after the run: one of the two is likely wrong.
void check_release(const Run& run, Findings& findings);
/// Wall-clock hours or device-hours, and repeats.
void check_time(const Run& run, Findings& findings);
/// Processors, memory and nodes.
void check_host(const Run& run, Findings& findings);
/// Energy as measured.
void check_measured(const Run& run, Findings& findings);
/// Whether a place can be used; `path` is where it stands below the path of `findings`.
void check_known(const Place& place, const std::string& path, Findings& findings);
/// Warns where the average of a country stands for a finer grid or for one that begins later;
/// `path` as above.
void check_grid(const Run& run, const std::string& path, Findings& findings);
/// Where the run took place, its PUE, and the year that its intensity is looked up for.
void check_place(const Run& run, Findings& findings);
/// Ranges of factors.
void check_ranges(const Run& run, Findings& findings);
/// A way out that changes a factor takes out the range that does not hold its new value.
void take_ranges_along(const Run& run, Findings& findings);

/// True where the author has said that this very value is right.
bool is_confirmed(const Run& run, std::string_view field, double value);

/// True where the energy of the devices need not be reckoned, even if it could not be read.
inline bool is_measured(const Run& run, const Findings& findings) {
    return run.measured || findings.about("measured");
}

} // namespace carbon
