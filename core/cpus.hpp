// The processors of the data, read from their one text at the first use.
#pragma once

#include "core/units.hpp"

#include <span>
#include <string>
#include <string_view>

namespace carbon {

struct Cpu {
    std::string id; // its name in small letters, with hyphens between words
    std::string_view name;
    Watts rated_power;
    int cores; // 0: unknown
};

std::span<const Cpu> cpus(); // by name

/// Null where there is none of that id.
const Cpu* find_cpu(std::string_view id);

} // namespace carbon
