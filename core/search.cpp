#include "core/search.hpp"

#include "core/catalog.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>

namespace carbon {

namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text) {
    Words found;
    for (std::size_t start = 0; start < text.size();) {
        auto end = text.find_first_of(" \t\n,;/()", start);
        if (end == std::string_view::npos) end = text.size();
        if (auto word = folded(text.substr(start, end - start)); !word.empty())
            found.push_back(word);
        start = end + 1;
    }
    return found;
}

// Smaller is better; 0 is no match. An equal name comes before a name that starts with the query,
// then one with a word that starts so, then any that contains each word of the query.
enum Rank { no_match = 0, equal = 1, starts = 2, word_starts = 3, contains = 4 };

Rank rank(std::string_view name, const std::string& whole_query, const Words& query) {
    const auto whole = folded(name);
    if (whole == whole_query) return equal;
    if (whole.starts_with(whole_query)) return starts;
    const auto parts = words(name);
    bool at_starts = true;
    for (const auto& word : query) {
        if (whole.find(word) == std::string::npos) return no_match;
        at_starts = at_starts && std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
                        return part.starts_with(word);
                    });
    }
    return at_starts ? word_starts : contains;
}

Rank better(Rank a, Rank b) { return a == no_match ? b : b == no_match ? a : std::min(a, b); }

struct Query {
    std::string whole;
    Words words;
    explicit Query(std::string_view text) : whole(folded(text)), words(carbon::words(text)) {}
    Rank of(std::string_view name) const { return rank(name, whole, words); }
};

Rank among(std::span<const tables::Alias> aliases, std::string_view id, const Query& query) {
    Rank best = no_match;
    for (const auto& alias : aliases)
        if (alias.id == id) best = better(best, query.of(alias.name));
    return best;
}

Rank of_country(const tables::Country& row, const Query& query) {
    const auto by_name = better(query.of(row.name), among(tables::country_aliases, row.id, query));
    return folded(row.id) == query.whole ? equal : by_name;
}

Rank of_region(const tables::Region& row, const Query& query) {
    const auto* country = find_country(row.country);
    const auto* provider = find_provider(row.provider);
    const auto full = std::string(row.provider) + " " + std::string(row.id) + " " +
                      std::string(row.location) + " " +
                      std::string(provider ? provider->name : "") + " " +
                      std::string(country ? country->name : "");
    return better(better(query.of(row.id), query.of(row.location)), query.of(full));
}

template <class Match>
struct Ranked {
    Match match;
    Rank rank;
};

template <class Match>
std::vector<Match> best(std::vector<Ranked<Match>> found, std::size_t limit) {
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    std::vector<Match> matches;
    for (const auto& entry : found)
        if (matches.size() < limit) matches.push_back(entry.match);
    return matches;
}

} // namespace

std::vector<const tables::Device*> search_devices(std::string_view text, std::size_t limit) {
    const Query query(text);
    std::vector<Ranked<const tables::Device*>> found;
    for (const auto& row : tables::devices) {
        const auto by_name = better(query.of(row.name), query.of(row.id));
        if (const auto r = better(by_name, among(tables::device_aliases, row.id, query)))
            found.push_back({&row, r});
    }
    return best(std::move(found), limit);
}

std::vector<PlaceMatch> search_places(std::string_view text, std::size_t limit) {
    const Query query(text);
    std::vector<Ranked<PlaceMatch>> found;
    for (const auto& row : tables::countries)
        if (const auto r = of_country(row, query)) found.push_back({&row, r});
    for (const auto& row : tables::regions)
        if (const auto r = of_region(row, query)) found.push_back({&row, r});
    return best(std::move(found), limit);
}

const tables::Device* device_named(std::string_view name) {
    const auto wanted = folded(name);
    for (const auto& row : tables::devices)
        if (folded(row.name) == wanted || folded(row.id) == wanted) return &row;
    for (const auto& alias : tables::device_aliases)
        if (folded(alias.name) == wanted) return find_device(alias.id);
    return nullptr;
}

const tables::Country* country_named(std::string_view name) {
    const auto wanted = folded(name);
    for (const auto& row : tables::countries)
        if (folded(row.name) == wanted || folded(row.id) == wanted) return &row;
    for (const auto& alias : tables::country_aliases)
        if (folded(alias.name) == wanted) return find_country(alias.id);
    return nullptr;
}

} // namespace carbon
