#include "core/recomputed.hpp"

#include "core/format.hpp"
#include "core/tables.hpp"
#include "core/text.hpp"
#include "core/version.hpp"

#include <cmath>

namespace carbon {

namespace {

constexpr double same_within =
    1e-9; // of the figure: whoever copied it may have cut its last digits

template <class Amount>
bool same(const std::optional<Amount>& stated, Amount now) {
    if (!stated) return true;
    const double difference = std::abs(stated->value() - now.value());
    return difference <= same_within * std::abs(now.value());
}

// In full, since what differs may be a late digit.
std::string figures(const std::optional<Kilograms>& carbon,
                    const std::optional<KilowattHours>& energy) {
    std::string said = carbon ? number(carbon->value()) + "\u00a0kg CO2e" : "";
    if (carbon && energy) said += " and ";
    return energy ? said + number(energy->value()) + "\u00a0kWh" : said;
}

std::string computed_by(const std::string& tool, const std::string& data) {
    return "Carbon Tally " + tool + " with data " + data;
}

} // namespace

std::optional<Recomputed> recomputed(const Computed& stated, const Totals& totals) {
    if (!stated.carbon && !stated.energy) return std::nullopt;
    const std::string tool(version()), data(tables::data_version);
    const bool same_version = stated.tool == tool && stated.data == data;
    const bool is_same = totals.counted > 0 && same(stated.carbon, totals.sum.carbon) &&
                         same(stated.energy, totals.sum.energy);
    const bool is_signed = !stated.tool.empty() || !stated.data.empty();
    const auto then = " by " + computed_by(quotation(stated.tool), quotation(stated.data));
    const auto now = computed_by(tool, data);
    if (is_same)
        return Recomputed{true, "Computed anew by " + now + ", the report has the same numbers" +
                                    (same_version || !is_signed ? "." : " as" + then + ".")};
    const auto anew = totals.counted > 0 ? figures(totals.sum.carbon, totals.sum.energy)
                                         : "nothing: no run can be counted";
    auto message = "The report states " + figures(stated.carbon, stated.energy) +
                   (is_signed ? "," + then : "") + ". Computed anew by " + now + ", it is " + anew +
                   ". ";
    message += same_version ? "It was altered after it was computed."
                            : "The data or the method have changed since, or it was altered.";
    return Recomputed{false, message};
}

} // namespace carbon
