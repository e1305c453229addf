#include "viz/render/flat_colour_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

#include <span>

namespace demarche {

Expected<FlatColourPass> FlatColourPass::create() {
    auto program = loadProgram({.vertex = "flat.vert", .fragment = {"flat.frag"}, .capturedVaryings = {"gl_Position"}});
    if (!program) return std::unexpected(program.error());
    FlatColourPass pass;
    pass._program = std::move(*program);
    pass._clipFromPixels = pass._program.uniform("u_clipFromPixels");
    pass._unitColours = pass._program.uniform("u_unitColours");
    pass._sea = pass._program.uniform("u_sea");
    return pass;
}

void FlatColourPass::setUniforms(const MapLayer& layer) const {
    _program.set(_clipFromPixels, clipFromPixels(layer.view.size()));
    _program.set(_sea, rgb(layer.style.globe.ocean));
    _program.set(_unitColours, 0);
}

void FlatColourPass::draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const {
    setUniforms(layer);
    if (layer.flat.fillsPicture) {
        // A fourth of the price of its triangles.
        gpu.clear(glm::vec4(rgb(layer.style.globe.ocean), 1.0F));
    } else {
        gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.sea());
    }
    gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.land());
}

std::vector<glm::vec4> FlatColourPass::captureClipPositions(Gpu& gpu, const MapLayer& layer,
                                                            const FlatMesh& mesh) const {
    setUniforms(layer);
    std::vector<glm::vec4> positions(mesh.vertexCount());
    const Buffer captured(positions.size() * sizeof(glm::vec4));
    gpu.capture({.program = _program, .vertices = mesh.vertices(), .primitive = Primitive::Points},
                {0, mesh.vertexCount()}, captured);
    captured.read(std::as_writable_bytes(std::span(positions)));
    return positions;
}

}  // namespace demarche
