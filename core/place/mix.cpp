#include "core/place/mix.hpp"

#include "core/heap_sort.hpp"

#include <algorithm>
#include <array>

namespace carbon {

namespace {

// As tables::technologies. The source counts other fossil fuels as oil.
constexpr std::string_view names[std::tuple_size_v<tables::Shares>] = {
    "coal",    "natural gas", "oil and other fossil fuels",
    "nuclear", "hydropower",  "wind",
    "solar",   "bioenergy",   "other renewables"};

} // namespace

std::optional<Mix> mix_of(const tables::Country& country, int year) {
    const auto last = country.mix_first_year + static_cast<int>(country.mix.size()) - 1;
    const auto found = std::min(year, last);
    if (country.mix.empty() || found < country.mix_first_year) return std::nullopt;
    Mix mix{found, std::string(country.name), std::string(country.mix_source), {}};
    const auto& percents = country.mix[static_cast<std::size_t>(found - country.mix_first_year)];
    std::array<std::size_t, std::tuple_size_v<tables::Shares>> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    heap_sort(order, [&](auto a, auto b) {
        return percents[a] != percents[b] ? percents[a] > percents[b] : a < b;
    });
    for (const auto i : order)
        mix.shares.push_back({tables::technologies[i], names[i], percents[i] / 100.0});
    return mix;
}

} // namespace carbon
