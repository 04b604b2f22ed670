#include "core/survey/among.hpp"

#include "core/format.hpp"

namespace carbon {

namespace {

template <class Test>
Standing standing(const std::vector<Entry>& entries, const Analysis& analysis, Kilograms yours,
                  Test test) {
    Standing found{0, 0};
    for (const auto& point : analysis.points) {
        if (!test(entries[point.index])) continue;
        ++found.of;
        found.less += point.carbon < yours;
    }
    return found;
}

std::optional<Standing> if_any(Standing standing) {
    return standing.of > 0 ? std::optional(standing) : std::nullopt;
}

std::string part(const Standing& standing, const std::string& of) {
    return number(static_cast<double>(standing.less)) + " of the " +
           number(static_cast<double>(standing.of)) + " " + of;
}

} // namespace

std::optional<Among> among(const std::vector<Entry>& entries, const Analysis& analysis,
                           const Entry& yours) {
    const auto* own = footprint(yours, analysis.method);
    if (!own) return std::nullopt;
    const auto count = [&](auto test) { return standing(entries, analysis, own->carbon, test); };
    Among made{count([](const Entry&) { return true; }), {}, {}};
    if (!yours.task.empty())
        made.of_task = if_any(count([&](const Entry& e) { return e.task == yours.task; }));
    if (yours.year)
        made.of_year = if_any(count([&](const Entry& e) { return e.year == yours.year; }));
    return made;
}

std::string said_of_survey(const Entry& yours, const Among& among) {
    std::string said =
        "By the method of Counting Carbon, at rated power and without PUE, the runs emit " +
        text(yours.paper->carbon) + " of CO2e: more than " +
        part(among.overall, "models of that survey");
    if (among.of_task) said += ", and than " + part(*among.of_task, "of " + yours.task);
    if (among.of_year)
        said += ", and than " + part(*among.of_year, "of " + std::to_string(*yours.year));
    if (yours.left_out.value_or(0) > 0)
        said += ". Runs with errors, " + number(static_cast<double>(*yours.left_out)) +
                ", are not in it";
    return said + ". The survey is a sample of published models of 2012 to 2021 whose authors "
                  "answered; it does not stand for all models, nor for those of today.";
}

} // namespace carbon
