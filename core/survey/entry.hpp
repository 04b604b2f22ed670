// One report among others: what a collection keeps of it.
#pragma once

#include "core/report.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

constexpr std::size_t most_entries = 100000; // of one request

/// The energy or the carbon of a footprint of which the other alone is known.
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Entry {
    std::string id, title; // id: stable, of its file; either may be empty
    std::string task, data_set, metric;
    std::optional<double> score; // of the metric on the data set
    std::optional<int> year;     // of the newest run
    std::string country;         // ISO 3166-1 alpha-3 or words: where most of its energy was used
    std::string place;           // in words, likewise
    std::string main_source; // of the electricity there, one of `technologies`; empty: not known
    std::string device;      // that used most of it
    std::optional<std::size_t> runs, measured, left_out;
    std::optional<DeviceHours> device_hours; // of all its counted runs
    std::optional<Footprint> facility;       // the headline of a report
    std::optional<Footprint> final_model;    // likewise, where some of the runs made it
    std::optional<Footprint> paper;          // at rated power, without PUE
    std::optional<Footprint> published; // as its authors gave it; one of the two may be unknown
    std::string tool, data;             // versions that it was reckoned with
};

/// Of a report with counted runs.
Entry entry_of(const Report& report);

/// The 95 models of the survey of Counting Carbon, each as a run of its own through `estimate`; its
/// electricity's main source and its published footprint are those of the survey's data. None in a
/// build without them.
const std::vector<Entry>& surveyed_entries();

/// What several of them were trained on.
struct Hardware {
    std::string_view device; // a family
    std::size_t count;       // of models
    Interval watts, devices; // rated, and in a model: least and most
};

/// Most models first.
std::vector<Hardware> surveyed_hardware();

} // namespace carbon
