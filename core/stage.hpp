// What a run was for. Some stages make the final model, the others belong to the project only.
#pragma once

#include <span>
#include <string_view>

namespace carbon {

struct Stage {
    std::string_view id, name;
    bool final; // part of the making of the final model
};

extern const std::span<const Stage> stages; // in the order to show them

/// Null where there is no stage of that id.
const Stage* find_stage(std::string_view id);

} // namespace carbon
