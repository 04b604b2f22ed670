// Every field of a document, one by one: what cannot be read is named by its path.
#include "core/document/request.hpp"

#include "tests/core/answers.hpp"
#include "tests/core/found.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

// Runs that have every field between them, and a document with all the others; no fault in any.
const Json whole = Json::parse(R"({
  "format": "carbon-tally", "version": 1, "title": "a model",
  "settings": {"lines": ["embodied", "water", "equivalences"]},
  "reported": {"kwh": 730, "kg": 41, "source": "the paper"},
  "market_based": {"kg": 0, "source": "the provider"},
  "outputs": ["latex", "markdown", "trace"],
  "runs": [
    {"name": "a", "stage": "final", "device": {"name": "GPU", "watts": 400}, "count": 8,
     "hours": 100, "repeats": 2, "utilisation": 0.8, "nodes": 1,
     "host": {"cpu": {"name": "CPU", "watts": 225}, "cpus": 2, "utilisation": 0.5, "memory_gb": 512},
     "pue": 1.2, "pue_year": 2023, "year": 2024,
     "place": {"g_per_kwh": 57, "name": "here", "year": 2023, "source": "s", "kind": "life-cycle"},
     "ranges": {"hours": [90, 110], "g_per_kwh": [50, 60]},
     "embodied": {"kg": 150, "lifetime_years": 5},
     "reported": {"kwh": 700, "kg": 40, "source": "s"},
     "confirmed": {"count": 8, "hours": 100}, "notes": "n"},
    {"device": {"id": "nvidia-t4"}, "device_hours": 10, "average_watts": 55, "count": 1,
     "host": {"cpu": {"id": "amd-epyc-7742"}}, "year": 2024, "place": {"country": "FRA"}},
    {"measured": {"kwh": 0.5, "boundary": "node", "method": "m"}, "year": 2024,
     "place": {"provider": "aws", "region": "eu-west-3"}},
    {"device": {"id": "nvidia-t4"}, "hours": 5, "year": 2024,
     "place": {"grid": "CA-QC", "kind": "life-cycle"}}
  ]})");

using Pointer = Json::json_pointer;

// The path of every value below `json`; of a list of runs each run, of other lists the list alone.
void add_paths(const Json& json, const std::string& path, List& list) {
    if (!path.empty()) list.push_back(path);
    const bool runs = path == "/runs";
    if (json.is_object() || runs)
        for (const auto& [key, value] : json.items()) add_paths(value, path + "/" + key, list);
}

List paths() {
    List list;
    add_paths(whole, "", list);
    return list;
}

Json with(const std::string& path, const Json& value) {
    auto changed = whole;
    changed[Pointer(path)] = value;
    return changed;
}

// What reading and checking find, without the estimates.
List faults(const Json& document) {
    auto request = read_request(document.dump());
    auto list = listed(request.problems);
    for (auto& [run, findings] : request.runs) {
        if (!findings.about("")) check(run, findings);
        for (const auto& problem : listed(findings.problems())) list.push_back(problem);
    }
    return list;
}

bool is_list_of_words(const std::string& path) {
    return path == "/outputs" || path == "/settings/lines";
}

// Of a run: what is compared with it, or told beside it.
bool is_beside_the_total(const std::string& path) {
    return path.starts_with("/runs/0/embodied") || path.starts_with("/runs/0/reported");
}

} // namespace

TEST_CASE("a document with every field has no fault, and each run counts") {
    const auto all = response(whole);
    CHECK(problems(all) == List{});
    CHECK(all["totals"]["counted"] == 4);
    CHECK(paths().size() == 84);
}

TEST_CASE("a value of another type is one error at its own path") {
    const Json others[] = {Json(nullptr), Json(true),      Json("1"),
                           Json(7),       Json::array({}), Json::object()};
    for (const auto& path : paths()) {
        if (path == "/format" || path == "/version" || path == "/runs") continue;
        const auto type = whole[Pointer(path)].type_name();
        for (const auto& other : others) {
            if (type == std::string(other.type_name())) continue;
            INFO(path << " " << other);
            const bool mild = is_list_of_words(path) || is_beside_the_total(path);
            CHECK(faults(with(path, other)) == List{(mild ? "warning " : "error ") + path});
        }
    }
}

TEST_CASE("a field that is not known is one warning at its own path") {
    for (const auto& path : paths()) {
        if (!whole[Pointer(path)].is_object()) continue;
        INFO(path);
        CHECK(faults(with(path + "/colour", "red")) == List{"warning " + path + "/colour"});
    }
    CHECK(faults(with("/colour", "red")) == List{"warning /colour"});
}

TEST_CASE("a text that is too long is cut, with a warning") {
    for (const auto& path : paths()) {
        const auto& value = whole[Pointer(path)];
        const bool free = value.is_string() && path != "/format";
        INFO(path);
        if (!free) continue;
        const auto cut = faults(with(path, std::string(1001, 'x')));
        CHECK(std::find(cut.begin(), cut.end(), "warning " + path) != cut.end());
    }
    const auto kept = std::string(999, 'x') + "é";
    CHECK(faults(with("/runs/0/notes", kept)) == List{});
    CHECK(read_request(with("/runs/0/notes", kept).dump()).runs[0].run.notes == kept);
}

TEST_CASE("words that stand for something are checked") {
    CHECK(faults(with("/runs/0/stage", "testing")) == List{"warning /runs/0/stage"});
    CHECK(faults(with("/runs/0/place/kind", "marginal")) == List{"error /runs/0/place/kind"});
    CHECK(faults(with("/runs/2/measured/boundary", "rack")) ==
          List{"error /runs/2/measured/boundary"});
    CHECK(faults(with("/runs/2/place/provider", "nimbus")) == List{"error /runs/2/place/provider"});
}

TEST_CASE("a range is a pair of numbers, the lower one first") {
    for (const auto* bad : {"[]", "[90]", "[90,100,110]", "[110,90]", R"(["90",110])",
                            R"([90,"x"])", R"({"low":90,"high":110})"}) {
        INFO(bad);
        CHECK(faults(with("/runs/0/ranges/hours", Json::parse(bad))) ==
              List{"error /runs/0/ranges/hours"});
    }
    for (const auto* half : {"[90,null]", "[null,110]", "[null,null]"})
        CHECK(faults(with("/runs/0/ranges/hours", Json::parse(half))) ==
              List{"warning /runs/0/ranges/hours"});
    CHECK(faults(with("/runs/0/ranges/memory_power", Json::parse("[0.3,0.4]"))) ==
          List{"warning /runs/0/ranges/memory_power"});
    CHECK(faults(with("/runs/0/ranges", Json::object())) == List{});
}

TEST_CASE("what is wrong with a range is said of the end that is wrong") {
    const auto message = [](const char* range) {
        const auto answer = response(with("/runs/0/ranges/hours", Json::parse(range)));
        return answer["problems"][0]["message"].get<std::string>();
    };
    CHECK(message("[90,null]") == "The range has no high end, so it is not used yet.");
    CHECK(message("[null,110]") == "The range has no low end, so it is not used yet.");
    CHECK(message("[90,\"x\"]") == "The high end of the range is not a number.");
    CHECK(message("[110,90]") == "The low end of the range, 110, is above the high end, 90.");
}

TEST_CASE("a run whose range lacks an end counts without it") {
    auto bare = with("/runs/0/ranges", Json::object());
    bare[Pointer("/runs/0")].erase("ranges");
    const auto half = with("/runs/0/ranges", Json::parse(R"({"hours":[90,null]})"));
    CHECK(response(half)["totals"] == response(bare)["totals"]);
}

TEST_CASE("a run counts whatever is wrong with figures that are only compared or told beside it") {
    for (const auto* field :
         {R"("reported":{"kg":"2x"})", R"("reported":"none")", R"("embodied":{"kg":"abc"})",
          R"("embodied":{"lifetime_years":[]})"}) {
        INFO(field);
        auto run = good_run;
        run.insert(1, std::string(field) + ",");
        const auto found = answer(document_text(run));
        REQUIRE(problems(found).size() == 1);
        CHECK(found["problems"][0]["severity"] == "warning");
        CHECK(found["totals"]["counted"] == 1);
    }
}

TEST_CASE("a device or a processor is of the catalogue or an own one, not both") {
    for (const auto* path : {"/runs/0/device", "/runs/0/host/cpu"})
        for (const auto* own : {"name", "watts"}) {
            auto both = with(std::string(path) + "/id", "nvidia-t4");
            both[Pointer(path)].erase(own == std::string("name") ? "watts" : "name");
            CHECK(problems(response(both)) == List{"error " + std::string(path)});
        }
}

TEST_CASE("a place is of one kind") {
    for (const auto* other :
         {R"({"country":"FRA","provider":"aws"})", R"({"country":"FRA","region":"x"})",
          R"({"country":"FRA","g_per_kwh":5})", R"({"region":"x","g_per_kwh":5})"})
        CHECK(faults(with("/runs/0/place", Json::parse(other))) == List{"error /runs/0/place"});
    CHECK(faults(with("/runs/0/place", Json::object())) == List{"error /runs/0/place"});
}

TEST_CASE("what is read is what was written") {
    const auto request = read_request(whole.dump());
    REQUIRE(request.runs.size() == 4);
    const auto& run = request.runs[0].run;
    CHECK(run.stage == "final");
    CHECK(std::get<OwnDevice>(run.device).watts == Watts(400));
    CHECK(run.repeats == 2);
    CHECK(run.nodes == 1);
    CHECK(std::get<OwnDevice>(run.host->cpu).watts == Watts(225));
    CHECK(run.host->cpus == 2);
    CHECK(run.host->utilisation == 0.5);
    CHECK(run.host->memory_gb == 512);
    CHECK(run.pue_year == 2023);
    CHECK(std::get<StatedPlace>(run.place).kind == "life-cycle");
    CHECK(std::get<GridPlace>(request.runs[3].run.place).code == "CA-QC");
    CHECK(std::get<GridPlace>(request.runs[3].run.place).kind == "life-cycle");
    CHECK(run.ranges.at("hours").low == 90);
    CHECK(run.ranges.at("hours").high == 110);
    CHECK(run.embodied.carbon == Kilograms(150));
    CHECK(run.embodied.lifetime == 5);
    CHECK(run.reported.energy == KilowattHours(700));
    CHECK(run.reported.carbon == Kilograms(40));
    CHECK(run.confirmed.at("count") == 8);
    CHECK(run.confirmed.at("hours") == 100);
    CHECK(run.notes == "n");
    CHECK(request.runs[1].run.device_hours == DeviceHours(10));
    CHECK(request.runs[1].run.average_power == Watts(55));
    CHECK(std::get<CatalogDevice>(request.runs[1].run.host->cpu).id == "amd-epyc-7742");
    const auto& measured = *request.runs[2].run.measured;
    CHECK(measured.energy == KilowattHours(0.5));
    CHECK(measured.boundary == Boundary::node);
    CHECK(measured.method == "m");
    REQUIRE(request.outputs.size() == 3);
    CHECK(request.outputs[0]->id == "latex");
    CHECK(request.lines.embodied);
    CHECK(request.lines.water);
    CHECK(request.lines.equivalences);
    CHECK(request.lines.market_based->carbon == Kilograms(0));
    CHECK(request.reported.source == "the paper");
}
