// One picture that holds many small bitmaps: they stand on shelves, each with an empty pixel around it.
#pragma once

#include "engine/text/glyph_rasteriser.h"

namespace demarche {

class GlyphAtlas {
public:
    static constexpr int side = 2048;
    /// Longest side of a bitmap that fits: an empty pixel stays at both edges.
    static constexpr int maxBitmapSide = side - 2;

    GlyphAtlas();

    /// Copies the bitmap in; no value when there is no room left.
    [[nodiscard]] std::optional<GlyphBitmapInfo> add(const CoverageBitmap& bitmap);

    void clear();

    [[nodiscard]] std::span<const std::uint8_t> pixels() const { return {_pixels.get(), pixelCount}; }

    /// The parts written since the last call: all of it at first and after `clear`.
    [[nodiscard]] std::vector<AtlasChange> takeChanges();

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int end = 1;          ///< Where the next bitmap goes.
        int changedFrom = 1;  ///< From here to `end` was written since the last takeChanges.
    };

    static constexpr std::size_t pixelCount = std::size_t{side} * side;

    [[nodiscard]] Shelf* findShelf(const CoverageBitmap& bitmap);

    // Zero pages that the system hands out when written to: opening costs nothing.
    struct Free {
        void operator()(std::uint8_t* pixels) const;
    };
    std::unique_ptr<std::uint8_t[], Free> _pixels;
    std::vector<Shelf> _shelves;
    int _nextShelfY = 1;
    bool _allChanged = true;
};

}  // namespace demarche
