// Citations within words: what a format makes of one is its own matter.
#pragma once

#include "core/snippet/words.hpp"
#include "core/tables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carbon::snippet {

/// The paper of the method and this tool, beside the keys of data/sources.csv.
constexpr std::string_view method_key = "counting_carbon", tool_key = "carbon_tally";

/// A mark for sources by their keys ("a+b" is a and b), between two code points that no text of an
/// author holds; see `Fields::text`.
std::string cite(std::string_view keys);
std::string cite(const std::vector<std::string>& keys);

/// Null where the key is unknown.
const tables::Source* find_cited(std::string_view key);

/// ", Ember 2026": what a text says that has no list of references.
std::string in_words(std::string_view keys);

/// The words with each citation in words.
std::string plain_words(std::string_view words);

/// The words with `escape` done to the text and `citation` made of the keys.
template <class Escape, class Citation>
std::string rendered(std::string_view words, Escape escape, Citation citation) {
    std::string text;
    while (!words.empty()) {
        const auto open = words.find("\uFDD0"), close = words.find("\uFDD1");
        text += escape(words.substr(0, open));
        if (open == words.npos) break;
        text += citation(words.substr(open + 3, close - open - 3));
        words.remove_prefix(close + 3);
    }
    return text;
}

/// The keys that these words cite, each once, in the order of the words.
std::vector<std::string> cited_keys(std::string_view words);

} // namespace carbon::snippet
