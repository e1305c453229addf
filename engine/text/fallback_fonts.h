// Which font families stand in for characters that Inter lacks, and in which order they are asked.
#pragma once

#include <unicode/uscript.h>

#include <span>
#include <string_view>

namespace demarche {

struct FallbackFont {
    UScriptCode script = USCRIPT_COMMON;  ///< USCRIPT_COMMON: asked for characters of every script.
    std::string_view family;              ///< File name without "-Regular.ttf" or "-Bold.ttf".
};

/// Fonts of one script first, the general ones last.
[[nodiscard]] std::span<const FallbackFont> fallbackFonts();

/// Scripts whose letters join: space between them would tear words apart.
[[nodiscard]] bool lettersJoin(UScriptCode script);

/// Scripts of which only whole words may be turned: all but those whose letters stand side by side, each by itself.
[[nodiscard]] bool keepsWordsWhole(UScriptCode script);

}  // namespace demarche
