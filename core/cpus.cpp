#include "core/cpus.hpp"

#include "core/heap_sort.hpp"
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

std::vector<const Cpu*> by_id() {
    std::vector<const Cpu*> rows;
    for (const auto& cpu : cpus()) rows.push_back(&cpu);
    heap_sort(rows, [](const Cpu* a, const Cpu* b) { return a->id < b->id; });
    return rows;
}

} // namespace

std::span<const Cpu> cpus() {
    static const auto rows = with_ids();
    return rows;
}

const Cpu* find_cpu(std::string_view id) {
    static const auto ascending = by_id();
    const auto at =
        std::lower_bound(ascending.begin(), ascending.end(), id,
                         [](const Cpu* cpu, std::string_view key) { return cpu->id < key; });
    return at == ascending.end() || (*at)->id != id ? nullptr : *at;
}

} // namespace carbon
