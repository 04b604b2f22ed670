// What a column holds, told by its name in the head of a table.
#pragma once

#include "core/ingest/members.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace carbon {

struct Header {
    std::optional<Field> field{};      // none: not known
    const WrittenUnit* unit = nullptr; // that is written in it
    bool unit_unknown = false;         // one is needed and none is known
};

Header read_header(std::string_view text);

/// Of a column that holds that field: in the unit that is written, else in that of the document.
Header chosen_header(std::string_view text, Field field);

/// Small letters and digits alone, in the words of the list of members: "# of TPUs" is "ngpus".
std::string header_key(std::string_view text);

} // namespace carbon
