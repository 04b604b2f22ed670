// Where the factors of several runs come from, in any language.
#pragma once

#include "core/snippet/words.hpp"
#include "core/snippet/words_of_run.hpp"

#include <span>
#include <string>
#include <vector>

namespace carbon::snippet {

/// The runs whose texts speak of that factor; rated power only where nothing replaces it.
std::vector<const Estimate*> users_of(const std::vector<const Estimate*>& runs,
                                      FactorMember member);

/// What one language calls a factor, and where it says that the factor of a run comes from.
struct FactorWords {
    FactorMember member;
    const char* head;
    Origin (*origin)(const Estimate& e, const Factor& factor);
};

/// How one language lists: "Head: Germany, France and Italy in 2023; Spain in 2024."
struct ListWords {
    const char *colon, *comma, *last, *between, *end, *gap;
    std::string (*more)(std::size_t left_out); // " and 3 more"
};

/// A sentence for each factor that the runs use. Every source, kind and year is told; of what they
/// are of, e.g. the places, the first six.
std::string factor_sentences(const std::vector<const Estimate*>& runs,
                             std::span<const FactorWords> factors, const ListWords& words);

} // namespace carbon::snippet
