#include "engine/text/terminal_cells.h"

#include <unicode/uchar.h>

namespace demarche {

int terminalCells(char32_t codePoint) {
    const auto code = static_cast<UChar32>(codePoint);
    constexpr char32_t softHyphen = 0xAD;  // Of category Cf, but terminals draw it.
    if (codePoint == softHyphen) return 1;
    switch (u_charType(code)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR: return 0;
        default: break;
    }
    // The vowels and final consonants of a Hangul syllable written in parts stand in the cells of the first.
    const int hangul = u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO) return 0;
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace demarche
