// Cuts a line of text where its script or its font changes.
#pragma once

#include "engine/text/font_library.h"

#include <string_view>
#include <vector>

namespace demarche {

/// UTF-16 units start to limit, exclusive.
struct TextRun {
    std::int32_t start = 0;
    std::int32_t limit = 0;
    UScriptCode script = USCRIPT_COMMON;
    FontId font = 0;
};

struct TextRunsInput {
    std::u16string_view text;
    std::span<const std::int32_t> graphemes;  ///< Ends of grapheme clusters: one cluster never spans two fonts.
    FontWeight weight = FontWeight::Regular;
    FontLibrary& fonts;
};

/// Runs in the order of the text that cover all of it. Characters without a script of their own (spaces, digits,
/// punctuation) take that of the letters before them, or after them at the start.
[[nodiscard]] std::vector<TextRun> findTextRuns(const TextRunsInput& input);

}  // namespace demarche
