// Draws glyph bitmaps from the text engine's atlas.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/scene/draw_list.h"

#include <array>
#include <span>
#include <vector>

namespace demarche {

class GlyphPass {
public:
    [[nodiscard]] static Expected<GlyphPass> create();

    /// Also brings the GPU's copy of the atlas up to date.
    void upload(std::span<const GlyphInstance> glyphs, TextEngine& text);
    /// Draws some of the glyphs uploaded last.
    void draw(Gpu& gpu, std::uint32_t first, std::uint32_t count);

private:
    struct Vertex {
        glm::vec2 position;
        glm::vec2 local;
        std::uint32_t atlas;
        std::array<std::uint8_t, 4> colour;
    };

    GlyphPass() = default;
    void updateAtlas(TextEngine& text);
    void growIndices(std::size_t glyphs);

    ShaderProgram _shader;
    Uniform _clipFromPixels;
    Uniform _sampler;
    Texture2D _atlas;
    StreamBuffer _vertices;
    Buffer _indices;
    std::size_t _indexedGlyphs = 0;
    VertexArray _array;
    std::vector<Vertex> _staging;
};

}  // namespace demarche
