// Laws of the document: what may not move a number.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

constexpr std::uint64_t documents = 40;

// The numbers of a response by their paths, without the words around them.
Json numbers(const Json& response) {
    Json found;
    const auto flat = response.flatten();
    for (const auto& [path, leaf] : flat.items())
        if (leaf.is_number()) found[path] = leaf;
    return found;
}

// Two responses to random runs: to the document as it is, and as the change leaves it.
template <class Change, class Law>
void for_changes(Change change, Law law) {
    for_many(documents, [&](Dice& d) {
        const auto request = document(any_runs(d));
        auto changed = request;
        change(changed, d);
        INFO(changed.dump());
        law(response(request), response(changed));
    });
}

constexpr auto no_number_moves = [](const Json& before, const Json& after) {
    CHECK(numbers(after["runs"]) == numbers(before["runs"]));
    CHECK(numbers(after["totals"]) == numbers(before["totals"]));
};

constexpr auto estimates_stay = [](const Json& before, const Json& after) {
    CHECK(after["runs"] == before["runs"]);
    CHECK(after["totals"] == before["totals"]);
};

} // namespace

TEST_CASE("law: the same document gives the same bytes") {
    for_many(documents, [](Dice& d) {
        const auto text = document(any_runs(d)).dump();
        CHECK(evaluate(text) == evaluate(text));
    });
}

TEST_CASE("law: title, names and notes change no number") {
    for_changes(
        [](Json& request, Dice&) {
            request["title"] = "another title: 1, 2, 3";
            for (auto& run : request["runs"]) {
                run["name"] = "another name";
                run["notes"] = "another note";
            }
        },
        no_number_moves);
}

TEST_CASE("law: a stage changes no number but those of the groups by stage") {
    for_changes(
        [](Json& request, Dice& d) {
            for (auto& run : request["runs"]) run["stage"] = d.one_of({"search", "evaluation"});
        },
        [](Json before, Json after) {
            for (auto* response : {&before, &after}) {
                (*response)["totals"]["by"].erase("stage");
                (*response)["totals"].erase("final");
            }
            no_number_moves(before, after);
        });
}

TEST_CASE("law: what was published never changes an estimate") {
    for_changes(
        [](Json& request, Dice& d) {
            request["reported"] = {{"kwh", d.between(1, 1e6)}, {"kg", d.between(1, 1e6)}};
            for (auto& run : request["runs"])
                run["reported"] = {{"kwh", d.between(1, 1e6)}, {"kg", d.between(1, 1e6)}};
        },
        estimates_stay);
}

TEST_CASE("law: a value that is confirmed is the same value") {
    for_changes(
        [](Json& request, Dice&) {
            for (auto& run : request["runs"])
                for (const auto* key : {"count", "hours"})
                    if (run.contains(key)) run["confirmed"][key] = run[key];
        },
        estimates_stay);
}

TEST_CASE("law: separate lines never enter the totals") {
    for_changes(
        [](Json& request, Dice& d) {
            request["settings"]["lines"] = {"embodied", "water", "equivalences"};
            request["market_based"] = {{"kg", d.between(1, 1e6)}};
        },
        [](const Json& before, Json after) {
            CHECK(after["totals"]["lines"].size() == 4);
            after["totals"]["lines"] = before["totals"]["lines"];
            estimates_stay(before, after);
        });
}

TEST_CASE("law: the texts that are wanted change no number") {
    for_changes([](Json& request, Dice&) { request["outputs"] = {"latex", "markdown", "trace"}; },
                estimates_stay);
}

TEST_CASE("law: a key that is not known changes no number") {
    for_changes(
        [](Json& request, Dice& d) {
            request["colour"] = "red";
            for (auto& run : request["runs"]) {
                run["gpus"] = d.whole(100);
                run["place"]["zone"] = "a";
                if (run.contains("host")) run["host"]["fans"] = 4;
            }
        },
        estimates_stay);
}

TEST_CASE("law: a number means the same however it is written") {
    for_many(documents, [](Dice& d) {
        auto run = stated_run(d);
        run["device_hours"] = 128000;
        run.erase("hours");
        run.erase("repeats");
        run["count"] = 8;
        const auto text = document(Json::array({run})).dump();
        for (const auto* spelling : {"128000.0", "1.28e5", "12800000E-2", "0.128e+6"}) {
            auto other = text;
            other.replace(other.find("128000"), 6, spelling);
            CHECK(evaluate(other) == evaluate(text));
        }
    });
}

TEST_CASE("law: the order of the keys means nothing") {
    for_many(documents, [](Dice& d) {
        const auto request = document(any_runs(d)); // its keys are in the order of the alphabet
        std::string runs;
        for (const auto& run : request["runs"]) {
            std::string keys;
            for (const auto& [key, member] : run.items())
                keys = "\"" + key + "\":" + member.dump() + (keys.empty() ? "" : ",") + keys;
            runs += (runs.empty() ? "{" : ",{") + keys + "}";
        }
        const auto backward = R"({"version":1,"runs":[)" + runs + R"(],"format":"carbon-tally"})";
        INFO(backward);
        estimates_stay(response(request), Json::parse(evaluate(backward)));
    });
}
