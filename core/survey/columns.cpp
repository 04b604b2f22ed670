#include "core/survey/columns.hpp"

#include <type_traits>

namespace carbon {

namespace {

using Number = std::optional<double>;

constexpr EntryColumn text(std::string_view key, std::string Entry::* member) {
    return {key, member, nullptr, nullptr};
}

template <std::size_t Entry::* member>
constexpr EntryColumn count(std::string_view key) {
    return {key, nullptr, [](const Entry& e) { return Number(static_cast<double>(e.*member)); },
            [](Entry& e, double value) { e.*member = static_cast<std::size_t>(value); }, true};
}

template <class Unit, std::optional<Unit> Entry::* member>
constexpr EntryColumn optional(std::string_view key) {
    return {key, nullptr,
            [](const Entry& e) { return e.*member ? Number(*(e.*member)) : Number(); },
            [](Entry& e, double value) { e.*member = static_cast<Unit>(value); },
            std::is_integral_v<Unit>};
}

Footprint& made(std::optional<Footprint>& footprint) {
    if (!footprint) footprint.emplace();
    return *footprint;
}

using Made = std::optional<Footprint> Entry::*;
using Range = std::optional<Interval> Footprint::*;

template <Made member>
constexpr EntryColumn energy(std::string_view key) {
    return {
        key, nullptr,
        [](const Entry& e) { return e.*member ? Number((e.*member)->energy.value()) : Number(); },
        [](Entry& e, double value) { made(e.*member).energy = KilowattHours(value); }};
}

template <Made member>
constexpr EntryColumn carbon_of(std::string_view key) {
    return {
        key, nullptr,
        [](const Entry& e) { return e.*member ? Number((e.*member)->carbon.value()) : Number(); },
        [](Entry& e, double value) { made(e.*member).carbon = Kilograms(value); }};
}

template <Range range, double Interval::* end>
constexpr EntryColumn end_of(std::string_view key) {
    return {key, nullptr,
            [](const Entry& e) {
                const bool known = e.facility && (*e.facility).*range;
                return known ? Number((*((*e.facility).*range)).*end) : Number();
            },
            [](Entry& e, double value) {
                auto& interval = made(e.facility).*range;
                if (!interval) interval.emplace();
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
    count<&Entry::runs>("runs"),
    count<&Entry::measured>("runs_measured"),
    count<&Entry::left_out>("runs_left_out"),
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

} // namespace

const std::span<const EntryColumn> entry_columns = columns;

} // namespace carbon
