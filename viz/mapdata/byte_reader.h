// Reads numbers and texts of a map file's block. Past the end, everything reads as zero and ok() turns false.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace demarche::mapfile {

class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : _next(bytes.data()), _end(_next + bytes.size()) {}

    [[nodiscard]] bool ok() const { return _ok; }
    [[nodiscard]] bool atEnd() const { return _next == _end; }

    /// LEB128 of at most 32 bits.
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 35 && _next != _end; shift += 7) {
            const std::uint8_t byte = *_next++;
            value |= static_cast<std::uint32_t>(byte & 0x7fu) << shift;
            if ((byte & 0x80u) == 0) return value;
        }
        return fail();
    }

    /// Zigzag-coded LEB128.
    std::int32_t signedNumber() {
        const std::uint32_t value = number();
        return static_cast<std::int32_t>((value >> 1u) ^ (~(value & 1u) + 1u));
    }

    /// A number of things that take at least so many bytes each: never more than the block can hold.
    std::uint32_t count(std::size_t bytesEach) {
        const std::uint32_t value = number();
        if (value > static_cast<std::size_t>(_end - _next) / bytesEach) return fail();
        return value;
    }

    std::string text() {
        const std::uint32_t size = count(1);
        std::string value(reinterpret_cast<const char*>(_next), size);
        _next += size;
        return value;
    }

    /// For values that a caller finds out of range.
    std::uint32_t fail() {
        _ok = false;
        _next = _end;
        return 0;
    }

private:
    const std::uint8_t* _next;
    const std::uint8_t* _end;
    bool _ok = true;
};

}  // namespace demarche::mapfile
