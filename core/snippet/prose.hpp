// The paragraph and the table of a paper, in its language.
#pragma once

#include "core/snippet/words.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace carbon::snippet {

/// What stands around the table. A `@` is the number of a table.
struct TableWords {
    std::function<std::string(const std::string& title)> caption;
    std::string_view continued; // the caption of a table that goes on
    std::string_view in_one, in_two, in_more;
};

/// The same runs in other places; without words where none are compared.
struct Compared {
    std::string words; // with citations
    Table table;       // without rows where there is nothing to list
    TableWords around;
};

/// Sentences with citations; see citation.hpp.
struct Prose {
    std::string heading;  // with its full stop
    std::string result;   // what was used and emitted
    std::string basis;    // from which factors, by which method, and with which version
    std::string sources;  // the same, and the sources: for a text without a list of references
    std::string_view gap; // between two of these
    Table table;          // without rows where there is nothing to list
    TableWords around;
    Compared compared{};
};

/// In the language of the report's wording.
Prose prose(const Report& report);

/// All of it in a few lines.
struct Brief {
    std::string heading, words; // the latter with citations
};
Brief brief(const Report& report);

Prose chinese_prose(const Report& report);
Brief chinese_brief(const Report& report);
Compared chinese_comparison(const Report& report);

} // namespace carbon::snippet
