#include "viz/render/ground_pass.h"

#include "viz/render/globe_mesh.h"
#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {

Expected<GroundPass> GroundPass::create() {
    auto program = loadProgram({.vertex = "ground.vert",
                                .fragment = {"dither.glsl", "relief.glsl", "ground.frag"},
                                .vertexShared = "globe_camera.glsl"});
    if (!program) return std::unexpected(program.error());
    GroundPass pass;
    pass._program = std::move(*program);
    pass._camera = GlobeUniforms(pass._program);
    pass._relief = ReliefUniforms(pass._program);
    auto night = loadProgram({.vertex = "night.vert",
                              .fragment = {"dither.glsl", "night.glsl", "night.frag"},
                              .vertexShared = "globe_camera.glsl"});
    if (!night) return std::unexpected(night.error());
    pass._night = std::move(*night);
    pass._nightCamera = GlobeUniforms(pass._night);
    pass._nightUniforms = NightUniforms(pass._night);
    const GlobeMesh mesh = makeGlobeMesh();
    pass._vertices = Buffer::of(std::span(mesh.vertices));
    pass._indices = Buffer::of(std::span(mesh.indices));
    pass._indexCount = static_cast<std::uint32_t>(mesh.indices.size());
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._vertices,
                                  .strideBytes = sizeof(GroundVertex),
                                  .attributes = {{0, AttributeFormat::Float3, offsetof(GroundVertex, direction)},
                                                 {1, AttributeFormat::Float2, offsetof(GroundVertex, onFace)},
                                                 {2, AttributeFormat::Float2, offsetof(GroundVertex, face)}}}},
                     .indices = &pass._indices});
    return pass;
}

void GroundPass::draw(Gpu& gpu, const MapLayer& layer) {
    const double scale = groundScale(layer.view);
    const MapStyle& style = layer.style;
    gpu.apply({.blend = Blend::Over, .cull = Cull::Back});
    if (reliefShows(style.relief, scale)) {
        _camera.set(_program, *layer.view.globe());
        _relief.set(_program, style.relief, scale);
        gpu.drawElements({.program = _program, .vertices = _array}, {.first = 0, .count = _indexCount});
    }
    if (style.night.visible()) {
        _nightCamera.set(_night, *layer.view.globe());
        _nightUniforms.set(_night, style.night);
        gpu.drawElements({.program = _night, .vertices = _array}, {.first = 0, .count = _indexCount});
    }
}

}  // namespace demarche
