#include "core/lines.hpp"

#include "core/catalog.hpp"
#include "core/check.hpp"
#include "core/format.hpp"
#include "core/sum.hpp"

#include <algorithm>

namespace carbon {

namespace {

void cite(Line& line, std::string_view source) {
    auto& keys = line.sources;
    if (!source.empty() && std::find(keys.begin(), keys.end(), source) == keys.end())
        keys.emplace_back(source);
}

struct Life {
    double years;
    std::string basis;
    std::string_view source;
};

std::optional<Life> life_of(const Run& run) {
    if (const auto years = run.embodied.lifetime)
        return is_possible_lifetime(*years) ? std::optional(Life{*years, "stated", ""})
                                            : std::nullopt;
    const bool cloud = std::holds_alternative<RegionPlace>(run.place);
    const auto& row = constant(cloud ? "lifetime_cloud" : "lifetime_local");
    return Life{row.value, credited(row.label, row.source), row.source};
}

struct Making {
    Kilograms carbon;
    std::string basis;
    std::string_view source;
};

std::optional<Making> making_of(const Run& run) {
    if (const auto carbon = run.embodied.carbon)
        return is_possible_making(*carbon) ? std::optional(Making{*carbon, "stated", ""})
                                           : std::nullopt;
    const auto* device = device_of(run);
    const auto* row = device ? embodied_of(device->id) : nullptr;
    if (!row) return std::nullopt;
    return Making{Kilograms(row->kg),
                  credited((row->stand_in ? "assumed as " : "") + std::string(row->item) + ", " +
                               std::string(row->boundary),
                           row->source),
                  row->source};
}

// What one run adds to a line.
struct Addend {
    Precise amount;
    std::string sum; // "100 kg (…) × … = 2 kg CO₂e"
    std::vector<std::string_view> sources;
};

// The line of all counted runs that a figure is known for: `addend_of` a run and its result.
template <class AddendOf>
Line line(std::string label, std::string detail, const std::vector<const Run*>& runs,
          const std::vector<Estimate>& estimates, AddendOf addend_of) {
    Line line{std::move(label), std::move(detail)};
    Sum sum;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& result = estimates[i].result;
        if (!result) continue;
        const std::optional<Addend> addend = addend_of(*runs[i], *result);
        if (!addend) {
            ++line.left_out;
            continue;
        }
        ++line.counted;
        sum.add(addend->amount);
        line.trace.push_back(estimates[i].name + ": " + addend->sum);
        for (const auto source : addend->sources) cite(line, source);
    }
    line.value = sum.value();
    return line;
}

std::optional<Addend> embodied_of_run(const Run& run, const Result& result) {
    const auto making = making_of(run);
    const auto life = life_of(run);
    if (!making || !life || !result.device_hours) return std::nullopt;
    const auto share =
        embodied_share(making->carbon, *result.device_hours, life->years * hours_per_year);
    return Addend{share.amount(),
                  plain(making->carbon.value()) + " kg (" + making->basis + ") × " +
                      plain(result.device_hours->value()) + " h ÷ (" + plain(life->years) +
                      " years (" + life->basis + ") × " + plain(hours_per_year) +
                      " h) = " + plain(share.value()) + " kg CO₂e",
                  {making->source, life->source}};
}

std::optional<Addend> water_of_run(const Run& run, const Result& result) {
    const auto* region = region_of(run);
    const auto* row = region ? water_of(region->provider, region->id, year_of_data(run)) : nullptr;
    if (!row || !result.it_energy) return std::nullopt;
    const auto used = site_water(*result.it_energy, row->litres_per_kwh);
    const auto of = run.anonymous ? "the region" : std::string(row->label);
    return Addend{used.amount(),
                  plain(result.it_energy->value()) + " kWh × " + plain(row->litres_per_kwh) +
                      " L/kWh (" + credited(of + " " + std::to_string(row->year), row->source) +
                      ") = " + plain(used.value()) + " L",
                  {row->source}};
}

Line market_based(const MarketBased& stated) {
    return {"Market-based emissions, as stated",
            stated.source.empty() ? "Stated by the author, without a source."
                                  : "Stated by the author; source: " + stated.source + ".",
            1,
            0,
            stated.carbon.value(),
            {},
            {},
            stated.source};
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
    if (wanted.embodied)
        lines.embodied = line("Embodied carbon of the devices",
                              "A share of making the devices, by device-hours over the hours of "
                              "their life. Hosts, network and buildings are not in it unless a "
                              "source says so.",
                              runs, estimates, embodied_of_run);
    if (wanted.water)
        lines.water = line("Water used on site",
                           "Water usage effectiveness (WUE) of the provider × IT energy. Water "
                           "used to make the electricity is not in it.",
                           runs, estimates, water_of_run);
    if (wanted.equivalences) lines.equivalences = equivalences(totals);
    if (wanted.market_based) lines.market_based = market_based(*wanted.market_based);
    return lines;
}

} // namespace carbon
