#include "core/cpus.hpp"

#include "core/tables.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <vector>

namespace carbon {

namespace {

std::vector<Cpu> with_ids() {
    std::vector<Cpu> rows;
    for (const auto& row : tables::cpus)
        rows.push_back({id_of(row.name), row.name, Watts(row.tdp_watts), row.cores});
    return rows;
}

} // namespace

std::span<const Cpu> cpus() {
    static const auto rows = with_ids();
    return rows;
}

const Cpu* find_cpu(std::string_view id) {
    const auto rows = cpus();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const auto& cpu) { return cpu.id == id; });
    return at == rows.end() ? nullptr : &*at;
}

} // namespace carbon
