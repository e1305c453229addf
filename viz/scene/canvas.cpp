#include "viz/scene/canvas.h"

namespace demarche {

void clearOverlay(DrawList& list) {
    list.strokeVertices.clear();
    list.strokes.clear();
    list.shapes.clear();
    list.glyphs.clear();
    list.maskVertices.clear();
    list.maskBatches.clear();
    list.fillPieces.clear();
    list.fills.clear();
    list.portraits.clear();
    list.runs.clear();
}

void Canvas::extendRun(OverlayKind kind, std::size_t first, std::size_t count) {
    const auto n = static_cast<std::uint32_t>(count);
    if (!_list.runs.empty() && _list.runs.back().kind == kind) {
        _list.runs.back().count += n;
    } else {
        _list.runs.push_back({.kind = kind, .first = static_cast<std::uint32_t>(first), .count = n});
    }
}

void Canvas::shape(Shape shape) {
    if (_opacity <= 0.0F || shape.rect.empty()) return;
    shape.fill = shape.fill.faded(_opacity);
    shape.fillEnd = shape.fillEnd.faded(_opacity);
    shape.border = shape.border.faded(_opacity);
    _list.shapes.push_back(shape);
    extendRun(OverlayKind::Shapes, _list.shapes.size() - 1, 1);
}

void Canvas::text(const Paragraph& paragraph, glm::dvec2 origin, Colour colour, Colour halo) {
    if (_opacity <= 0.0F) return;
    const std::size_t first = _list.glyphs.size();
    const glm::vec2 corner(origin);
    if (halo.a > 0.0F) {
        for (const PlacedGlyph& glyph : paragraph.halo) {
            _list.glyphs.push_back({corner + glyph.position, glyph.bitmap, halo.faded(_opacity)});
        }
    }
    for (const PlacedGlyph& glyph : paragraph.glyphs) {
        _list.glyphs.push_back({corner + glyph.position, glyph.bitmap, colour.faded(_opacity)});
    }
    if (_list.glyphs.size() > first) extendRun(OverlayKind::Glyphs, first, _list.glyphs.size() - first);
}

void Canvas::text(const BentText& text, Colour colour, Colour halo) {
    if (_opacity <= 0.0F || text.words == nullptr) return;
    const std::size_t first = _list.glyphs.size();
    const auto slant = static_cast<float>(text.slant);
    const auto pivot = static_cast<float>(text.words->lines.front().baselineY - text.words->capHeight / 2.0);
    const auto add = [&](const BentPiece& piece, const PlacedGlyph& glyph, Colour paint) {
        const glm::vec2 along(piece.along);
        const glm::vec2 down(-along.y, along.x);
        // They lean around the middle of the capitals, which stands on the curve.
        const float x = glyph.position.x - slant * (glyph.position.y - pivot);
        const glm::vec2 corner = glm::vec2(piece.origin) + x * along + glyph.position.y * down;
        _list.glyphs.push_back({corner, glyph.bitmap, paint, along, slant});
    };
    // All halos lie below all letters: a piece's halo must not cover its neighbour.
    if (halo.a > 0.0F) {
        for (const BentPiece& piece : text.pieces) {
            const TextPiece& part = text.words->pieces[piece.piece];
            for (std::uint32_t g = 0; g < part.haloCount; ++g) {
                add(piece, text.words->halo[part.firstHalo + g], halo.faded(_opacity));
            }
        }
    }
    for (const BentPiece& piece : text.pieces) {
        const TextPiece& part = text.words->pieces[piece.piece];
        for (std::uint32_t g = 0; g < part.glyphCount; ++g) {
            add(piece, text.words->glyphs[part.firstGlyph + g], colour.faded(_opacity));
        }
    }
    if (_list.glyphs.size() > first) extendRun(OverlayKind::Glyphs, first, _list.glyphs.size() - first);
}

void Canvas::portrait(const Portrait& portrait, const Rect& rect) {
    if (_opacity <= 0.0F || rect.empty()) return;
    _list.portraits.push_back({.rect = rect, .portrait = &portrait, .opacity = _opacity});
    extendRun(OverlayKind::Portraits, _list.portraits.size() - 1, 1);
}

void Canvas::strokes(StrokeStyle style, std::uint32_t firstVertex) {
    const auto end = static_cast<std::uint32_t>(_list.strokeVertices.size());
    if (_opacity <= 0.0F || end == firstVertex) return;
    style.colour = style.colour.faded(_opacity);
    style.casing = style.casing.faded(_opacity);
    const bool goesOn = !_list.runs.empty() && _list.runs.back().kind == OverlayKind::Strokes &&
                        _list.strokes.back().firstVertex + _list.strokes.back().vertexCount == firstVertex;
    if (goesOn && _list.strokes.back().style == style) {
        _list.strokes.back().vertexCount += end - firstVertex;
        return;
    }
    _list.strokes.push_back({.style = style, .firstVertex = firstVertex, .vertexCount = end - firstVertex});
    extendRun(OverlayKind::Strokes, _list.strokes.size() - 1, 1);
}

void Canvas::fill(AreaFill fill, std::uint32_t firstBatch) {
    const auto end = static_cast<std::uint32_t>(_list.maskBatches.size());
    if (_opacity <= 0.0F || end == firstBatch || fill.bounds.empty()) return;
    fill.firstBatch = firstBatch;
    fill.batchCount = end - firstBatch;
    fill.colour = fill.colour.faded(_opacity);
    fill.hatching.colour = fill.hatching.colour.faded(_opacity);
    _list.fills.push_back(fill);
    extendRun(OverlayKind::Fills, _list.fills.size() - 1, 1);
}

Shape disc(glm::dvec2 centre, double radius, Colour fill) {
    return {.rect = {centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius},
            .cornerRadius = static_cast<float>(radius),
            .fill = fill,
            .fillEnd = fill};
}

}  // namespace demarche
