#include "core/document/entries.hpp"

#include "core/format.hpp"
#include "core/survey/columns.hpp"

namespace carbon {

namespace {

constexpr double most = 1e15;

bool is_known(std::string_view key) {
    for (const auto& column : entry_columns)
        if (column.key == key) return true;
    return false;
}

void read_number(const Fields& fields, const EntryColumn& column, const std::string& path,
                 Entry& entry, Findings& findings) {
    const auto value = fields.number(column.key);
    if (!value) return;
    if (*value >= 0 && *value <= most) return column.set(entry, *value);
    findings.error(path + std::string(column.key), ProblemCode::range,
                   "The figure cannot be " + number(*value) + ".", "Write a number from 0 on.");
}

} // namespace

void write_entry(Writer& w, const Entry& entry) {
    for (const auto& column : entry_columns) {
        if (column.text) {
            if (!(entry.*column.text).empty()) w.put(column.key, entry.*column.text);
        } else if (const auto value = column.number(entry)) {
            if (column.whole)
                w.put(column.key, static_cast<std::size_t>(*value));
            else
                w.put(column.key, *value);
        }
    }
}

Entry read_entry(const Json& object, const std::string& path, Findings& findings) {
    Entry entry;
    const Fields fields(object, path, findings);
    for (const auto& column : entry_columns) {
        if (column.text)
            entry.*column.text = fields.text(column.key);
        else
            read_number(fields, column, path, entry, findings);
    }
    for (const auto& [key, value] : object.items())
        if (!is_known(key))
            findings.warning(path + key, ProblemCode::unknown, "This column is not known.",
                             "Take it out, or correct its name.");
    return entry;
}

} // namespace carbon
