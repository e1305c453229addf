#include "viz/render/flat_relief_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

namespace demarche {

Expected<FlatReliefPass> FlatReliefPass::create() {
    auto program = loadProgram({.vertex = "flat.vert", .fragment = {"dither.glsl", "relief.glsl", "flat_relief.frag"}});
    if (!program) return std::unexpected(program.error());
    FlatReliefPass pass;
    pass._program = std::move(*program);
    pass._clipFromPixels = pass._program.uniform("u_clipFromPixels");
    pass._relief = ReliefUniforms(pass._program);
    return pass;
}

void FlatReliefPass::draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const {
    const double scale = groundScale(layer.view);
    if (!reliefShows(layer.style.relief, scale)) return;
    gpu.apply({.blend = Blend::Over});
    _program.set(_clipFromPixels, clipFromPixels(layer.view.size()));
    _relief.set(_program, layer.style.relief, scale);
    gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.sea());
}

}  // namespace demarche
