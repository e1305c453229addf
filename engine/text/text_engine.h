// The one text engine for map labels, card, strip and panels: fonts, shaping, line breaking, glyph bitmaps.
#pragma once

#include "engine/base/diagnostic.h"

#include <glm/vec2.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

enum class FontWeight : std::uint8_t { Regular, Medium, SemiBold, Bold };

struct TextStyle {
    FontWeight weight = FontWeight::Regular;
    double sizePixels = 16.0;          ///< Em size, 1 to 1024 (others are clamped), finite.
    double letterSpacingPixels = 0.0;  ///< Added after each cluster, but not in scripts whose letters join.
    bool tabularFigures = false;
    bool operator==(const TextStyle&) const = default;
};

/// Within `maxWidthPixels`, or within the widest line where that is 0. Text that runs from right to left (by its first
/// letter) starts at the right.
enum class TextAlign : std::uint8_t { Start, Centre, End };

struct ParagraphStyle {
    TextStyle text;
    double maxWidthPixels = 0.0;  ///< 0: one line, never broken (except at a line feed).
    double lineHeight = 1.3;      ///< Times the em size, baseline to baseline.
    std::uint32_t maxLines = 0;   ///< 0: no limit. Lines past the limit are dropped, the last ends in an ellipsis.
    TextAlign align = TextAlign::Start;
    bool inPieces = false;  ///< Lists the pieces that may be turned one by one, for text along a curve.
    bool operator==(const ParagraphStyle&) const = default;
};

/// Which bitmap to draw: an index into the engine's table of glyph bitmaps (see GlyphBitmapInfo).
using GlyphBitmapId = std::uint32_t;

/// A glyph at its place in a paragraph. `position` is the bitmap's top left corner in whole pixels from the
/// paragraph's top left corner; the fraction of the pen position is in the bitmap itself (quarter pixels).
struct PlacedGlyph {
    GlyphBitmapId bitmap = 0;
    glm::vec2 position{};
};

struct TextLine {
    std::uint32_t firstGlyph = 0;
    std::uint32_t glyphCount = 0;
    double baselineY = 0.0;  ///< From the paragraph's top.
    double x = 0.0;          ///< Left end of the line after alignment.
    double width = 0.0;      ///< White space at the end takes none.
};

/// Glyphs that keep together when text follows a curve: a grapheme cluster, or a whole word where letters join or hang
/// from one line. Blanks are in none.
struct TextPiece {
    std::uint32_t firstGlyph = 0;
    std::uint32_t glyphCount = 0;
    std::uint32_t firstHalo = 0;
    std::uint32_t haloCount = 0;
    double x = 0.0;  ///< Left end.
    double width = 0.0;
};

/// Text laid out once, drawn often. Coordinates are pixels from the top left corner of the paragraph's box.
struct Paragraph {
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedGlyph> halo;  ///< The same glyphs grown by the halo radius; empty when none was asked for.
    std::vector<TextLine> lines;    ///< At least one. Blanks have no glyph.
    std::vector<TextPiece> pieces;  ///< From left to right, line by line; empty unless asked for.
    double width = 0.0;             ///< Widest line.
    double height = 0.0;            ///< Lines times line height.
    double ascent = 0.0;            ///< Of the style's main font, in pixels: cap height is about 0.73 em.
    double capHeight = 0.0;
    bool truncated = false;           ///< Some text did not fit `maxLines`.
    std::uint32_t missingGlyphs = 0;  ///< Code points that no font has: drawn as a box.
};

/// Where a glyph's bitmap lies in the atlas; zero-sized for blanks.
struct GlyphBitmapInfo {
    std::uint16_t x = 0;
    std::uint16_t y = 0;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
};

/// A part of the atlas that changed since the last call of takeAtlasChanges.
struct AtlasChange {
    std::uint16_t x = 0;
    std::uint16_t y = 0;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
};

/// Layouts kept at most, and how many of the latest used are kept however long they are.
inline constexpr std::size_t maxKeptLayouts = 4096;
inline constexpr std::size_t minKeptLayouts = 512;

/// Lays out text and keeps the coverage bitmaps (8 bit) of every glyph used, in one atlas of fixed size.
/// Layout is a pure function of its arguments; results and bitmaps are kept, so asking again costs a look-up.
class TextEngine {
public:
    /// Opens the fonts in `fontDirectory` (Inter) and the fallback fonts for other scripts found there.
    static Expected<TextEngine> open(const std::filesystem::path& fontDirectory);

    TextEngine(const TextEngine&) = delete;
    TextEngine& operator=(const TextEngine&) = delete;
    TextEngine(TextEngine&&) noexcept;
    TextEngine& operator=(TextEngine&&) noexcept;
    ~TextEngine();

    /// The text, UTF-8 (invalid bytes become U+FFFD), laid out by the Unicode rules for direction and line breaks.
    /// Text beyond 64 KiB is cut. `haloPixels` > 0 (at most 128) also makes grown bitmaps for an outline of that width.
    /// The reference stays valid until `forgetUnused` is called, or until it is not among the minKeptLayouts latest
    /// used. Makes the atlas start anew when it is full: bitmaps of all paragraphs from before are blank then. Whoever
    /// composes a frame compares `atlasGeneration` before and after, and composes it again when it has changed.
    const Paragraph& layout(std::string_view utf8, const ParagraphStyle& style, double haloPixels = 0.0);

    /// Zero-sized when the bitmap was dropped.
    [[nodiscard]] const GlyphBitmapInfo& bitmap(GlyphBitmapId id) const;
    [[nodiscard]] std::uint32_t atlasWidth() const;
    [[nodiscard]] std::uint32_t atlasHeight() const;
    /// One byte a pixel, rows of atlasWidth bytes, top row first.
    [[nodiscard]] std::span<const std::uint8_t> atlasPixels() const;
    /// What to upload to the GPU's copy; the first call reports everything, the second call in a row returns an empty
    /// list. After an atlas was emptied because it was full, `atlasGeneration` has grown and everything is reported as
    /// changed.
    std::vector<AtlasChange> takeAtlasChanges();
    [[nodiscard]] std::uint64_t atlasGeneration() const;

    /// Drops kept layouts and bitmaps (the generation grows); call it between frames when the picture's size changes.
    void forgetUnused();

private:
    struct State;
    explicit TextEngine(std::unique_ptr<State> state);
    std::unique_ptr<State> _state;
};

}  // namespace demarche
