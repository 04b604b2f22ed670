// Writes JSON as text: one member a line, so that two documents can be compared by eye. Several
// times faster, and smaller as WebAssembly, than building a tree of values first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carbon {

/// The fewest digits that give this finite number back; "8.0" where it is whole. The library's own
/// serializer, of which this is a part, would be 4 KB of the offline file.
std::string shortest(double value);

class Writer {
public:
    /// Closes its object or list at the end of the block that it stands in.
    class Scope {
    public:
        Scope(Writer& writer, char bracket) : writer_(writer), bracket_(bracket) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() { writer_.close(bracket_); }

    private:
        Writer& writer_;
        char bracket_;
    };

    /// The document itself, a member of the open object, or with an empty key an item of the open
    /// list.
    [[nodiscard]] Scope object(std::string_view key = {});
    [[nodiscard]] Scope list(std::string_view key = {});

    /// A member of the open object. Bytes that are not UTF-8 become U+FFFD.
    void put(std::string_view key, std::string_view value);
    void put(std::string_view key, const char* value) { put(key, std::string_view(value)); }
    void put(std::string_view key, const std::string& value) { put(key, std::string_view(value)); }
    void put(std::string_view key, double value); // finite; "8.0": it stays a fraction for readers
    void put(std::string_view key, int value);
    void put(std::string_view key, std::size_t value);
    void put(std::string_view key, bool value);
    void put(std::string_view key, const std::vector<std::string>& values);

    /// An item of the open list.
    void item(std::string_view value);
    void item(std::size_t value);
    void item(int x, double y); // the list of the two, on one line

    /// The text, with a newline at its end.
    std::string text() && { return std::move(out_) + "\n"; }

private:
    void begin(std::string_view key);
    void open(std::string_view key, char bracket);
    void close(char bracket);
    void quote(std::string_view text);
    void new_line();

    std::string out_;
    std::vector<std::size_t> members_; // of each open object or list
};

} // namespace carbon
