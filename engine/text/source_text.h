// UTF-8 from anywhere as clean UTF-16, cut at line feeds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// Text longer than this, in bytes of UTF-8, is cut: no label or card can show it, and layout must stay quick.
inline constexpr std::size_t maxTextBytes = std::size_t{64} * 1024;

struct SourceText {
    std::vector<std::u16string> lines;  ///< At least one. Well-formed; no line feeds, tabs or control characters.
    bool cut = false;                   ///< Longer than maxTextBytes.
};

/// Invalid bytes become U+FFFD. LF, CR, CR LF, U+2028 and U+2029 end a line; other control characters become spaces.
[[nodiscard]] SourceText readSourceText(std::string_view utf8);

}  // namespace demarche
