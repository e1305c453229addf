#include "engine/text/layout_cache.h"

#include "engine/text/hash_mix.h"

#include <bit>
#include <functional>

namespace demarche {
namespace {

// Few paragraphs are long: this bounds memory to some 50 MB where there are many of those.
constexpr std::size_t maxKeptGlyphs = std::size_t{2} << 20U;

std::uint64_t bits(double value) { return std::bit_cast<std::uint64_t>(value + 0.0); }  // -0.0 equals 0.0

std::size_t glyphCount(const Paragraph& paragraph) { return paragraph.glyphs.size() + paragraph.halo.size(); }

}  // namespace

std::size_t LayoutCache::KeyHash::operator()(const LayoutKey& key) const {
    std::uint64_t hash = std::hash<std::string_view>{}(key.text);
    for (const double value : {key.style.text.sizePixels, key.style.text.letterSpacingPixels, key.style.maxWidthPixels,
                               key.style.lineHeight, key.haloPixels}) {
        hash = mixedHash(hash, bits(value));
    }
    const std::uint64_t rest =
        (std::uint64_t{key.style.maxLines} << 32U) | (std::uint64_t{key.style.inPieces ? 1U : 0U} << 24U) |
        (static_cast<std::uint64_t>(key.style.align) << 16U) |
        (static_cast<std::uint64_t>(key.style.text.weight) << 8U) | (key.style.text.tabularFigures ? 1U : 0U);
    return mixedHash(hash, rest);
}

const Paragraph* LayoutCache::find(const LayoutKey& key) {
    const auto known = _index.find(key);
    if (known == _index.end()) return nullptr;
    _entries.splice(_entries.begin(), _entries, known->second);
    return &known->second->paragraph;
}

const Paragraph& LayoutCache::keep(const LayoutKey& key, Paragraph paragraph) {
    Entry& entry =
        _entries.emplace_front(Entry{.text = std::string(key.text), .key = key, .paragraph = std::move(paragraph)});
    entry.key.text = entry.text;
    _index.emplace(entry.key, _entries.begin());
    _glyphs += glyphCount(entry.paragraph);
    dropUnused();
    return entry.paragraph;
}

void LayoutCache::dropUnused() {
    while (_entries.size() > minKeptLayouts && (_entries.size() > maxKeptLayouts || _glyphs > maxKeptGlyphs)) {
        const auto last = std::prev(_entries.end());
        const auto indexed = _index.find(last->key);
        if (indexed != _index.end() && indexed->second == last) _index.erase(indexed);
        _glyphs -= glyphCount(last->paragraph);
        _entries.pop_back();
    }
}

void LayoutCache::clear() {
    _index.clear();
    _entries.clear();
    _glyphs = 0;
}

}  // namespace demarche
