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

} // namespace

// Where there are more than fit, errors come first, so that a warning never hides one.
void write_problems(Writer& w, std::vector<Problem> problems) {
    if (problems.size() > most_problems) {
        std::stable_partition(problems.begin(), problems.end(), is_error);
        const auto severity = problems[most_problems].severity;
        const auto words = counted(problems.size() - most_problems, "further problem");
        problems.resize(most_problems);
        problems.push_back({"", severity, ProblemCode::limit, "There are " + words + ".",
                            "Correct those above first."});
    }
    const auto scope = w.list("problems");
    for (const auto& p : problems) write(w, p);
}

} // namespace carbon
