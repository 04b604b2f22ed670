// The core's own JSON, read back by a parser.
#include "core/document/writer.hpp"

#include "tests/core/catch.hpp"

#include <nlohmann/json.hpp>

#include <limits>

using namespace carbon;

namespace {

template <class Value>
std::string written(const Value& value) {
    Writer w;
    {
        const auto scope = w.object();
        w.put("x", value);
    }
    return std::move(w).text();
}

template <class Value>
nlohmann::json read_back(const Value& value) {
    return nlohmann::json::parse(written(value))["x"];
}

} // namespace

TEST_CASE("every character of a text comes back, in keys and in values") {
    std::string all;
    for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
    all += "é华😀\u2028";
    CHECK(read_back(all) == all);
    Writer w;
    {
        const auto scope = w.object();
        w.put(all, 1);
    }
    CHECK(nlohmann::json::parse(std::move(w).text())[all] == 1);
}

TEST_CASE("controls are written as escapes") {
    CHECK(written("a\"b\\c\b\f\n\r\t\x01\x1f") ==
          "{\n \"x\": \"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001\\u001f\"\n}\n");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD in the response") {
    CHECK(read_back("a\xff\xc3") == "a\uFFFD\uFFFD");
}

TEST_CASE("numbers come back to the last bit, and whole ones stay fractions for readers") {
    for (const double value : {0.0, -0.0, 1.0, -8.0, 0.1, 1e15, -1e15, 1e15 - 1, 1e300, 5e-324,
                               1.0 / 3, 123456789.125, std::numeric_limits<double>::max()}) {
        INFO(value);
        CHECK(read_back(value).is_number_float());
        CHECK(read_back(value).get<double>() == value);
    }
    CHECK(written(8.0) == "{\n \"x\": 8.0\n}\n");
    CHECK(read_back(-7) == -7);
    constexpr auto most = std::numeric_limits<std::size_t>::max();
    CHECK(read_back(most) == most);
    CHECK(read_back(true) == true);
    CHECK(read_back(false) == false);
}

TEST_CASE("objects and lists nest, one member a line") {
    Writer w;
    {
        const auto document = w.object();
        w.put("a", std::vector<std::string>{"b", "c"});
        {
            const auto list = w.list("d");
            const auto inner = w.object();
            w.put("e", "f");
        }
        {
            const auto empty = w.object("g");
        }
        {
            const auto empty = w.list("h");
        }
    }
    CHECK(std::move(w).text() == R"({
 "a": [
  "b",
  "c"
 ],
 "d": [
  {
   "e": "f"
  }
 ],
 "g": {},
 "h": []
}
)");
}
