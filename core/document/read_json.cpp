#include "core/document/read_json.hpp"

#include <utility>
#include <vector>

namespace carbon {

namespace {

// What the parser tells what it meets. Json::parse would tell where a fault is only by an
// exception, and has a second parser in it, for a filter: 5 KB.
class Reader {
public:
    Json document;
    std::size_t fault = 0; // its byte, counted from 1; 0 where there is none

    bool parse_error(std::size_t byte, const std::string&, const Json::exception&) {
        fault = byte;
        return false;
    }
    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, const std::string&) { return add(value); }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(Json::binary_t&) { return false; } // text has none
    bool start_object(std::size_t) { return open(Json::object()); }
    bool key(std::string& key) {
        member_ = &(*open_.back())[key];
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_array() { return close(); }

private:
    Json& put(Json value) {
        if (open_.empty()) return document = std::move(value);
        if (open_.back()->is_array()) return open_.back()->emplace_back(std::move(value));
        return *member_ = std::move(value);
    }
    bool add(Json value) {
        put(std::move(value));
        return true;
    }
    bool open(Json container) {
        open_.push_back(&put(std::move(container)));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<Json*> open_; // the outermost first; nothing is put beside one that is open
    Json* member_ = nullptr;  // where the value of the last key goes
};

} // namespace

ReadJson read_json(const std::string& text) {
    Reader reader;
    Json::sax_parse(text, &reader);
    return {std::move(reader.document), reader.fault};
}

} // namespace carbon
