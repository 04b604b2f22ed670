#include "core/snippet/latex_letters.hpp"

#include <algorithm>
#include <iterator>

namespace carbon::snippet {

namespace {

struct Accented {
    char32_t code;
    char accent, letter;
};

// The Latin letters that every LaTeX font encoding can compose (so no ogonek, no letter below
// which a comma is set).
constexpr Accented accented[] = {
    {0xC0, '`', 'A'},   {0xC1, '\'', 'A'},  {0xC2, '^', 'A'},   {0xC3, '~', 'A'},
    {0xC4, '"', 'A'},   {0xC5, 'r', 'A'},   {0xC7, 'c', 'C'},   {0xC8, '`', 'E'},
    {0xC9, '\'', 'E'},  {0xCA, '^', 'E'},   {0xCB, '"', 'E'},   {0xCC, '`', 'I'},
    {0xCD, '\'', 'I'},  {0xCE, '^', 'I'},   {0xCF, '"', 'I'},   {0xD1, '~', 'N'},
    {0xD2, '`', 'O'},   {0xD3, '\'', 'O'},  {0xD4, '^', 'O'},   {0xD5, '~', 'O'},
    {0xD6, '"', 'O'},   {0xD9, '`', 'U'},   {0xDA, '\'', 'U'},  {0xDB, '^', 'U'},
    {0xDC, '"', 'U'},   {0xDD, '\'', 'Y'},  {0xE0, '`', 'a'},   {0xE1, '\'', 'a'},
    {0xE2, '^', 'a'},   {0xE3, '~', 'a'},   {0xE4, '"', 'a'},   {0xE5, 'r', 'a'},
    {0xE7, 'c', 'c'},   {0xE8, '`', 'e'},   {0xE9, '\'', 'e'},  {0xEA, '^', 'e'},
    {0xEB, '"', 'e'},   {0xEC, '`', 'i'},   {0xED, '\'', 'i'},  {0xEE, '^', 'i'},
    {0xEF, '"', 'i'},   {0xF1, '~', 'n'},   {0xF2, '`', 'o'},   {0xF3, '\'', 'o'},
    {0xF4, '^', 'o'},   {0xF5, '~', 'o'},   {0xF6, '"', 'o'},   {0xF9, '`', 'u'},
    {0xFA, '\'', 'u'},  {0xFB, '^', 'u'},   {0xFC, '"', 'u'},   {0xFD, '\'', 'y'},
    {0xFF, '"', 'y'},   {0x100, '=', 'A'},  {0x101, '=', 'a'},  {0x102, 'u', 'A'},
    {0x103, 'u', 'a'},  {0x106, '\'', 'C'}, {0x107, '\'', 'c'}, {0x108, '^', 'C'},
    {0x109, '^', 'c'},  {0x10A, '.', 'C'},  {0x10B, '.', 'c'},  {0x10C, 'v', 'C'},
    {0x10D, 'v', 'c'},  {0x10E, 'v', 'D'},  {0x10F, 'v', 'd'},  {0x112, '=', 'E'},
    {0x113, '=', 'e'},  {0x114, 'u', 'E'},  {0x115, 'u', 'e'},  {0x116, '.', 'E'},
    {0x117, '.', 'e'},  {0x11A, 'v', 'E'},  {0x11B, 'v', 'e'},  {0x11C, '^', 'G'},
    {0x11D, '^', 'g'},  {0x11E, 'u', 'G'},  {0x11F, 'u', 'g'},  {0x120, '.', 'G'},
    {0x121, '.', 'g'},  {0x124, '^', 'H'},  {0x125, '^', 'h'},  {0x128, '~', 'I'},
    {0x129, '~', 'i'},  {0x12A, '=', 'I'},  {0x12B, '=', 'i'},  {0x12C, 'u', 'I'},
    {0x12D, 'u', 'i'},  {0x130, '.', 'I'},  {0x134, '^', 'J'},  {0x135, '^', 'j'},
    {0x139, '\'', 'L'}, {0x13A, '\'', 'l'}, {0x13D, 'v', 'L'},  {0x13E, 'v', 'l'},
    {0x143, '\'', 'N'}, {0x144, '\'', 'n'}, {0x147, 'v', 'N'},  {0x148, 'v', 'n'},
    {0x14C, '=', 'O'},  {0x14D, '=', 'o'},  {0x14E, 'u', 'O'},  {0x14F, 'u', 'o'},
    {0x150, 'H', 'O'},  {0x151, 'H', 'o'},  {0x154, '\'', 'R'}, {0x155, '\'', 'r'},
    {0x158, 'v', 'R'},  {0x159, 'v', 'r'},  {0x15A, '\'', 'S'}, {0x15B, '\'', 's'},
    {0x15C, '^', 'S'},  {0x15D, '^', 's'},  {0x15E, 'c', 'S'},  {0x15F, 'c', 's'},
    {0x160, 'v', 'S'},  {0x161, 'v', 's'},  {0x162, 'c', 'T'},  {0x163, 'c', 't'},
    {0x164, 'v', 'T'},  {0x165, 'v', 't'},  {0x168, '~', 'U'},  {0x169, '~', 'u'},
    {0x16A, '=', 'U'},  {0x16B, '=', 'u'},  {0x16C, 'u', 'U'},  {0x16D, 'u', 'u'},
    {0x16E, 'r', 'U'},  {0x16F, 'r', 'u'},  {0x170, 'H', 'U'},  {0x171, 'H', 'u'},
    {0x174, '^', 'W'},  {0x175, '^', 'w'},  {0x176, '^', 'Y'},  {0x177, '^', 'y'},
    {0x178, '"', 'Y'},  {0x179, '\'', 'Z'}, {0x17A, '\'', 'z'}, {0x17B, '.', 'Z'},
    {0x17C, '.', 'z'},  {0x17D, 'v', 'Z'},  {0x17E, 'v', 'z'}};

struct Named {
    char32_t code;
    const char* latex;
};

constexpr Named named[] = {
    {0xA0, "~"},
    {0xA3, "\\pounds{}"},
    {0xA7, "\\S{}"},
    {0xA9, "\\copyright{}"},
    {0xAC, "$\\neg$"},
    {0xB0, "$^\\circ$"},
    {0xB1, "$\\pm$"},
    {0xB2, "\\textsuperscript{2}"},
    {0xB3, "\\textsuperscript{3}"},
    {0xB5, "$\\mu$"},
    {0xB7, "\\textperiodcentered{}"},
    {0xC6, "\\AE{}"},
    {0xD7, "$\\times$"},
    {0xD8, "\\O{}"},
    {0xDF, "\\ss{}"},
    {0xE6, "\\ae{}"},
    {0xF7, "$\\div$"},
    {0xF8, "\\o{}"},
    {0x131, "\\i{}"},
    {0x141, "\\L{}"},
    {0x142, "\\l{}"},
    {0x152, "\\OE{}"},
    {0x153, "\\oe{}"},
    {0x393, "$\\Gamma$"},
    {0x394, "$\\Delta$"},
    {0x398, "$\\Theta$"},
    {0x39B, "$\\Lambda$"},
    {0x3A0, "$\\Pi$"},
    {0x3A3, "$\\Sigma$"},
    {0x3A6, "$\\Phi$"},
    {0x3A8, "$\\Psi$"},
    {0x3A9, "$\\Omega$"},
    {0x3B1, "$\\alpha$"},
    {0x3B2, "$\\beta$"},
    {0x3B3, "$\\gamma$"},
    {0x3B4, "$\\delta$"},
    {0x3B5, "$\\epsilon$"},
    {0x3B6, "$\\zeta$"},
    {0x3B7, "$\\eta$"},
    {0x3B8, "$\\theta$"},
    {0x3BA, "$\\kappa$"},
    {0x3BB, "$\\lambda$"},
    {0x3BC, "$\\mu$"},
    {0x3BD, "$\\nu$"},
    {0x3BE, "$\\xi$"},
    {0x3C0, "$\\pi$"},
    {0x3C1, "$\\rho$"},
    {0x3C3, "$\\sigma$"},
    {0x3C4, "$\\tau$"},
    {0x3C6, "$\\phi$"},
    {0x3C7, "$\\chi$"},
    {0x3C8, "$\\psi$"},
    {0x3C9, "$\\omega$"},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2013, "--"},
    {0x2014, "---"},
    {0x2018, "`"},
    {0x2019, "'"},
    {0x201C, "``"},
    {0x201D, "''"},
    {0x2026, "\\dots{}"},
    {0x2032, "$'$"},
    {0x2082, "\\textsubscript{2}"},
    {0x2192, "$\\rightarrow$"},
    {0x2212, "$-$"},
    {0x2248, "$\\approx$"},
    {0x2264, "$\\leq$"},
    {0x2265, "$\\geq$"},
};

// Both tables are in the order of their codes.
template <class Row, std::size_t n>
const Row* find(const Row (&table)[n], char32_t code) {
    const auto* at =
        std::lower_bound(std::begin(table), std::end(table), code,
                         [](const Row& row, char32_t sought) { return row.code < sought; });
    return at != std::end(table) && at->code == code ? at : nullptr;
}

template <class Row, std::size_t n>
constexpr bool ascending(const Row (&table)[n]) {
    for (std::size_t i = 1; i < n; ++i)
        if (table[i].code <= table[i - 1].code) return false;
    return true;
}
static_assert(ascending(accented) && ascending(named));

} // namespace

std::string latex_letter(char32_t code) {
    if (const auto* row = find(named, code)) return row->latex;
    const auto* row = find(accented, code);
    if (!row) return {};
    const bool dotless = row->letter == 'i' || row->letter == 'j';
    return std::string("\\") + row->accent + "{" + (dotless ? "\\" : "") + row->letter + "}";
}

} // namespace carbon::snippet
