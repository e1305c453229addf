// Where a text may be broken: between grapheme clusters (UAX 29) and between lines (UAX 14), by ICU.
#pragma once

#include "engine/text/c_handle.h"

#include <unicode/ubrk.h>

#include <string_view>
#include <vector>

namespace demarche {

/// Ascending indices of UTF-16 units; 0 is not among them, the text's length always is, unless the text is empty.
struct BreakPositions {
    std::vector<std::int32_t> graphemes;
    std::vector<std::int32_t> lines;
};

class BreakFinder {
public:
    [[nodiscard]] BreakPositions find(std::u16string_view text);

private:
    using Iterator = CHandle<UBreakIterator, ubrk_close>;
    static void collect(Iterator& iterator, UBreakIteratorType type, std::u16string_view text,
                        std::vector<std::int32_t>& positions);

    // Opened for the first text: ICU reads its rules then.
    Iterator _graphemes;
    Iterator _lines;
};

}  // namespace demarche
