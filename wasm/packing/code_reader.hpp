// Where in a WebAssembly file the next byte is, for model.hpp: what a byte of code means is told by
// the instruction that it belongs to. In other bytes, and in damaged ones, it only reads on.
// The format: webassembly.github.io/spec/core/binary.
#pragma once

#include "instructions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace carbon::packing {

class CodeReader {
public:
    // What the next byte begins or goes on with.
    enum Kind : std::uint8_t {
        opcode,
        local,
        callee,
        alignment,
        offset,
        i32_constant,
        i64_constant,
        label,
        block_type,
        type_of_callee,
        targets,
        global,
        other,
        real_constant,
        locals,
        size_of_function,
        kinds
    };

    bool in_code() const { return place_ >= Place::function_size; }
    Kind kind() const { return kind_; }
    unsigned byte_of_kind() const { return byte_ < 7 ? byte_ : 7; }
    // The bytes of this instruction so far, as a hash; 0 before its opcode.
    std::uint32_t begun() const { return begun_; }
    // The opcodes of the last eight instructions, the newest in the lowest byte.
    std::uint64_t before() const { return before_; }
    // The last instruction with its operands, as a hash.
    std::uint32_t instruction() const { return instruction_; }
    // The opcodes since the last that ended a statement, as a hash.
    std::uint32_t statement() const { return statement_; }
    // What began the innermost block.
    std::uint8_t block() const { return blocks_[depth_]; }
    // How many functions there were.
    std::uint32_t function() const { return function_; }
    // The last number of the kind that the next byte has.
    std::uint32_t last_number() const { return numbers_[kind_]; }
    // The locals of the last two instructions with one, the newest first.
    std::array<std::uint32_t, 2> locals_before() const { return {numbers_[local], local_before_}; }
    std::uint32_t highest_local() const { return highest_local_; }

    void read(std::uint8_t byte) {
        ++at_;
        if (in_code())
            read_code(byte);
        else
            read_section(byte);
        if (at_ == section_end_ && place_ >= Place::skipped) enter(Place::section, opcode);
    }

private:
    enum class Place : std::uint8_t {
        magic,
        no_wasm,
        section,
        section_size,
        skipped,
        code, // how many functions there are
        function_size,
        local_count,
        local_number,
        local_type,
        instruction,
        operand,
        bytes
    };

    void enter(Place place, Kind kind) {
        place_ = place;
        kind_ = kind;
        byte_ = 0;
        number_ = shift_ = 0;
    }

    // Whether this was the last byte of a number (LEB128).
    bool number_ends(std::uint8_t byte) {
        if (shift_ < 32) number_ |= (byte & 127U) << shift_;
        shift_ += 7;
        ++byte_;
        if (byte >= 128) return false;
        if (kind_ == local) {
            local_before_ = numbers_[local];
            highest_local_ = std::max(highest_local_, number_);
        }
        numbers_[kind_] = number_;
        return true;
    }

    void read_section(std::uint8_t byte) {
        if (place_ == Place::magic) {
            if (byte != "\0asm\1\0\0"[at_ - 1]) return enter(Place::no_wasm, opcode);
            if (at_ == 8) enter(Place::section, opcode);
        } else if (place_ == Place::section) {
            section_ = byte;
            enter(Place::section_size, opcode);
        } else if (place_ == Place::section_size && number_ends(byte)) {
            section_end_ = at_ + number_;
            enter(section_ == 10 ? Place::code : Place::skipped, opcode);
        } else if (place_ == Place::code && number_ends(byte)) {
            enter(Place::function_size, size_of_function);
        }
    }

    void read_code(std::uint8_t byte) {
        switch (place_) {
        case Place::instruction:
            return read_opcode(byte);
        case Place::operand:
            return read_operand(byte);
        case Place::bytes:
            add(byte);
            ++byte_;
            if (--left_ == 0) end_instruction();
            return;
        case Place::function_size:
            if (!number_ends(byte)) return;
            function_end_ = at_ + number_;
            return enter(Place::local_count, locals);
        case Place::local_count:
            left_ = byte;
            return next_locals();
        case Place::local_number:
            if (byte < 128) place_ = Place::local_type;
            return;
        default:
            --left_;
            return next_locals();
        }
    }

    void next_locals() {
        if (left_ > 0) {
            place_ = Place::local_number;
            byte_ = 1;
            return;
        }
        before_ = 0;
        begun_ = opcode_ = instruction_ = statement_ = highest_local_ = depth_ = 0;
        numbers_[local] = local_before_ = 0;
        ++function_;
        enter(Place::instruction, opcode);
    }

    void add(std::uint8_t byte) { begun_ = begun_ * 0x2F0B4C47 + byte + 1; }

    void read_opcode(std::uint8_t byte) {
        opcode_ = begun_ = byte;
        left_ = operands_of(byte);
        in_targets_ = false;
        if (byte == 0x43 || byte == 0x44) { // a constant of 4 or 8 bytes
            left_ = byte == 0x43 ? 4 : 8;
            enter(Place::bytes, real_constant);
        } else if (left_ > 0) {
            enter(Place::operand, kind_of_operand());
        } else {
            end_instruction();
        }
    }

    void read_operand(std::uint8_t byte) {
        add(byte);
        if (!number_ends(byte)) return;
        if (opcode_ == 0x0e && !in_targets_) { // br_table: so many labels, and the default
            in_targets_ = true;
            left_ = number_ + 2;
        } else if (opcode_ == 0xfc) { // the number is the rest of the opcode
            left_ = number_ == 10 ? 3 : number_ == 11 ? 2 : 1; // memory.copy and memory.fill
            opcode_ = 0xfd;
        }
        if (--left_ == 0) return end_instruction();
        enter(Place::operand, kind_of_operand());
    }

    void end_instruction() {
        before_ = before_ << 8 | opcode_;
        instruction_ = begun_;
        begun_ = 0;
        statement_ = ends_statement(opcode_) ? opcode_ : statement_ * 0x2F0B4C47 + opcode_ + 1;
        if (begins_block(opcode_)) blocks_[++depth_] = opcode_;
        if (ends_block(opcode_)) --depth_;
        if (at_ >= function_end_) return enter(Place::function_size, size_of_function);
        enter(Place::instruction, opcode);
    }

    Kind kind_of_operand() const {
        const auto in = [this](unsigned first, unsigned last) {
            return is_within(opcode_, first, last);
        };
        if (in(0x20, 0x22)) return local;
        if (in(0x28, 0x3e)) return left_ == 2 ? alignment : offset;
        if (in(0x0c, 0x0d)) return label;
        if (in(0x23, 0x24)) return global;
        switch (opcode_) {
        case 0x10:
            return callee;
        case 0x41:
            return i32_constant;
        case 0x42:
            return i64_constant;
        case 0x02:
        case 0x03:
        case 0x04:
            return block_type;
        case 0x11:
            return type_of_callee;
        case 0x0e:
            return targets;
        default:
            return other;
        }
    }

    Place place_ = Place::magic;
    Kind kind_ = opcode;
    bool in_targets_ = false;
    std::uint8_t section_ = 0;
    std::uint8_t opcode_ = 0;
    std::uint32_t at_ = 0; // how many bytes have been read
    std::uint32_t section_end_ = 0;
    std::uint32_t function_end_ = 0;
    std::uint32_t byte_ = 0; // how many of this kind have been read
    std::uint32_t number_ = 0;
    std::uint32_t shift_ = 0;
    std::uint32_t left_ = 0; // operands, bytes or kinds of locals
    std::uint32_t begun_ = 0;
    std::uint64_t before_ = 0;
    std::uint32_t instruction_ = 0;
    std::uint32_t statement_ = 0;
    std::uint32_t function_ = 0;
    std::uint32_t highest_local_ = 0;
    std::uint32_t local_before_ = 0;
    std::array<std::uint32_t, kinds> numbers_{};
    std::uint8_t depth_ = 0; // of blocks; after 255 comes 0
    std::array<std::uint8_t, 256> blocks_{};
};

} // namespace carbon::packing
