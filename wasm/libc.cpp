// In place of three functions of the C library (by the linker's --wrap), whose own bring 20 KB with
// them, most of it for 128-bit floats.
#include "core/decimal.hpp"

extern "C" {

// The JSON library asks for it, with a number that it has checked.
double __wrap_strtod(const char* text, char** end) {
    const auto [value, length] = carbon::read_number(text);
    *end = const_cast<char*>(text) + length;
    return value;
}

// These print nothing. The JSON library wants one for its words about a fault, which the core does
// not show; Embind the other, for the name of a type that it does not know.
int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
    if (size > 0) *text = '\0';
    return 0;
}

int __wrap_siprintf(char* text, const char*, ...) {
    *text = '\0';
    return 0;
}

} // extern "C"
