#include "core/search.hpp"
#include "tests/core/catch.hpp"

#include <string>

using namespace carbon;

namespace {

std::string first_device(std::string_view query) {
    const auto found = search_devices(query, 1);
    return found.empty() ? "" : std::string(found.front()->id);
}

std::string first_place(std::string_view query) {
    const auto found = search_places(query, 1);
    if (found.empty()) return "";
    if (const auto* country = std::get_if<const tables::Country*>(&found.front()))
        return std::string((*country)->id);
    if (const auto* grid = std::get_if<const Grid*>(&found.front()))
        return "grid " + std::string((*grid)->code);
    const auto* region = std::get<const tables::Region*>(found.front());
    return std::string(region->provider) + "/" + std::string(region->id);
}

std::string first_cpu(std::string_view query) {
    const auto found = search_cpus(query, 1);
    return found.empty() ? "" : found.front()->id;
}

} // namespace

TEST_CASE("a device is found by what people type") {
    CHECK(first_device("a100 sxm 80gb") == "nvidia-a100-sxm4-80gb");
    CHECK(first_device("A100-SXM4-80GB") == "nvidia-a100-sxm4-80gb");
    CHECK(first_device("rtx3090") == "nvidia-geforce-rtx-3090");
    CHECK(first_device("RTX 4090") == "nvidia-geforce-rtx-4090");
    CHECK(first_device("t4") == "nvidia-t4");
    CHECK(first_device("tpuv3") == "google-tpu-v3");
    CHECK(first_device("mi300x") == "amd-instinct-mi300x");
    CHECK(first_device("zzz") == "");
}

TEST_CASE("every device is found first by its own name, and so is every alias") {
    for (const auto& row : tables::devices) {
        INFO(row.name);
        CHECK(first_device(row.name) == row.id);
        CHECK(device_named(row.name) == &row);
    }
    for (const auto& alias : tables::device_aliases) {
        INFO(alias.name);
        REQUIRE(device_named(alias.name));
        CHECK(device_named(alias.name)->id == alias.id);
    }
}

TEST_CASE("a place is found by code, city or country") {
    CHECK(first_place("us-east-1") == "aws/us-east-1");
    CHECK(first_place("europe-west4") == "gcp/europe-west4");
    CHECK(first_place("france") == "FRA");
    CHECK(first_place("FRA") == "FRA");
    CHECK(first_place("uk") == "GBR");
    CHECK(first_place("google frankfurt") == "gcp/europe-west3");
    CHECK(first_place("zürich") == "aws/eu-central-2");
    CHECK(country_named("USA")->id == "USA");
    CHECK(country_named("nowhere") == nullptr);
}

TEST_CASE("a country is found by its name in Chinese") {
    CHECK(first_place("中国") == "CHN");
    CHECK(first_place("美国") == "USA");
    CHECK(first_place("瑞士") == "CHE");
    CHECK(country_named("法国")->id == "FRA");
}

TEST_CASE("a region is found by the name of the zone that it lies on") {
    const auto found = [](std::string_view query, std::string_view id) {
        for (const auto& match : search_places(query, 60))
            if (const auto* region = std::get_if<const tables::Region*>(&match);
                region && (*region)->id == id)
                return true;
        return false;
    };
    CHECK(found("Québec", "ca-central-1"));
    CHECK(found("quebec", "northamerica-northeast1"));
    CHECK(found("PJM", "us-east-1"));
    CHECK_FALSE(found("Québec", "ca-west-1"));
}

TEST_CASE("a word that begins with the query comes before one that only holds it") {
    const auto found = search_devices("m40", 10);
    REQUIRE(found.size() > 1);
    CHECK(found.front()->id.find("m40") != std::string_view::npos);
    CHECK(first_place("india") == "IND");
}

TEST_CASE("a query of signs alone finds nothing") {
    CHECK(search_devices("!!!", 5).empty());
    CHECK(search_places("– –", 5).empty());
    CHECK(device_named("!!!") == nullptr);
}

bool finds(std::string_view query, std::string_view code) {
    for (const auto& match : search_places(query, 60))
        if (const auto* grid = std::get_if<const Grid*>(&match); grid && (*grid)->code == code)
            return true;
    return false;
}

TEST_CASE("a grid is found by its code, its name, and the state that it serves") {
    CHECK(first_place("US-VA") == "grid US-VA");
    CHECK(first_place("us-va") == "grid US-VA");
    CHECK(first_place("Virginia") == "grid US-VA");
    CHECK(first_place("québec (ca-qc)") == "grid CA-QC"); // as the field shows it
    CHECK(first_place("PJM") == "grid US-MIDA-PJM");
    CHECK(first_place("quebec") == "grid CA-QC");
    CHECK(first_place("california") == "grid US-CA");
    CHECK(first_place("华北") == "grid CNGRID-NORTH");
    CHECK(first_place("广东") == "grid CN-GD"); // its first byte is that of 北京
    CHECK(finds("california", "US-CAL-CISO"));
    CHECK(finds("virginia", "US-MIDA-PJM"));
    CHECK(grid_named("Québec") == find_grid("CA-QC"));
    // A country is found as such, not as its zone as well.
    CHECK_FALSE(finds("France", "FR"));
    CHECK(finds("Åland", "AX"));
}

TEST_CASE("an empty query lists from the start, and the limit holds") {
    CHECK(search_devices("", 1000).size() == tables::devices.size());
    CHECK(search_devices("", 7).size() == 7);
    const auto all = search_places("", 1000);
    CHECK(all.size() > tables::countries.size() + tables::regions.size());
    CHECK(search_places("", all.size() - 1).size() == all.size() - 1);
}

TEST_CASE("a processor is found by what people type") {
    CHECK(first_cpu("epyc 7742") == "amd-epyc-7742");
    CHECK(first_cpu("EPYC-7742") == "amd-epyc-7742");
    CHECK(first_cpu("amd epyc 7742") == "amd-epyc-7742");
    CHECK(first_cpu("xeon 8480") != "");
    CHECK(first_cpu("epyc 7742 abacus") == "");
    CHECK(first_cpu("!!!") == "");
    CHECK(search_cpus("", 10).size() == 10);
    CHECK(search_cpus("epyc", 3).size() == 3);
    CHECK(search_cpus("", 100000).size() == cpus().size());
}

TEST_CASE("a processor is found first by its own name, but where another is called alike") {
    std::size_t others = 0;
    for (std::size_t i = 0; i < cpus().size(); i += 25)
        if (first_cpu(cpus()[i].name) != cpus()[i].id) ++others;
    CHECK(others == 0);
}

TEST_CASE("an equal name comes first, then one that starts so, then one that holds the words") {
    const auto names = [](std::string_view query) {
        std::vector<std::string_view> list;
        for (const auto* device : search_devices(query, 400)) list.push_back(device->name);
        return list;
    };
    const auto found = names("nvidia a100");
    REQUIRE(found.size() > 3);
    for (const auto& name : found) CHECK(name.find("A100") != name.npos);
    CHECK(first_device("nvidia t4") == "nvidia-t4");
    const auto places = search_places("us", 500);
    REQUIRE(places.size() > 10);
    CHECK(first_place("us") == "USA"); // an alias equal to the query
}

TEST_CASE("every region is found first by its provider and id") {
    for (const auto& row : tables::regions) {
        const auto query = std::string(row.provider) + " " + std::string(row.id);
        INFO(query);
        CHECK(first_place(query) == std::string(row.provider) + "/" + std::string(row.id));
    }
}
