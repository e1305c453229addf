#include "engine/text/glyph_atlas.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <new>

namespace demarche {
namespace {

constexpr int gap = 1;
// Shelf heights are multiples of this, so that letters of about one height share shelves.
constexpr int shelfStep = 4;

int roundedUp(int height) { return (height + shelfStep - 1) / shelfStep * shelfStep; }

}  // namespace

void GlyphAtlas::Free::operator()(std::uint8_t* pixels) const { std::free(pixels); }

GlyphAtlas::GlyphAtlas() : _pixels(static_cast<std::uint8_t*>(std::calloc(pixelCount, 1))) {
    if (!_pixels) throw std::bad_alloc();
}

std::optional<GlyphBitmapInfo> GlyphAtlas::add(const CoverageBitmap& bitmap) {
    assert(bitmap.width <= maxBitmapSide && bitmap.height <= maxBitmapSide);
    if (bitmap.pixels.empty()) return GlyphBitmapInfo{};
    Shelf* shelf = findShelf(bitmap);
    if (shelf == nullptr) return std::nullopt;
    const int x = shelf->end;
    shelf->end += bitmap.width + gap;
    for (int row = 0; row < bitmap.height; ++row) {
        const auto from = bitmap.pixels.begin() + std::ptrdiff_t{row} * bitmap.width;
        std::copy_n(from, bitmap.width, _pixels.get() + (std::ptrdiff_t{shelf->y} + row) * side + x);
    }
    return GlyphBitmapInfo{.x = static_cast<std::uint16_t>(x),
                           .y = static_cast<std::uint16_t>(shelf->y),
                           .width = static_cast<std::uint16_t>(bitmap.width),
                           .height = static_cast<std::uint16_t>(bitmap.height)};
}

GlyphAtlas::Shelf* GlyphAtlas::findShelf(const CoverageBitmap& bitmap) {
    const int height = std::min(roundedUp(bitmap.height), maxBitmapSide);
    for (Shelf& shelf : _shelves) {
        if (shelf.height == height && shelf.end + bitmap.width + gap <= side) return &shelf;
    }
    if (_nextShelfY + height + gap <= side) {
        _shelves.push_back({.y = _nextShelfY, .height = height});
        _nextShelfY += height + gap;
        return &_shelves.back();
    }
    // No room for a new shelf: any that is high enough, the lowest of them.
    Shelf* best = nullptr;
    for (Shelf& shelf : _shelves) {
        const bool fits = shelf.height >= bitmap.height && shelf.end + bitmap.width + gap <= side;
        if (fits && (best == nullptr || shelf.height < best->height)) best = &shelf;
    }
    return best;
}

void GlyphAtlas::clear() {
    std::fill_n(_pixels.get(), pixelCount, std::uint8_t{0});
    _shelves.clear();
    _nextShelfY = 1;
    _allChanged = true;
}

std::vector<AtlasChange> GlyphAtlas::takeChanges() {
    std::vector<AtlasChange> changes;
    if (_allChanged) changes.push_back({.width = side, .height = side});
    for (Shelf& shelf : _shelves) {
        if (!_allChanged && shelf.changedFrom < shelf.end) {
            changes.push_back({.x = static_cast<std::uint16_t>(shelf.changedFrom),
                               .y = static_cast<std::uint16_t>(shelf.y),
                               .width = static_cast<std::uint16_t>(shelf.end - shelf.changedFrom),
                               .height = static_cast<std::uint16_t>(shelf.height)});
        }
        shelf.changedFrom = shelf.end;
    }
    _allChanged = false;
    return changes;
}

}  // namespace demarche
