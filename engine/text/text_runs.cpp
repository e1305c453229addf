#include "engine/text/text_runs.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace demarche {
namespace {

bool hasOwnScript(UScriptCode script) {
    return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

bool needsGlyph(UChar32 c) {
    return !u_isUWhiteSpace(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// The script of the first letter, or USCRIPT_COMMON. Its visible code points go to `visible`.
UScriptCode readCluster(std::u16string_view cluster, std::vector<char32_t>& visible) {
    UScriptCode script = USCRIPT_COMMON;
    visible.clear();
    const auto length = static_cast<std::int32_t>(cluster.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U16_NEXT(cluster.data(), i, length, c);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode own = uscript_getScript(c, &status);
        if (!hasOwnScript(script) && U_SUCCESS(status) && hasOwnScript(own)) script = own;
        if (needsGlyph(c)) visible.push_back(static_cast<char32_t>(c));
    }
    return script;
}

UScriptCode firstScript(const TextRunsInput& in, std::vector<char32_t>& visible) {
    std::int32_t start = 0;
    for (const std::int32_t limit : in.graphemes) {
        const auto cluster = in.text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(limit - start));
        const UScriptCode script = readCluster(cluster, visible);
        if (hasOwnScript(script)) return script;
        start = limit;
    }
    return USCRIPT_COMMON;
}

}  // namespace

std::vector<TextRun> findTextRuns(const TextRunsInput& in) {
    std::vector<TextRun> runs;
    std::vector<char32_t> visible;
    FontId font = in.fonts.mainFont(in.weight);
    UScriptCode script = firstScript(in, visible);
    std::int32_t start = 0;
    for (const std::int32_t limit : in.graphemes) {
        const auto cluster = in.text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(limit - start));
        const UScriptCode own = readCluster(cluster, visible);
        if (hasOwnScript(own)) script = own;
        font = in.fonts.choose({.codePoints = visible, .script = script, .weight = in.weight, .before = font});
        if (!runs.empty() && runs.back().script == script && runs.back().font == font) {
            runs.back().limit = limit;
        } else {
            runs.push_back({.start = start, .limit = limit, .script = script, .font = font});
        }
        start = limit;
    }
    return runs;
}

}  // namespace demarche
