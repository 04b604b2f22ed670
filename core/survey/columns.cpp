#include "core/survey/columns.hpp"

#include "core/format.hpp"

#include <cmath>
#include <type_traits>

namespace carbon {

namespace {

using Number = std::optional<double>;

constexpr EntryColumn text(std::string_view key, std::string Entry::* member) {
    return {key, member, nullptr, nullptr};
}

template <class Unit, std::optional<Unit> Entry::* member>
constexpr EntryColumn optional(std::string_view key) {
    return {key, nullptr,
            [](const Entry& e) { return e.*member ? Number(*(e.*member)) : Number(); },
            [](Entry& e, double value) { e.*member = static_cast<Unit>(value); },
            std::is_integral_v<Unit>};
}

Number known(double value) { return std::isnan(value) ? Number() : Number(value); }

Footprint& made(std::optional<Footprint>& footprint) {
    if (!footprint) footprint = Footprint{KilowattHours(unknown), Kilograms(unknown)};
    return *footprint;
}

using Made = std::optional<Footprint> Entry::*;
using Range = std::optional<Interval> Footprint::*;

template <Made member>
constexpr EntryColumn energy(std::string_view key) {
    return {
        key, nullptr,
        [](const Entry& e) { return e.*member ? known((e.*member)->energy.value()) : Number(); },
        [](Entry& e, double value) { made(e.*member).energy = KilowattHours(value); }};
}

template <Made member>
constexpr EntryColumn carbon_of(std::string_view key) {
    return {
        key, nullptr,
        [](const Entry& e) { return e.*member ? known((e.*member)->carbon.value()) : Number(); },
        [](Entry& e, double value) { made(e.*member).carbon = Kilograms(value); }};
}

template <Range range, double Interval::* end>
constexpr EntryColumn end_of(std::string_view key) {
    return {key, nullptr,
            [](const Entry& e) {
                const bool ranged = e.facility && (*e.facility).*range;
                return ranged ? known((*((*e.facility).*range)).*end) : Number();
            },
            [](Entry& e, double value) {
                auto& interval = made(e.facility).*range;
                if (!interval) interval = Interval{unknown, unknown};
                (*interval).*end = value;
            }};
}

constexpr EntryColumn columns[] = {
    text("id", &Entry::id),
    text("title", &Entry::title),
    text("task", &Entry::task),
    text("data_set", &Entry::data_set),
    text("metric", &Entry::metric),
    optional<double, &Entry::score>("score"),
    optional<int, &Entry::year>("year"),
    text("country", &Entry::country),
    text("place", &Entry::place),
    text("main_source", &Entry::main_source),
    text("device", &Entry::device),
    optional<std::size_t, &Entry::runs>("runs"),
    optional<std::size_t, &Entry::measured>("runs_measured"),
    optional<std::size_t, &Entry::left_out>("runs_left_out"),
    {"device_hours", nullptr,
     [](const Entry& e) { return e.device_hours ? Number(e.device_hours->value()) : Number(); },
     [](Entry& e, double value) { e.device_hours = DeviceHours(value); }},
    energy<&Entry::facility>("energy_kwh"),
    end_of<&Footprint::energy_range, &Interval::low>("energy_low_kwh"),
    end_of<&Footprint::energy_range, &Interval::high>("energy_high_kwh"),
    carbon_of<&Entry::facility>("carbon_kg"),
    end_of<&Footprint::carbon_range, &Interval::low>("carbon_low_kg"),
    end_of<&Footprint::carbon_range, &Interval::high>("carbon_high_kg"),
    energy<&Entry::final_model>("final_energy_kwh"),
    carbon_of<&Entry::final_model>("final_carbon_kg"),
    energy<&Entry::paper>("paper_energy_kwh"),
    carbon_of<&Entry::paper>("paper_carbon_kg"),
    energy<&Entry::published>("published_energy_kwh"),
    carbon_of<&Entry::published>("published_carbon_kg"),
    text("tool_version", &Entry::tool),
    text("data_version", &Entry::data),
};

constexpr double most = 1e15, most_whole = 1e9;

} // namespace

const std::span<const EntryColumn> entry_columns = columns;

void set(Entry& entry, const EntryColumn& column, double value, const std::string& path,
         Findings& findings) {
    const auto say = [&](const std::string& what, const char* remedy) {
        findings.error(path, ProblemCode::range, "The figure " + what + number(value) + ".",
                       remedy);
    };
    if (!(value >= 0 && value <= (column.whole ? most_whole : most)))
        return say("cannot be ", "Write a number from 0 on.");
    if (column.whole && std::floor(value) != value)
        return say("must be whole, not ", "Write a number without decimals.");
    column.set(entry, value);
}

} // namespace carbon
