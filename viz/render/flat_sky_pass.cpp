#include "viz/render/flat_sky_pass.h"

#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

namespace demarche {

Expected<FlatSkyPass> FlatSkyPass::create() {
    auto program = loadProgram(
        {.vertex = "globe.vert", .fragment = {"dither.glsl", "outline_straight.glsl", "limb.glsl", "sky.frag"}});
    if (!program) return std::unexpected(program.error());
    FlatSkyPass pass;
    pass._program = std::move(*program);
    pass._limb = LimbUniforms(pass._program);
    pass._globeness = pass._program.uniform("u_globeness");
    pass._space = pass._program.uniform("u_space");
    pass._rimWidth = pass._program.uniform("u_rimWidth");
    pass._noVertices = VertexArray(VertexArrayDescription{});
    return pass;
}

void FlatSkyPass::draw(Gpu& gpu, const MapLayer& layer) const {
    const double outline = layer.view.outlineRadius().value_or(1.0);
    _limb.set(_program, layer, outline);
    _program.set(_globeness, static_cast<float>(layer.view.globeness()));
    _program.set(_space, rgb(layer.style.globe.space));
    _program.set(_rimWidth, static_cast<float>(rimShare * outline));
    gpu.drawArrays({.program = _program, .vertices = _noVertices}, {.first = 0, .count = 3});
}

}  // namespace demarche
