// What a report says of hosts, measurements, projects and separate lines.
#include "core/snippet/words.hpp"

#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_table.hpp"
#include "core/uncertainty/uncertainty.hpp"
#include "tests/core/found.hpp"

#include <list>

using namespace carbon;
using namespace carbon::snippet;
using namespace carbon::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Report report(const std::vector<Run>& runs, const WantedLines& wanted = {}) {
    static std::list<std::vector<Run>> kept; // a report only points to its runs
    kept.push_back(runs);
    Report made;
    for (const auto& r : kept.back()) {
        Findings findings("");
        check(r, findings);
        made.estimates.push_back(estimate(made.estimates.size(), r, findings));
        made.runs.push_back(&r);
    }
    made.totals = totals(made.estimates);
    add_ranges(made.estimates, made.totals, made.comparison);
    made.lines = separate_lines(wanted, made.runs, made.estimates, made.totals);
    return made;
}

std::string said(const Run& run) { return plain_words(result_sentences(report({run}))); }

Run hosted() {
    auto r = good();
    r.count = 8;
    r.nodes = 2;
    r.host = Host{CatalogDevice{"amd-epyc-7742"}, 2, 0.4, 512};
    return r;
}

Run measured(Boundary boundary) {
    auto r = good();
    r.measured = MeasuredEnergy{KilowattHours(0.5), boundary, ""};
    return r;
}

std::string hardware_of(const Run& run) { return runs_table(report({run, good()})).rows[0][1]; }

std::string result_words(const Report& r) { return plain_words(result_sentences(r)); }
std::string basis_words(const Report& r) { return plain_words(basis_sentence(counted_runs(r))); }
std::string line_words(const Report& r) { return plain_words(line_sentences(r)); }
std::string method_words(const Report& r) { return plain_words(method_sentences(counted_runs(r))); }
std::string source_words(const Report& r) { return plain_words(source_sentences(r)); }
std::string text_of_trace(const Report& r) { return snippet::trace(r).back().text; }

} // namespace

TEST_CASE("the host of a single run is told with its parts") {
    auto r = hosted();
    CHECK_THAT(said(r),
               ContainsSubstring(" The host is included: 2 processors of 225\u00a0W (TDP, "));
    CHECK_THAT(said(r), ContainsSubstring(" at a utilisation of 0.4 (stated) and 512\u00a0GB of "
                                          "memory at 0.3725\u00a0W/GB ("));
    CHECK_THAT(said(r), ContainsSubstring(") in each of 2 nodes."));
    r.host = Host{OwnDevice{"", Watts(65)}, {}, {}, {}};
    r.nodes.reset();
    CHECK_THAT(said(r),
               ContainsSubstring("included: 1 processor of 65\u00a0W (stated) at full rated "
                                 "power (assumed) in one node."));
    r.host = Host{{}, {}, {}, 64};
    CHECK_THAT(said(r), ContainsSubstring("included: 64\u00a0GB of memory at "));
    CHECK_THAT(said(good()), !ContainsSubstring("host is included"));
}

TEST_CASE("the row of a run has every number of its host") {
    const std::string hosts =
        " + 2 hosts (2\u00a0× 225\u00a0W ×\u00a00.4, 512\u00a0GB each), 10\u00a0h";
    CHECK(hardware_of(good()) == "1\u00a0× NVIDIA T4, 70\u00a0W, 10\u00a0h");
    CHECK(hardware_of(hosted()) == "8\u00a0× NVIDIA T4, 70\u00a0W" + hosts);
    auto r = hosted();
    r.utilisation = 0.7;
    CHECK(hardware_of(r) == "8\u00a0× NVIDIA T4, 70\u00a0W ×\u00a00.7" + hosts);
    r = hosted();
    r.nodes = 1;
    r.host = Host{OwnDevice{"", Watts(65)}, {}, {}, {}};
    CHECK_THAT(hardware_of(r), ContainsSubstring("70\u00a0W + host (65\u00a0W), 10\u00a0h"));
    r.host = Host{{}, {}, {}, 64};
    CHECK_THAT(hardware_of(r), ContainsSubstring("70\u00a0W + host (64\u00a0GB), 10\u00a0h"));
}

TEST_CASE("the row says so also where the draw is stated or the devices were measured") {
    auto r = hosted();
    r.average_power = Watts(60);
    CHECK_THAT(hardware_of(r), ContainsSubstring("60\u00a0W on average + 2 hosts ("));
    r = hosted();
    r.measured = MeasuredEnergy{KilowattHours(5), Boundary::device, ""};
    CHECK_THAT(hardware_of(r), ContainsSubstring("measured at the devices + 2 hosts ("));
}

TEST_CASE("the utilisation of the processors of several runs is told, assumed or stated") {
    auto busy = hosted(), full = hosted();
    busy.utilisation = full.utilisation = 0.5;
    CHECK_THAT(basis_words(report({busy, busy})),
               ContainsSubstring(" Utilisation: stated. Processors: TDP, "));
    CHECK_THAT(basis_words(report({busy, busy})),
               ContainsSubstring(" Utilisation of the processors: stated. Memory: 0.3725"));
    full.host->utilisation.reset();
    CHECK_THAT(basis_words(report({busy, full})),
               ContainsSubstring(" Utilisation of the processors: stated; assumed full power."));
}

TEST_CASE("the row of a measured run says where it was measured") {
    CHECK(hardware_of(measured(Boundary::node)) ==
          "1\u00a0× NVIDIA T4, 500\u00a0Wh measured at the nodes, 10\u00a0h");
    auto r = measured(Boundary::facility);
    r.device = {};
    CHECK(hardware_of(r) == "500\u00a0Wh measured at the facility, 10\u00a0h");
    r.hours.reset();
    const auto row = runs_table(report({r, good()})).rows[0];
    CHECK(row[3] == "–"); // device-hours
    CHECK(row[4] == "–"); // PUE
}

TEST_CASE("a measured run is told by its meter, without the power that it does not need") {
    const auto words = said(measured(Boundary::node));
    CHECK_THAT(words,
               ContainsSubstring("It ran on 1\u00a0× NVIDIA T4; its energy, 500\u00a0Wh, was "
                                 "measured at the nodes. The PUE is 1.56"));
    CHECK_THAT(words, !ContainsSubstring("rated"));
    CHECK_THAT(said(measured(Boundary::facility)), ContainsSubstring("No PUE is applied"));
    auto r = measured(Boundary::node);
    r.device = {};
    CHECK_THAT(said(r), ContainsSubstring("It ran on devices that are not named; "));
}

TEST_CASE("the carbon intensity of a facility's measurement is a sentence with a verb") {
    CHECK_THAT(said(measured(Boundary::facility)), ContainsSubstring("the carbon intensity is "));
}

TEST_CASE("energy that was measured does not cite a rated power that is not in it") {
    const auto words = source_words(report({measured(Boundary::node)}));
    CHECK_THAT(words, !ContainsSubstring("Epoch AI")); // of the power of a T4
    CHECK_THAT(words, ContainsSubstring("Ember"));
}

TEST_CASE("device-hours, repeats and an average draw are told as they were stated") {
    auto r = good();
    r.hours.reset();
    r.device_hours = DeviceHours(12000);
    CHECK_THAT(said(r), ContainsSubstring("It ran on NVIDIA T4 (70\u00a0W each; "));
    CHECK_THAT(said(r), ContainsSubstring(") for 12,000\u00a0device-hours at full rated power"));
    r.device_hours = DeviceHours(1);
    CHECK_THAT(said(r), ContainsSubstring(" in 1\u00a0device-hour; "));
    r = good();
    r.repeats = 3;
    CHECK_THAT(said(r), ContainsSubstring("for 10\u00a0h of wall-clock time, 3\u00a0times"));
    CHECK_THAT(said(r), ContainsSubstring(" in 30\u00a0device-hours; "));
    r.average_power = Watts(55);
    CHECK_THAT(said(r), ContainsSubstring("(55\u00a0W on average; stated) for 10"));
    CHECK_THAT(said(r), !ContainsSubstring("full rated power"));
}

TEST_CASE("the power of one device is not told as that of each") {
    CHECK_THAT(said(good()), ContainsSubstring("It ran on 1\u00a0× NVIDIA T4 (70\u00a0W; TDP, "));
    auto r = good();
    r.count = 2;
    CHECK_THAT(said(r), ContainsSubstring("It ran on 2\u00a0× NVIDIA T4 (70\u00a0W each; TDP, "));
}

TEST_CASE("runs that were repeated are counted with their repeats, too") {
    auto repeated = good();
    repeated.repeats = 24;
    CHECK_THAT(result_words(report({good(), repeated})),
               ContainsSubstring("The 2 runs (25 with their repeats) used "));
    CHECK_THAT(result_words(report({good(), good()})), ContainsSubstring("The 2 runs used "));
    CHECK_THAT(result_words(report({repeated})), !ContainsSubstring("with their repeats"));
    auto summed = good(); // its device-hours may be those of several runs
    summed.hours.reset();
    summed.device_hours = DeviceHours(100);
    CHECK_THAT(result_words(report({repeated, summed})),
               ContainsSubstring("The 2 runs (at least 25 with their repeats) used "));
}

TEST_CASE("energy is told as measured by the facility, or before its overhead") {
    CHECK_THAT(method_words(report({measured(Boundary::facility)})),
               ContainsSubstring("Energy is as measured by the facility; "));
    for (const auto boundary : {Boundary::node, Boundary::device})
        CHECK_THAT(method_words(report({measured(boundary)})),
                   ContainsSubstring("Energy is measured energy × PUE"));
}

TEST_CASE("device-hours of all runs are told only where each run has them") {
    auto untimed = measured(Boundary::node);
    untimed.hours.reset();
    CHECK_THAT(result_words(report({good(), good()})),
               ContainsSubstring(" in 20\u00a0device-hours;"));
    CHECK_THAT(result_words(report({good(), untimed})), !ContainsSubstring("device-hours"));
}

TEST_CASE("the final model is told apart where it is not all of it") {
    auto last = good();
    last.stage = "final";
    auto trial = good();
    trial.stage = "search";
    CHECK_THAT(result_words(report({last, trial})),
               ContainsSubstring(" The final model accounts for "));
    for (const auto& runs :
         {std::vector{last, last}, std::vector{trial, trial}, std::vector{good()}})
        CHECK_THAT(result_words(report(runs)), !ContainsSubstring("final model"));
}

TEST_CASE("runs with errors are counted in words") {
    auto bad = good();
    bad.hours = Hours(-1);
    CHECK_THAT(
        result_words(report({good(), bad})),
        ContainsSubstring("One further run is not included: its entry is incomplete or wrong."));
    CHECK_THAT(result_words(report({good(), bad, bad})),
               ContainsSubstring("2 further runs are not included: their entries"));
}

TEST_CASE("the largest doubt is named where anything varies") {
    CHECK_THAT(said(good()),
               ContainsSubstring(" The largest doubt is the utilisation of NVIDIA T4"));
    auto r = good();
    r.utilisation = 1;
    r.pue = 1;
    r.place = StatedPlace{GramsPerKilowattHour(57), "", 2024, "s", ""};
    CHECK_THAT(said(r), !ContainsSubstring("doubt"));
    CHECK_THAT(said(r), !ContainsSubstring("range"));
    CHECK_THAT(method_words(report({r})), !ContainsSubstring("Ranges"));
    CHECK_THAT(method_words(report({good()})), ContainsSubstring("10,240 seeded draws"));
}

TEST_CASE("the method tells what is covered") {
    CHECK_THAT(method_words(report({good()})),
               ContainsSubstring("host processors, memory, network"));
    for (const auto& r : {hosted(), measured(Boundary::node)})
        CHECK_THAT(
            method_words(report({good(), r})),
            ContainsSubstring("hosts as far as they are measured or stated, with the overhead "
                              "of the facility; other hosts, network, "));
    CHECK_THAT(method_words(report({measured(Boundary::device)})),
               ContainsSubstring("cover the accelerators, with the overhead of the facility; host "
                                 "processors, memory, network, "));
    CHECK_THAT(method_words(report({measured(Boundary::node)})),
               ContainsSubstring("cover the accelerators and their hosts, with the overhead of the "
                                 "facility; network, "));
    CHECK_THAT(method_words(report({measured(Boundary::facility)})),
               ContainsSubstring("the overhead of the facility; hardware manufacture"));
    auto of_cpus_alone = hosted();
    of_cpus_alone.host->memory_gb.reset();
    CHECK_THAT(method_words(report({of_cpus_alone})), ContainsSubstring("hosts as far as they"));
}

TEST_CASE("where every PUE is 1 no overhead is said to be counted") {
    auto bare = good(), half = good();
    bare.pue = 1;
    half.utilisation = 0.5;
    half.pue = 1;
    CHECK_THAT(method_words(report({bare})),
               ContainsSubstring("which is the method of Counting Carbon, "));
    for (const auto& runs : {std::vector{bare}, std::vector{bare, half}})
        CHECK_THAT(method_words(report(runs)),
                   ContainsSubstring("cover the accelerators; no overhead of the facility is "
                                     "counted (PUE 1); host processors"));
    CHECK_THAT(method_words(report({half})), ContainsSubstring(" by utilisation. "));
    CHECK_THAT(method_words(report({bare, good()})), ContainsSubstring(" by PUE. "));
    CHECK_THAT(method_words(report({bare, good()})),
               ContainsSubstring(", with the overhead of the facility; "));
    bare.measured = MeasuredEnergy{KilowattHours(5), Boundary::facility, ""};
    CHECK_THAT(method_words(report({bare})), ContainsSubstring(", with the overhead "));
}

TEST_CASE("the basis names each kind of factor that the runs have") {
    auto draw = good();
    draw.average_power = Watts(60);
    const auto words = basis_words(report({hosted(), draw, measured(Boundary::node)}));
    for (const auto* part :
         {"Energy: 500\u00a0Wh measured at the nodes.", "Rated power: TDP, ",
          "Average draw: stated.", "Utilisation: assumed full power.", "Processors: TDP, ",
          "Memory: 0.3725\u00a0W/GB, ", "PUE: assumed ", "Carbon intensity: France average 2024"})
        CHECK_THAT(words, ContainsSubstring(part));
    CHECK_THAT(basis_words(report({good(), good()})), !ContainsSubstring("Average draw"));
}

TEST_CASE("an intensity tells its place, year, kind and source") {
    auto r = good();
    r.place = StatedPlace{GramsPerKilowattHour(57), "Jean Zay", 2022, "a paper", "direct"};
    CHECK_THAT(said(r), ContainsSubstring("(Jean Zay: stated for 2022, for a run in 2024, direct, "
                                          "source: a paper)"));
    r.place = StatedPlace{GramsPerKilowattHour(57), "", {}, "", ""};
    CHECK_THAT(said(r), ContainsSubstring("(own place: stated without a source)"));
    r = good();
    r.year = 2030;
    CHECK_THAT(said(r), ContainsSubstring("life-cycle, for a run in 2030"));
}

TEST_CASE("a region is told with the grid that it has the average of") {
    auto virginia = good();
    virginia.place = RegionPlace{"aws", "us-east-1"};
    CHECK_THAT(basis_words(report({good(), virginia})),
               ContainsSubstring("; PJM Interconnection (AWS us-east-1) average 2024, "));
    CHECK_THAT(said(virginia),
               ContainsSubstring("(AWS us-east-1 (N. Virginia): PJM Interconnection average 2024"));
}

TEST_CASE("a total that adds life-cycle and direct intensities says so") {
    auto direct = good();
    direct.place = GridPlace{"US-VA", "direct"};
    CHECK_THAT(method_words(report({good(), direct})),
               ContainsSubstring(" Life-cycle and direct carbon intensities are added in one "
                                 "total."));
    CHECK_THAT(plain_words(brief_sentences(report({good(), direct}))),
               ContainsSubstring("(life-cycle, direct, added in one total, 20"));
    for (const auto& runs : {std::vector{good(), good()}, std::vector{direct, direct}}) {
        CHECK_THAT(method_words(report(runs)), !ContainsSubstring("in one total"));
        CHECK_THAT(plain_words(brief_sentences(report(runs))), !ContainsSubstring("in one total"));
    }
}

TEST_CASE("separate lines are told apart from the total, each with what it leaves out") {
    auto a100 = good();
    a100.device = CatalogDevice{"nvidia-a100-sxm4-80gb"};
    a100.place = RegionPlace{"aws", "us-east-1"};
    WantedLines wanted;
    wanted.embodied = wanted.water = true;
    wanted.market_based = MarketBased{Kilograms(12), "the provider"};
    const auto both = report({a100, good()}, wanted);
    const auto words = line_words(both);
    CHECK_THAT(words, ContainsSubstring("Embodied carbon of the devices of 1 of the 2 runs, "));
    CHECK_THAT(words, ContainsSubstring("Water used on site of 1 of the 2 runs, "));
    CHECK_THAT(words, ContainsSubstring("market-based emissions are stated: 12\u00a0kg CO₂e."));
    CHECK_THAT(source_words(both), ContainsSubstring("Falk et al. 2025"));
    CHECK_THAT(line_words(report({a100, a100}, wanted)), !ContainsSubstring("of the 2 runs"));
    CHECK_THAT(line_words(report({good(), good()}, wanted)), !ContainsSubstring("Embodied"));
    CHECK_THAT(line_words(report({a100, a100})), !ContainsSubstring("Not included:"));
}

TEST_CASE("a PUE of another year than the run's says so") {
    auto r = good();
    r.place = RegionPlace{"aws", "eu-west-1"};
    r.year = 2022;
    CHECK_THAT(said(r), ContainsSubstring("(eu-west-1 2024, GSF 2026, for a run in 2022)"));
    r.year = 2024;
    CHECK_THAT(said(r), ContainsSubstring("(eu-west-1 2024, GSF 2026)"));
    r.pue = 1.2;
    r.pue_year = 2021;
    CHECK_THAT(said(r), ContainsSubstring("(stated for 2021, for a run in 2024)"));
}

TEST_CASE("assumed full power is called an upper estimate") {
    CHECK_THAT(said(good()), ContainsSubstring("which makes the energy an upper estimate"));
    auto stated = good();
    stated.utilisation = 0.5;
    CHECK_THAT(said(stated), !ContainsSubstring("upper estimate"));
    CHECK_THAT(method_words(report({stated, good()})), ContainsSubstring("upper estimate"));
    CHECK_THAT(method_words(report({stated, stated})), !ContainsSubstring("upper estimate"));
}

TEST_CASE("more runs than a page holds are said not to be listed") {
    const std::vector<Run> sixty(60, good()), more(61, good());
    CHECK(runs_table(report(sixty)).rows.size() == 61);
    CHECK_THAT(result_words(report(sixty)), !ContainsSubstring("too many"));
    CHECK(runs_table(report(more)).rows.empty());
    CHECK_THAT(result_words(report(more)),
               ContainsSubstring("The runs are too many to be listed here."));
}

TEST_CASE("where one stage has a subtotal all have, so that they add up to the total") {
    auto trial = good(), last = good();
    trial.stage = "search";
    last.stage = "final";
    const auto names = [](const std::vector<Run>& runs) {
        const auto table = runs_table(report(runs));
        std::vector<std::string> sums;
        for (auto i = table.rows.size() - table.sums; i < table.rows.size(); ++i)
            sums.push_back(table.rows[i][0]);
        return sums;
    };
    CHECK(names({trial, trial, last, good()}) ==
          List{"Hyper-parameter search", "Final training", "No stage given", "Total"});
    CHECK(names({trial, last}) == List{"Total"}); // each would repeat a row
    CHECK(names({trial, trial}) == List{"Total"});
}

TEST_CASE("more runs than a page holds have a table of their stages") {
    auto trial = good(), last = good();
    trial.stage = "search";
    last.stage = "final";
    std::vector<Run> runs(60, trial);
    runs.push_back(last);
    const auto made = report(runs);
    const auto table = runs_table(made);
    CHECK(table.head[0] == "Stage");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][0] == "Hyper-parameter search");
    CHECK(table.rows[0][1] == "60");
    CHECK(table.rows[2][2] == "610"); // device-hours
    const auto body = latex(made).back().text;
    CHECK_THAT(body, ContainsSubstring("The runs are too many to be listed here."));
    CHECK_THAT(body, ContainsSubstring("The stages are listed in Table~\\ref{tab:carbon-tally}."));
    CHECK_THAT(body, ContainsSubstring("Hyper-parameter search & 60 & 600 & "));
    auto chinese = made;
    chinese.wording.language = Language::chinese;
    CHECK_THAT(latex(chinese).back().text, ContainsSubstring("超参数搜索 & 60 & 600 & "));
}

TEST_CASE("the trace of a report tells its parts, the paper's method and what it is as much as") {
    auto trial = good(), final = good(), read = good();
    trial.stage = "search";
    final.stage = "final";
    read.measured = MeasuredEnergy{KilowattHours(5), Boundary::node, ""};
    read.device = {};
    WantedLines wanted;
    wanted.equivalences = true;
    const auto text = text_of_trace(report({trial, trial, final, read}, wanted));
    CHECK_THAT(text, ContainsSubstring("\nParts of the total\n"));
    CHECK_THAT(text, ContainsSubstring(" (2 runs): 2.184 kWh, 0.08840832 kg CO₂e\n"));
    CHECK_THAT(text, ContainsSubstring("  Final model: 1.092 kWh, 0.04420416 kg CO₂e\n"));
    CHECK_THAT(text, ContainsSubstring("  All: 2.1 kWh, 0.085008 kg CO₂e\n"
                                       "  1 run without a rated power or a time left out\n"));
    CHECK_THAT(text, ContainsSubstring("\nFor comparison: the total is as much as\n"));
    CHECK_THAT(text_of_trace(report({good()})), !ContainsSubstring("Parts of the total"));
    CHECK_THAT(text_of_trace(report({good()})), !ContainsSubstring("For comparison"));
}

TEST_CASE("the working tells the notes of a run") {
    auto r = good();
    r.notes = "restarted twice";
    CHECK_THAT(text_of_trace(report({r})), ContainsSubstring("\n  Note: restarted twice\n"));
    CHECK_THAT(text_of_trace(report({good()})), !ContainsSubstring("Note:"));
}

TEST_CASE("the trace of a report tells factors, sums and lines") {
    auto r = hosted();
    r.device = CatalogDevice{"nvidia-a100-sxm4-80gb"};
    WantedLines wanted;
    wanted.embodied = true;
    const auto text = text_of_trace(report({r, good()}, wanted));
    for (const auto* part :
         {"\nRun 1, NVIDIA A100 SXM4 80GB, France\n", "  number of devices: 8 (stated)\n",
          "  utilisation: 1 (assumed full power), range ", "  2 nodes × 10 h = 20 node-hours\n",
          "\nTotal\n", " kWh (facility energy)\n",
          "  90 % range: ", "\nEmbodied carbon of the devices (not in the total)\n",
          "\nSources of the values\n", "\nSources of the ranges\n"})
        CHECK_THAT(text, ContainsSubstring(part));
    auto bad = good();
    bad.hours = Hours(-1);
    CHECK_THAT(text_of_trace(report({good(), bad})), !ContainsSubstring("Run 2"));
}
