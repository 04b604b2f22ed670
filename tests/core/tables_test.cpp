#include "core/catalog.hpp"
#include "core/tables.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace carbon;

namespace {

template <class Row, class KeyOf>
bool is_sorted(std::span<const Row> rows, KeyOf key_of) {
    return std::is_sorted(rows.begin(), rows.end(),
                          [&](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
}

const tables::Alias* alias_of(std::span<const tables::Alias> aliases, std::string_view name) {
    const auto at = std::find_if(aliases.begin(), aliases.end(),
                                 [&](const auto& alias) { return alias.name == name; });
    return at == aliases.end() ? nullptr : &*at;
}

std::string texts_of(const tables::Region& row) {
    std::string all;
    for (const auto text : {row.provider, row.id, row.location, row.country, row.grid, row.source})
        all.append(text).append("|");
    return all;
}

} // namespace

TEST_CASE("the first and the last row of a table are those of its file") {
    CHECK(texts_of(tables::regions.front()) == "alibaba|cn-beijing|Beijing|CHN|CN-BJ|ccf|");
    CHECK(tables::regions.front().pue == 1.2);
    CHECK(tables::regions.front().pue_year == 2023);
    CHECK(tables::regions.front().pue_source == "ccf");

    const auto& first = tables::devices.front();
    CHECK(first.name == "Amazon Trainium1");
    CHECK(first.tdp_watts == 0);
    CHECK(first.memory_gb == 32);
    CHECK(first.release_year == 2022);
    CHECK(first.note == "No public rated power was found; state the watts yourself.");
    CHECK(tables::devices.back().id == "tianshu-zhixin-zhikai-100");

    CHECK(tables::countries.front().name == "Aruba");
    CHECK(tables::countries.back().name == "Zimbabwe");
    CHECK(tables::cpus.front().name == "AMD 3015Ce");
    CHECK(tables::cpus.front().tdp_watts == 6);
    CHECK(tables::cpus.back().name == "Intel Xeon w9-3495X");
    CHECK(tables::cpus.back().cores == 56);
}

TEST_CASE("no row is lost on the way into a table") {
    CHECK(tables::sources.size() == 59);
    CHECK(tables::device_aliases.size() == 842);
    CHECK(tables::country_aliases.size() == 381);
    CHECK(tables::providers.size() == 9);
    CHECK(tables::pues.size() == 18);
    CHECK(tables::utilisation_cases.size() == 21);
    CHECK(tables::pue_ranges.size() == 2);
    CHECK(tables::zones.size() == 352);
    CHECK(tables::part_grids.size() == 157);
    CHECK(tables::national_grids.size() == 2);
    CHECK(tables::region_years.size() == 44);
    CHECK(tables::calculators.size() == 86);
    CHECK(tables::odbl_calculators.size() == 22);
    CHECK(tables::embodied.size() == 16);
    CHECK(tables::waters.size() == 52);
    CHECK(tables::equivalences.size() == 4);
    CHECK(tables::constants.size() == 11);
    CHECK(tables::cpus.size() == 2868);
}

TEST_CASE("tables come in the order that their header tells") {
    CHECK(is_sorted(tables::device_aliases, [](const auto& row) { return row.name; }));
    CHECK(is_sorted(tables::country_aliases, [](const auto& row) { return row.name; }));
    CHECK(is_sorted(tables::cpus, [](const auto& row) { return row.name; }));
    CHECK(is_sorted(tables::zones, [](const auto& row) { return row.code; }));
    CHECK(is_sorted(tables::embodied, [](const auto& row) { return row.device; }));
    CHECK(is_sorted(tables::utilisation_cases, [](const auto& row) { return row.utilisation; }));
    CHECK(is_sorted(tables::pues, [](const auto& row) { return std::pair(row.scope, row.year); }));
    CHECK(is_sorted(tables::part_grids,
                    [](const auto& row) { return std::pair(row.code, row.year); }));
}

TEST_CASE("a series keeps its hundredths, its whole grams and its last year") {
    const auto& france = *find_country("FRA");
    CHECK(france.first_year == 1990);
    CHECK(france.centigrams_per_kwh.front() == 10425);
    CHECK(france.centigrams_per_kwh.back() == 4144);
    CHECK(france.centigrams_per_kwh.size() == 36);
    const auto values = find_country("TKM")->centigrams_per_kwh;
    CHECK(*std::max_element(values.begin(), values.end()) == 130672); // many grams at one leap
    const auto& california = *find_zone("US-CAL-CISO");
    CHECK(california.country == "USA");
    CHECK(california.centigrams_per_kwh[0] == 27800);
    CHECK(california.centigrams_per_kwh[4] == 20800);
}

TEST_CASE("what is left out of the packed text is found again") {
    CHECK(find_device("nvidia-a100-sxm4-40gb")->name == "NVIDIA A100 SXM4 40GB");
    CHECK(find_region("aws", "eu-north-1")->grid == "SWE"); // as the country
    CHECK(find_zone("FR")->country == "FRA");               // of the code
    CHECK(find_zone("AX")->country == "ALA");               // whose first letters are no alias
    CHECK(find_zone("FR")->name == "France");
    CHECK(find_zone("CA-AB")->name == "Alberta");
    CHECK(find_zone("US-MIDA-PJM")->name == "PJM Interconnection");
    CHECK(find_zone("CA-QC")->name == "Québec"); // the official figure says Quebec
}

TEST_CASE("an alias is whole, whether or not it ends as the name does") {
    const auto id_of = [](std::string_view name) {
        return alias_of(tables::device_aliases, name)->id;
    };
    CHECK(id_of("4090") == "nvidia-geforce-rtx-4090");
    CHECK(id_of("NVIDIA RTX 4090") == "nvidia-geforce-rtx-4090");
    CHECK(id_of("TPUv3 Chip") == "google-tpu-v3");
    CHECK(alias_of(tables::country_aliases, "Bharat")->id == "IND");
}
