#include "viz/render/portrait_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {
namespace {

/// Pictures kept on the GPU: 144 kB each. Beyond it all that a frame does not show are dropped.
constexpr std::size_t mostKept = 256;

}  // namespace

Expected<PortraitPass> PortraitPass::create() {
    auto shader = loadProgram({.vertex = "portrait.vert", .fragment = {"portrait.frag"}});
    if (!shader) return std::unexpected(shader.error());
    PortraitPass pass;
    pass._shader = std::move(*shader);
    pass._clipFromPixels = pass._shader.uniform("u_clipFromPixels");
    pass._sampler = pass._shader.uniform("u_portrait");
    pass._instances = StreamBuffer(16 * sizeof(Instance));
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._instances.buffer(),
                                  .strideBytes = sizeof(Instance),
                                  .step = VertexStep::PerInstance,
                                  .attributes = {{0, AttributeFormat::Float4, offsetof(Instance, rect)},
                                                 {1, AttributeFormat::Float1, offsetof(Instance, opacity)}}}}});
    return pass;
}

void PortraitPass::upload(std::span<const PortraitDisc> portraits) {
    _staging.clear();
    _ids.clear();
    if (portraits.empty()) return;
    if (_textures.size() > mostKept) _textures.clear();
    for (const PortraitDisc& disc : portraits) {
        Texture2D& texture = _textures[disc.portrait->id];
        if (texture.id() == 0) {
            texture = Texture2D({.size = disc.portrait->pixels.size()});
            texture.upload(std::as_bytes(disc.portrait->pixels.bytes()));
        }
        const Rect& r = disc.rect;
        _staging.push_back({.rect = glm::vec4(glm::dvec4(r.x, r.y, r.width, r.height)), .opacity = disc.opacity});
        _ids.push_back(disc.portrait->id);
    }
    _instances.replace(std::span<const Instance>(_staging));
}

void PortraitPass::draw(Gpu& gpu, std::uint32_t first, std::uint32_t count) {
    gpu.apply({.blend = Blend::Over});
    _shader.set(_clipFromPixels, clipFromPixels(gpu.target().size));
    _shader.set(_sampler, 0);
    for (std::uint32_t i = first; i < first + count; ++i) {
        _textures[_ids[i]].bind(0);
        _array.setStreamOffset(0, i * sizeof(Instance));
        gpu.drawArrays({.program = _shader, .vertices = _array, .primitive = Primitive::TriangleStrip}, {0, 4}, 1);
    }
}

}  // namespace demarche
