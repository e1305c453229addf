#include "viz/render/glyph_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

constexpr std::size_t initialGlyphs = 2048;

std::array<std::uint8_t, 4> bytes(Colour c) {
    const auto channel = [](float v) { return static_cast<std::uint8_t>(std::lround(v * 255.0F)); };
    return {channel(c.r), channel(c.g), channel(c.b), channel(c.a)};
}

}  // namespace

Expected<GlyphPass> GlyphPass::create() {
    auto shader = loadProgram({.vertex = "glyph.vert", .fragment = {"glyph.frag"}});
    if (!shader) return std::unexpected(shader.error());
    GlyphPass pass;
    pass._shader = std::move(*shader);
    pass._clipFromPixels = pass._shader.uniform("u_clipFromPixels");
    pass._sampler = pass._shader.uniform("u_atlas");
    pass._vertices = StreamBuffer(initialGlyphs * 4 * sizeof(Vertex));
    pass._indices = Buffer(std::size_t{4}, BufferUse::Static);
    pass._array = VertexArray({.streams = {{.buffer = &pass._vertices.buffer(),
                                            .strideBytes = sizeof(Vertex),
                                            .attributes = {{0, AttributeFormat::Float2, offsetof(Vertex, position)},
                                                           {1, AttributeFormat::Float2, offsetof(Vertex, local)},
                                                           {2, AttributeFormat::UInt1, offsetof(Vertex, atlas)},
                                                           {3, AttributeFormat::U8Norm4, offsetof(Vertex, colour)}}}},
                               .indices = &pass._indices});
    pass.growIndices(initialGlyphs);
    return pass;
}

void GlyphPass::growIndices(std::size_t glyphs) {
    if (glyphs <= _indexedGlyphs) return;
    _indexedGlyphs = std::max(glyphs, 2 * _indexedGlyphs);
    std::vector<std::uint32_t> indices;
    for (std::uint32_t g = 0; g < _indexedGlyphs; ++g) {
        for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U}) indices.push_back(4 * g + corner);
    }
    _indices.replace(std::as_bytes(std::span(indices)));
}

void GlyphPass::updateAtlas(TextEngine& text) {
    const PictureSize size{static_cast<int>(text.atlasWidth()), static_cast<int>(text.atlasHeight())};
    if (_atlas.size() != size) {
        _atlas = Texture2D({.size = size, .format = TextureFormat::R8, .filter = TextureFilter::Nearest});
    }
    const auto pixels = std::as_bytes(text.atlasPixels());
    for (const AtlasChange& change : text.takeAtlasChanges()) {
        const std::size_t offset = change.y * std::size_t{text.atlasWidth()} + change.x;
        _atlas.upload(PixelRect{change.x, change.y, change.width, change.height}, pixels.subspan(offset), size.width);
    }
}

void GlyphPass::upload(std::span<const GlyphInstance> glyphs, TextEngine& text) {
    updateAtlas(text);
    _staging.clear();
    for (const GlyphInstance& glyph : glyphs) {
        const GlyphBitmapInfo& bitmap = text.bitmap(glyph.bitmap);
        const glm::vec2 low(-0.5F);
        const glm::vec2 high = glm::vec2(bitmap.width, bitmap.height) + 0.5F;
        const std::uint32_t atlas = bitmap.x | (std::uint32_t{bitmap.y} << 16U);
        const auto colour = bytes(glyph.colour);
        for (const glm::vec2 local : {low, glm::vec2(high.x, low.y), glm::vec2(low.x, high.y), high}) {
            const glm::vec2 down(-glyph.along.y, glyph.along.x);
            const glm::vec2 turned = (local.x - glyph.slant * local.y) * glyph.along + local.y * down;
            _staging.push_back({glyph.position + turned, local, atlas, colour});
        }
    }
    growIndices(glyphs.size());
    _vertices.replace(std::span<const Vertex>(_staging));
}

void GlyphPass::draw(Gpu& gpu, std::uint32_t first, std::uint32_t count) {
    gpu.apply({.blend = Blend::Over});
    _shader.set(_clipFromPixels, clipFromPixels(gpu.target().size));
    _shader.set(_sampler, 0);
    _atlas.bind(0);
    gpu.drawElements({.program = _shader, .vertices = _array}, {.first = 6 * first, .count = 6 * count});
}

}  // namespace demarche
