#include "core/search.hpp"

#include "core/catalog.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <map>
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

// A name made ready for comparison, once.
struct Name {
    std::string whole;
    Words words;
    explicit Name(std::string_view text) : whole(folded(text)), words(carbon::words(text)) {}
};

Rank rank(const Name& name, const Name& query) {
    if (name.whole == query.whole) return equal;
    if (name.whole.starts_with(query.whole)) return starts;
    bool at_starts = true;
    for (const auto& word : query.words) {
        if (name.whole.find(word) == std::string::npos) return no_match;
        at_starts =
            at_starts && std::any_of(name.words.begin(), name.words.end(),
                                     [&](const auto& own) { return own.starts_with(word); });
    }
    return at_starts ? word_starts : contains;
}

// A row and all that it is called.
template <class Row>
struct Entry {
    const Row* row;
    std::vector<Name> names;
};

template <class Row>
using Index = std::vector<Entry<Row>>;

template <class Row>
Rank rank(const Entry<Row>& entry, const Name& query) {
    Rank best = no_match;
    for (const auto& name : entry.names)
        if (const auto r = rank(name, query); r != no_match && (best == no_match || r < best))
            best = r;
    return best;
}

template <class Row>
Index<Row> named_index(std::span<const Row> rows, std::span<const tables::Alias> aliases) {
    Index<Row> index;
    std::map<std::string_view, std::size_t> at;
    for (const auto& row : rows) {
        at[row.id] = index.size();
        index.push_back({&row, {Name(row.name), Name(row.id)}});
    }
    for (const auto& alias : aliases) index[at.at(alias.id)].names.emplace_back(alias.name);
    return index;
}

// Also by the zone that a region lies on.
Index<tables::Region> region_index() {
    Index<tables::Region> index;
    for (const auto& row : tables::regions) {
        const auto* provider = find_provider(row.provider);
        const auto* zone = zone_of(row);
        const auto full = std::string(row.provider) + " " + std::string(row.id) + " " +
                          std::string(row.location) + " " + std::string(provider->name) + " " +
                          std::string(find_country(row.country)->name) + " " +
                          std::string(zone ? zone->name : "");
        index.push_back({&row, {Name(row.id), Name(row.location), Name(full)}});
        auto& names = index.back().names;
        for (const auto called : {row.provider, provider->short_name}) {
            const auto there = std::string(called) + " " + std::string(row.id);
            names.emplace_back(there);
            names.emplace_back(there + std::string(row.location));
        }
    }
    return index;
}

// Without the zones that are a country, which is found itself. A zone is also found by the states
// whose regions lie on it.
Index<Grid> grid_index() {
    Index<Grid> index;
    for (const auto& grid : grids()) {
        if (grid.zone && is_country(*grid.zone) && find_country(grid.zone->country)) continue;
        index.push_back({&grid, {Name(grid.code), Name(grid.name()), Name(full_name(grid))}});
        auto& names = index.back().names;
        if (!grid.officials.empty() && !grid.officials.front().local.empty())
            names.emplace_back(grid.officials.front().local);
        for (const auto& region : tables::regions)
            if (region.zone == grid.code && region.grid != region.zone)
                if (const auto* part = part_grid(region.grid, 9999))
                    names.emplace_back(std::string(grid.name()) + " " + std::string(part->name));
    }
    return index;
}

// Made at the first search, and the same ever after.
const Index<tables::Device>& devices() {
    static const auto index = named_index(tables::devices, tables::device_aliases);
    return index;
}

const Index<tables::Country>& countries() {
    static const auto index = named_index(tables::countries, tables::country_aliases);
    return index;
}

const Index<tables::Region>& regions() {
    static const auto index = region_index();
    return index;
}

const Index<Grid>& grid_entries() {
    static const auto index = grid_index();
    return index;
}

const Index<Cpu>& processors() {
    static const auto index = [] {
        Index<Cpu> made;
        for (const auto& row : cpus()) made.push_back({&row, {Name(row.name)}});
        return made;
    }();
    return index;
}

// A query of nothing but signs matches nothing; an empty one matches all.
bool is_noise(std::string_view text, const Name& query) {
    return query.whole.empty() && !text.empty();
}

template <class Row>
const Row* called(const Index<Row>& index, std::string_view name) {
    const auto wanted = folded(name);
    if (wanted.empty()) return nullptr;
    for (const auto& entry : index)
        for (const auto& own : entry.names)
            if (own.whole == wanted) return entry.row;
    return nullptr;
}

template <class Row>
void add_called(std::vector<PlaceMatch>& found, const Index<Row>& index, std::string_view name) {
    for (const auto& entry : index)
        if (std::any_of(entry.names.begin(), entry.names.end(),
                        [&](const auto& own) { return own.whole == name; }))
            found.emplace_back(entry.row);
}

template <class Match>
struct Ranked {
    Match match;
    Rank rank;
};

// Rank by rank, each in the order of the tables.
template <class Match>
std::vector<Match> best(const std::vector<Ranked<Match>>& found, std::size_t limit) {
    std::vector<Match> matches;
    for (const auto rank : {equal, starts, word_starts, contains})
        for (const auto& entry : found)
            if (entry.rank == rank && matches.size() < limit) matches.push_back(entry.match);
    return matches;
}

template <class Row>
std::vector<const Row*> found_in(const Index<Row>& index, std::string_view text,
                                 std::size_t limit) {
    const Name query(text);
    if (is_noise(text, query)) return {};
    std::vector<Ranked<const Row*>> found;
    for (const auto& entry : index)
        if (const auto r = rank(entry, query)) found.push_back({entry.row, r});
    return best(found, limit);
}

} // namespace

std::vector<const tables::Device*> search_devices(std::string_view text, std::size_t limit) {
    return found_in(devices(), text, limit);
}

std::vector<const Cpu*> search_cpus(std::string_view text, std::size_t limit) {
    return found_in(processors(), text, limit);
}

std::vector<PlaceMatch> search_places(std::string_view text, std::size_t limit) {
    const Name query(text);
    if (is_noise(text, query)) return {};
    std::vector<Ranked<PlaceMatch>> found;
    for (const auto& entry : countries())
        if (const auto r = rank(entry, query)) found.push_back({entry.row, r});
    for (const auto& entry : regions())
        if (const auto r = rank(entry, query)) found.push_back({entry.row, r});
    for (const auto& entry : grid_entries())
        if (const auto r = rank(entry, query)) found.push_back({entry.row, r});
    return best(found, limit);
}

std::vector<PlaceMatch> places_named(std::string_view name) {
    std::vector<PlaceMatch> found;
    const auto wanted = folded(name);
    if (wanted.empty()) return found;
    add_called(found, countries(), wanted);
    add_called(found, grid_entries(), wanted);
    add_called(found, regions(), wanted);
    return found;
}

const tables::Device* device_named(std::string_view name) { return called(devices(), name); }

const tables::Country* country_named(std::string_view name) { return called(countries(), name); }

const Grid* grid_named(std::string_view name) { return called(grid_entries(), name); }

} // namespace carbon
