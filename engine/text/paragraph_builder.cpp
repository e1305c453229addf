#include "engine/text/paragraph_builder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace demarche {
namespace {

constexpr double unitsPerPixel = 64.0;
constexpr std::int64_t unitsPerPhase = 64 / phasesPerPixel;

/// A coordinate rounded to a quarter pixel: whole pixels and the quarters above them.
struct Quarters {
    std::int64_t pixel = 0;
    std::uint8_t phase = 0;
};

Quarters quarters(std::int64_t units) {
    const std::int64_t rounded = (units + unitsPerPhase / 2) >> 4;  // an arithmetic shift: towards minus infinity
    return {.pixel = rounded >> 2, .phase = static_cast<std::uint8_t>(rounded & 3)};
}
static_assert(unitsPerPhase == 16 && phasesPerPixel == 4);

double lineStart(const ParagraphInput& in, const FilledLine& line, double boxWidth) {
    const double room = boxWidth - static_cast<double>(line.shaped.width) / unitsPerPixel;
    if (in.style.align == TextAlign::Centre) return room / 2.0;
    const bool startsLeft = line.direction == Direction::LeftToRight;
    const bool atStart = in.style.align == TextAlign::Start;
    return startsLeft == atStart ? 0.0 : room;
}

class Builder {
public:
    Builder(const ParagraphInput& input, GlyphStore& store) : _in(input), _store(store) {}

    std::optional<Paragraph> build() {
        measure();
        for (const FilledLine& line : _in.lines.lines) {
            if (!addLine(line)) return std::nullopt;
        }
        return std::move(_out);
    }

private:
    void measure() {
        const double em = _in.style.text.sizePixels;
        _step = _in.style.lineHeight * em;
        _out.ascent = _in.metrics.ascent * em;
        _out.capHeight = _in.metrics.capHeight * em;
        _firstBaseline = (_step - (_in.metrics.ascent + _in.metrics.descent) * em) / 2.0 + _out.ascent;
        _out.height = _step * static_cast<double>(_in.lines.lines.size());
        _out.truncated = _in.lines.truncated;
        for (const FilledLine& line : _in.lines.lines) {
            _out.width = std::max(_out.width, static_cast<double>(line.shaped.width) / unitsPerPixel);
        }
        _boxWidth = _in.style.maxWidthPixels > 0.0 ? _in.style.maxWidthPixels : _out.width;
    }

    bool addLine(const FilledLine& line) {
        TextLine placed{.firstGlyph = static_cast<std::uint32_t>(_out.glyphs.size()),
                        .baselineY = std::round(_firstBaseline + _step * static_cast<double>(_out.lines.size())),
                        .x = lineStart(_in, line, _boxWidth),
                        .width = static_cast<double>(line.shaped.width) / unitsPerPixel};
        std::int64_t pen = std::llround(placed.x * unitsPerPixel);
        for (const ShapedGlyph& glyph : line.shaped.glyphs) {
            if (_in.style.inPieces && glyph.startsPiece) beginPiece(pen);
            if (!addGlyph(glyph, pen, placed.baselineY)) return false;
            pen += glyph.advance;
            if (_in.style.inPieces) endPiece(glyph, pen);
        }
        placed.glyphCount = static_cast<std::uint32_t>(_out.glyphs.size()) - placed.firstGlyph;
        _out.lines.push_back(placed);
        return true;
    }

    void beginPiece(std::int64_t pen) {
        _piece = {.firstGlyph = static_cast<std::uint32_t>(_out.glyphs.size()),
                  .firstHalo = static_cast<std::uint32_t>(_out.halo.size()),
                  .x = static_cast<double>(pen) / unitsPerPixel};
        _out.pieces.push_back(_piece);
    }

    /// After each of its glyphs, as it may be the last.
    void endPiece(const ShapedGlyph& glyph, std::int64_t pen) {
        if (glyph.blank) {
            _out.pieces.pop_back();
            return;
        }
        _piece.glyphCount = static_cast<std::uint32_t>(_out.glyphs.size()) - _piece.firstGlyph;
        _piece.haloCount = static_cast<std::uint32_t>(_out.halo.size()) - _piece.firstHalo;
        _piece.width = static_cast<double>(pen) / unitsPerPixel - _piece.x;
        _out.pieces.back() = _piece;
    }

    bool addGlyph(const ShapedGlyph& glyph, std::int64_t pen, double baseline) {
        if (glyph.glyph == 0) ++_out.missingGlyphs;
        // Marks piled higher than any script needs would cover what is above or below.
        if (std::abs(glyph.offsetY) > _in.emSize) return true;
        const Quarters x = quarters(pen + glyph.offsetX);
        const Quarters y = quarters(glyph.offsetY);
        GlyphKey key{
            .font = glyph.font, .glyph = glyph.glyph, .emSize = _in.emSize, .phaseX = x.phase, .phaseY = y.phase};
        const glm::dvec2 origin(static_cast<double>(x.pixel), baseline - static_cast<double>(y.pixel));
        if (!place(key, origin, _out.glyphs)) return false;
        key.halo = _in.halo;
        return _in.halo == 0 || place(key, origin, _out.halo);
    }

    bool place(const GlyphKey& key, glm::dvec2 origin, std::vector<PlacedGlyph>& glyphs) {
        const auto id = _store.find(key);
        if (!id) return _in.whenFull == WhenAtlasIsFull::LeaveBlank;
        const StoredGlyph& stored = _store[*id];
        if (stored.info.width == 0) return true;
        glyphs.push_back({.bitmap = *id, .position = glm::vec2(origin + glm::dvec2(stored.left, -stored.top))});
        return true;
    }

    const ParagraphInput& _in;
    GlyphStore& _store;
    Paragraph _out;
    TextPiece _piece;
    double _step = 0.0;
    double _firstBaseline = 0.0;
    double _boxWidth = 0.0;
};

}  // namespace

std::optional<Paragraph> buildParagraph(const ParagraphInput& input, GlyphStore& store) {
    return Builder(input, store).build();
}

}  // namespace demarche
