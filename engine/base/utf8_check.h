// Which bytes are UTF-8 (Unicode 15, table 3-7: well-formed byte sequences).
#pragma once

#include <cstddef>
#include <string_view>

namespace demarche {

/// Bytes of the code point that starts at byte `i`, which must exist; 0 when no valid one starts there.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text, std::size_t i);

}  // namespace demarche
