#include "engine/text/glyph_store.h"

#include "engine/text/hash_mix.h"

namespace demarche {

std::size_t GlyphStore::KeyHash::operator()(const GlyphKey& key) const {
    const std::uint64_t look = (std::uint64_t{key.glyph} << 32U) | (std::uint64_t{key.font} << 16U) |
                               (std::uint64_t{key.phaseX} << 8U) | key.phaseY;
    const std::uint64_t size = (static_cast<std::uint64_t>(key.emSize) << 32U) | static_cast<std::uint32_t>(key.halo);
    return mixedHash(mixedHash(0, look), size);
}

std::optional<GlyphBitmapId> GlyphStore::find(const GlyphKey& key) {
    if (const auto known = _ids.find(key); known != _ids.end()) return known->second;
    const CoverageBitmap bitmap = _rasteriser.draw(key, GlyphAtlas::maxBitmapSide);
    const auto place = _atlas.add(bitmap);
    if (!place) return std::nullopt;
    const auto id = static_cast<GlyphBitmapId>(_firstId + _glyphs.size());
    _glyphs.push_back({.info = *place, .left = bitmap.left, .top = bitmap.top});
    _ids.emplace(key, id);
    return id;
}

const StoredGlyph& GlyphStore::operator[](GlyphBitmapId id) const {
    static constexpr StoredGlyph blank;
    const GlyphBitmapId index = id - _firstId;
    return index < _glyphs.size() ? _glyphs[index] : blank;
}

void GlyphStore::clear() {
    _firstId += static_cast<GlyphBitmapId>(_glyphs.size());
    _glyphs.clear();
    _ids.clear();
    _atlas.clear();
    ++_generation;
}

}  // namespace demarche
