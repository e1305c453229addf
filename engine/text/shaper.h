// Turns text into glyphs and advances, by HarfBuzz.
#pragma once

#include "engine/text/analysed_line.h"

namespace demarche {

/// A glyph and how far it moves the pen. `cluster` is the UTF-16 unit in its line's text that it belongs to.
struct ShapedGlyph {
    FontId font = 0;
    std::uint32_t glyph = 0;  ///< 0: the font's box for missing characters.
    std::int32_t cluster = 0;
    Units26Dot6 advance = 0;
    Units26Dot6 offsetX = 0;
    Units26Dot6 offsetY = 0;  ///< Upwards.
    bool startsPiece = true;  ///< May be parted from the glyph before it: see TextPiece.
    bool blank = false;
};

/// From left to right.
struct ShapedLine {
    std::vector<ShapedGlyph> glyphs;
    std::int64_t width = 0;  ///< In 1/64 pixel.
};

/// TextStyle in the units of shaping.
struct ShapingStyle {
    Units26Dot6 emSize = 0;
    Units26Dot6 letterSpacing = 0;
    bool tabularFigures = false;
};

class Shaper {
public:
    explicit Shaper(FontLibrary& fonts);

    /// Units start to limit of the line, which see what is around them: Arabic letters join across a break.
    [[nodiscard]] ShapedLine shape(const AnalysedLine& line, std::int32_t start, std::int32_t limit,
                                   const ShapingStyle& style);

private:
    void shapeRun(const AnalysedLine& line, const VisualRun& piece, const ShapingStyle& style, ShapedLine& out);

    FontLibrary* _fonts;
    CHandle<hb_buffer_t, hb_buffer_destroy> _buffer;
};

}  // namespace demarche
