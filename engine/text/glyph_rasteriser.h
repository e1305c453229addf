// Draws one glyph, or its outline grown by a halo, as an 8-bit coverage bitmap.
#pragma once

#include "engine/text/font_library.h"

namespace demarche {

/// Fractions of a pixel that are drawn into bitmaps: quarters.
inline constexpr int phasesPerPixel = 4;

/// Everything that decides how a glyph's bitmap looks.
struct GlyphKey {
    FontId font = 0;
    std::uint32_t glyph = 0;
    Units26Dot6 emSize = 0;
    Units26Dot6 halo = 0;     ///< Radius; 0: the glyph itself.
    std::uint8_t phaseX = 0;  ///< Quarter pixels to the right, 0..3.
    std::uint8_t phaseY = 0;  ///< Quarter pixels upwards, 0..3.
    bool operator==(const GlyphKey&) const = default;
};

/// Linear coverage, rows without padding, top row first. Empty for blanks.
struct CoverageBitmap {
    int left = 0;  ///< From the pen to the left edge, in pixels to the right.
    int top = 0;   ///< From the baseline to the top edge, in pixels upwards.
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

class GlyphRasteriser {
public:
    explicit GlyphRasteriser(FontLibrary& fonts) : _fonts(&fonts) {}

    /// Bitmaps wider or higher than `maxSide` pixels come back empty, as do glyphs that the font cannot draw.
    [[nodiscard]] CoverageBitmap draw(const GlyphKey& key, int maxSide);

private:
    FontLibrary* _fonts;
};

}  // namespace demarche
