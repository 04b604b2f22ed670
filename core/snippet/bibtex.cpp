#include "core/snippet/bibtex.hpp"

#include "core/snippet/citation.hpp"
#include "core/snippet/snippet.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

std::string field(const std::string& name, const std::string& value) {
    return value.empty() ? "" : "  " + name + " = {" + value + "},\n";
}

// An organisation is one name, whatever words are in it.
std::string author(const tables::Source& source) {
    if (!source.authors.empty()) return escaped_latex(source.authors);
    auto names = "{" + escaped_latex(source.publisher) + "}";
    constexpr std::string_view between = "; ", in_bibtex = "} and {";
    for (auto at = names.find(between); at != names.npos; at = names.find(between, at))
        names.replace(at, between.size(), in_bibtex);
    return names;
}

std::string note(const tables::Source& source) {
    if (source.key == tool_key)
        return "A static page without a public address; version " + std::string(version()) +
               ", data " + std::string(tables::data_version);
    return source.key == method_key ? "arXiv:2302.08476" : "";
}

std::string entry(const tables::Source& source) {
    const auto url = source.locator.starts_with("http")
                         ? "\\url{" + std::string(source.locator) + "}"
                         : escaped_latex(source.locator);
    return "@misc{" + bibtex_key(source.key) + ",\n" + field("author", author(source)) +
           field("title", "{" + escaped_latex(source.title) + "}") +
           field("year", escaped_latex(source.year)) + field("howpublished", url) +
           field("note", note(source)) + "}\n";
}

} // namespace

std::string bibtex_key(std::string_view source_key) {
    auto key = "tally-" + std::string(source_key);
    std::replace(key.begin(), key.end(), '_', '-');
    return key;
}

std::string bibtex(const std::vector<std::string>& source_keys) {
    std::string entries;
    for (const auto& key : source_keys)
        if (const auto* source = find_cited(key))
            entries += (entries.empty() ? "" : "\n") + entry(*source);
    return entries;
}

} // namespace carbon::snippet
