// Words that the Chinese texts share.
#pragma once

#include "core/format.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace carbon::snippet {

/// The label of a factor, its key, a kind or a stage; as it is where the list has no word for it.
std::string chinese(std::string_view english);

/// " 14 组运行": the number with its measure word.
std::string chinese_count(double value, const char* of);
std::string chinese_count(std::size_t value, const char* of);

/// "X 的" before what is said of a work; empty where it has no title.
std::string of_title(const std::string& title);

/// "78.4 kg CO₂e（90% 区间 46–83 kg）"
template <class Amount>
std::string chinese_range(Amount amount, const std::optional<Interval>& range,
                          const char* of = "") {
    const auto value = text(amount, range) + of;
    return range ? value + "（90% 区间 " + range_text(amount, *range) + "）" : value;
}

} // namespace carbon::snippet
