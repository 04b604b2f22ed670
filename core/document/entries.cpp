#include "core/document/entries.hpp"

#include "core/survey/columns.hpp"

namespace carbon {

namespace {

bool is_known(std::string_view key) {
    for (const auto& column : entry_columns)
        if (column.key == key) return true;
    return false;
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
        else if (const auto value = fields.number(column.key))
            set(entry, column, *value, path + std::string(column.key), findings);
    }
    for (const auto& [key, value] : object.items())
        // An index of a folder tells the file of each, too.
        if (!is_known(key) && key != "file" && key != "sha256")
            findings.warning(path + key, ProblemCode::unknown, "This column is not known.",
                             "Take it out, or correct its name.");
    return entry;
}

} // namespace carbon
