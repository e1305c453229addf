#include "viz/render/shape_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {

Expected<ShapePass::Program> ShapePass::load(std::string_view fragment) {
    auto shader = loadProgram({.vertex = "shape.vert", .fragment = {"dither.glsl", fragment}});
    if (!shader) return std::unexpected(shader.error());
    Program program;
    program.shader = std::move(*shader);
    program.clipFromPixels = program.shader.uniform("u_clipFromPixels");
    return program;
}

Expected<ShapePass> ShapePass::create() {
    auto whole = load("shape.frag");
    if (!whole) return std::unexpected(whole.error());
    auto plain = load("wash.frag");
    if (!plain) return std::unexpected(plain.error());
    ShapePass pass;
    pass._whole = std::move(*whole);
    pass._plain = std::move(*plain);
    pass._instances = StreamBuffer(256 * sizeof(Instance));
    pass._array = VertexArray({.streams = {{.buffer = &pass._instances.buffer(),
                                            .strideBytes = sizeof(Instance),
                                            .step = VertexStep::PerInstance,
                                            .attributes = {{0, AttributeFormat::Float4, offsetof(Instance, rect)},
                                                           {1, AttributeFormat::Float4, offsetof(Instance, measures)},
                                                           {2, AttributeFormat::Float4, offsetof(Instance, fill)},
                                                           {3, AttributeFormat::Float4, offsetof(Instance, fillEnd)},
                                                           {4, AttributeFormat::Float4, offsetof(Instance, border)},
                                                           {5, AttributeFormat::Float4, offsetof(Instance, drawn)}}}}});
    return pass;
}

void ShapePass::upload(std::span<const Shape> shapes) {
    _parts.clear();
    _firstPart.clear();
    _staging.clear();
    const auto vec4 = [](const Rect& rect) { return glm::vec4(glm::dvec4{rect.x, rect.y, rect.width, rect.height}); };
    for (const Shape& s : shapes) {
        _firstPart.push_back(static_cast<std::uint32_t>(_parts.size()));
        appendParts(s, _parts);
        const float axis = s.axis == GradientAxis::Vertical ? 1.0F : 0.0F;
        for (std::size_t i = _firstPart.back(); i < _parts.size(); ++i) {
            _staging.push_back({.rect = vec4(s.rect),
                                .measures = {s.cornerRadius, s.softness, s.borderWidth, axis},
                                .fill = s.fill.vec4(),
                                .fillEnd = s.fillEnd.vec4(),
                                .border = s.border.vec4(),
                                .drawn = vec4(_parts[i].drawn)});
        }
    }
    _firstPart.push_back(static_cast<std::uint32_t>(_parts.size()));
    _instances.replace(std::span<const Instance>(_staging));
}

void ShapePass::draw(Gpu& gpu, std::uint32_t first, std::uint32_t count) {
    gpu.apply({.blend = Blend::Over});
    const glm::vec2 toClip = clipFromPixels(gpu.target().size);
    _whole.shader.set(_whole.clipFromPixels, toClip);
    _plain.shader.set(_plain.clipFromPixels, toClip);
    // Parts of one kind that follow one another go in one call.
    const std::uint32_t end = _firstPart[first + count];
    for (std::uint32_t begin = _firstPart[first]; begin < end;) {
        std::uint32_t next = begin + 1;
        while (next < end && _parts[next].plain == _parts[begin].plain) ++next;
        const Program& use = _parts[begin].plain ? _plain : _whole;
        _array.setStreamOffset(0, begin * sizeof(Instance));
        gpu.drawArrays({.program = use.shader, .vertices = _array, .primitive = Primitive::TriangleStrip}, {0, 4},
                       next - begin);
        begin = next;
    }
}

}  // namespace demarche
