#include "core/document/write_report.hpp"
#include "core/format.hpp"

#include <algorithm>

namespace carbon {

namespace {

constexpr std::size_t most_problems = 1000;

const char* name(ProblemCode code) {
    switch (code) {
    case ProblemCode::missing:
        return "missing";
    case ProblemCode::type:
        return "type";
    case ProblemCode::range:
        return "range";
    case ProblemCode::unknown:
        return "unknown";
    case ProblemCode::fallback:
        return "fallback";
    case ProblemCode::unlikely:
        return "unlikely";
    case ProblemCode::limit:
        return "limit";
    case ProblemCode::syntax:
        return "syntax";
    }
    return "";
}

bool is_error(const Problem& p) { return p.severity == Severity::error; }

void write(Writer& w, const Fix& fix) {
    const auto scope = w.object();
    w.put("label", fix.label);
    const auto changes = w.list("changes");
    for (const auto& change : fix.changes) {
        const auto item = w.object();
        w.put("path", change.path);
        if (change.value) w.put("value", *change.value);
        if (!change.word.empty()) w.put("value", change.word);
    }
}

void write(Writer& w, const Problem& p) {
    const auto scope = w.object();
    w.put("path", p.path);
    w.put("severity", is_error(p) ? "error" : "warning");
    w.put("code", name(p.code));
    w.put("message", p.message);
    w.put("remedy", p.remedy);
    if (p.fixes.empty()) return;
    const auto fixes = w.list("fixes");
    for (const auto& fix : p.fixes) write(w, fix);
}

// The first ones; where there are more than fit, errors come first, so that a warning never hides
// one.
std::vector<const Problem*> fitting(const std::vector<Problem>& problems) {
    std::vector<const Problem*> list;
    const bool all = problems.size() <= most_problems;
    for (const bool errors : {true, false})
        for (const auto& p : problems)
            if (all ? errors : is_error(p) == errors) list.push_back(&p);
    return list;
}

void write_rest(Writer& w, std::size_t count, const Problem& first) {
    write(w, {"",
              first.severity,
              ProblemCode::limit,
              "There are " + counted(count, "further problem") + ".",
              "Correct those above first.",
              {}});
}

} // namespace

void write_problems(Writer& w, const std::vector<Problem>& problems) {
    const auto scope = w.list("problems");
    const auto list = fitting(problems);
    for (std::size_t i = 0; i < std::min(list.size(), most_problems); ++i) write(w, *list[i]);
    if (list.size() > most_problems)
        write_rest(w, list.size() - most_problems, *list[most_problems]);
}

} // namespace carbon
