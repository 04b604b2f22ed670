// The structure of JSON text, followed sign by sign before a parser sees it: bounds on what it
// would have to hold, and the keys that an object holds twice.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

constexpr std::size_t most_depth = 64;
constexpr std::size_t most_keys = 200;      // of one object, repeats included
constexpr std::size_t longest_key = 1000;   // bytes
constexpr std::size_t most_repeated = 1000; // keys of a document that their objects hold twice

enum class TextFault { none, too_long, too_deep, too_many_keys, too_long_key };

struct Repeated {
    std::string path; // JSON Pointer of a key that its object holds twice
    std::string key;
};

class Outline {
public:
    /// Takes a sign that stands outside of strings; `last_string` is the newest string, as it is
    /// written between its quotes.
    TextFault see(char sign, std::string_view last_string);
    const std::vector<Repeated>& repeated() const { return repeated_; }

private:
    struct Level {
        bool is_array;
        std::size_t count; // of elements or keys so far
        std::string key;   // the current one
        std::set<std::string> seen;
    };

    TextFault enter_key(std::string_view key);
    std::string path() const;

    std::vector<Level> open_;
    std::vector<Repeated> repeated_;
};

} // namespace carbon
