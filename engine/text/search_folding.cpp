#include "engine/text/search_folding.h"

#include "engine/text/c_handle.h"
#include "engine/text/source_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>

#include <algorithm>
#include <array>

namespace demarche {
namespace {

using Transliterator = CHandle<UTransliterator, utrans_close>;

// Cyrillic as English maps spell it, the Azerbaijani e, which Latin-ASCII leaves; the rest as ICU has it. Any-Lower
// comes last again because Any-Latin gives capitals for some scripts.
constexpr std::u16string_view rules =
    u":: NFC; :: Any-Lower;"
    u"ж > zh; х > kh; ц > ts; ч > ch; ш > sh; щ > shch; ю > iu; я > ia; є > ie; ї > i; й > i; ў > u; ё > e; э > e;"
    u"ь > ; ъ > ; ə > e; ǝ > e;"
    u":: Any-Latin; :: NFKD; :: [:Nonspacing Mark:] Remove; :: Latin-ASCII; :: Any-Lower;";

Transliterator openTransliterator() {
    constexpr std::u16string_view name = u"Search";
    UErrorCode status = U_ZERO_ERROR;
    return Transliterator(utrans_openU(name.data(), static_cast<std::int32_t>(name.size()), UTRANS_FORWARD,
                                       rules.data(), static_cast<std::int32_t>(rules.size()), nullptr, &status));
}

/// Unchanged where ICU's data is missing.
std::u16string transliterated(const std::u16string& text) {
    // Opening takes milliseconds, and one transliterator must not be used by two threads at once.
    thread_local const Transliterator transliterator = openTransliterator();
    if (!transliterator) return text;
    for (std::size_t room = 4 * text.size() + 16; room < std::size_t{1} << 28U; room *= 4) {
        std::u16string result = text;
        result.resize(room);
        auto length = static_cast<std::int32_t>(text.size());
        std::int32_t end = length;
        UErrorCode status = U_ZERO_ERROR;
        utrans_transUChars(transliterator.get(), result.data(), &length, static_cast<std::int32_t>(room), 0, &end,
                           &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status)) return text;
        result.resize(static_cast<std::size_t>(length));
        return result;
    }
    return text;
}

/// Lower case without accents: all that Latin letters with accents need, at a small part of the price.
std::u16string bare(const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* compatible = unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status)) return text;
    // No character has more than 18 in its decomposition, and case folding triples at most.
    std::u16string parts(18 * text.size(), u'\0');
    const std::int32_t length = unorm2_normalize(compatible, text.data(), static_cast<std::int32_t>(text.size()),
                                                 parts.data(), static_cast<std::int32_t>(parts.size()), &status);
    std::u16string folded(3 * static_cast<std::size_t>(std::max(length, 0)), u'\0');
    const std::int32_t foldedLength = u_strFoldCase(folded.data(), static_cast<std::int32_t>(folded.size()),
                                                    parts.data(), length, U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status)) return text;
    folded.resize(static_cast<std::size_t>(foldedLength));
    std::erase_if(folded, [](char16_t c) { return u_charType(c) == U_NON_SPACING_MARK; });
    return folded;
}

bool isAscii(char16_t c) { return c < 0x80; }

std::u16string latin(const std::u16string& text) {
    std::u16string simple = bare(text);
    return std::ranges::all_of(simple, isAscii) ? simple : transliterated(text);
}

/// Modifier letters are the half rings and primes that stand for Arabic letters and soft signs.
bool isApostrophe(UChar32 c) {
    return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || u_charType(c) == U_MODIFIER_LETTER;
}

void append(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

class WordJoiner {
public:
    void add(UChar32 c) {
        if (isApostrophe(c)) return;
        const bool letter = c < 0x80 ? isAsciiAlphanumeric(c) : c != 0xFFFD && u_hasBinaryProperty(c, UCHAR_ALPHABETIC);
        if (!letter && u_charType(c) != U_DECIMAL_DIGIT_NUMBER) {
            _parted = !_result.empty();
            return;
        }
        if (_parted) _result += ' ';
        _parted = false;
        append(_result, c);
    }
    [[nodiscard]] std::string take() { return std::move(_result); }

private:
    static bool isAsciiAlphanumeric(UChar32 c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

    std::string _result;
    bool _parted = false;
};

}  // namespace

std::string foldForSearch(std::string_view utf8) {
    WordJoiner words;
    if (std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        for (const char c : utf8) words.add(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return words.take();
    }
    for (const std::u16string& line : readSourceText(utf8).lines) {
        const std::u16string letters = latin(line);
        for (std::size_t at = 0; at < letters.size();) {
            UChar32 c = 0;
            U16_NEXT(letters.data(), at, letters.size(), c);
            words.add(c);
        }
        words.add(' ');
    }
    return words.take();
}

}  // namespace demarche
