// What code_reader.hpp knows of the instructions of WebAssembly, by their opcodes.
#pragma once

#include <cstdint>

namespace carbon::packing {

constexpr bool is_within(unsigned opcode, unsigned first, unsigned last) {
    return opcode >= first && opcode <= last;
}

constexpr std::uint32_t operands_of(unsigned opcode) {
    if (opcode == 0x11 || is_within(opcode, 0x28, 0x3e)) return 2;
    return is_within(opcode, 0x02, 0x04) || is_within(opcode, 0x06, 0x09) ||
           is_within(opcode, 0x0c, 0x0e) || opcode == 0x10 || is_within(opcode, 0x20, 0x26) ||
           is_within(opcode, 0x3f, 0x42) || opcode == 0xfc;
}

constexpr bool begins_block(unsigned opcode) { return is_within(opcode, 0x02, 0x04); }
constexpr bool ends_block(unsigned opcode) { return opcode == 0x0b; }

// Most leave nothing on the stack then; what a function that is called leaves, no one knows.
constexpr bool ends_statement(unsigned opcode) {
    return is_within(opcode, 0x02, 0x05) || is_within(opcode, 0x0b, 0x10) || opcode == 0x1a ||
           opcode == 0x21 || opcode == 0x24 || is_within(opcode, 0x36, 0x3e);
}

} // namespace carbon::packing
