// Puts shaped lines in their places: baselines, alignment, and a bitmap for every glyph.
#pragma once

#include "engine/text/glyph_store.h"
#include "engine/text/line_layout.h"

namespace demarche {

/// What happens to a paragraph whose bitmaps do not all find room.
enum class WhenAtlasIsFull : std::uint8_t { Fail, LeaveBlank };

struct ParagraphInput {
    const LineLayout& lines;
    const ParagraphStyle& style;
    Units26Dot6 emSize = 0;
    Units26Dot6 halo = 0;
    const FontMetrics& metrics;
    WhenAtlasIsFull whenFull = WhenAtlasIsFull::Fail;
};

/// No value only when the atlas is full and that is to fail.
[[nodiscard]] std::optional<Paragraph> buildParagraph(const ParagraphInput& input, GlyphStore& store);

}  // namespace demarche
