#include "engine/text/source_text.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <cassert>

namespace demarche {
namespace {

constexpr UChar32 replacement = 0xFFFD;

std::string_view cutAtCharacter(std::string_view utf8) {
    std::size_t end = maxTextBytes;
    for (int back = 0; back < 3 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U; ++back) --end;
    return utf8.substr(0, end);
}

std::u16string decode(std::string_view utf8) {
    // No UTF-8 sequence, valid or replaced, needs more UTF-16 units than it has bytes.
    std::u16string text(utf8.size(), u'\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &length, utf8.data(),
                         static_cast<std::int32_t>(utf8.size()), replacement, nullptr, &status);
    assert(U_SUCCESS(status));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

bool endsLine(char16_t c) { return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029'; }

}  // namespace

SourceText readSourceText(std::string_view utf8) {
    SourceText source{.lines = {u""}, .cut = utf8.size() > maxTextBytes};
    const std::u16string text = decode(source.cut ? cutAtCharacter(utf8) : utf8);
    char16_t before = u'\0';
    for (const char16_t c : text) {
        if (endsLine(c)) {
            if (before != u'\r' || c != u'\n') source.lines.emplace_back();
        } else {
            source.lines.back().push_back(u_charType(c) == U_CONTROL_CHAR ? u' ' : c);
        }
        before = c;
    }
    return source;
}

}  // namespace demarche
