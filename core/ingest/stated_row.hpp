// What one row of a table states, field by field.
#pragma once

#include "core/ingest/members.hpp"
#include "core/problem.hpp"

#include <optional>
#include <string>

namespace carbon {

struct Stated {
    std::string text; // of a number: what cannot be read
    std::optional<double> number{};
    bool any() const { return number || !text.empty(); }
};

class StatedRow {
public:
    Stated& operator[](Field field) { return fields_[static_cast<std::size_t>(field)]; }
    const Stated& operator[](Field field) const { return fields_[static_cast<std::size_t>(field)]; }
    std::string& text(Field field) { return (*this)[field].text; }
    const std::string& text(Field field) const { return (*this)[field].text; }
    std::optional<double>& number(Field field) { return (*this)[field].number; }
    const std::optional<double>& number(Field field) const { return (*this)[field].number; }
    bool has(Field field) const { return (*this)[field].any(); }

    /// The text, which is taken out.
    std::string take(Field field);
    /// Each kind of place of the catalogue is taken out.
    void take_place();

private:
    Stated fields_[number_of_fields];
};

/// Where the findings of a row are, and where the run that is made of it will be.
struct OfRow {
    Findings& findings; // of which the field begins with `row`
    std::string row;    // "rows/3/"
    std::string run;    // in the answer: "reports/0/runs/1/"
    bool own;           // of a table that this tool has written: it has results, and their basis
    bool offers;        // there is room for ways out

    std::string at(Field field) const { return row + std::string(member(field).path); }
};

} // namespace carbon
