#include "core/document/parse.hpp"

#include "core/document/json_text.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>

namespace carbon {

namespace {

std::string line_and_column(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == before.npos ? byte + 1 : byte - start;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// Finds where a text stops being JSON, and keeps nothing of it. No exception is thrown for that:
// the WebAssembly is a sixth smaller without the code that exceptions need.
class Locator : public nlohmann::json_sax<Json> {
public:
    std::size_t byte = 0; // counted from 1

    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
        byte = position;
        return false;
    }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
};

void report_fault(const std::string& text, Findings& findings) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return findings.error("", ProblemCode::syntax, "The document is empty.",
                              "Give a document in JSON with a list of runs.");
    Locator fault;
    Json::sax_parse(text, &fault);
    if (fault.byte > text.size())
        return findings.error("", ProblemCode::syntax,
                              "The text ends before the document is complete.",
                              "Save or copy it once more, whole.");
    const auto byte = fault.byte > 0 ? fault.byte - 1 : 0;
    findings.error("", ProblemCode::syntax,
                   "The document is not valid JSON: " + line_and_column(text, byte) + ", at " +
                       quotation(text.substr(byte, 20)) + ".",
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
    auto json = Json::parse(checked.text, nullptr, false);
    if (!json.is_discarded()) return Parsed{std::move(json), checked.repeated};
    report_fault(checked.text, findings);
    return std::nullopt;
}

} // namespace carbon
