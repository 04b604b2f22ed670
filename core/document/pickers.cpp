#include "core/catalog.hpp"

#include "core/document/response.hpp"
#include "core/document/write_report.hpp"
#include "core/format.hpp"
#include "core/series.hpp"
#include "core/stage.hpp"
#include "core/version.hpp"

namespace carbon {

namespace {

// "400 W · 80 GB · 2020"
std::string detail(const tables::Device& device) {
    std::string words = device.tdp_watts > 0 ? text(Watts(device.tdp_watts)) : "no published power";
    if (device.memory_gb > 0) words += " · " + number(device.memory_gb) + "\u00a0GB";
    if (device.release_year > 0) words += " · " + std::to_string(device.release_year);
    return words;
}

// "225 W · 64 cores"
std::string detail(const Cpu& cpu) {
    const auto cores = static_cast<std::size_t>(cpu.cores);
    return text(cpu.rated_power) + (cores ? " · " + counted(cores, "core") : "");
}

std::string_view country_name(std::string_view id) {
    const auto* country = find_country(id);
    return country ? country->name : id;
}

std::string detail(const tables::Region& region) {
    const auto* provider = find_provider(region.provider);
    return std::string(provider ? provider->name : region.provider) + " · " +
           std::string(region.location) + " · " + std::string(country_name(region.country));
}

void write(Writer& w, std::string_view id, std::string_view name, std::string_view detail) {
    const auto scope = w.object();
    w.put("id", id);
    w.put("name", name);
    w.put("detail", detail);
}

void write_match(Writer& w, const tables::Device& row) {
    const auto scope = w.object();
    w.put("kind", "device");
    w.put("id", row.id);
    w.put("name", row.name);
    w.put("detail", detail(row));
}

void write_match(Writer& w, const Cpu& row) {
    const auto scope = w.object();
    w.put("kind", "cpu");
    w.put("id", row.id);
    w.put("name", row.name);
    w.put("detail", detail(row));
}

void write_match(Writer& w, const tables::Region& row) {
    const auto scope = w.object();
    w.put("kind", "region");
    w.put("provider", row.provider);
    w.put("region", row.id);
    w.put("name", row.id);
    w.put("detail", detail(row));
}

void write_match(Writer& w, const tables::Country& row) {
    const auto scope = w.object();
    w.put("kind", "country");
    w.put("country", row.id);
    w.put("name", row.name);
    w.put("detail", std::to_string(row.first_year) + "–" + std::to_string(newest_year(row)));
}

// "state, United States · direct · 2023"
std::string detail(const Grid& grid, const char* kind) {
    const auto series = *newest_series(GridPlace{std::string(grid.code), kind});
    const int first = series.first_year(), last = series.newest_year();
    return description(grid) + " · " + std::string(series.kind) + " · " + std::to_string(first) +
           (last > first ? "–" + std::to_string(last) : "");
}

void write_match(Writer& w, const Grid& grid) {
    const auto scope = w.object();
    w.put("kind", "grid");
    w.put("grid", grid.code);
    w.put("name", full_name(grid));
    w.put("detail", detail(grid, ""));
    if (!grid.zone || grid.officials.empty()) return;
    const auto also = w.object("also");
    w.put("kind", grid.officials.front().kind);
    w.put("detail", detail(grid, "direct"));
}

void write_match(Writer& w, const PlaceMatch& place) {
    std::visit([&](const auto* row) { write_match(w, *row); }, place);
}

template <class Row>
void write_match(Writer& w, const Row* row) {
    write_match(w, *row);
}

template <class Matches>
std::string matches_text(const Matches& matches) {
    Writer w;
    {
        const auto scope = w.object();
        const auto list = w.list("matches");
        for (const auto& match : matches) write_match(w, match);
    }
    return std::move(w).text();
}

void write_devices(Writer& w) {
    const auto scope = w.list("devices");
    for (const auto& row : tables::devices) write(w, row.id, row.name, detail(row));
}

void write_providers(Writer& w) {
    const auto scope = w.list("providers");
    for (const auto& provider : tables::providers) {
        const auto item = w.object();
        w.put("id", provider.id);
        w.put("name", provider.name);
        const auto regions = w.list("regions");
        for (const auto& row : tables::regions)
            if (row.provider == provider.id)
                write(w, row.id, row.location, country_name(row.country));
    }
}

void write_countries(Writer& w) {
    const auto scope = w.list("countries");
    for (const auto& row : tables::countries) {
        const auto item = w.object();
        w.put("id", row.id);
        w.put("name", row.name);
        w.put("first_year", row.first_year);
        w.put("last_year", newest_year(row));
    }
}

void write_stages(Writer& w) {
    const auto scope = w.list("stages");
    for (const auto& row : stages) {
        const auto item = w.object();
        w.put("id", row.id);
        w.put("name", row.name);
        w.put("final", row.final);
    }
}

void write_formats(Writer& w) {
    const auto scope = w.list("formats");
    for (const auto& row : snippet::formats) {
        const auto item = w.object();
        w.put("id", row.id);
        w.put("group", row.group);
        w.put("name", row.name);
        w.put("use", row.use);
        {
            const auto asks = w.list("asks");
            for (const auto member : row.asks) w.item(member);
        }
        const auto languages = w.list("languages");
        w.item("en");
        if (row.chinese) w.item("zh-Hans");
    }
}

void write_all_sources(Writer& w) {
    const auto scope = w.object("sources");
    for (const auto& row : tables::sources) write_source(w, row);
}

} // namespace

void write_source(Writer& w, const tables::Source& source) {
    const auto scope = w.object(source.key);
    w.put("short", source.short_name);
    w.put("title", source.title);
    w.put("publisher", source.publisher);
    w.put("year", source.year);
    w.put("licence", source.licence);
    w.put("locator", source.locator);
}

std::string write_matches(const std::vector<const tables::Device*>& devices) {
    return matches_text(devices);
}

std::string write_matches(const std::vector<const Cpu*>& processors) {
    return matches_text(processors);
}

std::string write_matches(const std::vector<PlaceMatch>& places) { return matches_text(places); }

std::string write_catalog() {
    Writer w;
    {
        const auto scope = w.object();
        w.put("tool", version());
        w.put("data", tables::data_version);
        write_devices(w);
        write_providers(w);
        write_countries(w);
        write_stages(w);
        write_formats(w);
        write_all_sources(w);
    }
    return std::move(w).text();
}

} // namespace carbon
