#include "core/document/put.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

Json json(const Group& group, const Result& total) {
    Json object = Json::object();
    put(object, "name", group.name);
    put(object, "counted", group.members.size());
    if (group.sum.device_hours)
        put(object, "device_hours", write_quantity(*group.sum.device_hours));
    write_footprint(object, group.sum);
    write_aligned(object, group.sum, total);
    return object;
}

Json json(const std::vector<Group>& groups, const Result& total) {
    Json list = Json::array();
    for (const auto& group : groups) list.push_back(json(group, total));
    return list;
}

Json json(const PaperTotals& paper) {
    Json object = Json::object();
    put(object, "label", "By the method of Counting Carbon");
    put(object, "detail",
        "Rated power × device-hours × carbon intensity, without utilisation, host and PUE: to be "
        "compared with the survey of that paper, not a second estimate.");
    put(object, "counted", paper.counted);
    put(object, "left_out", paper.left_out);
    if (paper.counted > 0) write_footprint(object, paper.sum);
    return object;
}

Json json(const Line& line, Json&& quantity) {
    Json object = Json::object();
    put(object, "label", line.label);
    put(object, "detail", line.detail);
    put(object, "counted", line.counted);
    put(object, "left_out", line.left_out);
    if (line.counted > 0) put(object, "quantity", std::move(quantity));
    put(object, "trace", line.trace);
    put(object, "sources", write_keys(line.sources));
    return object;
}

Json carbon_line(const Line& line) { return json(line, write_quantity(Kilograms(line.value))); }

Json json(const Equivalent& each) {
    Json object = Json::object();
    put(object, "id", each.id);
    put(object, "text", each.text);
    put(object, "value", each.value);
    put(object, "source", each.source);
    return object;
}

Json time_in_days(DeviceHours time) {
    const double value = time.value() / 24;
    Json object = Json::object();
    put(object, "value", value);
    put(object, "unit", "d");
    put(object, "text", days(time) + "\u00a0d");
    put(object, "exact", plain(value) + " d");
    return object;
}

void put_time(Json& object, const Totals& t) {
    if (t.sum.device_hours) put(object, "device_days", time_in_days(*t.sum.device_hours));
    if (t.gpu_hours) put(object, "gpu_hours", write_quantity(*t.gpu_hours));
}

Json groups(const Totals& t) {
    Json object = Json::object();
    put(object, "stage", json(t.stages, t.sum));
    put(object, "place", json(t.places, t.sum));
    put(object, "year", json(t.years, t.sum));
    put(object, "device", json(t.devices, t.sum));
    return object;
}

} // namespace

Json write_totals(const Report& report) {
    const auto& t = report.totals;
    Json object = Json::object();
    put(object, "counted", t.counted);
    put(object, "left_out", t.left_out);
    put(object, "untimed", t.untimed);
    write_result(object, t.sum);
    put_time(object, t);
    if (t.doubt) put(object, "doubt", write_doubt(*t.doubt));
    if (t.final_model) put(object, "final", json(*t.final_model, t.sum));
    put(object, "by", groups(t));
    put(object, "paper", json(t.paper));
    put(object, "lines", write_lines(report.lines));
    return object;
}

Json write_lines(const Lines& lines) {
    Json object = Json::object();
    if (lines.embodied) put(object, "embodied", carbon_line(*lines.embodied));
    if (lines.water)
        put(object, "water", json(*lines.water, write_quantity(Litres(lines.water->value))));
    for (const auto& each : lines.equivalences) object["equivalences"].push_back(json(each));
    if (lines.market_based) put(object, "market_based", carbon_line(*lines.market_based));
    return object;
}

} // namespace carbon
