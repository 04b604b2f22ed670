#include "core/catalog.hpp"

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

Json match(const tables::Device& row) {
    return {{"kind", "device"}, {"id", row.id}, {"name", row.name}, {"detail", detail(row)}};
}

// "225 W · 64 cores"
std::string detail(const Cpu& cpu) {
    const auto cores = static_cast<std::size_t>(cpu.cores);
    return text(cpu.rated_power) + (cores ? " · " + counted(cores, "core") : "");
}

Json match(const Cpu& row) {
    return {{"kind", "cpu"}, {"id", row.id}, {"name", row.name}, {"detail", detail(row)}};
}

Json match(const tables::Region& row) {
    const auto* provider = find_provider(row.provider);
    return {{"kind", "region"},
            {"provider", row.provider},
            {"region", row.id},
            {"name", row.id},
            {"detail", std::string(provider ? provider->name : row.provider) + " · " +
                           std::string(row.location) + " · " +
                           std::string(country_name(row.country))}};
}

Json match(const tables::Country& row) {
    return {{"kind", "country"},
            {"country", row.id},
            {"name", row.name},
            {"detail", std::to_string(row.first_year) + "–" + std::to_string(newest_year(row))}};
}

Json providers_json() {
    Json list = Json::array();
    for (const auto& provider : tables::providers) {
        Json regions = Json::array();
        for (const auto& row : tables::regions)
            if (row.provider == provider.id)
                regions.push_back({{"id", row.id},
                                   {"name", row.location},
                                   {"detail", country_name(row.country)}});
        list.push_back({{"id", provider.id}, {"name", provider.name}, {"regions", regions}});
    }
    return list;
}

} // namespace

Json source_json(const tables::Source& source) {
    return {{"short", source.short_name},    {"title", source.title},
            {"publisher", source.publisher}, {"year", source.year},
            {"licence", source.licence},     {"locator", source.locator}};
}

std::string json_text(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_matches(const std::vector<const tables::Device*>& devices) {
    Json list = Json::array();
    for (const auto* row : devices) list.push_back(match(*row));
    return json_text({{"matches", list}});
}

std::string write_matches(const std::vector<const Cpu*>& processors) {
    Json list = Json::array();
    for (const auto* row : processors) list.push_back(match(*row));
    return json_text({{"matches", list}});
}

std::string write_matches(const std::vector<PlaceMatch>& places) {
    Json list = Json::array();
    for (const auto& place : places)
        list.push_back(std::visit([](const auto* row) { return match(*row); }, place));
    return json_text({{"matches", list}});
}

std::string write_catalog() {
    Json devices = Json::array(), countries = Json::array(), sources = Json::object();
    Json stage_list = Json::array();
    for (const auto& row : stages)
        stage_list.push_back({{"id", row.id}, {"name", row.name}, {"final", row.final}});
    for (const auto& row : tables::devices)
        devices.push_back({{"id", row.id}, {"name", row.name}, {"detail", detail(row)}});
    for (const auto& row : tables::countries)
        countries.push_back({{"id", row.id},
                             {"name", row.name},
                             {"first_year", row.first_year},
                             {"last_year", newest_year(row)}});
    for (const auto& row : tables::sources) sources[std::string(row.key)] = source_json(row);
    return json_text({{"tool", version()},
                      {"data", tables::data_version},
                      {"devices", devices},
                      {"providers", providers_json()},
                      {"countries", countries},
                      {"stages", stage_list},
                      {"sources", sources}});
}

} // namespace carbon
