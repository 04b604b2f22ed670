// Paragraph and table in Chinese say the same as in English, and in no English word of ours.
#include "core/snippet/snippet.hpp"
#include "core/text.hpp"
#include "tests/core/documents.hpp"
#include "tests/core/found.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace carbon;
using namespace carbon::test;

namespace {

// Every golden request that has a counted run.
std::vector<Json> requests() {
    std::vector<Json> all;
    const auto folder = std::filesystem::path(CARBON_TALLY_SOURCE_DIR) / "tests/golden";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.path().string().ends_with(".request.json")) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        all.push_back(Json::parse(std::string(std::istreambuf_iterator<char>(in), {})));
    }
    return all;
}

std::string text_in(Json request, const std::string& language) {
    request["settings"]["language"] = language;
    request["outputs"] = List{"text"};
    const auto made = response(request);
    REQUIRE(made["totals"]["counted"] > 0);
    return made["snippets"]["text"][0]["text"];
}

// "30.05", in the order of the text; each once, since the languages name some more often.
std::vector<std::string> numbers(const std::string& text) {
    std::vector<std::string> found;
    std::string number;
    for (const char c : text + " ") {
        if ((c >= '0' && c <= '9') || ((c == '.' || c == ',') && !number.empty())) {
            number += c;
            continue;
        }
        while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
        if (!number.empty()) found.push_back(number);
        number.clear();
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> translated() {
    std::vector<std::string> ids;
    for (const auto& format : snippet::formats)
        if (format.chinese) ids.emplace_back(format.id);
    return ids;
}

// The keys of "\\cite{a,b}" in LaTeX, or of "@misc{a," in a bibliography.
std::set<std::string> keys(const std::string& text, const std::string& before) {
    std::set<std::string> found;
    for (auto at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
        const auto start = at + before.size();
        std::istringstream list(text.substr(start, text.find('}', start) - start));
        for (std::string key; std::getline(list, key, ',');)
            if (key.starts_with("tally-")) found.insert(key);
    }
    return found;
}

/// A word of its own in place of each word of the author that a text may tell; its notes are told
/// by the working alone.
class Marked {
public:
    explicit Marked(Json request) : request_(std::move(request)) {
        for (auto& run : request_["runs"]) {
            if (!run.is_object()) continue;
            mark(run["place"], "source");
            if (run.contains("measured")) mark(run["measured"], "method");
        }
        if (request_.contains("market_based")) mark(request_["market_based"], "source");
        if (request_.contains("compare"))
            for (auto& place : request_["compare"]["places"]) mark(place, "source");
    }
    const Json& request() const { return request_; }
    std::vector<std::string> words() const {
        std::vector<std::string> all;
        for (const auto& [original, word] : words_) all.push_back(word);
        return all;
    }

private:
    void mark(Json& object, const char* key) {
        if (!object.is_object() || !object.contains(key) || !object[key].is_string()) return;
        if (object[key] == "") return;
        const auto next = "Word" + std::to_string(words_.size()) + "x";
        object[key] = words_.emplace(object[key], next).first->second;
    }

    Json request_;
    std::map<std::string, std::string> words_;
};

Json snippets_in(Json request, const std::string& language) {
    request["settings"]["language"] = language;
    request["outputs"] = translated();
    return response(request)["snippets"];
}

} // namespace

TEST_CASE("the Chinese text has every number of the table and of the result") {
    for (const auto& request : requests()) {
        INFO(request.dump());
        const auto chinese = numbers(text_in(request, "zh-Hans"));
        const auto made = response(request);
        std::string shown;
        for (const auto* of : {"energy", "carbon"}) {
            const auto& sum = made["totals"][of];
            shown += sum["text"].get<std::string>() + " ";
            if (sum.contains("range")) shown += sum["range"]["text"].get<std::string>() + " ";
        }
        if (made["totals"].contains("doubt"))
            shown += made["totals"]["doubt"]["text"].get<std::string>();
        for (const auto& number : numbers(shown))
            CHECK(std::find(chinese.begin(), chinese.end(), number) != chinese.end());
    }
}

TEST_CASE("law: both languages cite the same sources, each of which is in the bibliography") {
    for (const auto& request : requests()) {
        const auto english = snippets_in(request, "en"), chinese = snippets_in(request, "zh-Hans");
        for (const auto* format : {"latex", "latex-brief"}) {
            const auto cited = keys(all_texts(english[format]), "\\cite{");
            INFO(request.dump());
            CHECK_FALSE(cited.empty());
            for (const auto* made : {&english, &chinese}) {
                const auto text = all_texts((*made)[format]);
                CHECK(keys(text, "\\cite{") == cited);
                CHECK(keys(text, "@misc{") == cited);
            }
        }
    }
}

TEST_CASE("law: what one language tells in the words of the author, the other tells, too") {
    std::size_t told = 0;
    for (const auto& request : requests()) {
        const Marked marked(request);
        const auto english = snippets_in(marked.request(), "en"),
                   chinese = snippets_in(marked.request(), "zh-Hans");
        for (const auto& format : translated())
            for (const auto& word : marked.words()) {
                const auto has = [&](const Json& made) {
                    return all_texts(made[format]).find(word) != std::string::npos;
                };
                INFO(format << ": " << word << " in " << marked.request().dump());
                CHECK(has(english) == has(chinese));
                told += has(english);
            }
    }
    CHECK(told > 50);
}

TEST_CASE("no English word of ours is left in a Chinese text") {
    const List ours = {"stated",  "assumed",  "measured", "device-hour", " range",   "life-cycle",
                       "rated",   " runs",    "Total",    "host",        "memory",   "on avera",
                       "without", "Computed", "the ",     "upper",       "variance", "own pl",
                       "own dev", "Run 1",    "No stage", "Ranges",      "Data:",    "for a"};
    for (auto request : requests()) {
        request.erase("title");
        if (request.contains("compare"))
            for (auto& place : request["compare"]["places"]) place.erase("source");
        if (request.contains("market_based")) request["market_based"].erase("source");
        for (auto& run : request["runs"])
            if (run.is_object()) {
                run.erase("name");
                if (run.contains("place")) run["place"].erase("source");
                if (run.contains("measured")) run["measured"].erase("method");
            }
        const auto text = text_in(request, "zh-Hans");
        for (const auto& word : ours) {
            INFO(word << " in " << text);
            CHECK(text.find(word) == text.npos);
        }
    }
}

TEST_CASE("Chinese tells hosts, places, kinds and overhead as English does") {
    auto runs = Json::parse(R"([
        {"device": {"id": "nvidia-t4"}, "hours": 5, "year": 2024, "pue": 1, "nodes": 2,
         "place": {"country": "DEU"},
         "host": {"cpu": {"id": "amd-epyc-7742"}, "utilisation": 0.3, "memory_gb": 64}},
        {"device": {"id": "nvidia-t4"}, "hours": 5, "year": 2024, "pue": 1,
         "place": {"country": "FRA"}},
        {"device": {"id": "nvidia-t4"}, "hours": 5, "year": 2024, "pue": 1,
         "place": {"grid": "US-VA"}}])");
    const auto text = text_in(document(runs), "zh-Hans");
    INFO(text);
    for (const auto* part :
         {" + 2 台主机（每台 225\u00a0W ×\u00a00.3，64\u00a0GB）", "处理器利用率：作者给定。",
          "碳强度：Germany、France 2024 年平均", "未计设施开销（PUE 为 1）",
          "合计将生命周期碳强度与直接排放碳强度的结果相加。"})
        CHECK(text.find(part) != text.npos);
    const auto one = text_in(document(Json::array({runs[1]})), "zh-Hans");
    CHECK(one.find("（70\u00a0W；") != one.npos);
}

TEST_CASE("an unknown language is said, and the texts are English") {
    auto request = document(Json::array(
        {{{"device", {{"id", "nvidia-t4"}}}, {"hours", 5}, {"place", {{"country", "FRA"}}}}}));
    const auto english = text_in(request, "en");
    CHECK(text_in(request, "zh-Hans") != english);
    CHECK(text_in(request, "fr") == english);
    request["settings"]["language"] = "fr";
    CHECK(problems_at(response(request), "/settings/language") == 1);
    request["settings"]["language"] = "en";
    CHECK(problems_at(response(request), "/settings/language") == 0);
}

TEST_CASE("formats in English alone are the same for a Chinese paper") {
    for (const auto& format : snippet::formats) {
        auto request = requests().front();
        request["outputs"] = List{std::string(format.id)};
        const auto english = response(request)["snippets"];
        request["settings"]["language"] = "zh-Hans";
        CHECK((response(request)["snippets"] != english) == format.chinese);
    }
}

TEST_CASE("Chinese characters stay themselves in the LaTeX of a Chinese paper") {
    using snippet::escaped_latex;
    CHECK(escaped_latex("碳足迹，（a）", Language::chinese) == "碳足迹，（a）");
    CHECK(escaped_latex("a&碳😀", Language::chinese) == "a\\&碳\\tallychar{1F600}{😀}");
    CHECK(escaped_latex("碳") == "\\tallychar{78B3}{碳}");
}

TEST_CASE("letters of East Asia and emoji are two columns wide") {
    CHECK(columns("abc") == 3);
    CHECK(columns("碳a") == 3);
    CHECK(columns("，") == 2);
    CHECK(columns("한😀") == 4);
    CHECK(columns("é–") == 2);
}
