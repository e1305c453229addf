#include "viz/render/flat_limb_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

namespace demarche {

Expected<FlatLimbPass> FlatLimbPass::create() {
    auto program = loadProgram(
        {.vertex = "flat.vert", .fragment = {"dither.glsl", "outline_straight.glsl", "limb.glsl", "flat_limb.frag"}});
    if (!program) return std::unexpected(program.error());
    FlatLimbPass pass;
    pass._program = std::move(*program);
    pass._limb = LimbUniforms(pass._program);
    pass._globeness = pass._program.uniform("u_globeness");
    pass._clipFromPixels = pass._program.uniform("u_clipFromPixels");
    pass._unitColours = pass._program.uniform("u_unitColours");
    pass._sea = pass._program.uniform("u_sea");
    pass._seaLimb = pass._program.uniform("u_seaLimb");
    pass._isSea = pass._program.uniform("u_isSea");
    return pass;
}

void FlatLimbPass::draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const {
    _limb.set(_program, layer, layer.view.outlineRadius().value_or(1.0));
    _program.set(_globeness, static_cast<float>(layer.view.globeness()));
    _program.set(_clipFromPixels, clipFromPixels(layer.view.size()));
    _program.set(_sea, rgb(layer.style.globe.ocean));
    _program.set(_seaLimb, rgb(layer.style.globe.oceanLimb));
    _program.set(_unitColours, 0);
    _program.set(_isSea, 1.0F);
    gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.sea());
    _program.set(_isSea, 0.0F);
    gpu.drawElements({.program = _program, .vertices = mesh.vertices()}, mesh.land());
}

}  // namespace demarche
