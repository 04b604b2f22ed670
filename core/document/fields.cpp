#include "core/document/fields.hpp"

#include "core/check_rules.hpp"
#include "core/document/writer.hpp"
#include "core/ingest/typed.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace carbon {

namespace {

// How a value is called in a message.
std::string shown(const Json& value) {
    if (value.is_string()) return quotation(value.get_ref<const std::string&>());
    if (value.is_object()) return "an object";
    if (value.is_array()) return "a list";
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    if (value.is_null()) return "null";
    if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    return shortest(value.get<double>());
}

std::string likeliest(std::string_view key, std::initializer_list<std::string_view> known) {
    if (key.size() < 40)
        for (const std::size_t most : {1U, 2U})
            for (const auto name : known)
                if (edits(key, name) <= most) return "Did you mean “" + std::string(name) + "”?";
    return "Take it out, or correct its name.";
}

} // namespace

const Json* Fields::value(std::string_view key) const {
    const auto at = object_.find(key);
    return at == object_.end() ? nullptr : &*at;
}

std::optional<double> Fields::number(std::string_view key, const std::string& remedy) const {
    const auto* found = value(key);
    if (!found) return std::nullopt;
    if (found->is_number()) return found->get<double>();
    if (found->is_string()) {
        const auto& text = found->get_ref<const std::string&>();
        refuse(text, dimension_of(key), path(key), remedy, findings_);
        return std::nullopt;
    }
    findings_.error(path(key), ProblemCode::type, shown(*found) + " is not a number.", remedy);
    return std::nullopt;
}

std::optional<int> Fields::year(std::string_view key) const {
    const std::string remedy = "Give the calendar year in four digits, e.g. 2024.";
    const auto found = number(key, remedy);
    if (!found) return std::nullopt;
    if (std::floor(*found) == *found && std::abs(*found) < 1e6) return static_cast<int>(*found);
    findings_.error(path(key), ProblemCode::range, shown(*value(key)) + " is not a calendar year.",
                    remedy);
    return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) const {
    const auto* found = value(key);
    if (!found) return std::nullopt;
    if (found->is_boolean()) return found->get<bool>();
    findings_.error(path(key), ProblemCode::type, shown(*found) + " is neither true nor false.",
                    "Write true or false, without quotes.");
    return std::nullopt;
}

std::string Fields::text(std::string_view key) const {
    const auto* found = value(key);
    if (!found) return {};
    if (found->is_string())
        return bounded_text(found->get_ref<const std::string&>(), path(key), findings_);
    findings_.error(path(key), ProblemCode::type, shown(*found) + " is not text.",
                    "Write it in double quotes.");
    return {};
}

const Json* Fields::object(std::string_view key) const {
    const auto* found = value(key);
    if (!found || found->is_object()) return found;
    findings_.error(path(key), ProblemCode::type, shown(*found) + " is not an object.",
                    "Write its fields in braces.");
    return nullptr;
}

void Fields::warn_of_unknown(std::initializer_list<std::string_view> known) const {
    for (const auto& [key, value] : object_.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        findings_.warning(path(pointer_token(key)), ProblemCode::unknown,
                          quotation(key) + " is not a field of this document, so it was not used.",
                          likeliest(key, known));
    }
}

} // namespace carbon
