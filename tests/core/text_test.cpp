#include "core/text.hpp"
#include "tests/core/catch.hpp"

using namespace carbon;

namespace {

std::string round_trip(std::string_view text) {
    std::string copy;
    for (std::size_t at = 0; at < text.size();) append(copy, next_code_point(text, at));
    return copy;
}

} // namespace

TEST_CASE("valid UTF-8 is read and written back unchanged") {
    for (const auto* text : {"", "plain", "Québec", "华北", "😀", "של", "\u0001"})
        CHECK(round_trip(text) == text);
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD") {
    CHECK(round_trip("a\xff") == "a\uFFFD");
    CHECK(round_trip("\xc3") == "\uFFFD");
    CHECK(round_trip("\xe0\x80\x80") == "\uFFFD");     // overlong
    CHECK(round_trip("\xc0\x80") == "\uFFFD\uFFFD");   // overlong
    CHECK(round_trip("\xed\xa0\x80x") == "\uFFFDx");   // half of a surrogate pair
    CHECK(round_trip("\xf4\x90\x80\x80") == "\uFFFD"); // beyond U+10FFFF
    CHECK(round_trip("\xe4\xb8(") == "\uFFFD(");       // cut short
}

TEST_CASE("characters that change how others are read are known") {
    for (const char32_t code : {0x0, 0x9, 0x7F, 0xAD, 0x200B, 0x200E, 0x202E, 0x2066, 0xFEFF, 0x61C,
                                0x180E, 0xFFFA, 0xE0000, 0xE0041, 0xE007F})
        CHECK(is_invisible(code));
    for (const char32_t code : {0x20, 0x41, 0xE9, 0x5D0, 0x4E2D, 0x1F600})
        CHECK_FALSE(is_invisible(code));
}

TEST_CASE("a quotation is short and shows what would not be seen") {
    CHECK(quotation("a\u202Eb") == "“aU+202Eb”");
    CHECK(quotation(std::string(100, 'x')) == "“" + std::string(40, 'x') + "…”");
}

TEST_CASE("folding leaves letters and digits") {
    CHECK(folded("A100 SXM4-80 GB") == "a100sxm480gb");
    CHECK(folded("Québec, Żółw") == "quebeczolw");
    CHECK(folded("华北 (North)") == "华北north");
    CHECK(folded("– “” !") == "");
    CHECK(folded("3×4÷2") == "342");
    CHECK(folded("a\uFEFFb\u200Bc") == "abc");
}

TEST_CASE("edits count insertions, deletions and changes") {
    CHECK(edits("us-est-1", "us-east-1") == 1);
    CHECK(edits("", "abc") == 3);
    CHECK(edits("kitten", "sitting") == 3);
    CHECK(edits("same", "same") == 0);
}
