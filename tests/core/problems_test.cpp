// Every kind of problem, each in a document of its own: its code and path, and that it says in a
// sentence what is wrong, and in another what to do.
#include "tests/core/answers.hpp"

#include <cctype>
#include <set>

using namespace carbon;
using namespace carbon::test;

namespace {

struct Fault {
    const char* change; // of a run without fault
    const char* problem;
};

const Fault faults_of_run[] = {
    {R"({"stage": "training"})", "warning unknown /stage"},
    {R"({"device": null})", "error missing /device"},
    {R"({"device": {"id": ""}})", "error missing /device/id"},
    {R"({"device": {"id": "nvidia-a1000000"}})", "error unknown /device/id"},
    {R"({"device": {"id": "amazon-trainium1"}})", "error missing /device/id"},
    {R"({"device": {"id": null, "name": "board"}})", "error missing /device/watts"},
    {R"({"device": {"name": "board"}})", "error type /device"},
    {R"({"device": {"id": null, "watts": 0}})", "error range /device/watts"},
    {R"({"device": {"id": null, "watts": 0.4}})", "warning unlikely /device/watts"},
    {R"({"device": {"id": null, "watts": 6500}})", "warning unlikely /device/watts"},
    {R"({"device": {"id": null, "watts": 9, "colour": 1}})", "warning unknown /device/colour"},
    {R"({"device": "A100"})", "error type /device"},
    {R"({"count": 1.5})", "error range /count"},
    {R"({"count": "8"})", "error type /count"},
    {R"({"count": 8, "device": {"id": "google-tpu-v3"}})", "warning unlikely /count"},
    {R"({"hours": null})", "error missing /hours"},
    {R"({"hours": -1})", "error range /hours"},
    {R"({"hours": 9600, "count": 8})", "warning unlikely /hours"},
    {R"({"hours": 50000})", "warning unlikely /hours"},
    {R"({"device_hours": 10})", "error type /device_hours"},
    {R"({"hours": null, "device_hours": 9, "repeats": 2})", "error type /repeats"},
    {R"({"hours": null, "device_hours": 9, "host": {"memory_gb": 1}})", "error missing /count"},
    {R"({"utilisation": 80})", "error range /utilisation"},
    {R"({"utilisation": 1.5})", "warning unlikely /utilisation"},
    {R"({"utilisation": 0.5, "average_watts": 50})", "warning unlikely /utilisation"},
    {R"({"average_watts": 900})", "warning unlikely /average_watts"},
    {R"({"nodes": 2, "count": 1})", "warning unlikely /nodes"},
    {R"({"count": 32, "host": {"memory_gb": 1}})", "warning unlikely /nodes"},
    {R"({"host": {"cpus": 2}})", "error missing /host/cpu"},
    {R"({"host": {"cpu": {"name": "mine"}}})", "error missing /host/cpu/watts"},
    {R"({"host": {"cpu": {"id": "amd-epyc-9999999"}}})", "error unknown /host/cpu/id"},
    {R"({"host": {"memory_gb": 1e9}})", "error range /host/memory_gb"},
    {R"({"measured": {"boundary": "node"}})", "error missing /measured/kwh"},
    {R"({"measured": {"kwh": 1}})", "error missing /measured/boundary"},
    {R"({"measured": {"kwh": 1, "boundary": "room"}})", "error unknown /measured/boundary"},
    {R"({"measured": {"kwh": 1e5, "boundary": "node"}})", "warning unlikely /measured/kwh"},
    {R"({"measured": {"kwh": 1, "boundary": "node"}, "host": {"memory_gb": 1}})",
     "warning unlikely /host"},
    {R"({"measured": {"kwh": 1, "boundary": "facility"}, "pue": 1.2})", "warning unlikely /pue"},
    {R"({"pue": 0.9})", "error range /pue"},
    {R"({"pue": 21})", "error range /pue"},
    {R"({"pue": 4})", "warning unlikely /pue"},
    {R"({"year": null})", "warning missing /year"},
    {R"({"year": 24})", "error range /year"},
    {R"({"year": 2024.5})", "error range /year"},
    {R"({"year": 1980})", "error range /year"},
    {R"({"year": 2090})", "warning fallback /year"},
    {R"({"year": 2017})", "warning unlikely /year"},
    {R"({"place": null})", "error missing /place"},
    {R"({"place": {"country": ""}})", "error missing /place/country"},
    {R"({"place": {"country": "Frankreich"}})", "error unknown /place/country"},
    {R"({"place": {"region": "x"}})", "error type /place"},
    {R"({"place": {"country": null, "region": "x"}})", "error missing /place/provider"},
    {R"({"place": {"country": null, "provider": "x"}})", "error unknown /place/provider"},
    {R"({"place": {"country": null, "provider": "aws"}})", "error missing /place/region"},
    {R"({"place": {"country": null, "provider": "aws", "region": "us-east-9"}})",
     "error unknown /place/region"},
    {R"({"place": {"country": null, "provider": "aws", "region": "cn-north-1"}})",
     "warning fallback /place/region"},
    {R"({"year": 2019, "place": {"country": null, "provider": "aws", "region": "us-east-1"}})",
     "warning fallback /place/region"},
    {R"({"place": {"country": null, "grid": ""}})", "error missing /place/grid"},
    {R"({"place": {"country": null, "grid": "US-XX"}})", "error unknown /place/grid"},
    {R"({"place": {"country": null, "grid": "US-VA", "kind": "life-cycle"}})",
     "error unknown /place/kind"},
    {R"({"place": {"country": null, "grid": "FR", "kind": "direct"}})",
     "error unknown /place/kind"},
    {R"({"place": {"country": null, "grid": "FR", "kind": "green"}})", "error unknown /place/kind"},
    {R"({"place": {"grid": "FR"}})", "error type /place"},
    {R"({"year": 2019, "place": {"country": null, "grid": "US-VA"}})", "error range /year"},
    {R"({"year": 2019, "place": {"country": null, "grid": "CA-QC"}})",
     "warning fallback /place/grid"},
    {R"({"year": 2024, "place": {"country": null, "grid": "US-VA"}})", "warning fallback /year"},
    {R"({"place": {"country": null, "name": "site"}})", "error missing /place/g_per_kwh"},
    {R"({"place": {"country": null, "g_per_kwh": 50}})", "warning missing /place/source"},
    {R"({"place": {"country": null, "g_per_kwh": 0.05}})", "warning unlikely /place/g_per_kwh"},
    {R"({"place": {"country": null, "g_per_kwh": 5000}})", "warning unlikely /place/g_per_kwh"},
    {R"({"place": {"country": null, "g_per_kwh": 5, "kind": "green"}})",
     "error unknown /place/kind"},
    {R"({"ranges": {"hours": [20, 30]}})", "error range /ranges/hours"},
    {R"({"ranges": {"hours": [0, 30]}})", "error range /ranges/hours"},
    {R"({"ranges": {"hours": [1, 1e9]}})", "error range /ranges/hours"},
    {R"({"ranges": {"hours": [30, 1]}})", "error range /ranges/hours"},
    {R"({"ranges": {"hours": [1, null]}})", "warning missing /ranges/hours"},
    {R"({"ranges": {"hours": ["1", 20]}})", "error type /ranges/hours"},
    {R"({"ranges": {"hours": 20}})", "error type /ranges/hours"},
    {R"({"average_watts": 50, "ranges": {"watts": [60, 80]}})", "warning unlikely /ranges/watts"},
    {R"({"ranges": {"colour": [1, 2]}})", "warning unknown /ranges/colour"},
    {R"({"embodied": {"kg": -1}})", "warning range /embodied/kg"},
    {R"({"embodied": {"lifetime_years": 500}})", "warning range /embodied/lifetime_years"},
    {R"({"reported": {"kg": -1}})", "warning range /reported/kg"},
    {R"({"reported": {"kwh": 1e6}})", "warning unlikely /reported/kwh"},
    {R"({"reported": {"kg": 1e6}})", "warning unlikely /reported/kg"},
    {R"({"houres": 1})", "warning unknown /houres"},
    {R"({"name": 7})", "error type /name"},
};

const Fault faults_of_document[] = {
    {"", "error syntax "},
    {"{", "error syntax "},
    {R"({"runs": [,]})", "error syntax "},
    {R"({"runs": [], "runs": []})", "error syntax /runs"},
    {R"({"runs": [{"hours": 1, "hours": 2}]})", "error syntax /runs/0/hours"},
    {"[]", "error type "},
    {R"({"runs": {}})", "error type /runs"},
    {R"({"runs": [7]})", "error type /runs/0"},
    {"{}", "error missing /runs"},
    {R"({"runs": []})", "warning missing "},
    {R"({"format": "other"})", "error unknown /format"},
    {R"({"format": "carbon-tally", "version": 2})", "error unknown /version"},
    {R"({"format": "carbon-tally", "version": 0})", "error unknown /version"},
    {R"({"runs": [], "outputs": ["word"]})", "warning unknown /outputs"},
    {R"({"runs": [], "settings": {"lines": ["x"]}})", "warning unknown /settings/lines"},
    {R"({"runs": [], "settings": {"language": "fr"}})", "warning unknown /settings/language"},
    {R"({"runs": [], "settings": {"siunitx": 1}})", "error type /settings/siunitx"},
    {R"({"runs": [], "about": {"units": -1}})", "warning range /about/units"},
    {R"({"runs": [], "market_based": {}})", "error missing /market_based/kg"},
    {R"({"runs": [], "market_based": {"kg": -1}})", "error range /market_based/kg"},
};

std::vector<std::string> faults_of_size() {
    std::string runs = "{}";
    for (int i = 0; i < 600; ++i) runs += ",{}"; // with two problems each
    return {std::string(200, '['), std::string(17 << 20, ' '),
            "{\"" + std::string(1001, 'k') + "\":1}",
            R"({"title":")" + std::string(1001, 't') + "\"}", document_text(runs)};
}

std::set<std::string> codes;

bool names_a_way_out(std::string remedy) {
    const auto last = remedy.back();
    for (auto& c : remedy)
        c = std::isalpha(static_cast<unsigned char>(c))
                ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                : ' ';
    remedy = " " + remedy + " ";
    if (last == '?') return remedy.starts_with(" did you mean ");
    for (const std::string verb :
         {"give", "choose", "take", "write", "correct", "keep", "add", "name", "split", "save",
          "check", "open", "shorten", "state", "must be", "use"})
        if (last == '.' && remedy.find(" " + verb + " ") != remedy.npos) return true;
    return false;
}

// With a full stop, or with a question after a colon: "0.4 W is very little: is it in kilowatts?"
bool is_sentence(const std::string& message) {
    if (message.size() < 10 || std::islower(static_cast<unsigned char>(message.front())))
        return false;
    return message.back() == '?' ? message.find(": ") != message.npos
                                 : message.back() == '.' && !message.ends_with("..");
}

// The problems as "severity code path", each in words.
List problems_in_words(const Json& response) {
    List list;
    for (const auto& p : response["problems"]) {
        const std::string message = p["message"], remedy = p["remedy"], code = p["code"];
        INFO(message << " " << remedy);
        CHECK(is_sentence(message));
        CHECK((std::isupper(static_cast<unsigned char>(remedy.front())) != 0));
        CHECK(names_a_way_out(remedy));
        codes.insert(code);
        list.push_back(p["severity"].get<std::string>() + " " + code + " " +
                       p["path"].get<std::string>());
    }
    return list;
}

Json run_with(const std::string& change) {
    auto run = Json::parse(good_run);
    run.merge_patch(Json::parse(change));
    // A patch takes what is null away, also from a list.
    if (change.find("[1, null]") != change.npos) run["ranges"]["hours"] = {1, nullptr};
    return run;
}

} // namespace

TEST_CASE("sentences, and the words that tell a way out, are known") {
    CHECK(names_a_way_out("Take it out."));
    CHECK(names_a_way_out("Did you mean “hours”?"));
    CHECK_FALSE(names_a_way_out("Take it out"));
    CHECK_FALSE(names_a_way_out("What a pity."));
    CHECK_FALSE(names_a_way_out("Is it so?"));
    CHECK(is_sentence("That is one: is it?"));
    for (const auto* none :
         {"That is none", "That is none..", "that is none.", "Is it one?", "No."})
        CHECK_FALSE(is_sentence(none));
}

TEST_CASE("every kind of problem of a run, of a document and of its size is told in words") {
    for (const auto& [change, problem] : faults_of_run) {
        INFO(change);
        const auto list = problems_in_words(evaluated(Json::array({run_with(change)})));
        auto expected = std::string(problem);
        expected.insert(expected.find('/'), "/runs/0");
        CHECK(std::count(list.begin(), list.end(), expected) == 1);
    }
    for (const auto& [text, problem] : faults_of_document) {
        INFO(text);
        const auto list = problems_in_words(answer(text));
        CHECK(std::count(list.begin(), list.end(), std::string(problem)) == 1);
    }
    for (const auto& text : faults_of_size()) {
        INFO(text.substr(0, 20));
        const auto list = problems_in_words(answer(text));
        CHECK(std::count_if(list.begin(), list.end(), [](const std::string& problem) {
                  return problem.find(" limit ") != problem.npos;
              }) == 1);
    }
    CHECK(codes == std::set<std::string>{"fallback", "limit", "missing", "range", "syntax", "type",
                                         "unknown", "unlikely"});
}
