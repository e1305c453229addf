// What is still open at a place of a TOML text: brackets, braces, and texts in three quotes.
#pragma once

#include "viz/story/toml_document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace demarche {

struct OpenBracket {
    TextPosition at;
    char bracket = '[';  ///< Or '{'.
};

struct OpenAt {
    std::vector<OpenBracket> brackets;     ///< Of values, not of headers; the innermost last.
    std::optional<TextPosition> longText;  ///< The opening quotes of a text in three, where the place is inside it.
    /// Right behind the last character in an earlier line that is neither space nor comment.
    TextPosition behindContent;
};

/// Follows the valid UTF-8 text up to `place`; needs no sound TOML.
[[nodiscard]] OpenAt openAt(std::string_view text, TextPosition place);

}  // namespace demarche
