#include "core/document/write_report.hpp"

#include "core/document/put.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

Json quantity(double value, const char* unit, const std::string& text) {
    Json object = Json::object();
    put(object, "value", value);
    put(object, "unit", unit);
    put(object, "text", text);
    put(object, "exact", plain(value) + " " + unit);
    return object;
}

template <class Amount>
Json ranged(Amount amount, const char* unit, const std::optional<Interval>& range) {
    auto object = quantity(amount.value(), unit, text(amount, range));
    if (!range) return object;
    Json ends = Json::object();
    put(ends, "low", range->low);
    put(ends, "high", range->high);
    put(ends, "text", range_text(amount, *range));
    put(object, "range", std::move(ends));
    return object;
}

} // namespace

Json write_quantity(KilowattHours energy, const std::optional<Interval>& range) {
    return ranged(energy, "kWh", range);
}

Json write_quantity(Kilograms carbon, const std::optional<Interval>& range) {
    return ranged(carbon, "kg", range);
}

Json write_quantity(Litres water) { return quantity(water.value(), "L", text(water)); }

Json write_quantity(DeviceHours time) {
    return quantity(time.value(), "h", whole_hours(time) + "\u00a0h");
}

void write_footprint(Json& object, const Footprint& f) {
    put(object, "energy", write_quantity(f.energy, f.energy_range));
    put(object, "carbon", write_quantity(f.carbon, f.carbon_range));
}

void write_result(Json& object, const Result& r) {
    if (r.device_hours) put(object, "device_hours", write_quantity(*r.device_hours));
    if (r.device_energy) put(object, "device_energy", write_quantity(*r.device_energy));
    if (r.host_energy) put(object, "host_energy", write_quantity(*r.host_energy));
    if (r.it_energy) put(object, "it_energy", write_quantity(*r.it_energy));
    write_footprint(object, r);
}

void write_aligned(Json& object, const Footprint& f, const Footprint& total) {
    put(object["energy"], "aligned",
        in_unit_of(total.energy, f.energy, f.energy_range) + "\u00a0" + unit_of(total.energy));
    put(object["carbon"], "aligned",
        in_unit_of(total.carbon, f.carbon, f.carbon_range) + "\u00a0" + unit_of(total.carbon));
}

Json write_doubt(const Doubt& doubt) {
    Json object = Json::object();
    put(object, "name", doubt.name);
    put(object, "share", doubt.share);
    put(object, "text", percent(doubt.share));
    return object;
}

} // namespace carbon
