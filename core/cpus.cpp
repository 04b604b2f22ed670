#include "core/cpus.hpp"

#include "core/tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace carbon {

namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string id_of(std::string_view name) {
    std::string id;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (is_word(c))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

// Takes what stands before `end` off the front.
std::string_view taken(std::string_view& text, char end) {
    const auto at = std::min(text.find(end), text.size());
    const auto part = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return part;
}

std::vector<Cpu> read() {
    std::vector<Cpu> rows;
    for (auto text = tables::cpus; !text.empty();) {
        auto line = taken(text, '\n');
        const auto name = taken(line, '\t');
        const std::string watts(taken(line, '\t')), cores(line);
        rows.push_back({id_of(name), name, Watts(std::strtod(watts.c_str(), nullptr)),
                        std::atoi(cores.c_str())});
    }
    return rows;
}

} // namespace

std::span<const Cpu> cpus() {
    static const auto rows = read();
    return rows;
}

const Cpu* find_cpu(std::string_view id) {
    const auto rows = cpus();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const auto& cpu) { return cpu.id == id; });
    return at == rows.end() ? nullptr : &*at;
}

} // namespace carbon
