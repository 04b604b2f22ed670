#include "core/totals.hpp"

#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

Run staged(const std::string& stage, double hours) {
    auto r = good();
    r.stage = stage;
    r.hours = Hours(hours);
    return r;
}

Run measured(Boundary boundary) {
    auto r = good();
    r.device = {};
    r.hours.reset();
    r.measured = MeasuredEnergy{KilowattHours(10), boundary, ""};
    return r;
}

std::vector<Estimate> estimated(const std::vector<Run>& runs) {
    std::vector<Estimate> list;
    for (const auto& run : runs) {
        Findings findings("");
        check(run, findings);
        list.push_back(estimate(list.size(), run, findings));
    }
    return list;
}

Totals total(const std::vector<Run>& runs) { return totals(estimated(runs)); }

List names(const std::vector<Group>& groups) {
    List list;
    for (const auto& group : groups) list.push_back(group.name);
    return list;
}

} // namespace

TEST_CASE("nothing adds up to nothing") {
    const auto t = total({});
    CHECK(t.counted == 0);
    CHECK(t.sum.energy.value() == 0);
    CHECK_FALSE(t.sum.device_hours);
    CHECK_FALSE(t.sum.it_energy);
    CHECK_FALSE(t.final_model);
    CHECK_FALSE(t.gpu_hours);
    CHECK(t.stages.empty());
}

TEST_CASE("the final model is the runs that make it, where any run has a stage") {
    CHECK_FALSE(total({good(), good()}).final_model);
    const auto t = total({staged("pre-training", 10), staged("fine-tuning", 20),
                          staged("final", 30), staged("search", 40), staged("failed", 50), good()});
    REQUIRE(t.final_model);
    CHECK(t.final_model->members == std::vector<std::size_t>{0, 1, 2});
    CHECK(t.final_model->sum.device_hours == DeviceHours(60));
    CHECK(t.final_model->sum.carbon < t.sum.carbon);
    const auto none = total({staged("search", 40)});
    REQUIRE(none.final_model);
    CHECK(none.final_model->members.empty());
    CHECK(none.final_model->sum.carbon.value() == 0);
    auto faulty = staged("final", -1);
    CHECK_FALSE(total({faulty, good()}).final_model); // its stage does not count either
}

TEST_CASE("runs are grouped by stage, place, year and device, in the order of their first run") {
    auto poland = staged("search", 20);
    poland.place = CountryPlace{"POL"};
    poland.year.reset();
    poland.device = CatalogDevice{"nvidia-a100-sxm4-80gb"};
    const auto t = total({good(), poland, staged("search", 30), staged("final", -5)});
    CHECK(names(t.stages) == List{"No stage given", "Hyper-parameter search"});
    CHECK(t.stages[1].members == std::vector<std::size_t>{1, 2});
    CHECK(t.stages[1].sum.device_hours == DeviceHours(50));
    CHECK(names(t.places) == List{"France", "Poland"});
    CHECK(names(t.years) == List{"2024", "No year given"});
    CHECK(names(t.devices) == List{"NVIDIA T4", "NVIDIA A100 SXM4 80GB"});
    CHECK(t.left_out == 1);
    for (const auto* groups : {&t.stages, &t.places, &t.years, &t.devices}) {
        KilowattHours energy;
        for (const auto& group : *groups) energy = energy + group.sum.energy;
        CHECK(energy.value() == Catch::Approx(t.sum.energy.value()).epsilon(1e-14));
    }
}

TEST_CASE("a run of hardware that is not named stands in a group of its own") {
    CHECK(names(total({measured(Boundary::node), good()}).devices) ==
          List{"Not named", "NVIDIA T4"});
}

TEST_CASE("own devices and places without a name are told apart by their figures") {
    auto a = good(), b = good();
    a.device = OwnDevice{"", Watts(300)};
    b.device = OwnDevice{"", Watts(400)};
    a.place = StatedPlace{GramsPerKilowattHour(50), "", {}, "s", ""};
    b.place = StatedPlace{GramsPerKilowattHour(60), "", {}, "s", ""};
    const auto t = total({a, b, a});
    CHECK(names(t.devices) == List{"own device, 300\u00a0W", "own device, 400\u00a0W"});
    CHECK(names(t.places) == List{"own place, 50\u00a0g/kWh", "own place, 60\u00a0g/kWh"});
    CHECK(t.devices[0].members == std::vector<std::size_t>{0, 2});
    std::get<OwnDevice>(a.device).name = std::get<OwnDevice>(b.device).name = "GPU";
    CHECK(names(total({a, b}).devices) == List{"GPU"});
}

TEST_CASE("an unknown stage is none") {
    CHECK(names(total({staged("testing", 10)}).stages) == List{"No stage given"});
}

TEST_CASE("runs without device-hours are counted as untimed") {
    const auto t = total({good(), measured(Boundary::node), measured(Boundary::device)});
    CHECK(t.untimed == 2);
    CHECK(t.sum.device_hours == DeviceHours(10));
    CHECK(total({measured(Boundary::node)}).untimed == 1);
    CHECK_FALSE(total({measured(Boundary::node)}).sum.device_hours);
}

TEST_CASE("the IT energy of all runs is known only where that of each is") {
    CHECK(total({good(), measured(Boundary::node)}).sum.it_energy);
    CHECK_FALSE(total({good(), measured(Boundary::facility)}).sum.it_energy);
    CHECK_FALSE(total({measured(Boundary::facility), good()}).sum.it_energy);
}

TEST_CASE("the energies of devices and hosts are not summed where one run does not know them") {
    auto hosted = good();
    hosted.host = Host{OwnDevice{"", Watts(100)}, {}, {}, {}};
    const auto t = total({good(), hosted, measured(Boundary::node)});
    CHECK_FALSE(t.sum.device_energy);
    CHECK_FALSE(t.sum.host_energy);
    CHECK(t.sum.it_energy->value() == 12.4);
    CHECK_FALSE(total({good()}).sum.host_energy);
}

TEST_CASE("GPU-hours are those of devices that the catalogue knows to be GPUs") {
    auto tpu = good();
    tpu.device = CatalogDevice{"google-tpu-v4"};
    auto own = good();
    own.device = OwnDevice{"GPU", Watts(100)};
    CHECK(total({good(), good(), tpu, own}).gpu_hours == DeviceHours(20));
    CHECK_FALSE(total({tpu, own}).gpu_hours);
}

TEST_CASE("the paper's method takes rated power and hours alone, and leaves out what lacks them") {
    auto r = good();
    r.count = 2;
    r.utilisation = 0.5;
    r.pue = 1.5;
    r.host = Host{OwnDevice{"", Watts(100)}, {}, {}, {}};
    auto unrated = good();
    unrated.device = OwnDevice{"mine", {}};
    unrated.average_power = Watts(50);
    const auto t = total({r, measured(Boundary::node), unrated, staged("", -1)});
    CHECK(t.paper.counted == 1);
    CHECK(t.paper.left_out == 2);
    CHECK(t.paper.sum.energy.value() == 1.4);
    CHECK(t.counted == 3);
    auto metered = good();
    metered.measured = MeasuredEnergy{KilowattHours(0.5), Boundary::node, ""};
    CHECK(total({metered}).paper.sum.energy.value() == 0.7);
}
