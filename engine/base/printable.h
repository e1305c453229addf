// Text of a file or a user as it may be sent to a terminal: what would steer the terminal is shown, never sent.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace demarche {

/// One character of a text, ready for a terminal.
struct PrintableCharacter {
    std::string text;        ///< The character itself, or an escape in ASCII such as \x1b, \u{202e}.
    char32_t codePoint = 0;  ///< 0 when it is escaped.
    std::size_t bytes = 1;   ///< Of the text, 1 to 4.
};

/// The character at byte `i`, which must exist. Escaped: control characters of C0 and C1, line and paragraph
/// separators, characters that turn the direction of writing, and each byte that is not UTF-8.
[[nodiscard]] PrintableCharacter printableAt(std::string_view text, std::size_t i);

[[nodiscard]] std::string printable(std::string_view text);

}  // namespace demarche
