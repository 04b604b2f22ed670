#include "core/document/parse.hpp"

#include "core/document/json_text.hpp"
#include "core/document/read_json.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace carbon {

namespace {

std::string line_and_column(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == before.npos ? byte + 1 : byte - start;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

void report_fault(const std::string& text, std::size_t fault, Findings& findings) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return findings.error("", ProblemCode::syntax, "The document is empty.",
                              "Give a document in JSON with a list of runs.");
    if (fault > text.size())
        return findings.error("", ProblemCode::syntax,
                              "The text ends before the document is complete.",
                              "Save or copy it once more, whole.");
    findings.error("", ProblemCode::syntax,
                   "The document is not valid JSON: " + line_and_column(text, fault - 1) + ", at " +
                       quotation(text.substr(fault - 1, 20)) + ".",
                   "Correct that place; a comma, a quote or a brace may be missing before it.");
}

void refuse(TextFault fault, Findings& findings) {
    const auto say = [&](std::string message, std::string remedy) {
        findings.error("", ProblemCode::limit, std::move(message), std::move(remedy));
    };
    if (fault == TextFault::too_long)
        say("The document is longer than 16 MiB.", "Split it.");
    else if (fault == TextFault::too_deep)
        say("The document is nested more than " + std::to_string(most_depth) + " levels deep.",
            "A document of runs needs four levels: write it anew.");
    else if (fault == TextFault::too_long_key)
        say("The document has a key of more than " + number(longest_key) + " bytes.",
            "Take out what is not part of a request.");
    else
        say("The document has an object of more than " + number(most_keys) +
                " keys, or too many keys that are given twice.",
            "Take out what is not part of a request.");
}

} // namespace

std::optional<Parsed> parse(std::string_view text, Findings& findings) {
    const auto checked = readable(text);
    if (checked.fault != TextFault::none) {
        refuse(checked.fault, findings);
        return std::nullopt;
    }
    auto read = read_json(checked.text);
    if (read.fault == 0) return Parsed{std::move(read.json), checked.repeated};
    report_fault(checked.text, read.fault, findings);
    return std::nullopt;
}

} // namespace carbon
