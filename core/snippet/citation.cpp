#include "core/snippet/citation.hpp"

#include "core/catalog.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

constexpr tables::Source method = {
    method_key,
    "Luccioni and Hernandez-Garcia 2023 (arXiv:2302.08476)",
    "Counting Carbon: A Survey of Factors Influencing the Emissions of Machine Learning",
    "Luccioni and Hernandez-Garcia",
    "Luccioni, Alexandra Sasha and Hernandez-Garcia, Alex",
    "2023",
    "CC BY-NC-SA 4.0",
    "https://arxiv.org/abs/2302.08476"};

constexpr tables::Source tool = {
    tool_key, "Carbon Tally", "Carbon Tally", "The authors of Carbon Tally", "", "2026", "MIT", ""};

} // namespace

std::string cite(std::string_view keys) {
    return keys.empty() ? "" : "\uFDD0" + std::string(keys) + "\uFDD1";
}

std::string cite(const std::vector<std::string>& keys) {
    std::string joined;
    for (const auto& key : keys) joined += (joined.empty() ? "" : "+") + key;
    return cite(joined);
}

const tables::Source* find_cited(std::string_view key) {
    return key == method_key ? &method : key == tool_key ? &tool : find_source(key);
}

std::string in_words(std::string_view keys) {
    std::string words;
    for (const auto key : source_keys(keys))
        if (const auto* source = find_cited(key))
            if (key != tool_key) // the words around it name the tool
                words += (words.empty() ? ", " : " and ") + std::string(source->short_name);
    return words;
}

std::string plain_words(std::string_view words) {
    return rendered(words, [](std::string_view text) { return std::string(text); }, in_words);
}

std::vector<std::string> cited_keys(std::string_view words) {
    std::vector<std::string> cited;
    rendered(
        words, [](std::string_view) { return ""; },
        [&](std::string_view keys) {
            for (const auto key : source_keys(keys))
                if (std::find(cited.begin(), cited.end(), key) == cited.end())
                    cited.emplace_back(key);
            return "";
        });
    return cited;
}

} // namespace carbon::snippet
