#include "viz/render/globe_uniforms.h"

namespace demarche {

GlobeUniforms::GlobeUniforms(const ShaderProgram& p)
    : _originHigh(p.uniform("u_originHigh")),
      _originLow(p.uniform("u_originLow")),
      _right(p.uniform("u_right")),
      _up(p.uniform("u_up")),
      _towards(p.uniform("u_towards")),
      _height(p.uniform("u_height")),
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
    program.set(_up, glm::vec3(view.frame().up()));
    program.set(_towards, glm::vec3(origin));
    program.set(_height, static_cast<float>(view.focalPixels() / view.camera().pixelsPerRadian));
    program.set(_scale, glm::vec2(2.0 * view.focalPixels() / size));
    program.set(_offset, glm::vec2(offset));
}

}  // namespace demarche
