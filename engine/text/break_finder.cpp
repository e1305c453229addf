#include "engine/text/break_finder.h"

namespace demarche {

BreakPositions BreakFinder::find(std::u16string_view text) {
    BreakPositions positions;
    if (text.empty()) return positions;
    collect(_graphemes, UBRK_CHARACTER, text, positions.graphemes);
    collect(_lines, UBRK_LINE, text, positions.lines);
    return positions;
}

void BreakFinder::collect(Iterator& iterator, UBreakIteratorType type, std::u16string_view text,
                          std::vector<std::int32_t>& positions) {
    UErrorCode status = U_ZERO_ERROR;
    const auto length = static_cast<std::int32_t>(text.size());
    // The root locale: the same breaks on every machine.
    if (!iterator) iterator.reset(ubrk_open(type, "", nullptr, 0, &status));
    if (U_SUCCESS(status)) ubrk_setText(iterator.get(), text.data(), length, &status);
    if (U_SUCCESS(status)) {
        for (std::int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
            positions.push_back(at);
        }
    }
    // Without ICU's data: one piece that cannot be broken.
    if (positions.empty()) positions.push_back(length);
}

}  // namespace demarche
