#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

void write(Writer& w, std::string_view key, const Group& group, const Result& total) {
    const auto scope = w.object(key);
    w.put("name", group.name);
    w.put("counted", group.members.size());
    if (group.sum.device_hours) write_quantity(w, "device_hours", *group.sum.device_hours);
    write_footprint(w, group.sum, &total);
}

void write(Writer& w, std::string_view key, const std::vector<Group>& groups, const Result& total) {
    const auto scope = w.list(key);
    for (const auto& group : groups) write(w, "", group, total);
}

void write_groups(Writer& w, const Totals& t) {
    const auto scope = w.object("by");
    write(w, "stage", t.stages, t.sum);
    write(w, "place", t.places, t.sum);
    write(w, "year", t.years, t.sum);
    write(w, "device", t.devices, t.sum);
}

void write(Writer& w, const PaperTotals& paper) {
    const auto scope = w.object("paper");
    w.put("label", "By the method of Counting Carbon");
    w.put("detail",
          "Rated power × device-hours × carbon intensity, without utilisation, host and PUE: to be "
          "compared with the survey of that paper, not a second estimate.");
    w.put("counted", paper.counted);
    w.put("left_out", paper.left_out);
    if (paper.counted > 0) write_footprint(w, paper.sum);
}

void write_line(Writer& w, const Line& line) {
    w.put("label", line.label);
    w.put("detail", line.detail);
    w.put("counted", line.counted);
    w.put("left_out", line.left_out);
    w.put("trace", line.trace);
    write_source_keys(w, line.sources);
}

template <class Amount>
void write_reckoned(Writer& w, std::string_view key, const std::optional<Line>& line) {
    if (!line) return;
    const auto scope = w.object(key);
    write_line(w, *line);
    if (line->counted > 0) write_rough(w, "quantity", Amount(line->value));
}

void write_stated(Writer& w, std::string_view key, const std::optional<Line>& line) {
    if (!line) return;
    const auto scope = w.object(key);
    write_line(w, *line);
    write_quantity(w, "quantity", Kilograms(line->value));
}

void write(Writer& w, const std::vector<Equivalent>& equivalences) {
    if (equivalences.empty()) return;
    const auto scope = w.list("equivalences");
    for (const auto& each : equivalences) {
        const auto item = w.object();
        w.put("id", each.id);
        w.put("text", each.text);
        w.put("value", each.value);
        w.put("source", each.source);
    }
}

void write(Writer& w, const Lines& lines) {
    const auto scope = w.object("lines");
    write_reckoned<Kilograms>(w, "embodied", lines.embodied);
    write_reckoned<Litres>(w, "water", lines.water);
    write(w, lines.equivalences);
    write_stated(w, "market_based", lines.market_based);
}

void write_days(Writer& w, DeviceHours time) {
    const double value = time.value() / 24;
    const auto scope = w.object("device_days");
    w.put("value", value);
    w.put("unit", "d");
    w.put("text", days(time) + "\u00a0d");
    w.put("exact", plain(value) + " d");
}

} // namespace

void write_totals(Writer& w, const Report& report) {
    const auto& t = report.totals;
    const auto scope = w.object("totals");
    w.put("counted", t.counted);
    w.put("left_out", t.left_out);
    w.put("untimed", t.untimed);
    write_result(w, t.sum);
    if (t.sum.device_hours) write_days(w, *t.sum.device_hours);
    if (t.gpu_hours) write_quantity(w, "gpu_hours", *t.gpu_hours);
    write_doubt(w, t.doubt);
    if (t.final_model) write(w, "final", *t.final_model, t.sum);
    write_groups(w, t);
    write(w, t.paper);
    write(w, report.lines);
}

} // namespace carbon
