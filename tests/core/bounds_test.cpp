// Each bound that docs/method.md states, in its guard rails: the bound itself is taken, the next
// number beyond it is a problem that names the field.
#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

#include <limits>

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double above(double bound) { return std::nextafter(bound, infinity); }
double below(double bound) { return std::nextafter(bound, -infinity); }

struct Bound {
    const char* field;
    double taken, refused;      // the bound, and the first number that is a problem
    const char* change = "{}";  // of the run below, so that the field is used
    const char* code = "range"; // of the problem
};

// One device of 1,000 W that draws them for an hour, at 100 g/kWh: 1 kWh and 100 g.
Json run_with(const Bound& bound, double value) {
    auto run = Json::parse(R"({"device": {"watts": 1000}, "hours": 1, "utilisation": 1, "pue": 1,
        "year": 2024, "place": {"g_per_kwh": 100, "source": "s"}})");
    run.merge_patch(Json::parse(bound.change));
    run[Json::json_pointer(bound.field)] = value;
    return run;
}

// How often the response has that problem of the field; an end of a range is named by its range.
int count_of(const Json& response, std::string field, const Json& severity, const Json& code) {
    if (field.starts_with("/ranges/")) field = field.substr(0, field.rfind('/'));
    int count = 0;
    for (const auto& p : response["problems"])
        count += p["path"] == "/runs/0" + field && p["severity"] == severity && p["code"] == code;
    return count;
}

void check_bounds(const std::vector<Bound>& bounds, const char* severity) {
    const int refusals = severity == std::string("error") ? 1 : 0;
    for (const auto& bound : bounds) {
        INFO(bound.field << ": " << bound.taken << ", " << bound.change);
        const auto taken = evaluated(Json::array({run_with(bound, bound.taken)}));
        CHECK(errors(taken) == 0);
        CHECK(taken["totals"]["counted"] == 1);
        CHECK(count_of(taken, bound.field, severity, bound.code) == 0);
        const auto refused = evaluated(Json::array({run_with(bound, bound.refused)}));
        CHECK(count_of(refused, bound.field, severity, bound.code) == 1);
        CHECK(errors(refused) == refusals);
        CHECK(refused["totals"]["counted"] == 1 - refusals);
    }
}

const char* const drawn = R"({"utilisation": null})";
const char* const counted_hours = R"({"hours": null})";
const char* const hosted =
    R"({"host": {"cpu": {"watts": 100}, "cpus": 1, "utilisation": 1, "memory_gb": 1}})";
const char* const metered = R"({"measured": {"boundary": "device"}})";
const char* const metered_untimed = R"({"measured": {"boundary": "facility"}, "hours": null,
    "pue": null})";

const std::vector<Bound> possible = {
    {"/hours", 1e-9, below(1e-9)},
    {"/hours", 1e9, above(1e9)},
    {"/device_hours", 1e-9, below(1e-9), counted_hours},
    {"/device_hours", 1e15, above(1e15), counted_hours},
    {"/count", 1, below(1)},
    {"/count", 1, above(1)}, // not whole, as those of repeats, nodes and processors below
    {"/count", 1e7, 1e7 + 1},
    {"/repeats", 1, below(1)},
    {"/repeats", 2, above(2)},
    {"/repeats", 1e6, 1e6 + 1},
    {"/nodes", 1, below(1), hosted},
    {"/nodes", 2, above(2), hosted},
    {"/nodes", 1e6, 1e6 + 1, hosted},
    {"/host/cpus", 1, below(1), hosted},
    {"/host/cpus", 2, above(2), hosted},
    {"/host/cpus", 1000, 1001, hosted},
    {"/host/memory_gb", 1e-9, below(1e-9), hosted},
    {"/host/memory_gb", 1e6, above(1e6), hosted},
    {"/host/cpu/watts", 1e-9, below(1e-9), hosted},
    {"/host/cpu/watts", 1e6, above(1e6), hosted},
    {"/host/utilisation", 1e-9, below(1e-9), hosted},
    {"/host/utilisation", 5, above(5), hosted},
    {"/device/watts", 1e-9, below(1e-9)},
    {"/device/watts", 1e6, above(1e6)},
    {"/average_watts", 1e-9, below(1e-9), drawn},
    {"/average_watts", 1e6, above(1e6), drawn},
    {"/utilisation", 1e-9, below(1e-9)},
    {"/utilisation", 5, above(5)},
    {"/pue", 1, below(1)},
    {"/pue", 20, above(20)},
    {"/place/g_per_kwh", 1e-9, below(1e-9)},
    {"/place/g_per_kwh", 1e4, above(1e4)},
    {"/measured/kwh", 1e-9, below(1e-9), metered_untimed},
    {"/measured/kwh", 1e12, above(1e12), metered_untimed},
    {"/year", 1950, 1949},
    {"/year", 1950, below(1950)},
    {"/year", 2100, 2101},
    {"/year", 2100, above(2100)},
    {"/pue_year", 1950, 1949},
    {"/pue_year", 2100, 2101},
    {"/place/year", 1950, 1949},
    {"/place/year", 2100, 2101},
    {"/year", 1990, 1989, R"({"place": {"country": "FRA", "g_per_kwh": null, "source": null}})"},
    // A range holds the value, in its order, at most a million times wide, and no PUE is below 1.
    {"/ranges/hours/0", 1, above(1), R"({"ranges": {"hours": [0, 2]}})"},
    {"/ranges/hours/1", 1, below(1), R"({"ranges": {"hours": [0.5, 0]}})"},
    {"/ranges/hours/0", 2, above(2), R"({"hours": 2, "ranges": {"hours": [0, 2]}})"},
    {"/ranges/hours/0", 1, below(1), R"({"hours": 1e6, "ranges": {"hours": [0, 1e6]}})"},
    {"/ranges/hours/1", 1e6, above(1e6), R"({"ranges": {"hours": [1, 0]}})"},
    {"/ranges/pue/0", 1, below(1), R"({"ranges": {"pue": [0, 2]}})"},
};

const char* const eight = R"({"count": 8})";
const char* const seven = R"({"count": 7})";

const std::vector<Bound> likely = {
    {"/hours", 8760, above(8760), seven},
    {"/hours", 43800, above(43800)},
    {"/hours", 2160, 2168, eight}, // 90 days, and the next whole multiple of the devices
    {"/device/watts", 1, below(1)},
    {"/device/watts", 3000, above(3000)},
    {"/average_watts", 1, below(1), drawn},
    {"/average_watts", 1200, above(1200), drawn}, // 1.2 times the rated power
    {"/average_watts", 3000, above(3000), R"({"utilisation": null, "device": {"watts": 2900}})"},
    {"/host/cpu/watts", 1, below(1), hosted},
    {"/host/cpu/watts", 3000, above(3000), hosted},
    {"/utilisation", 1.2, above(1.2)},
    {"/host/utilisation", 1.2, above(1.2), hosted},
    {"/pue", 3, above(3)},
    {"/place/g_per_kwh", 1, below(1)},
    {"/place/g_per_kwh", 1400, above(1400)},
    {"/nodes", 8, 9, R"({"count": 8, "host": {"memory_gb": 1}})"},
    {"/count", 4, 8, R"({"device": {"id": "google-tpu-v3", "watts": null}})"},
    {"/count", 9, 16, R"({"device": {"id": "google-tpu-v3", "watts": null}})"},
    // 2 % of the rated power, and what a meter of each boundary may show at most.
    {"/measured/kwh", 0.02, below(0.02), metered},
    {"/measured/kwh", 1.2, above(1.2), metered},
    {"/measured/kwh", 3, above(3), R"({"measured": {"boundary": "node"}})"},
    {"/measured/kwh", 4, above(4), R"({"measured": {"boundary": "facility"}, "pue": null})"},
    {"/year", 2018, 2017, R"({"device": {"id": "nvidia-t4", "watts": null}})"},
    // A published figure: half and twice the intensity, a twentieth and twice the rated power.
    {"/reported/kg", 0.05, below(0.05), R"({"reported": {"kwh": 1}})"},
    {"/reported/kg", 0.2, above(0.2), R"({"reported": {"kwh": 1}})"},
    {"/reported/kwh", 2, above(2)},
    {"/reported/kwh", 0.05, below(0.05)},
};

} // namespace

TEST_CASE("each bound of what is possible is taken, and the next number beyond it is an error") {
    check_bounds(possible, "error");
}

TEST_CASE("each bound of what is likely is taken, and the next number beyond it is a warning") {
    auto all = likely;
    for (auto& bound : all) bound.code = "unlikely";
    check_bounds(all, "warning");
}

TEST_CASE("the newest year of the data is taken, and the next one falls back on it") {
    const char* const france = R"({"place": {"country": "FRA", "g_per_kwh": null,
        "source": null}})";
    check_bounds({{"/year", 2025, 2026, france, "fallback"}}, "warning");
}

TEST_CASE("the nodes of sixteen devices may be left out, those of seventeen are asked for") {
    Bound bound{"/count", 16, 17, R"({"host": {"memory_gb": 1}})", "unlikely"};
    for (const double count : {bound.taken, bound.refused}) {
        const auto response = evaluated(Json::array({run_with(bound, count)}));
        CHECK(count_of(response, "/nodes", "warning", "unlikely") == (count > 16 ? 1 : 0));
    }
}
