#include "viz/render/shape_pass.h"

#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {

Expected<ShapePass> ShapePass::create() {
    auto shader = loadProgram({.vertex = "shape.vert", .fragment = {"dither.glsl", "shape.frag"}});
    if (!shader) return std::unexpected(shader.error());
    ShapePass pass;
    pass._shader = std::move(*shader);
    pass._clipFromPixels = pass._shader.uniform("u_clipFromPixels");
    pass._instances = StreamBuffer(256 * sizeof(Instance));
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._instances.buffer(),
                                  .strideBytes = sizeof(Instance),
                                  .step = VertexStep::PerInstance,
                                  .attributes = {{0, AttributeFormat::Float4, offsetof(Instance, rect)},
                                                 {1, AttributeFormat::Float4, offsetof(Instance, measures)},
                                                 {2, AttributeFormat::Float4, offsetof(Instance, fill)},
                                                 {3, AttributeFormat::Float4, offsetof(Instance, fillEnd)},
                                                 {4, AttributeFormat::Float4, offsetof(Instance, border)}}}}});
    return pass;
}

void ShapePass::upload(std::span<const Shape> shapes) {
    _staging.clear();
    for (const Shape& s : shapes) {
        const glm::dvec4 rect{s.rect.x, s.rect.y, s.rect.width, s.rect.height};
        const float axis = s.axis == GradientAxis::Vertical ? 1.0F : 0.0F;
        _staging.push_back({.rect = glm::vec4(rect),
                            .measures = {s.cornerRadius, s.softness, s.borderWidth, axis},
                            .fill = s.fill.vec4(),
                            .fillEnd = s.fillEnd.vec4(),
                            .border = s.border.vec4()});
    }
    _instances.replace(std::span<const Instance>(_staging));
}

void ShapePass::draw(Gpu& gpu, std::uint32_t first, std::uint32_t count) {
    gpu.apply({.blend = Blend::Over});
    _shader.set(_clipFromPixels, glm::vec2(2.0F / static_cast<float>(gpu.target().size.width),
                                           2.0F / static_cast<float>(gpu.target().size.height)));
    _array.setStreamOffset(0, first * sizeof(Instance));
    gpu.drawArrays({.program = _shader, .vertices = _array, .primitive = Primitive::TriangleStrip}, {0, 4}, count);
}

}  // namespace demarche
