// Says in plain words what the TOML parser could not read, and points at the word that is wrong.
#pragma once

#include "viz/story/fault_list.h"

#include <string>
#include <string_view>

namespace demarche {

struct SyntaxFault {
    Fault fault;
    bool confinedToLine = false;  ///< The rest of the file can still be read when this line is left out.
};

/// `description` and `at` are the parser's own; `text` is what it read.
[[nodiscard]] SyntaxFault explainSyntax(std::string_view description, TextPosition at, std::string_view text);

/// Replaces the line's characters by spaces; line numbers stay.
void blankLine(std::string& text, std::uint32_t line);

}  // namespace demarche
