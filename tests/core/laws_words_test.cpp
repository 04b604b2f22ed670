// What every text of a report says, whatever the runs: what is assumed, and how energy is known.
#include "core/grids.hpp"
#include "core/snippet/snippet.hpp"
#include "tests/core/laws.hpp"

#include <set>
#include <sstream>

using namespace carbon;
using namespace carbon::test;

namespace {

// The texts that tell a method. A climate card has rows of figures alone.
const std::vector<std::string> told = {"latex", "latex-brief", "markdown",        "html",
                                       "text",  "trace",       "model-card",      "neurips",
                                       "acl",   "eu-ai-act",   "reproducibility", "sci"};

/// A run of which nothing is assumed.
Json stated_in_full() {
    return {{"device", {{"id", "nvidia-t4"}}},
            {"count", 4},
            {"hours", 10},
            {"year", 2024},
            {"place", {{"country", "FRA"}}},
            {"utilisation", 0.5},
            {"pue", 1.2},
            {"nodes", 2},
            {"host",
             {{"cpu", {{"id", "amd-epyc-7742"}}},
              {"cpus", 2},
              {"utilisation", 0.4},
              {"memory_gb", 64}}}};
}

bool any_assumed(const Json& response) {
    for (const auto& run : response["runs"])
        for (const auto& factor : run["factors"])
            if (factor["basis"] == "assumed") return true;
    return false;
}

// In its own language; of a utilisation "assumed" stands beside "full power" and "upper estimate".
bool says_assumed(const std::string& text, bool chinese) {
    return text.find(chinese ? "假定" : "ssumed") != text.npos;
}

void check_assumed(const Json& runs) {
    for (const auto* language : {"en", "zh-Hans"}) {
        auto request = document(runs);
        request["settings"]["language"] = language;
        request["outputs"] = told;
        const auto answer = response(request);
        REQUIRE(answer["totals"]["counted"] == runs.size());
        for (const auto& [format, parts] : answer["snippets"].items()) {
            const bool chinese =
                snippet::find_format(format)->chinese && std::string(language) != "en";
            const auto text = all_texts(parts);
            INFO(format << ", " << language << ": " << text << "\n" << runs.dump());
            CHECK(says_assumed(text, chinese) == any_assumed(answer));
        }
    }
}

} // namespace

TEST_CASE("law: each factor that is assumed makes every text say so") {
    check_assumed(Json::array({stated_in_full()}));
    check_assumed({stated_in_full(), stated_in_full()});
    for (const auto* path :
         {"/count", "/utilisation", "/pue", "/nodes", "/host/cpus", "/host/utilisation"}) {
        auto run = stated_in_full();
        const Json::json_pointer at(path);
        run[at.parent_pointer()].erase(at.back());
        check_assumed(Json::array({run}));
        check_assumed({run, stated_in_full()});
    }
}

TEST_CASE("law: a text says that something is assumed where any factor is, and else not") {
    for_many(many, [](Dice& d) {
        auto runs = any_runs(d);
        for (auto& run : runs) {
            run.erase("stage"); // the form of the EU AI Act is about the final model alone
            if (d.chance(0.6)) run["count"] = 4;
            if (d.chance(0.6)) run["pue"] = 1.2;
            if (d.chance(0.6)) run["nodes"] = 2;
            if (!run.contains("average_watts") && d.chance(0.6)) run["utilisation"] = 0.5;
        }
        check_assumed(runs);
    });
}

namespace {

// How the energy of a run may be known, and whether its host is stated besides.
const std::vector<Json> ways = [] {
    std::vector<Json> all;
    for (const bool hosted : {false, true})
        for (const auto* way : {"device", "node", "facility", "average", "reckoned"}) {
            auto run = stated_in_full();
            if (!hosted) run.erase("host");
            if (std::string(way) == "average")
                run["average_watts"] = 40;
            else if (std::string(way) != "reckoned")
                run["measured"] = {{"kwh", 3}, {"boundary", way}};
            if (run.contains("average_watts")) run.erase("utilisation");
            all.push_back(run);
        }
    return all;
}();

struct Known {
    bool measured = false, estimated = false, with_pue = false;
    bool operator==(const Known&) const = default;
};

Known known(const Json& runs) {
    Known of;
    for (const auto& run : runs) {
        const bool metered = run.contains("measured");
        const auto boundary = metered ? run["measured"]["boundary"] : Json();
        of.measured |= metered;
        of.estimated |= !metered || (boundary == "device" && run.contains("host"));
        of.with_pue |= boundary != "facility";
    }
    return of;
}

Known said(const std::string& words, const char* measured, const char* estimated) {
    const auto has = [&](const char* word) { return words.find(word) != words.npos; };
    return {has(measured), has(estimated), has("PUE")};
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto start = text.find(from);
    REQUIRE(start != text.npos);
    return text.substr(start, text.find(to, start) - start);
}

void check_known(const Json& runs) {
    auto request = document(runs);
    request["outputs"] = {"latex-brief", "model-card", "climate-card"};
    const auto made = response(request)["snippets"];
    request["settings"]["language"] = "zh-Hans";
    const auto chinese = response(request)["snippets"];
    const auto brief = between(all_texts(made["latex-brief"]), "Energy is ", "; emissions");
    const auto in_chinese = between(all_texts(chinese["latex-brief"]), "。能耗", "；排放量 =");
    const auto yaml = between(all_texts(made["model-card"]), "\n  source: ", "\n  #");
    const auto row = between(all_texts(made["climate-card"]), "\n4. ", "\n5. ");
    INFO(runs.dump() << "\n" << brief << "\n" << in_chinese << "\n" << yaml << "\n" << row);
    const auto of = known(runs);
    CHECK(said(brief, "measured", "estimated") == of);
    CHECK(said(in_chinese, "实测", "估算") == of);
    CHECK(said(row, "measured", "estimated") == of);
    CHECK(said(yaml, "measured", "estimated") == Known{of.measured, of.estimated, false});
}

} // namespace

TEST_CASE("law: measured, estimated and PUE are said of what is so, in every mixture of runs") {
    for (std::size_t a = 0; a < ways.size(); ++a) {
        check_known(Json::array({ways[a]}));
        for (std::size_t b = a; b < ways.size(); ++b) {
            check_known({ways[a], ways[b]});
            for (auto c = b; c < ways.size(); ++c) check_known({ways[a], ways[b], ways[c]});
        }
    }
}

namespace {

// A country, a region or a grid with either kind, of all that there are.
Json any_place(Dice& d) {
    const auto pick = [&](auto list) {
        return list[static_cast<std::size_t>(d.part() * static_cast<double>(list.size()))];
    };
    if (d.chance(0.3)) return {{"country", pick(tables::countries).id}};
    if (d.chance(0.3)) {
        const auto& region = pick(tables::regions);
        return {{"provider", region.provider}, {"region", region.id}};
    }
    return {{"grid", pick(grids()).code}};
}

// The keys of a bibliography, as those of data/sources.csv.
std::set<std::string> in_bibliography(const std::string& text) {
    std::set<std::string> keys;
    const std::string begin = "@misc{tally-";
    for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at + 1)) {
        const auto from = at + begin.size();
        auto key = text.substr(from, text.find(',', from) - from);
        std::replace(key.begin(), key.end(), '-', '_');
        keys.insert(key);
    }
    return keys;
}

void add_keys(std::set<std::string>& keys, const std::string& joined) {
    std::istringstream list(joined);
    for (std::string key; std::getline(list, key, '+');)
        if (!key.empty()) keys.insert(key);
}

// The method, the tool, and the sources of every factor that a result was made with.
std::set<std::string> used_by(const Json& answer) {
    std::set<std::string> keys = {"counting_carbon", "carbon_tally"};
    for (const auto& run : answer["runs"]) {
        const auto& factors = run["factors"];
        const bool replaced = factors.contains("measured") || factors.contains("average_power");
        for (const auto& [name, factor] : factors.items()) {
            if (replaced && name == "power") continue;
            add_keys(keys, factor.value("source", ""));
            if (factor.contains("range"))
                for (const auto& key : factor["range"].value("sources", Json::array()))
                    keys.insert(key);
        }
    }
    return keys;
}

} // namespace

TEST_CASE("law: the bibliography has the sources of all runs, however many, and no others") {
    for_many(many / 5, [](Dice& d) {
        auto runs = Json::array();
        const auto number = d.chance(0.3) ? 40 : d.whole(80);
        while (static_cast<double>(runs.size()) < number) {
            runs.push_back(any_run(d));
            runs.back()["place"] = any_place(d);
            runs.back()["year"] = 2024;
        }
        for (const auto* language : {"en", "zh-Hans"}) {
            auto request = document(runs);
            request["settings"]["language"] = language;
            request["outputs"] = {"latex"};
            const auto answer = response(request);
            REQUIRE(answer["totals"]["counted"] == runs.size());
            INFO(runs.dump());
            CHECK(in_bibliography(answer["snippets"]["latex"][1]["text"]) == used_by(answer));
        }
    });
}
