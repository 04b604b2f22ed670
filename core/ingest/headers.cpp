#include "core/ingest/headers.hpp"

#include "core/ingest/cells.hpp"
#include "core/text.hpp"

#include <string>

namespace carbon {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// Whole words for others, in this order.
constexpr std::string_view words[][2] = {
    {"wallclock", ""},
    {"training", ""},
    {"numberof", "n"},
    {"noof", "n"},
    {"num", "n"},
    {"avg", "average"},
    {"utilization", "utilisation"},
    {"accelerator", "gpu"},
    {"hardware", "gpu"},
    {"device", "gpu"},
    {"tpu", "gpu"},
    {"chip", "gpu"},
    {"published", "reported"},
    {"ghg", ""},
    {"emissions", "carbon"},
    {"emission", "carbon"},
    {"co2equivalents", "carbon"},
    {"co2equivalent", "carbon"},
    {"co2eq", "carbon"},
    {"co2e", "carbon"},
    {"co2", "carbon"},
    {"carboncarbon", "carbon"},
};

bool needs_unit(Dimension dimension) {
    return dimension == Dimension::time || dimension == Dimension::energy ||
           dimension == Dimension::mass;
}

bool is_quantity(Dimension dimension) { return dimension > Dimension::number; }

// The field of that name and, where a unit is written, of its dimension; without one rather a field
// that needs none: "GPU" is a device, "GPU [h]" its time.
std::optional<Field> field_named(const std::string& key, const WrittenUnit* unit) {
    const auto name = " " + key + " ";
    std::optional<Field> found;
    for (std::size_t i = 0; i < number_of_fields; ++i) {
        const auto& [path, dimension, names] = member(static_cast<Field>(i));
        if (names.find(name) == names.npos || (unit && unit->dimension != dimension)) continue;
        if (!found || !needs_unit(dimension)) found = static_cast<Field>(i);
    }
    return found;
}

// A column that is called by its unit alone.
std::optional<Field> field_measured_in(Dimension dimension) {
    switch (dimension) {
    case Dimension::time:
        return Field::hours;
    case Dimension::power:
        return Field::watts;
    case Dimension::energy:
        return Field::energy;
    case Dimension::mass:
        return Field::reported_kg;
    case Dimension::intensity:
        return Field::g_per_kwh;
    default:
        return std::nullopt;
    }
}

// "Training time [s]": the name, and what stands in brackets at the end.
struct Parts {
    std::string_view name, unit;
};

Parts bracketed(std::string_view text) {
    const auto open = text.find_last_of("[(");
    if (open == text.npos || open == 0 || text.find_first_of("])", open) != text.size() - 1)
        return {text, {}};
    return {text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

// "energy_kwh", "Training time in hours", "TDP, W": the name, and its last word.
Parts with_last_word(std::string_view text) {
    const auto space = text.find_last_of(" _-,/");
    if (space == text.npos) return {text, {}};
    auto name = text.substr(0, space);
    if (name.ends_with(" in") || name.ends_with("_in")) name.remove_suffix(3);
    return {name, text.substr(space + 1)};
}

// The name with that unit, which it may end with as well: "GPU hours [h]".
Header named(std::string_view text, const WrittenUnit* unit) {
    auto key = header_key(text);
    if (const auto field = field_named(key, unit)) return {field, unit};
    for (const auto dimension : {Dimension::time, Dimension::power}) {
        const auto* ending = take_unit(key, dimension);
        if (!ending) continue;
        const auto* meant = unit ? unit : ending;
        if (const auto field = field_named(key, meant)) return {field, meant};
    }
    return {};
}

// By its name alone, where what stands in brackets is no unit: a remark about a text, but about a
// quantity what must be known.
Header remarked(std::string_view name) {
    const auto field = named(name, nullptr).field;
    if (!field || member(*field).dimension == Dimension::number) return {};
    return {field, nullptr, is_quantity(member(*field).dimension)};
}

// "hrs each", "hours per trial": hours are those of one repeat.
Header of_each(std::string_view text) {
    const auto key = header_key(text);
    constexpr std::string_view endings[] = {"each", "perrun", "pertrial", "perrepeat"};
    for (const auto ending : endings) {
        if (!key.ends_with(ending)) continue;
        const auto rest = std::string_view(key).substr(0, key.size() - ending.size());
        if (const auto* unit = find_unit(rest); unit && unit->dimension == Dimension::time)
            return {Field::hours, unit};
    }
    return {};
}

Header found_header(std::string_view text) {
    if (const auto each = of_each(text); each.field) return each;
    const auto [name, remark] = bracketed(text);
    const auto* unit = find_unit(remark);
    if (unit) return named(name, unit);
    if (const auto whole = named(text, nullptr); whole.field) return whole;
    if (const auto* alone = find_unit(text); alone && header_key(text).size() > 1)
        return {field_measured_in(alone->dimension), alone};
    if (!remark.empty()) return remarked(name);
    const auto [first, last] = with_last_word(text);
    unit = find_unit(last);
    return unit ? named(first, unit) : Header{};
}

} // namespace

Header read_header(std::string_view text) {
    constexpr std::size_t longest = 200; // what is longer names nothing
    auto header = text.size() > longest ? Header{} : found_header(trimmed(text));
    if (header.field && !header.unit && needs_unit(member(*header.field).dimension))
        header.unit_unknown = true;
    return header;
}

Header chosen_header(std::string_view text, Field field) {
    auto [name, last] = bracketed(trimmed(text));
    if (last.empty()) last = with_last_word(name).unit;
    const auto* unit = find_unit(last);
    return {field, unit && unit->dimension == member(field).dimension ? unit : nullptr};
}

std::string header_key(std::string_view text) {
    std::string plain(text);
    replace_all(plain, "₂", "2");
    const auto key = folded(plain);
    auto meant = key;
    for (const auto& [word, other] : words) replace_all(meant, word, other);
    return meant.empty() ? key : meant;
}

} // namespace carbon
