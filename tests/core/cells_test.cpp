// Numbers, units and names of columns as people write them.
#include "core/ingest/cells.hpp"
#include "core/ingest/csv_rows.hpp"
#include "core/ingest/headers.hpp"
#include "core/snippet/csv_cell.hpp"
#include "tests/core/catch.hpp"

#include <vector>

using namespace carbon;

namespace {

using Is = Amount::Is;

double value(std::string_view cell, Decimal decimal = Decimal::unstated) {
    const auto amount = read_amount(cell, decimal);
    INFO(std::string(cell));
    CHECK(amount.is == Is::number);
    return amount.value;
}

std::string path(std::string_view header) {
    const auto field = read_header(header).field;
    return field ? std::string(member(*field).path) : "";
}

std::string unit(std::string_view header) {
    const auto* found = read_header(header).unit;
    return found ? std::string(found->name) : "";
}

std::vector<std::vector<std::string>> cells(std::string_view text, char separator = ',') {
    CsvRows rows(text, separator);
    Row row;
    std::vector<std::vector<std::string>> all;
    while (rows.next(row)) all.push_back(row.cells);
    return all;
}

using Cells = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("numbers that can be read in one way are read") {
    CHECK(value("12.5") == 12.5);
    CHECK(value(" -3e-2 ") == -0.03);
    CHECK(value("−4") == -4);
    CHECK(value("+4") == 4);
    CHECK(value("'7") == 7);
    CHECK(value("1,234.5") == 1234.5);
    CHECK(value("1,234,567") == 1234567);
    CHECK(value("1 234 567.25") == 1234567.25);
    CHECK(value("1\u202f234\u00a0567") == 1234567);
    CHECK(value("1'234") == 1234);
    CHECK(value("1’234.5") == 1234.5);
    CHECK(value("1.234") == 1.234);
    CHECK(value("1.234", Decimal::comma) == 1234);
    CHECK(value("1.234,5", Decimal::comma) == 1234.5);
    CHECK(value("1,234", Decimal::point) == 1234);
    CHECK(value("1 234,5", Decimal::comma) == 1234.5);
    CHECK(read_amount("12.5 kWh", Decimal::unstated).rest == "kWh");
    CHECK(read_amount("2e3W", Decimal::unstated).rest == "W");
    CHECK(value("1,234 W", Decimal::point) == 1234);
}

TEST_CASE("what a comma means is asked where the digits do not tell") {
    for (const auto* cell : {"0,5", "1,234", "1.234,5", "1.234.567", "12,", "1 234,5", "0,500 h"}) {
        INFO(cell);
        CHECK(read_amount(cell, Decimal::unstated).is == Is::asks);
    }
    for (const auto* cell :
         {"x", "12 34", "1,23,456", "1.2.3", "1,2,3", "%", "1e999", ", h", "1,234 567,8"}) {
        INFO(cell);
        CHECK(read_amount(cell, Decimal::unstated).is == Is::other);
    }
    CHECK(read_amount("0,5", Decimal::point).is == Is::other);
    CHECK(read_amount("0.5", Decimal::comma).is == Is::other);
    for (const auto* cell : {"", "  ", "-", "—", "n/a", "NA", "NaN", "?"}) {
        INFO(cell);
        CHECK(read_amount(cell, Decimal::unstated).is == Is::nothing);
    }
}

TEST_CASE("columns are known by what people call them") {
    for (const auto* name :
         {"GPU", "GPU model", "TPU model", "Device type", "Accelerator", "hardware"})
        CHECK(path(name) == "device");
    for (const auto* name :
         {"GPUs", "Number of GPUs", "# of TPUs", "num_gpus", "GPU count", "No. of devices"})
        CHECK(path(name) == "count");
    for (const auto* name :
         {"hours", "Training time [h]", "Training time (s)", "Wall-clock time (min)",
          "hours (wall-clock)", "duration_hours", "Training time in days", "Runtime"})
        CHECK(path(name) == "hours");
    for (const auto* name :
         {"GPU hours", "device-hours", "GPU-days", "Device-hours [h]", "TPU hours", "gpuhours"})
        CHECK(path(name) == "device_hours");
    for (const auto* name : {"TDP", "TDP [W]", "watts", "Power (kW)", "Rated power, W"})
        CHECK(path(name) == "device/watts");
    for (const auto* name :
         {"carbon intensity [g/kWh]", "g_per_kwh", "Carbon intensity [g CO₂eq/kWh]", "gCO2e/kWh",
          "Grid intensity (kgCO2/kWh)", "Emission factor"})
        CHECK(path(name) == "place/g_per_kwh");
    for (const auto* name : {"CO2eq [kg]", "CO₂eq emitted [kg]", "Emissions (tCO2e)", "kg CO2eq",
                             "GHG emissions [t]", "carbon_kg", "Published carbon [kg]"})
        CHECK(path(name) == "reported/kg");
    CHECK(path("Published energy [kWh]") == "reported/kwh");
    CHECK(path("Measured energy [MWh]") == "measured/kwh");
    for (const auto* name : {"average_watts", "Avg power (W)", "avg_power_w", "measured power [W]",
                             "Mean draw, W", "Avg. power per GPU [W]"})
        CHECK(path(name) == "average_watts");
    for (const auto* name : {"GPUs per node", "GPUs/node", "GPUs (per node)", "# GPUs per node"})
        CHECK(read_header(name).field == Field::count_per_node);
    CHECK(path("Seeds") == "repeats");
    CHECK(path("what") == "name");
    for (const auto* name : {"hrs each", "Hours per trial", "hours/run each"})
        CHECK((path(name) == "hours") == (std::string(name) != "hours/run each"));
    CHECK(path("kWh each").empty());
    CHECK(path("yr") == "year");
    CHECK(path("Utilization [%]") == "utilisation");
    CHECK(path("Country (ISO)") == "place/country");
    CHECK(path("Data set") == "about/data_set");
}

TEST_CASE("columns that could be something else are not taken for it") {
    for (const auto* name : {"", "T", "Memory", "GPU memory [GB]", "GPU utilisation", "n", "#",
                             "Emissions low [kg CO₂eq]", "Facility energy [kWh]", "Country [kWh]",
                             "[h]", "percent", "Top-1 accuracy", "a b kWh c", "kg/x"}) {
        INFO(name);
        CHECK(path(name).empty());
    }
    for (const auto* name :
         {"Training time", "Carbon [tons]", "Energy", "Time [months]", "Power [hp]"}) {
        INFO(name);
        CHECK(read_header(name).unit_unknown);
    }
    CHECK_FALSE(read_header("TDP").unit_unknown);
}

TEST_CASE("units are honoured") {
    CHECK(unit("Training time [s]") == "s");
    CHECK(unit("GPU days") == "d");
    CHECK(unit("Carbon intensity (kg CO2/kWh)") == "kg/kWh");
    CHECK(unit("Emissions [tCO2eq]") == "t");
    CHECK(find_unit("min")->in_own_unit(90) == 1.5);
    CHECK(find_unit("t CO2e/MWh")->in_own_unit(0.4) == 400);
    CHECK(find_unit("g per kWh")->in_own_unit(7) == 7);
    CHECK(find_unit("%")->in_own_unit(80) == 0.8);
    CHECK(find_unit("tons") == nullptr);
    CHECK(own_unit(Dimension::mass) == "kg");
    CHECK(own_unit(Dimension::number).empty());
}

TEST_CASE("rows and cells are those of RFC 4180") {
    CHECK(cells("a,b\r\nc,\"d\"\"e\nf\"\n\rx") == Cells{{"a", "b"}, {"c", "d\"e\nf"}, {""}, {"x"}});
    CHECK(cells("a,b,") == Cells{{"a", "b", ""}});
    CHECK(cells("\"a\"b,5\" disk") == Cells{{"ab", "5\" disk"}});
    CHECK(cells("a;b", ';') == Cells{{"a", "b"}});
    CHECK(cells("").empty());
    CHECK(cells("\"\"") == Cells{{""}});
    CsvRows rows("x\n\"a,b\nc", ',');
    Row row;
    CHECK(rows.next(row));
    CHECK_FALSE(rows.unclosed());
    CHECK(rows.next(row));
    CHECK(rows.unclosed());
    CHECK(row.number == 2);
    CHECK_FALSE(rows.next(row));
}

TEST_CASE("the apostrophe before a formula is taken off again, and no other one") {
    for (const auto* text : {"=1", "'=1", "''=1", "'a", "a;=b", "a;'=b", "a\n-x", "-5", "@x", "+",
                             "x; \"=1", "=a;=b", "x;", "'", ""}) {
        INFO(text);
        const auto cell = snippet::csv_cell(text);
        const auto read = cells("," + cell); // so that an empty one is a row as well
        CHECK(snippet::without_guards(read[0][1]) == text);
    }
    CHECK(snippet::csv_cell("=1").find("'=1") != std::string::npos);
}
