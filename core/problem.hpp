// A fault of the input as a value: where it is, what is wrong, what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

enum class Severity { error, warning }; // an error leaves its run out of the totals

enum class ProblemCode { missing, type, range, unknown, fallback, unlikely, limit, syntax };

/// A change of the request that a reader can accept with one click.
struct Change {
    std::string path;            // JSON Pointer
    std::optional<double> value; // without it and a word: take the member out
    std::string word{};          // instead of a number
};

struct Fix {
    std::string label;           // e.g. "Use 400 W"
    std::vector<Change> changes; // made together
};

struct Problem {
    std::string path; // JSON Pointer (RFC 6901) into the request; "" is the whole document
    Severity severity;
    ProblemCode code;
    std::string message; // what is wrong, one sentence
    std::string remedy;  // what to do about it, one sentence
    std::vector<Fix> fixes{};
};

/// A key as a token of a JSON Pointer: ~ and / are escaped.
std::string pointer_token(std::string_view key);

/// The problems found below one path. The first error about a field stands alone: a field that
/// could not be read is not called unknown or missing as well.
class Findings {
public:
    explicit Findings(std::string path) : path_(std::move(path)) {}

    void error(std::string_view field, ProblemCode code, std::string message, std::string remedy);
    void warning(std::string_view field, ProblemCode code, std::string message, std::string remedy);
    /// Offers a way out of the problem that was found last; paths are below that of these findings.
    void offer(std::string label, std::vector<Change> changes);
    /// An error, unless something was said about the field already.
    void missing(std::string_view field, std::string message, std::string remedy);
    /// Errors below this field become warnings: nothing that is counted rests on them.
    void relax(std::string_view field);
    bool about(std::string_view field) const;
    bool any_error() const;
    const std::vector<Problem>& problems() const { return problems_; }
    std::vector<Problem>& problems() { return problems_; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
    std::vector<Problem> problems_;
};

} // namespace carbon
