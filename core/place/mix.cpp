#include "core/place/mix.hpp"

#include <algorithm>

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
    auto& shares = mix.shares;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        const Share share{tables::technologies[i], names[i], percents[i] / 100.0};
        // The sort of the library would be half a KB more of the offline file.
        const auto smaller = std::find_if(shares.begin(), shares.end(), [&](const Share& other) {
            return other.part < share.part;
        });
        shares.insert(smaller, share);
    }
    return mix;
}

} // namespace carbon
