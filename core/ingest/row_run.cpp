#include "core/ingest/row_run.hpp"

#include "core/decimal.hpp"
#include "core/format.hpp"
#include "core/ingest/cells.hpp"
#include "core/ingest/faults.hpp"
#include "core/ingest/row_place.hpp"
#include "core/search.hpp"
#include "core/stage.hpp"
#include "core/text.hpp"

#include <cmath>

namespace carbon {

namespace {

bool alike(double a, double b, double within) { return std::abs(a - b) <= within * std::abs(b); }

// "8 x A100" in a column of devices, or of their number.
void split_count(StatedRow& row, const OfRow& of) {
    auto& device = row.text(Field::device);
    auto& count = row[Field::count];
    const auto as_count = read_amount(count.text, Decimal::point);
    if (device.empty() && (as_count.is == Amount::Is::other || !as_count.rest.empty()))
        device = row.take(Field::count);
    const auto amount = read_amount(device, Decimal::point);
    constexpr std::string_view times[] = {"x ", "×", "*"};
    for (const auto sign : times) {
        if (amount.is != Amount::Is::number || !amount.rest.starts_with(sign)) continue;
        const auto digits = device.substr(0, device.size() - amount.rest.size());
        if (digits.find_first_of(".,'") != digits.npos) continue; // whole numbers alone are clear
        if (count.number && *count.number != amount.value)
            say(of.findings, of.at(Field::count), Fault::differs, device, number(*count.number));
        count.number = amount.value;
        device = std::string(trimmed(amount.rest.substr(sign.size())));
        return;
    }
}

void make_device(StatedRow& row, const OfRow& of) {
    split_count(row, of);
    const auto name = row.take(Field::device);
    const auto& watts = row[Field::watts];
    const bool stated = of.own && is_stated(row.text(Field::watts_source));
    const auto* known = stated ? nullptr : device_named(name);
    if (known && (!watts.any() || watts.number == known->tdp_watts)) {
        row.take(Field::watts);
        row.text(Field::device_id) = known->id;
        return;
    }
    if (!of.own || name != "own device") row.text(Field::device_name) = name;
    if (name.empty() || watts.any()) return;
    const auto near = search_devices(name, most_offers);
    const bool needed = !row.has(Field::average_watts) && !row.has(Field::measured_kwh);
    if (!needed && (of.own || near.empty())) return;
    say(of.findings, of.at(Field::device), needed ? Fault::device : Fault::own_device, name);
    if (!of.offers) return;
    for (const auto* device : near)
        of.findings.offer(
            "Take " + std::string(device->name),
            {{of.run + "device/name", {}}, {of.run + "device/id", {}, std::string(device->id)}});
}

// The devices of all nodes, where a table has those of one.
void make_count(StatedRow& row, const OfRow& of) {
    const auto& per_node = row.number(Field::count_per_node);
    auto& count = row.number(Field::count);
    if (!per_node) return;
    const auto& nodes = row.number(Field::nodes);
    if (!nodes && !count) return say(of.findings, of.at(Field::nodes), Fault::no_nodes);
    const double all = nodes ? *per_node * *nodes : *count;
    if (count && *count != all)
        say(of.findings, of.at(Field::count), Fault::differs, number(*count), number(all));
    count = count.value_or(all);
}

// Of wall-clock hours and device-hours one is enough, where they say the same. The hours of this
// tool's own tables are those of all repeats.
void make_time(StatedRow& row, bool own) {
    auto& hours = row.number(Field::hours);
    auto& device_hours = row.number(Field::device_hours);
    if (!hours) return;
    constexpr double rounded = 1e-4;
    const double repeats = row.number(Field::repeats).value_or(1);
    const double once = *hours * row.number(Field::count).value_or(1);
    const bool of_all = own || (device_hours && alike(once, *device_hours, rounded));
    if (device_hours && !of_all && !alike(once * repeats, *device_hours, rounded)) return;
    if (of_all && repeats > 0) hours = *hours / repeats;
    device_hours.reset();
}

// Words for ids, in whatever letters.
void make_words(StatedRow& row) {
    auto& stage = row.text(Field::stage);
    const auto wanted = folded(stage);
    for (const auto& each : stages)
        if (folded(each.id) == wanted || folded(each.name) == wanted) stage = each.id;
    const auto take_word = [&](Field field, std::string_view word) {
        auto& text = row.text(field);
        if (folded(text).find(folded(word)) != std::string::npos) text = word;
    };
    for (const auto* word : {"device", "node", "facility"}) take_word(Field::boundary, word);
    for (const auto* word : {"life-cycle", "direct"}) take_word(Field::kind, word);
}

// What the catalogue says itself, or what is assumed, is left to that.
void leave_known(StatedRow& row, const OfRow& of) {
    if (row.text(Field::utilisation_source).starts_with("assumed")) row.take(Field::utilisation);
    const auto label = row.take(Field::pue_source);
    constexpr std::string_view of_year = "stated for ";
    if (label.starts_with(of_year))
        row.number(Field::pue_year) = read_number(label.substr(of_year.size())).value;
    if (is_known(factors(run_at(row)).pue, label, row.number(Field::pue))) row.take(Field::pue);
    if (row.has(Field::host_energy)) say(of.findings, of.row + "host", Fault::host);
}

} // namespace

bool is_known(const std::optional<Factor>& factor, std::string_view label,
              const std::optional<double>& value) {
    constexpr double printed = 1e-11; // what 12 digits lose
    return factor && value && factor->label == label && alike(*value, factor->value, printed);
}

void make_run(StatedRow& row, const OfRow& of) {
    make_device(row, of);
    make_count(row, of);
    make_time(row, of.own);
    make_words(row);
    make_place(row, of);
    if (of.own) leave_known(row, of);
}

} // namespace carbon
