#include "core/document/outline.hpp"

#include "core/problem.hpp"

namespace carbon {

TextFault Outline::see(char sign, std::string_view last_string) {
    if (sign == '{' || sign == '[') open_.push_back({sign == '[', 0, {}, {}});
    if (open_.size() > most_depth) return TextFault::too_deep;
    if (open_.empty()) return TextFault::none;
    if (sign == '}' || sign == ']')
        open_.pop_back();
    else if (sign == ',')
        ++open_.back().index;
    else if (sign == ':' && !open_.back().is_array)
        return enter_key(last_string);
    return TextFault::none;
}

TextFault Outline::enter_key(std::string_view key) {
    auto& level = open_.back();
    level.key = key;
    if (!level.seen.insert(level.key).second) repeated_.push_back({path(), level.key});
    return level.seen.size() > most_keys ? TextFault::too_many_keys : TextFault::none;
}

std::string Outline::path() const {
    std::string joined;
    for (const auto& level : open_)
        joined += "/" + (level.is_array ? std::to_string(level.index) : pointer_token(level.key));
    return joined;
}

} // namespace carbon
