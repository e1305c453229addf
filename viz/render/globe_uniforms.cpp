#include "viz/render/globe_uniforms.h"

#include <cmath>

namespace demarche {

GlobeUniforms::GlobeUniforms(const ShaderProgram& p)
    : _originHigh(p.uniform("u_originHigh")),
      _originLow(p.uniform("u_originLow")),
      _right(p.uniform("u_right")),
      _up(p.uniform("u_up")),
      _towards(p.uniform("u_towards")),
      _height(p.uniform("u_height")),
      _lean(p.uniform("u_lean")),
      _scale(p.uniform("u_scale")),
      _offset(p.uniform("u_offset")) {}

void GlobeUniforms::set(const ShaderProgram& program, const GlobeView& view) const {
    const glm::dvec3 origin = view.frame().towardsViewer();
    const glm::vec3 high(origin);
    const glm::dvec2 size(view.size().width, view.size().height);
    const glm::dvec2 offset{2.0 * view.principalPoint().x / size.x - 1.0, 1.0 - 2.0 * view.principalPoint().y / size.y};
    program.set(_originHigh, high);
    program.set(_originLow, glm::vec3(origin - glm::dvec3(high)));
    program.set(_right, glm::vec3(view.frame().right()));
    const double leanCosine = std::cos(view.lean().value);
    const double leanSine = std::sin(view.lean().value);
    program.set(_up, glm::vec3(view.frame().unturned({0.0, leanCosine, leanSine})));
    program.set(_towards, glm::vec3(view.towardsEye()));
    program.set(_height, static_cast<float>(view.eyeHeight()));
    program.set(_lean, glm::vec2(glm::dvec2{leanCosine, leanSine}));
    program.set(_scale, glm::vec2(2.0 * view.focalPixels() / size));
    program.set(_offset, glm::vec2(offset));
}

}  // namespace demarche
