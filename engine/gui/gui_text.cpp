#include "engine/gui/gui_text.h"

#include <imgui.h>
#include <glm/common.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace demarche {
namespace {

constexpr double smallestPixels = 10.0;
/// Ascent and descent of Inter, 0.969 and 0.242 em: lines as close as the typeface allows.
constexpr double lineHeightOfEm = 1.2105;
/// One reservation of Dear ImGui's must stay within 16-bit indices.
constexpr std::size_t glyphsAtOnce = 4096;

bool overlaps(ImVec2 low, ImVec2 high, ImVec2 clipLow, ImVec2 clipHigh) {
    return low.x < clipHigh.x && high.x > clipLow.x && low.y < clipHigh.y && high.y > clipLow.y;
}

}  // namespace

GuiText::GuiText(TextEngine engine)
    : _engine(std::move(engine)),
      _atlas({.size = {static_cast<int>(_engine.atlasWidth()), static_cast<int>(_engine.atlasHeight())},
              .format = TextureFormat::A8,
              .filter = TextureFilter::Nearest}) {}

Expected<GuiText> GuiText::open(const std::filesystem::path& fontFolder) {
    auto engine = TextEngine::open(fontFolder);
    if (!engine) return std::unexpected(std::move(engine.error()));
    return GuiText(std::move(*engine));
}

void GuiText::beginFrame(double unit) {
    Sizes sizes{};
    for (std::size_t i = 0; i < guiFontCount; ++i) {
        sizes[i] = std::max(smallestPixels, std::round(guiFonts[i].size * unit));
    }
    // The old sizes' bitmaps would only fill the atlas.
    if (sizes != std::exchange(_sizes, sizes)) _engine.forgetUnused();
    _drawn.clear();
    _generation = _engine.atlasGeneration();
    _startedAnew = false;
}

const Paragraph& GuiText::layout(std::string_view text, const GuiTextStyle& style) {
    const double em = size(style.font) * style.scale;
    const Paragraph& paragraph = _engine.layout(
        text, {.text = {.weight = guiFonts[static_cast<std::size_t>(style.font)].weight, .sizePixels = em},
               .maxWidthPixels = style.maxWidthPixels,
               .lineHeight = std::round(em * lineHeightOfEm) / em,
               .maxLines = style.maxLines});
    if (_engine.atlasGeneration() != _generation) hideWhatLostItsBitmaps();
    return paragraph;
}

const Paragraph& GuiText::draw(ImDrawList& list, std::string_view text, const GuiTextStyle& style,
                               const GuiTextPlace& place) {
    const Paragraph& paragraph = layout(text, style);
    const GuiTextPlace whole{.corner = glm::round(place.corner), .colour = place.colour};
    const double top = list.GetClipRectMin().y - whole.corner.y;
    const double bottom = list.GetClipRectMax().y - whole.corner.y;
    // Accents and descenders may leave their line.
    const double overhang = 2.0 * paragraph.height / static_cast<double>(paragraph.lines.size());
    const int firstVertex = list.VtxBuffer.Size;
    list.PushTextureID(reinterpret_cast<ImTextureID>(std::uintptr_t{_atlas.id()}));
    for (const TextLine& line : paragraph.lines) {
        if (line.baselineY + overhang < top || line.baselineY - overhang > bottom) continue;
        std::span<const PlacedGlyph> glyphs(paragraph.glyphs.data() + line.firstGlyph, line.glyphCount);
        for (; !glyphs.empty(); glyphs = glyphs.subspan(std::min(glyphs.size(), glyphsAtOnce))) {
            drawLine(list, glyphs.first(std::min(glyphs.size(), glyphsAtOnce)), whole);
        }
    }
    list.PopTextureID();
    _drawn.push_back({.list = &list, .firstVertex = firstVertex, .vertexCount = list.VtxBuffer.Size - firstVertex});
    return paragraph;
}

void GuiText::drawLine(ImDrawList& list, std::span<const PlacedGlyph> glyphs, const GuiTextPlace& place) const {
    const ImVec2 clipLow = list.GetClipRectMin();
    const ImVec2 clipHigh = list.GetClipRectMax();
    const auto width = static_cast<float>(_engine.atlasWidth());
    const auto height = static_cast<float>(_engine.atlasHeight());
    auto unused = static_cast<int>(glyphs.size());
    list.PrimReserve(6 * unused, 4 * unused);
    for (const PlacedGlyph& glyph : glyphs) {
        const GlyphBitmapInfo& bitmap = _engine.bitmap(glyph.bitmap);
        const ImVec2 low{place.corner.x + glyph.position.x, place.corner.y + glyph.position.y};
        const ImVec2 high{low.x + static_cast<float>(bitmap.width), low.y + static_cast<float>(bitmap.height)};
        if (!overlaps(low, high, clipLow, clipHigh)) continue;
        list.PrimRectUV(low, high, {static_cast<float>(bitmap.x) / width, static_cast<float>(bitmap.y) / height},
                        {static_cast<float>(bitmap.x + bitmap.width) / width,
                         static_cast<float>(bitmap.y + bitmap.height) / height},
                        place.colour);
        --unused;
    }
    list.PrimUnreserve(6 * unused, 4 * unused);
}

void GuiText::hideWhatLostItsBitmaps() {
    for (const Drawn& drawn : _drawn) {
        for (int v = 0; v < drawn.vertexCount; ++v)
            drawn.list->VtxBuffer[drawn.firstVertex + v].col &= ~IM_COL32_A_MASK;
    }
    _drawn.clear();
    _generation = _engine.atlasGeneration();
    _startedAnew = true;
}

bool GuiText::endFrame() {
    const auto pixels = std::as_bytes(_engine.atlasPixels());
    const int rowPixels = _atlas.size().width;
    for (const AtlasChange& change : _engine.takeAtlasChanges()) {
        const std::size_t offset = change.y * static_cast<std::size_t>(rowPixels) + change.x;
        _atlas.upload(PixelRect{change.x, change.y, change.width, change.height}, pixels.subspan(offset), rowPixels);
    }
    return _startedAnew;
}

}  // namespace demarche
