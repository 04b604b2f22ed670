// The approved documents: the whole text is the specification, and a diff is a review. After a
// wanted change, run with APPROVE=1 in the environment and read the diff.
#include "core/carbon.hpp"
#include "core/snippet/snippet.hpp"
#include "tests/core/catch.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace carbon;
namespace fs = std::filesystem;

namespace {

const fs::path goldens = fs::path(CARBON_TALLY_SOURCE_DIR) / "tests/golden";
const std::string request_ending = ".request.json";

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void compare(const fs::path& file, const std::string& text) {
    if (std::getenv("APPROVE") && !text.empty()) std::ofstream(file, std::ios::binary) << text;
    INFO(file);
    CHECK(contents(file) == text);
}

std::vector<fs::path> requests() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(goldens))
        if (entry.path().string().ends_with(request_ending)) files.push_back(entry.path());
    return files;
}

// "carbon-tally.trace.txt" as ".trace.txt"
std::string ending_of(const nlohmann::json& part) {
    const auto file = part["file"].get<std::string>();
    return file.substr(file.find('.'));
}

} // namespace

TEST_CASE("the three whole goldens ask for every format") {
    for (const auto* name : {"bloom", "fine-tuning", "lab"}) {
        const auto request = nlohmann::json::parse(contents(goldens / (name + request_ending)));
        std::vector<std::string> all;
        for (const auto& format : snippet::formats) all.emplace_back(format.id);
        CHECK(request["outputs"].get<std::vector<std::string>>() == all);
    }
}

TEST_CASE("each golden request gives its golden response and texts") {
    const auto files = requests();
    REQUIRE(files.size() >= 10);
    for (const auto& file : files) {
        const auto stem = file.string().substr(0, file.string().size() - request_ending.size());
        const auto response = evaluate(contents(file));
        compare(stem + ".response.json", response);
        const auto texts = nlohmann::json::parse(response)["snippets"];
        for (const auto& parts : texts)
            for (const auto& part : parts)
                compare(stem + ending_of(part), part["text"].get<std::string>());
    }
}
