#include "viz/render/flat_night_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/shader_library.h"

namespace demarche {

Expected<FlatNightPass> FlatNightPass::create() {
    auto program = loadProgram({.vertex = "flat.vert", .fragment = {"dither.glsl", "night.glsl", "flat_night.frag"}});
    if (!program) return std::unexpected(program.error());
    FlatNightPass pass;
    pass._program = std::move(*program);
    pass._clipFromPixels = pass._program.uniform("u_clipFromPixels");
    pass._night = NightUniforms(pass._program);
    return pass;
}

void FlatNightPass::draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const {
    if (!layer.style.night.visible()) return;
    gpu.apply({.blend = Blend::Over});
    _program.set(_clipFromPixels, clipFromPixels(layer.view.size()));
    _night.set(_program, layer.style.night);
    gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.sea());
}

}  // namespace demarche
