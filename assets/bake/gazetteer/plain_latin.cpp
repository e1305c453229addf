#include "assets/bake/gazetteer/plain_latin.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace demarche::bake {

std::string withoutMarks(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU's data is missing");
    const icu::UnicodeString parts = decompose->normalize(icu::UnicodeString::fromUTF8(name), status);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < parts.length(); ++i) {
        if (u_charType(parts[i]) != U_NON_SPACING_MARK) bare.append(parts[i]);
    }
    std::string result;
    bare.toUTF8String(result);
    return result;
}

}  // namespace demarche::bake
