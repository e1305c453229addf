#include "engine/base/printable.h"

#include "engine/base/utf8_check.h"

#include <fmt/format.h>

namespace demarche {
namespace {

char32_t decoded(std::string_view sequence) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sequence[i])); };
    if (sequence.size() == 1) return byte(0);
    char32_t code = byte(0) & (0x7FU >> sequence.size());
    for (std::size_t i = 1; i < sequence.size(); ++i) code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

bool steersTerminal(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool separator = code == 0x2028 || code == 0x2029;
    const bool direction = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                           (code >= 0x2066 && code <= 0x2069);
    return control || separator || direction;
}

}  // namespace

PrintableCharacter printableAt(std::string_view text, std::size_t i) {
    const std::size_t length = utf8SequenceLength(text, i);
    if (length == 0) return {.text = fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]))};
    const std::string_view sequence = text.substr(i, length);
    const char32_t code = decoded(sequence);
    if (!steersTerminal(code)) return {.text = std::string(sequence), .codePoint = code, .bytes = length};
    const auto number = static_cast<unsigned>(code);
    return {.text = number < 0x80 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{{{:x}}}", number),
            .bytes = length};
}

std::string printable(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const PrintableCharacter character = printableAt(text, i);
        result += character.text;
        i += character.bytes;
    }
    return result;
}

}  // namespace demarche
