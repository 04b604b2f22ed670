// Extreme numbers in every numeric field of a document: the response is a document of finite
// numbers, and either the run counts or a problem names the field.
#include "tests/core/catch.hpp"
#include "tests/core/documents.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

// As they stand in the document.
const std::vector<std::string> extremes = {"0",
                                           "-0",
                                           "-0.0",
                                           "-1",
                                           "5e-324",
                                           "-5e-324",
                                           "2.2250738585072014e-308",
                                           "1e-310",
                                           "1e-300",
                                           "1e-30",
                                           "1e-9",
                                           "0.1e-9",
                                           "1e30",
                                           "1e100",
                                           "1e300",
                                           "1.7976931348623157e308",
                                           "-1.7976931348623157e308",
                                           "1e999",
                                           "-1e999",
                                           "9007199254740993",
                                           "18446744073709551615",
                                           "18446744073709551616",
                                           "-9223372036854775809",
                                           "1e-999",
                                           "NaN",
                                           "-Infinity",
                                           "\"NaN\"",
                                           "null"};

Json sound_run() {
    return Json::parse(R"({
        "device": {"watts": 300}, "count": 8, "hours": 100, "repeats": 2, "utilisation": 0.5,
        "nodes": 2, "host": {"cpu": {"watts": 200}, "cpus": 2, "utilisation": 0.5, "memory_gb": 64},
        "pue": 1.2, "pue_year": 2023, "year": 2023,
        "place": {"g_per_kwh": 100, "year": 2023, "source": "s"},
        "embodied": {"kg": 150, "lifetime_years": 4}, "reported": {"kwh": 100, "kg": 10}})");
}

// A run in which the field at the path is used.
Json run_with(const std::string& path) {
    auto run = sound_run();
    const auto drop = [&](std::initializer_list<const char*> keys) {
        for (const auto* key : keys) run.erase(key);
    };
    if (path == "/average_watts") drop({"utilisation"});
    if (path == "/device_hours") drop({"hours", "repeats"});
    if (path == "/measured/kwh") run["measured"] = {{"kwh", 100}, {"boundary", "device"}};
    return run;
}

const std::vector<std::string> fields = {"/device/watts",
                                         "/count",
                                         "/hours",
                                         "/device_hours",
                                         "/repeats",
                                         "/utilisation",
                                         "/average_watts",
                                         "/nodes",
                                         "/host/cpu/watts",
                                         "/host/cpus",
                                         "/host/utilisation",
                                         "/host/memory_gb",
                                         "/measured/kwh",
                                         "/pue",
                                         "/pue_year",
                                         "/year",
                                         "/place/g_per_kwh",
                                         "/place/year",
                                         "/embodied/kg",
                                         "/embodied/lifetime_years",
                                         "/reported/kwh",
                                         "/reported/kg",
                                         "/confirmed/count",
                                         "/confirmed/hours"};

// What a range is around: the field of the factor, and its value in the run.
struct Ranged {
    const char* key;
    const char* field;
    double value;
};

const std::vector<Ranged> ranged = {{"count", "/count", 8},
                                    {"hours", "/hours", 100},
                                    {"device_hours", "/device_hours", 800},
                                    {"repeats", "/repeats", 2},
                                    {"watts", "/device/watts", 300},
                                    {"utilisation", "/utilisation", 0.5},
                                    {"average_watts", "/average_watts", 250},
                                    {"nodes", "/nodes", 2},
                                    {"cpu_watts", "/host/cpu/watts", 200},
                                    {"cpu_utilisation", "/host/utilisation", 0.5},
                                    {"memory_gb", "/host/memory_gb", 64},
                                    {"measured_kwh", "/measured/kwh", 100},
                                    {"pue", "/pue", 1.2},
                                    {"g_per_kwh", "/place/g_per_kwh", 100}};

const std::string mark = "\"HERE\"";

// The document as text, with the extreme in the place of the mark.
std::string text_with(const Json& request, const std::string& extreme) {
    auto text = request.dump();
    return text.replace(text.find(mark), mark.size(), extreme);
}

// What is no finite number, or text that a broken number was printed into; by its path.
std::string unsound(const Json& json, const std::string& path = "") {
    std::string found;
    if (json.is_null() || (json.is_number() && !std::isfinite(json.get<double>())))
        found = path + " ";
    if (json.is_string())
        for (const auto* word : {"not a number", "infinity", "Infinity", "NaN", " nan", "inf "})
            if (json.get_ref<const std::string&>().find(word) != std::string::npos)
                found = path + ": " + json.get<std::string>();
    if (json.is_structured() && path != "/problems") // they quote what was given
        for (const auto& [key, member] : json.items()) found += unsound(member, path + "/" + key);
    return found;
}

bool named(const Json& response, const std::string& path) {
    for (const auto& problem : response["problems"])
        if (problem["path"].get<std::string>().starts_with(path)) return true;
    return false;
}

int inputs = 0;

void check_answer(const Json& request, const std::string& path, const std::string& extreme) {
    const auto text = text_with(request, extreme);
    INFO(path << ": " << extreme);
    const auto response = Json::parse(evaluate(text));
    CHECK(unsound(response) == "");
    const bool counted = response["totals"]["counted"] == 1;
    CHECK((counted || named(response, path)));
    if (counted) CHECK(std::isfinite(kg(response["totals"])));
    ++inputs;
}

Json document_with(const Json& run) {
    auto request = document(Json::array({run}));
    request["settings"]["lines"] = {"embodied", "water", "equivalences"};
    request["outputs"] = {"latex", "markdown", "trace"};
    return request;
}

// Of a factor of the run, with the extreme as its low (0) or high (1) end.
void check_range(const Ranged& factor, int end, const std::string& extreme) {
    auto run = run_with(factor.field);
    run[Json::json_pointer(factor.field)] = factor.value;
    run["ranges"][factor.key] = {factor.value, factor.value};
    run["ranges"][factor.key][end] = "HERE";
    check_answer(document_with(run), std::string("/runs/0/ranges/") + factor.key, extreme);
}

} // namespace

TEST_CASE("an extreme number in a field of a run is answered") {
    for (const auto& field : fields)
        for (const auto& extreme : extremes) {
            auto run = run_with(field);
            run[Json::json_pointer(field)] = "HERE";
            check_answer(document_with(run), "/runs/0" + field, extreme);
        }
    CHECK(inputs >= 600);
}

TEST_CASE("an extreme end of a range is answered") {
    for (const auto& factor : ranged)
        for (const int end : {0, 1})
            for (const auto& extreme : extremes) check_range(factor, end, extreme);
}

TEST_CASE("several ranges that are each as wide as can be are answered") {
    for (const double wide : {1e3, 1e6, 1e10, 1e60, 1e150, 1e200, 1e300}) {
        auto run = sound_run();
        for (const auto& [key, field, value] : ranged)
            if (run.contains(Json::json_pointer(field)))
                run["ranges"][key] = {value / wide, value * wide};
        run["ranges"]["pue"][0] = 1;
        INFO(wide);
        const auto answer = response(document_with(run));
        CHECK(unsound(answer) == "");
        const bool counted = answer["totals"]["counted"] == 1;
        CHECK(counted == (wide <= 1e6));
        CHECK(named(answer, "/runs/0/ranges") != counted);
    }
}

TEST_CASE("an extreme number in a field of the document is answered") {
    for (const std::string field : {"/reported/kwh", "/reported/kg", "/market_based/kg"})
        for (const auto& extreme : extremes) {
            auto request = document_with(sound_run());
            request[Json::json_pointer(field)] = "HERE";
            const auto response = Json::parse(evaluate(text_with(request, extreme)));
            INFO(field << ": " << extreme);
            CHECK(unsound(response) == "");
            CHECK(response["totals"]["counted"] == 1);
        }
}

TEST_CASE("all factors at the largest, or at the least, that is allowed give finite numbers") {
    auto run = sound_run();
    run["device"]["watts"] = 1e6;
    run["count"] = 1e7;
    run["hours"] = 1e9;
    run["repeats"] = 1e6;
    run["utilisation"] = 5;
    run["pue"] = 20;
    run["place"]["g_per_kwh"] = 1e4;
    const auto most = response(document_with(run));
    CHECK(most["totals"]["counted"] == 1);
    CHECK(same(value(most["runs"][0], "device_energy"), 5e25));
    CHECK(unsound(most) == "");
    run = Json::parse(R"({"device": {"watts": 1e-9}, "count": 1, "hours": 1e-9, "pue": 1,
        "utilisation": 1e-9, "place": {"g_per_kwh": 1e-9, "source": "s"}})");
    const auto least = response(document_with(run));
    CHECK(same(kg(least["totals"]), 1e-42));
    CHECK(unsound(least) == "");
}
