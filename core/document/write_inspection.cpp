#include "core/catalog.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"

namespace carbon {

namespace {

void put_known(Writer& w, std::string_view key, std::string_view text) {
    if (!text.empty()) w.put(key, text);
}

void write(Writer& w, const Evidence& value, bool is_default, const Kilograms* carbon,
           const Footprint& total) {
    const auto scope = w.object();
    w.put("g_per_kwh", value.intensity.value());
    w.put("text", text(value.intensity));
    w.put("label", value.label);
    put_known(w, "kind", value.kind);
    put_known(w, "basis", value.basis);
    if (value.year) w.put("year", *value.year);
    if (value.carbon_free) {
        const double share = *value.carbon_free / 100.0;
        w.put("carbon_free", share);
        w.put("carbon_free_text",
              percent(share) + " carbon-free" +
                  (value.with_purchases ? ", with what the provider buys" : ""));
    }
    put_known(w, "tool", value.tool);
    w.put("source", value.source);
    w.put("is_default", is_default);
    if (carbon) write_alike(w, "carbon", *carbon, total);
}

void write_points(Writer& w, const std::vector<Point>& points) {
    std::vector<std::string> texts;
    texts.reserve(points.size());
    for (const auto& point : points) texts.push_back(number(point.intensity.value()));
    {
        const auto list = w.list("points");
        for (const auto& point : points) w.item(point.year, point.intensity.value());
    }
    w.put("texts", texts);
}

void write(Writer& w, const SourceYears& series, bool is_default) {
    const auto scope = w.object();
    w.put("label", credited(series.what, series.source));
    w.put("kind", series.kind);
    put_known(w, "basis", series.basis);
    w.put("source", series.source);
    w.put("is_default", is_default);
    write_points(w, series.points);
}

void write(Writer& w, const Stretch& stretch) {
    const auto scope = w.object();
    w.put("series", stretch.series);
    write_points(w, stretch.points);
}

void write(Writer& w, const Share& share) {
    w.put("id", share.id);
    w.put("name", share.name);
    w.put("share", share.part);
    w.put("text", percent(share.part));
}

void write(Writer& w, const Mix& mix) {
    const auto scope = w.object("mix");
    w.put("year", mix.year);
    w.put("country", mix.country);
    w.put("source", mix.source);
    {
        const auto main = w.object("main");
        write(w, mix.shares.front());
    }
    const auto list = w.list("shares");
    for (const auto& share : mix.shares) {
        const auto item = w.object();
        write(w, share);
    }
}

} // namespace

void write_inspection(Writer& w, const Report& report) {
    if (!report.inspection) return;
    const auto& made = *report.inspection;
    const auto is_used = [&](std::optional<std::size_t> series) {
        return series && series == made.used;
    };
    const auto scope = w.object("inspection");
    w.put("name", made.name);
    w.put("year", made.year);
    {
        const auto list = w.list("values");
        for (std::size_t i = 0; i < made.values.size(); ++i)
            write(w, made.values[i], is_used(made.values[i].series),
                  made.carbon.empty() ? nullptr : &made.carbon[i], report.totals.sum);
    }
    w.put("lowest", made.lowest);
    w.put("highest", made.highest);
    const auto least = made.values[made.lowest].intensity.value();
    if (least > 0) { // a provider may publish 0
        const auto ratio = made.values[made.highest].intensity.value() / least;
        w.put("ratio", ratio);
        w.put("ratio_text", about(ratio));
    }
    w.put("because", made.because);
    {
        const auto list = w.list("history");
        for (std::size_t i = 0; i < made.history.size(); ++i) write(w, made.history[i], is_used(i));
    }
    {
        const auto list = w.list("counted_by");
        for (const auto& stretch : made.counted) write(w, stretch);
    }
    if (made.mix) write(w, *made.mix);
}

} // namespace carbon
