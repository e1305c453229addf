#include "viz/render/stroke_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {
namespace {

constexpr std::size_t initialStrokeBytes = 1U << 20U;

bool needsRichShader(const StrokeStyle& style) {
    return style.dashLength > 0.0F || style.glowStrength > 0.0F || style.casing.a > 0.0F;
}

}  // namespace

Expected<StrokePass::Program> StrokePass::load(std::string_view fragment) {
    auto shader = loadProgram({.vertex = "stroke.vert", .fragment = {"dither.glsl", fragment}});
    if (!shader) return std::unexpected(shader.error());
    Program p{.shader = std::move(*shader)};
    p.clipFromPixels = p.shader.uniform("u_clipFromPixels");
    p.colour = p.shader.uniform("u_colour");
    p.casing = p.shader.uniform("u_casing");
    p.casingWidth = p.shader.uniform("u_casingWidth");
    p.glow = p.shader.uniform("u_glow");
    p.dash = p.shader.uniform("u_dash");
    return p;
}

Expected<StrokePass> StrokePass::create() {
    auto plain = load("line.frag");
    if (!plain) return std::unexpected(plain.error());
    auto rich = load("stroke.frag");
    if (!rich) return std::unexpected(rich.error());
    StrokePass pass;
    pass._plain = std::move(*plain);
    pass._rich = std::move(*rich);
    pass._vertices = StreamBuffer(initialStrokeBytes);
    // Across, along, half width and opacity lie one after another and travel as one vector.
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._vertices.buffer(),
                                  .strideBytes = sizeof(StrokeVertex),
                                  .attributes = {{0, AttributeFormat::Float2, offsetof(StrokeVertex, position)},
                                                 {1, AttributeFormat::Float4, offsetof(StrokeVertex, across)}}}}});
    return pass;
}

void StrokePass::upload(std::span<const StrokeVertex> vertices) { _vertices.replace(vertices); }

void StrokePass::draw(Gpu& gpu, std::span<const StrokeBatch> batches) {
    if (batches.empty()) return;
    gpu.apply({.blend = Blend::Over});
    const glm::vec2 toClip = clipFromPixels(gpu.target().size);
    for (const StrokeBatch& batch : batches) {
        const StrokeStyle& style = batch.style;
        const Program& p = needsRichShader(style) ? _rich : _plain;
        p.shader.set(p.clipFromPixels, toClip);
        p.shader.set(p.colour, style.colour.vec4());
        p.shader.set(p.casing, style.casing.vec4());
        p.shader.set(p.casingWidth, style.casingWidth);
        p.shader.set(p.glow, glm::vec2(style.glowRadius, style.glowStrength));
        p.shader.set(p.dash, glm::vec2(style.dashLength, style.gapLength));
        gpu.drawArrays({.program = p.shader, .vertices = _array, .primitive = Primitive::TriangleStrip},
                       {.first = batch.firstVertex, .count = batch.vertexCount});
    }
}

}  // namespace demarche
