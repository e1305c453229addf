#include "engine/base/utf8_check.h"

namespace demarche {
namespace {

unsigned byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool continues(std::string_view text, std::size_t i) { return i < text.size() && (byteAt(text, i) & 0xC0U) == 0x80U; }

}  // namespace

std::size_t utf8SequenceLength(std::string_view text, std::size_t i) {
    const unsigned lead = byteAt(text, i);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continues(text, i + 1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned second = byteAt(text, i + 1);
    // Overlong forms, surrogates (ED A0 ..) and code points over U+10FFFF (F4 90 ..).
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    if (!continues(text, i + 2)) return 0;
    if (lead < 0xF0) return 3;
    return continues(text, i + 3) ? 4 : 0;
}

}  // namespace demarche
