#include "core/lines.hpp"

#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/sum.hpp"

#include <algorithm>

namespace carbon {

namespace {

constexpr double hours_of_year = 8760;

void cite(Line& line, std::string_view source) {
    auto& keys = line.sources;
    if (!source.empty() && std::find(keys.begin(), keys.end(), source) == keys.end())
        keys.emplace_back(source);
}

std::string in(std::string_view source_key) { return ", " + short_name(source_key); }

struct Life {
    double years;
    std::string basis;
    std::string_view source;
};

Life life_of(const Run& run) {
    if (run.embodied.lifetime) return {*run.embodied.lifetime, "stated", ""};
    const bool cloud = std::holds_alternative<RegionPlace>(run.place);
    const auto& row = constant(cloud ? "lifetime_cloud" : "lifetime_local");
    return {row.value, std::string(row.label) + in(row.source), row.source};
}

struct Making {
    Kilograms carbon;
    std::string basis;
    std::string_view source;
};

std::optional<Making> making_of(const Run& run) {
    if (run.embodied.carbon) return Making{*run.embodied.carbon, "stated", ""};
    const auto* device = device_of(run);
    const auto* row = device ? embodied_of(device->id) : nullptr;
    if (!row) return std::nullopt;
    return Making{Kilograms(row->kg),
                  (row->stand_in ? "assumed: as " : "") + std::string(row->item) + ", " +
                      std::string(row->boundary) + in(row->source),
                  row->source};
}

Line embodied(const std::vector<const Run*>& runs, const std::vector<Estimate>& estimates) {
    Line line{"Embodied carbon of the devices",
              "A share of making the devices, by device-hours over the hours of their life. Hosts, "
              "network and buildings are not in it unless a source says so.",
              0,
              0,
              0,
              {},
              {}};
    Sum sum;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& result = estimates[i].result;
        if (!result) continue;
        const auto making = making_of(*runs[i]);
        if (!making || !result->device_hours) {
            ++line.left_out;
            continue;
        }
        const auto life = life_of(*runs[i]);
        const auto share =
            embodied_share(making->carbon, *result->device_hours, life.years * hours_of_year);
        sum.add(share.amount());
        ++line.counted;
        line.trace.push_back(estimates[i].name + ": " + plain(making->carbon.value()) + " kg (" +
                             making->basis + ") × " + plain(result->device_hours->value()) +
                             " h ÷ (" + plain(life.years) + " years (" + life.basis + ") × " +
                             plain(hours_of_year) + " h) = " + plain(share.value()) + " kg CO₂e");
        cite(line, making->source);
        cite(line, life.source);
    }
    line.value = sum.value();
    return line;
}

Line water(const std::vector<const Run*>& runs, const std::vector<Estimate>& estimates) {
    Line line{"Water used on site",
              "Water usage effectiveness (WUE) of the provider × IT energy. Water used to make the "
              "electricity is not in it.",
              0,
              0,
              0,
              {},
              {}};
    Sum sum;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& result = estimates[i].result;
        if (!result) continue;
        const auto* region = region_of(*runs[i]);
        const auto* row =
            region ? water_of(region->provider, region->id, year_of_data(*runs[i])) : nullptr;
        if (!row || !result->it_energy) {
            ++line.left_out;
            continue;
        }
        const auto used = site_water(*result->it_energy, row->litres_per_kwh);
        sum.add(used.amount());
        ++line.counted;
        line.trace.push_back(estimates[i].name + ": " + plain(result->it_energy->value()) +
                             " kWh × " + plain(row->litres_per_kwh) + " L/kWh (" +
                             std::string(row->label) + " " + std::to_string(row->year) +
                             in(row->source) + ") = " + plain(used.value()) + " L");
        cite(line, row->source);
    }
    line.value = sum.value();
    return line;
}

Line market_based(const MarketBased& stated) {
    return {"Market-based emissions, as stated",
            stated.source.empty() ? "Stated by the author, without a source."
                                  : "Stated by the author; source: " + stated.source + ".",
            1,
            0,
            stated.carbon.value(),
            {},
            {}};
}

std::vector<Equivalent> equivalences(const Totals& totals) {
    std::vector<Equivalent> list;
    if (totals.counted > 0)
        for (const auto& row : tables::equivalences) {
            const double value = totals.sum.carbon.value() / row.kg;
            list.push_back(
                {row.id, about(value) + " " + std::string(row.label), value, row.source});
        }
    return list;
}

} // namespace

Lines separate_lines(const WantedLines& wanted, const std::vector<const Run*>& runs,
                     const std::vector<Estimate>& estimates, const Totals& totals) {
    Lines lines;
    if (wanted.embodied) lines.embodied = embodied(runs, estimates);
    if (wanted.water) lines.water = water(runs, estimates);
    if (wanted.equivalences) lines.equivalences = equivalences(totals);
    if (wanted.market_based) lines.market_based = market_based(*wanted.market_based);
    return lines;
}

} // namespace carbon
