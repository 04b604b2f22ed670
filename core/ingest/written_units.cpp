#include "core/ingest/written_units.hpp"

#include "core/ingest/cells.hpp"
#include "core/ingest/headers.hpp"

#include <string>

namespace carbon {

namespace {

using D = Dimension;

constexpr WrittenUnit units[] = {
    {" h hr hrs hour hours ", D::time, 1, "h"},
    {" s sec secs second seconds ", D::time, -3600, "s"},
    {" min mins minute minutes ", D::time, -60, "min"},
    {" d day days ", D::time, 24, "d"},
    {" w watt watts ", D::power, 1, "W"},
    {" kw kilowatt kilowatts ", D::power, 1000, "kW"},
    {" kwh ", D::energy, 1, "kWh"},
    {" wh ", D::energy, -1000, "Wh"},
    {" mwh ", D::energy, 1000, "MWh"},
    {" gwh ", D::energy, 1e6, "GWh"},
    {" kg kgs kilogram kilograms ", D::mass, 1, "kg"},
    {" g gram grams ", D::mass, -1000, "g"},
    {" t tonne tonnes metrictons ", D::mass, 1000, "t"},
    {" gkwh gkwh1 ", D::intensity, 1, "g/kWh"},
    {" kgkwh kgkwh1 ", D::intensity, 1000, "kg/kWh"},
    {" kgmwh ", D::intensity, 1, "kg/MWh"},
    {" tmwh ", D::intensity, 1000, "t/MWh"},
    {" tgwh ", D::intensity, 1, "t/GWh"},
    {" percent ", D::share, -100, "%"},
};

} // namespace

const WrittenUnit* find_unit(std::string_view text) {
    constexpr std::size_t longest = 50;
    if (text.size() > longest) return nullptr;
    std::string close(trimmed(text));
    std::erase(close, ' ');
    if (close.starts_with("mW")) return nullptr; // no milliwatts
    bool is_ratio = text.find('/') != text.npos;
    auto key = text == "%" ? "percent" : header_key(text);
    if (const auto of = key.find("carbon"); of != key.npos && of > 0) key.erase(of, 6);
    if (const auto per = key.find("per"); per != key.npos && per > 0) {
        key.erase(per, 3);
        is_ratio = true;
    }
    key = " " + key + " ";
    for (const auto& unit : units)
        if (unit.spelled.find(key) != unit.spelled.npos)
            return !is_ratio || unit.dimension == D::intensity ? &unit : nullptr;
    return nullptr;
}

std::string_view own_unit(Dimension dimension) {
    for (const auto& unit : units)
        if (unit.dimension == dimension && unit.times == 1) return unit.name;
    return "";
}

const WrittenUnit* take_unit(std::string& name, Dimension dimension) {
    for (const auto& unit : units) {
        auto word = unit.spelled.substr(0, unit.spelled.size() - 1);
        word.remove_prefix(word.rfind(' ') + 1); // the longest way
        if (unit.dimension != dimension || word.size() < 4 || !name.ends_with(word)) continue;
        name.resize(name.size() - word.size());
        return &unit;
    }
    return nullptr;
}

} // namespace carbon
