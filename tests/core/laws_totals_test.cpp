// Laws of several runs together: what their totals and groups must be.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr std::uint64_t documents = 40;

// A law of the response to random runs.
template <class Law>
void for_documents(Law law) {
    for_many(documents, [&](Dice& d) {
        const auto runs = any_runs(d);
        INFO(runs.dump());
        const auto response = evaluated(runs);
        REQUIRE(response["totals"]["counted"] == runs.size());
        law(response, runs, d);
    });
}

double sum(const Json& list, const char* quantity) {
    double total = 0;
    for (const auto& each : list) total += value(each, quantity);
    return total;
}

// Several operations were rounded on the way to the sum that is compared.
bool same_sum(const Json& list, const Json& total, const char* quantity) {
    return same(sum(list, quantity), value(total, quantity), 8);
}

void check_same_totals(const Json& a, const Json& b) {
    for (const auto* quantity : {"energy", "carbon", "device_hours", "it_energy"})
        CHECK(same(value(a["totals"], quantity), value(b["totals"], quantity), 8));
}

} // namespace

TEST_CASE("law: the totals are the sums of the runs") {
    for_documents([](const Json& response, const Json&, Dice&) {
        const auto& totals = response["totals"];
        for (const auto* quantity : {"energy", "carbon", "device_hours"})
            CHECK(same_sum(response["runs"], totals, quantity));
        if (totals.contains("it_energy")) CHECK(same_sum(response["runs"], totals, "it_energy"));
    });
}

TEST_CASE("law: the groups of each kind sum to the total, in energy, carbon and runs") {
    for_documents([](const Json& response, const Json& runs, Dice&) {
        for (const auto& groups : response["totals"]["by"]) {
            CHECK(same_sum(groups, response["totals"], "energy"));
            CHECK(same_sum(groups, response["totals"], "carbon"));
            CHECK(same_sum(groups, response["totals"], "device_hours"));
            std::size_t counted = 0;
            for (const auto& group : groups) counted += group["counted"].get<std::size_t>();
            CHECK(counted == runs.size());
        }
    });
}

TEST_CASE("law: the final model and the other runs are the whole") {
    for_documents([](const Json& response, const Json& runs, Dice&) {
        double others = 0;
        bool staged = false;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto stage = runs[i].value("stage", "");
            staged = staged || !stage.empty();
            if (stage != "final" && stage != "pre-training") others += kg(response["runs"][i]);
        }
        const auto& totals = response["totals"];
        REQUIRE(totals.contains("final") == staged);
        if (staged) CHECK(same(kg(totals["final"]) + others, kg(totals), 8));
    });
}

TEST_CASE("law: the paper's totals are the sums of the runs that have one") {
    for_documents([](const Json& response, const Json& runs, Dice&) {
        double carbon = 0;
        std::size_t counted = 0;
        for (const auto& run : response["runs"]) {
            counted += run.contains("paper");
            if (run.contains("paper")) carbon += kg(run["paper"]);
        }
        const auto& paper = response["totals"]["paper"];
        CHECK(paper["counted"] == counted);
        CHECK(paper["left_out"] == runs.size() - counted);
        CHECK(same(kg(paper), carbon, 8));
    });
}

TEST_CASE("law: the order of the runs changes no value") {
    for_documents([](const Json& response, const Json& runs, Dice&) {
        auto backward = runs;
        std::reverse(backward.begin(), backward.end());
        const auto other = evaluated(backward);
        for (const auto* quantity : {"energy", "carbon", "device_hours", "it_energy"})
            CHECK(value(other["totals"], quantity) == value(response["totals"], quantity));
        const auto last = other["runs"].size() - 1;
        for (std::size_t i = 0; i <= last; ++i)
            CHECK(kg(other["runs"][last - i]) == kg(response["runs"][i]));
    });
}

TEST_CASE("law: a further run adds what it is, and changes no other") {
    for_documents([](const Json& response, const Json& runs, Dice& d) {
        auto more = runs;
        more.push_back(any_run(d));
        const auto other = evaluated(more);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            CHECK(kwh(other["runs"][i]) == kwh(response["runs"][i]));
            CHECK(kg(other["runs"][i]) == kg(response["runs"][i]));
        }
        CHECK(same(kg(other["totals"]), kg(response["totals"]) + kg(other["runs"].back()), 8));
    });
}

TEST_CASE("law: a run with an error leaves the others as they were") {
    for_documents([](const Json& response, const Json& runs, Dice& d) {
        auto more = runs;
        more.push_back(any_run(d));
        more.back()["pue"] = 0.5;
        const auto other = evaluated(more);
        CHECK(other["totals"]["left_out"] == 1);
        CHECK(other["runs"].back()["counted"] == false);
        for (std::size_t i = 0; i < runs.size(); ++i)
            CHECK(other["runs"][i] == response["runs"][i]);
        auto totals = other["totals"];
        totals["left_out"] = 0;
        CHECK(totals == response["totals"]);
    });
}

TEST_CASE("law: a run split in two, by its hours, repeats or devices, is the same") {
    for_many(documents, [](Dice& d) {
        auto run = timed_run(d);
        run["repeats"] = 1 + d.whole(9);
        run["count"] = 1 + d.whole(99);
        const auto key = d.one_of({"hours", "repeats", "count"});
        if (key == std::string("count")) run.erase("host"); // they would serve both parts
        const double whole = run[key].get<double>(), part = std::ceil(whole * d.part() / 2 + 1e-9);
        auto one = run, other = run;
        one[key] = key == std::string("hours") ? whole * 0.25 : part;
        other[key] = whole - one[key].get<double>();
        INFO(one.dump() << " and " << other.dump());
        check_same_totals(evaluated({one, other}), evaluated(Json::array({run})));
    });
}

TEST_CASE("law: n repeats are n copies of the run") {
    for_many(documents, [](Dice& d) {
        auto run = timed_run(d);
        run.erase("repeats");
        const auto repeats = static_cast<std::size_t>(d.whole(6));
        const Json copies(repeats, run);
        run["repeats"] = repeats;
        check_same_totals(evaluated(copies), evaluated(Json::array({run})));
    });
}
