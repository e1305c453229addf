#include "viz/render/limb_uniforms.h"

namespace demarche {

LimbUniforms::LimbUniforms(const ShaderProgram& program)
    : _straight(program),
      _centre(program.uniform("u_centre")),
      _outline(program.uniform("u_outline")),
      _limbShade(program.uniform("u_limbShade")),
      _atmosphere(program.uniform("u_atmosphere")) {}

void LimbUniforms::set(const ShaderProgram& program, const MapLayer& layer, double outline) const {
    const glm::dvec2 centre = layer.view.globe() != nullptr ? layer.view.principalPoint() : layer.view.centrePixel();
    const Colour atmosphere = layer.style.globe.atmosphere;
    _straight.set(program, layer.view);
    program.set(_centre, glm::vec2(glm::dvec2{centre.x, layer.view.size().height - centre.y}));
    program.set(_outline, static_cast<float>(outline));
    program.set(_limbShade, layer.style.globe.limbShade.vec4());
    program.set(_atmosphere, glm::vec3(atmosphere.r, atmosphere.g, atmosphere.b));
}

}  // namespace demarche
