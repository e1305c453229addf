#include "engine/text/fallback_fonts.h"

#include <array>

namespace demarche {
namespace {

constexpr auto fonts = std::to_array<FallbackFont>({
    {USCRIPT_ARABIC, "NotoSansArabic"},       {USCRIPT_ARMENIAN, "NotoSansArmenian"},
    {USCRIPT_BENGALI, "NotoSansBengali"},     {USCRIPT_CANADIAN_ABORIGINAL, "NotoSansCanadianAboriginal"},
    {USCRIPT_CHEROKEE, "NotoSansCherokee"},   {USCRIPT_DEVANAGARI, "NotoSansDevanagari"},
    {USCRIPT_ETHIOPIC, "NotoSansEthiopic"},   {USCRIPT_GEORGIAN, "NotoSansGeorgian"},
    {USCRIPT_GUJARATI, "NotoSansGujarati"},   {USCRIPT_GURMUKHI, "NotoSansGurmukhi"},
    {USCRIPT_HEBREW, "NotoSansHebrew"},       {USCRIPT_KANNADA, "NotoSansKannada"},
    {USCRIPT_KHMER, "NotoSansKhmer"},         {USCRIPT_LAO, "NotoSansLao"},
    {USCRIPT_MALAYALAM, "NotoSansMalayalam"}, {USCRIPT_MONGOLIAN, "NotoSansMongolian"},
    {USCRIPT_MYANMAR, "NotoSansMyanmar"},     {USCRIPT_NKO, "NotoSansNKo"},
    {USCRIPT_ORIYA, "NotoSansOriya"},         {USCRIPT_SINHALA, "NotoSansSinhala"},
    {USCRIPT_SYRIAC, "NotoSansSyriac"},       {USCRIPT_TAMIL, "NotoSansTamil"},
    {USCRIPT_TELUGU, "NotoSansTelugu"},       {USCRIPT_THAANA, "NotoSansThaana"},
    {USCRIPT_THAI, "NotoSansThai"},           {USCRIPT_TIBETAN, "NotoSerifTibetan"},
    {USCRIPT_TIFINAGH, "NotoSansTifinagh"},   {USCRIPT_COMMON, "NotoSans"},
    {USCRIPT_COMMON, "NotoSansSymbols"},      {USCRIPT_COMMON, "NotoSansSymbols2"},
    {USCRIPT_COMMON, "NotoSansMath"},
});

}  // namespace

std::span<const FallbackFont> fallbackFonts() { return fonts; }

bool lettersJoin(UScriptCode script) {
    return script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC || script == USCRIPT_MONGOLIAN || script == USCRIPT_NKO;
}

bool keepsWordsWhole(UScriptCode script) {
    switch (script) {
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
        case USCRIPT_LATIN:
        case USCRIPT_CYRILLIC:
        case USCRIPT_GREEK:
        case USCRIPT_ARMENIAN:
        case USCRIPT_GEORGIAN:
        case USCRIPT_HEBREW:
        case USCRIPT_ETHIOPIC:
        case USCRIPT_CHEROKEE:
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL: return false;
        default: return true;
    }
}

}  // namespace demarche
