#include "core/problem.hpp"

#include <algorithm>

namespace carbon {

namespace {

std::string join(const std::string& path, std::string_view field) {
    return field.empty() ? path : path + "/" + std::string(field);
}

} // namespace

std::string pointer_token(std::string_view key) {
    std::string token;
    for (const char c : key) token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return token;
}

void Findings::error(std::string_view field, ProblemCode code, std::string message,
                     std::string remedy) {
    const auto path = join(path_, field);
    const bool known = std::any_of(problems_.begin(), problems_.end(), [&](const Problem& p) {
        return p.path == path && p.severity == Severity::error;
    });
    if (known) return;
    problems_.push_back({path, Severity::error, code, std::move(message), std::move(remedy), {}});
}

void Findings::warning(std::string_view field, ProblemCode code, std::string message,
                       std::string remedy) {
    problems_.push_back(
        {join(path_, field), Severity::warning, code, std::move(message), std::move(remedy), {}});
}

void Findings::offer(std::string label, std::vector<Change> changes) {
    for (auto& change : changes) change.path = join(path_, change.path);
    problems_.back().fixes.push_back({std::move(label), std::move(changes)});
}

void Findings::missing(std::string_view field, std::string message, std::string remedy) {
    if (!about(field)) error(field, ProblemCode::missing, std::move(message), std::move(remedy));
}

void Findings::relax(std::string_view field) {
    const auto path = join(path_, field);
    for (auto& problem : problems_)
        if (problem.path == path || problem.path.starts_with(path + "/"))
            problem.severity = Severity::warning;
}

bool Findings::about(std::string_view field) const {
    const auto path = join(path_, field);
    return std::any_of(problems_.begin(), problems_.end(),
                       [&](const Problem& p) { return p.path == path; });
}

bool Findings::any_error() const {
    return std::any_of(problems_.begin(), problems_.end(),
                       [](const Problem& p) { return p.severity == Severity::error; });
}

} // namespace carbon
