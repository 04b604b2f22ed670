#include "core/catalog.hpp"

#include "core/document/put.hpp"
#include "core/document/response.hpp"
#include "core/document/source_json.hpp"
#include "core/format.hpp"
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

std::string_view country_name(std::string_view id) {
    const auto* country = find_country(id);
    return country ? country->name : id;
}

Json match(const char* kind, std::string_view id, std::string_view name,
           const std::string& detail) {
    Json object = Json::object();
    put(object, "kind", kind);
    put(object, "id", id);
    put(object, "name", name);
    put(object, "detail", detail);
    return object;
}

Json match(const tables::Device& row) { return match("device", row.id, row.name, detail(row)); }

// "225 W · 64 cores"
std::string detail(const Cpu& cpu) {
    const auto cores = static_cast<std::size_t>(cpu.cores);
    return text(cpu.rated_power) + (cores ? " · " + counted(cores, "core") : "");
}

Json match(const Cpu& row) { return match("cpu", row.id, row.name, detail(row)); }

Json match(const tables::Region& row) {
    const auto* provider = find_provider(row.provider);
    Json object = Json::object();
    put(object, "kind", "region");
    put(object, "provider", row.provider);
    put(object, "region", row.id);
    put(object, "name", row.id);
    put(object, "detail",
        std::string(provider ? provider->name : row.provider) + " · " + std::string(row.location) +
            " · " + std::string(country_name(row.country)));
    return object;
}

Json match(const tables::Country& row) {
    Json object = Json::object();
    put(object, "kind", "country");
    put(object, "country", row.id);
    put(object, "name", row.name);
    put(object, "detail", std::to_string(row.first_year) + "–" + std::to_string(newest_year(row)));
    return object;
}

Json listed(std::string_view id, std::string_view name, std::string_view detail) {
    Json object = Json::object();
    put(object, "id", id);
    put(object, "name", name);
    put(object, "detail", detail);
    return object;
}

Json regions_of(const tables::Provider& provider) {
    Json regions = Json::array();
    for (const auto& row : tables::regions)
        if (row.provider == provider.id)
            regions.push_back(listed(row.id, row.location, country_name(row.country)));
    return regions;
}

Json providers_json() {
    Json list = Json::array();
    for (const auto& provider : tables::providers) {
        Json object = Json::object();
        put(object, "id", provider.id);
        put(object, "name", provider.name);
        put(object, "regions", regions_of(provider));
        list.push_back(std::move(object));
    }
    return list;
}

Json devices_json() {
    Json list = Json::array();
    for (const auto& row : tables::devices) list.push_back(listed(row.id, row.name, detail(row)));
    return list;
}

Json countries_json() {
    Json list = Json::array();
    for (const auto& row : tables::countries) {
        Json object = Json::object();
        put(object, "id", row.id);
        put(object, "name", row.name);
        put(object, "first_year", row.first_year);
        put(object, "last_year", newest_year(row));
        list.push_back(std::move(object));
    }
    return list;
}

Json stages_json() {
    Json list = Json::array();
    for (const auto& row : stages) {
        Json object = Json::object();
        put(object, "id", row.id);
        put(object, "name", row.name);
        put(object, "final", row.final);
        list.push_back(std::move(object));
    }
    return list;
}

std::string matches_text(Json&& list) {
    Json object = Json::object();
    put(object, "matches", std::move(list));
    return json_text(object);
}

} // namespace

Json source_json(const tables::Source& source) {
    Json object = Json::object();
    put(object, "short", source.short_name);
    put(object, "title", source.title);
    put(object, "publisher", source.publisher);
    put(object, "year", source.year);
    put(object, "licence", source.licence);
    put(object, "locator", source.locator);
    return object;
}

std::string json_text(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_matches(const std::vector<const tables::Device*>& devices) {
    Json list = Json::array();
    for (const auto* row : devices) list.push_back(match(*row));
    return matches_text(std::move(list));
}

std::string write_matches(const std::vector<const Cpu*>& processors) {
    Json list = Json::array();
    for (const auto* row : processors) list.push_back(match(*row));
    return matches_text(std::move(list));
}

std::string write_matches(const std::vector<PlaceMatch>& places) {
    Json list = Json::array();
    for (const auto& place : places)
        list.push_back(std::visit([](const auto* row) { return match(*row); }, place));
    return matches_text(std::move(list));
}

std::string write_catalog() {
    Json sources = Json::object();
    for (const auto& row : tables::sources) put(sources, row.key, source_json(row));
    Json catalog = Json::object();
    put(catalog, "tool", version());
    put(catalog, "data", tables::data_version);
    put(catalog, "devices", devices_json());
    put(catalog, "providers", providers_json());
    put(catalog, "countries", countries_json());
    put(catalog, "stages", stages_json());
    put(catalog, "sources", std::move(sources));
    return json_text(catalog);
}

} // namespace carbon
