#include "core/document/outline.hpp"

#include "core/document/read_json.hpp"
#include "core/problem.hpp"

namespace carbon {

namespace {

// What a written string says: "\u0068ours" is "hours". A string that is none is left as it is.
std::string meant(std::string_view written) {
    if (written.find('\\') == written.npos) return std::string(written);
    const auto read = read_json('"' + std::string(written) + '"');
    return read.fault == 0 ? read.json.get<std::string>() : std::string(written);
}

} // namespace

TextFault Outline::see(char sign, std::string_view last_string) {
    if (sign == '{' || sign == '[') open_.push_back({sign == '[', 0, {}, {}});
    if (open_.size() > most_depth) return TextFault::too_deep;
    if (open_.empty()) return TextFault::none;
    if (sign == '}' || sign == ']')
        open_.pop_back();
    else if (sign == ',' && open_.back().is_array)
        ++open_.back().count;
    else if (sign == ':' && !open_.back().is_array)
        return enter_key(last_string);
    return TextFault::none;
}

TextFault Outline::enter_key(std::string_view key) {
    auto& level = open_.back();
    if (key.size() > longest_key) return TextFault::too_long_key;
    if (++level.count > most_keys) return TextFault::too_many_keys;
    level.key = meant(key);
    if (!level.seen.insert(level.key).second) repeated_.push_back({path(), level.key});
    return repeated_.size() > most_repeated ? TextFault::too_many_keys : TextFault::none;
}

std::string Outline::path() const {
    std::string joined;
    for (const auto& level : open_)
        joined += "/" + (level.is_array ? std::to_string(level.count) : pointer_token(level.key));
    return joined;
}

} // namespace carbon
