#include "engine/text/text_engine.h"

#include "engine/text/layout_cache.h"
#include "engine/text/paragraph_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace demarche {
namespace {

// Within these FreeType's and HarfBuzz's numbers cannot overflow and a bitmap fits the atlas.
constexpr double smallestEm = 1.0;
constexpr double largestEm = 1024.0;
constexpr double largestHalo = 128.0;

Units26Dot6 units(double pixels) { return static_cast<Units26Dot6>(std::lround(pixels * 64.0)); }

ParagraphStyle withinLimits(ParagraphStyle style) {
    assert(std::isfinite(style.text.sizePixels) && std::isfinite(style.text.letterSpacingPixels));
    assert(std::isfinite(style.maxWidthPixels) && std::isfinite(style.lineHeight));
    style.text.sizePixels = std::clamp(style.text.sizePixels, smallestEm, largestEm);
    style.text.letterSpacingPixels = std::clamp(style.text.letterSpacingPixels, -largestEm, largestEm);
    style.maxWidthPixels = std::clamp(style.maxWidthPixels, 0.0, 1e6);
    return style;
}

}  // namespace

struct TextEngine::State {
    explicit State(FontLibrary openFonts) : fonts(std::move(openFonts)) {}

    Paragraph make(std::string_view utf8, const ParagraphStyle& style, double haloPixels);

    FontLibrary fonts;
    BreakFinder breaks;
    Shaper shaper{fonts};
    GlyphStore glyphs{fonts};
    LayoutCache layouts;
};

Paragraph TextEngine::State::make(std::string_view utf8, const ParagraphStyle& style, double haloPixels) {
    const Units26Dot6 emSize = units(style.text.sizePixels);
    const SourceText source = readSourceText(utf8);
    const LineLayout lines = layoutLines({.source = source,
                                          .style = style,
                                          .shaping = {.emSize = emSize,
                                                      .letterSpacing = units(style.text.letterSpacingPixels),
                                                      .tabularFigures = style.text.tabularFigures},
                                          .tools = {.fonts = fonts, .breaks = breaks},
                                          .shaper = shaper});
    ParagraphInput input{.lines = lines,
                         .style = style,
                         .emSize = emSize,
                         .halo = units(std::clamp(haloPixels, 0.0, largestHalo)),
                         .metrics = fonts.face(fonts.mainFont(style.text.weight)).metrics()};
    if (auto paragraph = buildParagraph(input, glyphs)) return std::move(*paragraph);
    glyphs.clear();
    layouts.retireAll();
    // Alone in the atlas and still too much: draw what there is room for.
    input.whenFull = WhenAtlasIsFull::LeaveBlank;
    return buildParagraph(input, glyphs).value_or(Paragraph{});
}

Expected<TextEngine> TextEngine::open(const std::filesystem::path& fontDirectory) {
    auto fonts = FontLibrary::open(fontDirectory);
    if (!fonts) return std::unexpected(std::move(fonts.error()));
    return TextEngine(std::make_unique<State>(std::move(*fonts)));
}

TextEngine::TextEngine(std::unique_ptr<State> state) : _state(std::move(state)) {}
TextEngine::TextEngine(TextEngine&&) noexcept = default;
TextEngine& TextEngine::operator=(TextEngine&&) noexcept = default;
TextEngine::~TextEngine() = default;

const Paragraph& TextEngine::layout(std::string_view utf8, const ParagraphStyle& style, double haloPixels) {
    const LayoutKey key{.text = utf8, .style = withinLimits(style), .haloPixels = haloPixels};
    if (const Paragraph* kept = _state->layouts.find(key)) return *kept;
    return _state->layouts.keep(key, _state->make(utf8, key.style, haloPixels));
}

const GlyphBitmapInfo& TextEngine::bitmap(GlyphBitmapId id) const { return _state->glyphs[id].info; }

std::uint32_t TextEngine::atlasWidth() const { return GlyphAtlas::side; }

std::uint32_t TextEngine::atlasHeight() const { return GlyphAtlas::side; }

std::span<const std::uint8_t> TextEngine::atlasPixels() const { return _state->glyphs.atlas().pixels(); }

std::vector<AtlasChange> TextEngine::takeAtlasChanges() { return _state->glyphs.atlas().takeChanges(); }

std::uint64_t TextEngine::atlasGeneration() const { return _state->glyphs.generation(); }

void TextEngine::forgetUnused() {
    _state->layouts.clear();
    _state->glyphs.clear();
}

}  // namespace demarche
