#include "core/snippet/words_of_factors.hpp"

#include "core/format.hpp"
#include "core/snippet/citation.hpp"

#include <algorithm>
#include <utility>

namespace carbon::snippet {

namespace {

// What comes from the same source in the same way.
struct Shared {
    std::string rest;
    std::vector<std::string> of;
};

void add_once(std::vector<std::string>& list, const std::string& text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

// In the order of the runs.
std::vector<Shared> shared_origins(const std::vector<const Estimate*>& users,
                                   const FactorWords& factor) {
    std::vector<Shared> all;
    for (const auto* e : users) {
        const auto [of, rest] = factor.origin(*e, *(e->factors.*factor.member));
        auto at = std::find_if(all.begin(), all.end(),
                               [&, &same = rest](const auto& one) { return one.rest == same; });
        if (at == all.end()) at = all.insert(all.end(), Shared{rest, {}});
        add_once(at->of, of);
    }
    return all;
}

std::string listed(const std::vector<std::string>& names, const ListWords& words) {
    const auto named = std::min(names.size(), most_bases);
    const bool whole = named == names.size();
    std::string list;
    for (std::size_t i = 0; i < named; ++i)
        list += (i == 0 ? "" : whole && i + 1 == named ? words.last : words.comma) + names[i];
    return whole ? list : list + words.more(names.size() - named);
}

constexpr auto label = [](const Estimate&, const Factor& factor) {
    return Origin{"", cited(factor)};
};

constexpr FactorWords factor_words[] = {
    {&Factors::measured, "Energy",
     [](const Estimate& e, const Factor&) { return origin_of_measured(e); }},
    {&Factors::power, "Rated power", label},
    {&Factors::average_power, "Average draw", label},
    {&Factors::utilisation, "Utilisation", label},
    {&Factors::cpu_power, "Processors", label},
    {&Factors::cpu_utilisation, "Utilisation of the processors", label},
    {&Factors::memory_power, "Memory",
     [](const Estimate&, const Factor& f) {
         return Origin{number(f.value) + "\u00a0W/GB", cite(f.source)};
     }},
    {&Factors::pue, "PUE", [](const Estimate& e, const Factor&) { return origin_of_pue(e); }},
    {&Factors::intensity, "Carbon intensity",
     [](const Estimate& e, const Factor&) { return origin_of_intensity(e); }},
};

constexpr ListWords list_words{": ", ", ", " and ", "; ", ".", " ", [](std::size_t left_out) {
                                   return " and " + number(static_cast<double>(left_out)) + " more";
                               }};

} // namespace

std::vector<const Estimate*> users_of(const std::vector<const Estimate*>& runs,
                                      FactorMember member) {
    std::vector<const Estimate*> users;
    for (const auto* e : runs)
        if (e->factors.*member && (member != &Factors::power || !is_replaced(*e)))
            users.push_back(e);
    return users;
}

std::string factor_sentences(const std::vector<const Estimate*>& runs,
                             std::span<const FactorWords> factors, const ListWords& words) {
    std::string sentences;
    for (const auto& factor : factors) {
        std::string list;
        for (const auto& [rest, of] : shared_origins(users_of(runs, factor.member), factor))
            list += (list.empty() ? "" : words.between) + listed(of, words) + rest;
        if (list.empty()) continue;
        sentences += (sentences.empty() ? "" : words.gap) + std::string(factor.head) + words.colon +
                     list + words.end;
    }
    return sentences;
}

std::string basis_sentence(const std::vector<const Estimate*>& runs) {
    return runs.size() < 2 ? "" : factor_sentences(runs, factor_words, list_words);
}

std::string year_span(const std::vector<std::optional<int>>& years) {
    std::optional<int> first, last;
    for (const auto year : years) {
        if (!year) continue;
        first = std::min(first.value_or(*year), *year);
        last = std::max(last.value_or(*year), *year);
    }
    if (!first) return {};
    return *first == *last ? std::to_string(*first)
                           : std::to_string(*first) + "–" + std::to_string(*last);
}

std::string years_of_intensities(const std::vector<const Estimate*>& runs) {
    std::vector<std::optional<int>> years;
    years.reserve(runs.size());
    for (const auto* e : runs) years.push_back(e->factors.intensity->year);
    return year_span(years);
}

std::vector<std::string> each_once(const std::vector<const Estimate*>& runs,
                                   const std::function<std::string(const Estimate&)>& text_of) {
    std::vector<std::string> seen;
    for (const auto* e : runs)
        if (const auto text = text_of(*e); std::find(seen.begin(), seen.end(), text) == seen.end())
            seen.push_back(text);
    return seen;
}

std::string distinct(const std::vector<const Estimate*>& runs,
                     const std::function<std::string(const Estimate&)>& text_of, std::size_t most) {
    const auto seen = each_once(runs, text_of);
    std::string list;
    for (std::size_t i = 0; i < std::min(seen.size(), most); ++i) list += (i ? "; " : "") + seen[i];
    return seen.size() <= most
               ? list
               : list + "; and " + number(static_cast<double>(seen.size() - most)) + " more";
}

} // namespace carbon::snippet
