#include "core/uncertainty/identity.hpp"

#include <cstring>

namespace carbon {

namespace {

Identity with(Identity before, unsigned char byte) { return (before ^ byte) * 1099511628211ULL; }

} // namespace

Identity with(Identity before, std::string_view text) {
    for (const unsigned char c : text) before = with(before, c);
    return before;
}

Identity with(Identity before, std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8)
        before = with(before, static_cast<unsigned char>(number));
    return before;
}

Identity with(Identity before, double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return with(before, bits);
}

} // namespace carbon
