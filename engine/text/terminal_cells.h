// How much room a character takes in a terminal, whose cells are all of one width.
#pragma once

namespace demarche {

/// 0 for what combines with the character before it, 2 for wide ones such as those of Chinese, else 1 (Unicode's
/// East_Asian_Width and general category; ambiguous ones are narrow).
[[nodiscard]] int terminalCells(char32_t codePoint);

}  // namespace demarche
