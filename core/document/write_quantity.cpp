#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

void put_amount(Writer& w, double value, const char* unit, const std::string& text) {
    w.put("value", value);
    w.put("unit", unit);
    w.put("text", text);
    w.put("exact", plain(value) + " " + unit);
}

template <class Amount>
void write_ranged(Writer& w, std::string_view key, Amount amount, const char* unit,
                  const std::optional<Interval>& range, const Amount* total,
                  const std::optional<Interval>& of_total) {
    const auto scope = w.object(key);
    put_amount(w, amount.value(), unit, text(amount, range));
    if (range) {
        const auto ends = w.object("range");
        w.put("low", range->low);
        w.put("high", range->high);
        w.put("text", range_text(amount, *range));
    }
    if (total)
        w.put("aligned",
              in_unit_of(*total, of_total, amount, range) + "\u00a0" + unit_of(*total, of_total));
}

} // namespace

std::string with_unit(const Factor& factor, const FactorName& name) {
    const std::string unit(name.unit);
    return number(factor.value) + (unit.empty() ? "" : "\u00a0" + unit);
}

void write_quantity(Writer& w, std::string_view key, DeviceHours time) {
    const auto scope = w.object(key);
    put_amount(w, time.value(), "h", whole_hours(time) + "\u00a0h");
}

void write_rough(Writer& w, std::string_view key, Litres water) {
    const auto scope = w.object(key);
    put_amount(w, water.value(), "L", about(water));
}

void write_rough(Writer& w, std::string_view key, Kilograms carbon) {
    const auto scope = w.object(key);
    put_amount(w, carbon.value(), "kg", about(carbon));
}

void write_alike(Writer& w, std::string_view key, Kilograms carbon, const Footprint& total) {
    const auto part = carbon.value() / total.carbon.value();
    auto range = total.carbon_range;
    if (range) range = Interval{range->low * part, range->high * part};
    const auto scope = w.object(key);
    put_amount(w, carbon.value(), "kg", text(carbon, range));
}

void write_quantity(Writer& w, std::string_view key, KilowattHours energy,
                    const std::optional<Interval>& range, const Footprint* total) {
    write_ranged(w, key, energy, "kWh", range, total ? &total->energy : nullptr,
                 total ? total->energy_range : std::nullopt);
}

void write_quantity(Writer& w, std::string_view key, Kilograms carbon,
                    const std::optional<Interval>& range, const Footprint* total) {
    write_ranged(w, key, carbon, "kg", range, total ? &total->carbon : nullptr,
                 total ? total->carbon_range : std::nullopt);
}

void write_footprint(Writer& w, const Footprint& f, const Footprint* total) {
    write_quantity(w, "energy", f.energy, f.energy_range, total);
    write_quantity(w, "carbon", f.carbon, f.carbon_range, total);
}

void write_result(Writer& w, const Result& r, const Footprint* total) {
    if (r.device_hours) write_quantity(w, "device_hours", *r.device_hours);
    if (r.device_energy) write_quantity(w, "device_energy", *r.device_energy);
    if (r.host_energy) write_quantity(w, "host_energy", *r.host_energy);
    if (r.it_energy) write_quantity(w, "it_energy", *r.it_energy);
    write_footprint(w, r, total);
}

void write_doubt(Writer& w, const std::optional<Doubt>& doubt) {
    if (!doubt) return;
    const auto scope = w.object("doubt");
    w.put("name", doubt->name());
    w.put("factor", doubt->factor->key);
    w.put("of", doubt->of);
    w.put("share", doubt->share);
    w.put("text", doubt->text());
}

} // namespace carbon
