#include "core/check.hpp"

#include "core/check_rules.hpp"
#include "core/format.hpp"
#include "core/stage.hpp"
#include "core/text.hpp"

#include <cmath>

namespace carbon {

namespace {

using Code = ProblemCode;

// Where the possible ends and where the unlikely begins.
constexpr double likely_watts_low = 1, likely_watts_high = 3000, most_watts = 1e6;
constexpr double likely_utilisation = 1.2, most_utilisation = 5;
constexpr double most_kilograms = 1e6, most_years = 100;
constexpr int first_year = 1950, last_year = 2100;
constexpr std::size_t longest_text = 1000; // in code points

void check_stage(const Run& run, Findings& f) {
    if (run.stage.empty() || find_stage(run.stage)) return;
    std::string known;
    for (const auto& stage : stages) known += (known.empty() ? "" : ", ") + std::string(stage.id);
    f.warning("stage", Code::unknown, quotation(run.stage) + " is not a stage.",
              "Give one of: " + known + "; until then the run counts without a stage.");
}

constexpr double least = 1e-9; // less is a slip of an exponent

// A fault of what is never in the total leaves no run out of it.
void check_embodied(const Run& run, Findings& f) {
    const auto& [carbon, lifetime] = run.embodied;
    if (carbon && !is_possible_making(*carbon))
        f.warning("embodied/kg", Code::range,
                  "The embodied carbon of a device cannot be " + number(carbon->value()) + " kg.",
                  "Give kg of CO2e for making one device, e.g. 150.");
    if (lifetime && !is_possible_lifetime(*lifetime))
        f.warning("embodied/lifetime_years", Code::range,
                  "The years of service cannot be " + number(*lifetime) + ".",
                  "Give the years that one device is used, e.g. 5.");
}

} // namespace

bool is_possible_making(Kilograms of_one_device) {
    return is_possible(of_one_device.value(), most_kilograms);
}

bool is_possible_lifetime(double years) { return is_possible(years, most_years); }

bool is_possible(double value, double most) { return value >= least && value <= most; }

bool possible(Findings& findings, std::string_view field, double value, double most,
              const std::string& noun, const std::string& remedy) {
    if (is_possible(value, most)) return true;
    const auto limit = value > most ? ": at most " + number(most) + " can be right."
                       : value > 0  ? ": it is too little to be right."
                                    : ": it must be more than 0.";
    findings.error(field, Code::range, noun + " cannot be " + number(value) + limit, remedy);
    return false;
}

bool possible_count(Findings& findings, std::string_view field, double value, double most,
                    const std::string& noun, const std::string& remedy) {
    if (!possible(findings, field, value, most, noun, remedy)) return false;
    if (std::floor(value) == value) return true;
    findings.error(field, Code::range, noun + " must be whole, not " + number(value) + ".", remedy);
    return false;
}

bool possible_year(Findings& findings, std::string_view field, int year) {
    if (year >= first_year && year <= last_year) return true;
    findings.error(field, Code::range, std::to_string(year) + " is not a year that can be used.",
                   "Give the calendar year in four digits, e.g. 2024.");
    return false;
}

std::string bounded_text(std::string_view text, std::string_view field, Findings& findings) {
    auto kept = shortened(text, longest_text);
    if (kept != text)
        findings.warning(field, Code::limit,
                         "The text is longer than 1,000 characters; the rest is left out.",
                         "Shorten it.");
    return without_noncharacters(kept);
}

void check_watts(Watts watts, std::string_view field, Findings& f) {
    const auto w = watts.value();
    if (!possible(f, field, w, most_watts, "The power of a device",
                  "Give the power of one device in watts, e.g. 400."))
        return;
    if (w < likely_watts_low) {
        f.warning(field, Code::unlikely,
                  text(watts) + " is very little for a device: is it in kilowatts?",
                  "Give watts: " + number(w * 1000) + " W if it is kilowatts.");
        f.offer("Use " + number(w * 1000) + " W", {{std::string(field), w * 1000}});
    }
    if (w > likely_watts_high)
        f.warning(field, Code::unlikely, text(watts) + " is more than any one device draws.",
                  "Give the power of one device, not of the whole server.");
}

void check_utilisation(double u, std::string_view field, Findings& f) {
    std::string remedy = "Give mean power over rated power, e.g. 0.8 for 80 %.";
    if (field == "utilisation")
        remedy += " The utilisation that nvidia-smi shows is another thing.";
    if (u > most_utilisation) {
        f.error(field, Code::range,
                number(u) + " is no fraction of the rated power: is it a percentage?", remedy);
        if (u <= 100 * likely_utilisation)
            f.offer("Use " + number(u / 100), {{std::string(field), u / 100}});
        return;
    }
    if (!possible(f, field, u, most_utilisation, "The utilisation", remedy)) return;
    if (u > likely_utilisation)
        f.warning(field, Code::unlikely,
                  "A utilisation of " + number(u) + " means far more than the rated power.",
                  remedy);
}

bool is_confirmed(const Run& run, std::string_view field, double value) {
    const auto at = run.confirmed.find(field);
    return at != run.confirmed.end() && at->second == value;
}

std::string did_you_mean(std::string_view id, std::string_view name) {
    return "Did you mean “" + std::string(id) + "” (" + std::string(name) + ")?";
}

void check(const Run& run, Findings& findings) {
    check_stage(run, findings);
    check_device(run, findings);
    check_time(run, findings);
    check_host(run, findings);
    check_measured(run, findings);
    check_place(run, findings);
    check_release(run, findings);
    check_embodied(run, findings);
    check_ranges(run, findings);
    take_ranges_along(run, findings);
}

} // namespace carbon
