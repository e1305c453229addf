#include "engine/text/terminal_cells.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(TerminalCells, AreOneForLettersOfNarrowScripts) {
    for (const char32_t letter : U"aZ0 \u00E9\u0416\u0634\u05D0\u00AD") {
        if (letter == 0) continue;  // The end of the text.
        EXPECT_EQ(terminalCells(letter), 1) << static_cast<unsigned>(letter);
    }
}

TEST(TerminalCells, AreTwoForWideCharacters) {
    EXPECT_EQ(terminalCells(U'\u5317'), 2);
    EXPECT_EQ(terminalCells(U'\uD55C'), 2);      // A Hangul syllable.
    EXPECT_EQ(terminalCells(U'\uFF21'), 2);      // A Latin letter of full width.
    EXPECT_EQ(terminalCells(U'\U0001F30D'), 2);  // A globe.
}

TEST(TerminalCells, AreNoneForWhatCombines) {
    EXPECT_EQ(terminalCells(U'\u0301'), 0);  // Acute accent.
    EXPECT_EQ(terminalCells(U'\u20DD'), 0);  // Enclosing circle.
    EXPECT_EQ(terminalCells(U'\u200D'), 0);  // Zero width joiner.
    EXPECT_EQ(terminalCells(U'\u1161'), 0);  // A vowel of a Hangul syllable written in parts.
}

}  // namespace
}  // namespace demarche
