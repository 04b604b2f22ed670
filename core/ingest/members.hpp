// The fields of a report and of its runs that a column of a table can hold.
#pragma once

#include "core/ingest/written_units.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace carbon {

/// In the order of the document: those of the report, those of a run, and what a run's are made of.
enum class Field {
    id,
    title,
    task,
    data_set,
    metric,
    score,
    name,
    stage,
    device_id,
    device_name,
    watts,
    count,
    hours,
    device_hours,
    repeats,
    utilisation,
    average_watts,
    nodes,
    measured_kwh,
    boundary,
    method,
    pue,
    pue_year,
    year,
    provider,
    region,
    country,
    grid,
    g_per_kwh,
    place_name,
    place_year,
    source,
    kind,
    reported_kwh,
    reported_kg,
    reported_source,
    notes,
    device,
    location,
    energy,
    count_per_node,
    watts_source,
    utilisation_source,
    pue_source,
    host_energy,
    tool_version,
};
constexpr auto first_of_run = Field::name, first_not_written = Field::device,
               first_of_own = Field::watts_source;
constexpr auto number_of_fields = static_cast<std::size_t>(Field::tool_version) + 1;

constexpr Field next(Field field) { return static_cast<Field>(static_cast<int>(field) + 1); }

struct Member {
    std::string_view path; // in the report, or in the run
    Dimension dimension;
    std::string_view names; // each between spaces, as `header_key` has them
};

const Member& member(Field field);

/// That a document has, by its path.
std::optional<Field> field_at(std::string_view path);

} // namespace carbon
