#include "core/document/parse.hpp"

#include "core/document/json_text.hpp"
#include "core/format.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace carbon {

namespace {

using Event = Json::parse_event_t;

// Follows the parser through the document, to name the path of a key that is there twice.
class Keys {
public:
    explicit Keys(std::vector<Repeated>& repeated) : repeated_(repeated) {}

    bool operator()(int, Event event, const Json& parsed) {
        const bool starts = event == Event::object_start || event == Event::array_start;
        if ((starts || event == Event::value) && !open_.empty() && open_.back().is_array)
            ++open_.back().index;
        if (starts) open_.push_back({event == Event::array_start, 0, {}, {}});
        if (event == Event::object_end || event == Event::array_end) open_.pop_back();
        if (event == Event::key) enter(parsed.get_ref<const std::string&>());
        return true;
    }

private:
    struct Level {
        bool is_array;
        std::size_t index; // of the current element, from 1
        std::string key;   // the current one
        std::set<std::string> seen;
    };

    void enter(const std::string& name) {
        auto& level = open_.back();
        level.key = name;
        if (!level.seen.insert(name).second) repeated_.push_back({path(), name});
    }

    std::string path() const {
        std::string joined;
        for (const auto& level : open_)
            joined +=
                "/" + (level.is_array ? std::to_string(level.index - 1) : pointer_token(level.key));
        return joined;
    }

    std::vector<Repeated>& repeated_;
    std::vector<Level> open_;
};

std::string line_and_column(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == before.npos ? byte + 1 : byte - start;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

void report(const Json::parse_error& fault, const std::string& text, Findings& findings) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return findings.error("", ProblemCode::syntax, "The document is empty.",
                              "Give a document in JSON with a list of runs.");
    if (fault.byte > text.size())
        return findings.error("", ProblemCode::syntax,
                              "The document ends too early: it was cut off.",
                              "Copy or save it once more, to its last brace.");
    const auto byte = fault.byte > 0 ? fault.byte - 1 : 0;
    findings.error("", ProblemCode::syntax,
                   "The document is not valid JSON: " + line_and_column(text, byte) + ", at " +
                       quotation(text.substr(byte, 20)) + ".",
                   "Correct that place; a comma, a quote or a brace may be missing before it.");
}

void refuse(JsonText::Fault fault, Findings& findings) {
    const auto say = [&](std::string message, std::string remedy) {
        findings.error("", ProblemCode::limit, std::move(message), std::move(remedy));
    };
    if (fault == JsonText::Fault::too_long)
        say("The document is longer than 16 MiB.", "Split it.");
    else if (fault == JsonText::Fault::too_deep)
        say("The document is nested more than " + std::to_string(most_depth) + " levels deep.",
            "A document of runs needs four levels: write it anew.");
    else
        say("The document has an object of more than " + std::to_string(most_keys) + " keys.",
            "Take out what is not part of a request.");
}

} // namespace

std::optional<Parsed> parse(std::string_view text, Findings& findings) {
    const auto checked = readable(text);
    if (checked.fault != JsonText::Fault::none) {
        refuse(checked.fault, findings);
        return std::nullopt;
    }
    try {
        Parsed parsed;
        parsed.json = Json::parse(checked.text, Keys(parsed.repeated));
        return parsed;
    } catch (const Json::parse_error& fault) {
        report(fault, checked.text, findings);
        return std::nullopt;
    }
}

} // namespace carbon
