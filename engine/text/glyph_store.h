// Every glyph bitmap made so far, by what it shows: drawn once, kept in the atlas.
#pragma once

#include "engine/text/glyph_atlas.h"

#include <unordered_map>

namespace demarche {

/// Where a bitmap lies in the atlas and how it hangs on the pen (see CoverageBitmap).
struct StoredGlyph {
    GlyphBitmapInfo info;
    int left = 0;
    int top = 0;
};

class GlyphStore {
public:
    explicit GlyphStore(FontLibrary& fonts) : _rasteriser(fonts) {}

    /// Draws the bitmap unless it is here. No value: the atlas is full.
    [[nodiscard]] std::optional<GlyphBitmapId> find(const GlyphKey& key);

    /// Blank for ids from before the last `clear`.
    [[nodiscard]] const StoredGlyph& operator[](GlyphBitmapId id) const;

    /// Forgets all bitmaps. Their ids are not used again.
    void clear();

    [[nodiscard]] GlyphAtlas& atlas() { return _atlas; }
    [[nodiscard]] const GlyphAtlas& atlas() const { return _atlas; }
    [[nodiscard]] std::uint64_t generation() const { return _generation; }

private:
    struct KeyHash {
        std::size_t operator()(const GlyphKey& key) const;
    };

    GlyphRasteriser _rasteriser;
    GlyphAtlas _atlas;
    std::unordered_map<GlyphKey, GlyphBitmapId, KeyHash> _ids;
    std::vector<StoredGlyph> _glyphs;
    GlyphBitmapId _firstId = 0;
    std::uint64_t _generation = 0;
};

}  // namespace demarche
