// Reads the fields of one JSON object; what has another type than expected is a finding.
#pragma once

#include "core/document/json.hpp"
#include "core/problem.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace carbon {

class Fields {
public:
    /// `prefix` is the object's own path below that of `findings`, with a slash at its end where
    /// it is not empty, e.g. "device/".
    Fields(const Json& object, std::string prefix, Findings& findings)
        : object_(object), prefix_(std::move(prefix)), findings_(findings) {}

    bool has(std::string_view key) const { return object_.contains(key); }
    /// `remedy` is what to do where there is something else than a number.
    std::optional<double> number(
        std::string_view key,
        const std::string& remedy = "Write digits with a point for decimals, e.g. 1234.5.") const;
    std::optional<int> year(std::string_view key) const;
    std::optional<bool> truth(std::string_view key) const;
    bool flag(std::string_view key) const { return truth(key).value_or(false); }
    std::string text(std::string_view key) const; // empty where it cannot be read
    /// The object under `key`, or null.
    const Json* object(std::string_view key) const;
    /// Warns of each key that is not among `known`, naming the likeliest one meant.
    void warn_of_unknown(std::initializer_list<std::string_view> known) const;

private:
    const Json* value(std::string_view key) const;
    std::string path(std::string_view key) const { return prefix_ + std::string(key); }

    const Json& object_;
    std::string prefix_;
    Findings& findings_;
};

} // namespace carbon
