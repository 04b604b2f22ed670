// The science against published numbers; each names its source.
#include "core/check.hpp"
#include "core/estimate.hpp"
#include "core/format.hpp"
#include "core/sum.hpp"
#include "core/totals.hpp"
#include "core/trace.hpp"
#include "tests/core/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace carbon;

namespace {

Run run(double watts, double count, double hours, double pue, double grams) {
    Run r;
    r.device = OwnDevice{"", Watts(watts)};
    r.count = count;
    r.hours = Hours(hours);
    r.pue = pue;
    r.place = StatedPlace{GramsPerKilowattHour(grams), "", 2022, "a source", ""};
    return r;
}

Estimate estimated(const Run& r) {
    Findings findings("/runs/0");
    check(r, findings);
    return estimate(0, r, findings);
}

Result result(const Run& r) { return estimated(r).result.value(); }

bool within(double value, double expected, double relative) {
    return std::abs(value - expected) <= relative * std::abs(expected);
}

constexpr double four_ulp = 4 * 2.220446049250313e-16;

} // namespace

TEST_CASE("the paper's two examples: 300 W for 100 h") { // arXiv:2302.08476, section 3.2
    CHECK(result(run(300, 1, 100, 1, 500)).energy.value() == 30);
    CHECK(result(run(300, 1, 100, 1, 500)).carbon.value() == 15);
    CHECK(result(run(300, 1, 100, 1, 100)).carbon.value() == 3);
}

TEST_CASE("row 0 of the survey: 16 RTX 2080 Ti for 264 h in Michigan, 2020") {
    // co2ml95models.csv: 950,400 s, 250 W, 506.1 g/kWh -> 1,056 kWh, 534.4 kg
    auto r = run(0, 16, 950400.0 / 3600, 1, 506.1);
    r.device = CatalogDevice{"nvidia-geforce-rtx-2080-ti-11gb"};
    CHECK(result(r).energy.value() == 1056);
    CHECK(text(result(r).carbon) == "534.4\u00a0kg");
}

TEST_CASE("BLOOM: 1,082,990 device-hours of A100") { // Luccioni et al. 2022, arXiv:2211.02001
    auto r = run(0, 384, 1082990.0 / 384, 1, 57);
    r.device = CatalogDevice{"nvidia-a100-sxm4-80gb"};
    CHECK(within(result(r).energy.value(), 433196, four_ulp));
    CHECK(text(result(r).carbon) == "24.69\u00a0t");
    r.pue = 1.2;
    CHECK(text(result(r).carbon) == "29.63\u00a0t");
}

TEST_CASE("GPT-3: 10,000 V100 that drew 330 W, above their rating") {
    // Patterson et al. 2021, arXiv:2104.10350, table 4: 14.8 days, PUE 1.1, 429 g/kWh, 552.1 t
    auto r = run(0, 10000, 14.8 * 24, 1.1, 429);
    r.device = CatalogDevice{"nvidia-v100-sxm2-16gb"};
    r.utilisation = 1.1;
    CHECK(within(result(r).carbon.value(), 552100, 0.002));
}

TEST_CASE("nothing is lost where a calculator that rounds each step loses it") {
    // ML CO2 Impact shows 11.52 kg and 0 kg for these two
    CHECK(within(result(run(400, 1, 960, 1, 34.5)).carbon.value(), 13.248, four_ulp));
    CHECK(plain(result(run(400, 1, 960, 1, 34.5)).carbon.value()) == "13.248");
    CHECK(within(result(run(70, 1, 1, 1, 16)).carbon.value(), 0.00112, four_ulp));
    CHECK(text(result(run(70, 1, 1, 1, 16)).carbon) == "1.12\u00a0g");
}

TEST_CASE("energy and carbon are linear in hours and carbon in intensity") {
    const auto once = result(run(300, 8, 12.5, 1.25, 400));
    const auto twice = result(run(300, 8, 25, 1.25, 400));
    CHECK(twice.energy.value() == 2 * once.energy.value());
    CHECK(twice.carbon.value() == 2 * once.carbon.value());
    CHECK(result(run(300, 8, 12.5, 1.25, 800)).carbon.value() == 2 * once.carbon.value());
    CHECK(result(run(300, 8, 12.5, 1, 400)).energy == *once.it_energy);
}

TEST_CASE("a stated factor replaces that of the catalog and says so") {
    auto r = run(0, 1, 1, 1, 100);
    r.place = RegionPlace{"aws", "us-east-1"};
    r.device = CatalogDevice{"nvidia-t4"};
    r.year = 2024;
    CHECK(estimated(r).factors.pue->basis == Basis::stated);
    r.pue.reset();
    CHECK(estimated(r).factors.pue->basis == Basis::catalog);
    CHECK(estimated(r).factors.pue->value == 1.15);
    CHECK(estimated(r).factors.power->basis == Basis::catalog);
    CHECK(estimated(r).factors.utilisation->basis == Basis::assumed);
    r.place = CountryPlace{"FRA"};
    CHECK(estimated(r).factors.pue->basis == Basis::assumed);
    CHECK(estimated(r).factors.pue->value == 1.56); // Uptime's average of 2024
}

TEST_CASE("every factor that is not the author's names a source or is a plain assumption") {
    auto r = run(0, 1, 1, 1, 100);
    r.device = CatalogDevice{"nvidia-t4"};
    r.place = RegionPlace{"gcp", "europe-west9"};
    r.pue.reset();
    const auto f = estimated(r).factors;
    CHECK_FALSE(f.power->source.empty());
    CHECK_FALSE(f.pue->source.empty());
    CHECK_FALSE(f.intensity->source.empty());
    CHECK(f.intensity->kind == "life-cycle");
    CHECK(f.hours->source.empty());
}

TEST_CASE("totals are the sum of the counted runs to one unit in the last place, in any order") {
    std::vector<Estimate> estimates;
    long double exact = 0;
    for (int i = 0; i < 10000; ++i) {
        auto e = estimated(
            run(250 + i % 7, 1 + i % 9, 0.1 + i * 0.37, 1 + (i % 13) * 0.01, 11.3 + i % 997));
        exact += e.result->carbon.value();
        estimates.push_back(e);
    }
    auto faulty = estimated(run(250, 1, -1, 1, 100));
    REQUIRE_FALSE(faulty.result);
    estimates.push_back(faulty);
    const auto forward = totals(estimates);
    std::reverse(estimates.begin(), estimates.end());
    const auto backward = totals(estimates);
    CHECK(forward.counted == 10000);
    CHECK(forward.left_out == 1);
    const auto ulp = std::nextafter(static_cast<double>(exact), 1e300) - static_cast<double>(exact);
    CHECK(std::abs(forward.sum.carbon.value() - static_cast<double>(exact)) <= ulp);
    CHECK(std::abs(backward.sum.carbon.value() - static_cast<double>(exact)) <= ulp);
}

TEST_CASE("the sum keeps what a plain one loses") {
    Sum sum;
    for (const double term : {1.0, 1e100, 1.0, -1e100}) sum.add(term);
    CHECK(sum.value() == 2); // Neumaier's own example
    Sum shrinking;
    for (const double term : {1e16, 1.0, 1.0, -1e16}) shrinking.add(term);
    CHECK(shrinking.value() == 2);
}

TEST_CASE("a stated intensity lends its year to the default PUE") {
    auto r = run(300, 1, 1, 1, 57);
    r.pue.reset();
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 2018, "s", ""};
    CHECK(estimated(r).factors.pue->value == 1.58); // Uptime's average of 2018
    r.year = 2011;
    CHECK(estimated(r).factors.pue->value == 1.98);
}

TEST_CASE("the trace can be followed with a pocket calculator") {
    const auto lines = trace(estimated(run(400, 8, 120, 1.25, 57)));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "8 × 120 h = 960 device-hours");
    CHECK(lines[1] == "400 W × utilisation 1 × 960 h ÷ 1000 W/kW = 384 kWh (IT energy)");
    CHECK(lines[2] == "384 kWh × PUE 1.25 = 480 kWh (facility energy)");
    CHECK(lines[3] == "480 kWh × 57 g/kWh ÷ 1000 g/kg = 27.36 kg CO₂e");
}
