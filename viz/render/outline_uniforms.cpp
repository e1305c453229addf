#include "viz/render/outline_uniforms.h"

#include <glm/mat3x3.hpp>

#include <cmath>

namespace demarche {
namespace {

/// From pixels (y upwards) of the view to homogeneous ones of a camera in the same place that looks straight down.
glm::dmat3 straightDown(const GlobeView& view) {
    const double s = std::sin(view.lean().value);
    const double c = std::cos(view.lean().value);
    const double f = view.focalPixels();
    const double x = view.principalPoint().x;
    const double y = view.size().height - view.principalPoint().y;
    const double depth = c + y * s / f;
    return {{1.0, 0.0, 0.0},                      //
            {-x * s / f, c - y * s / f, -s / f},  //
            {x * (depth - 1.0), y * (depth - c) + f * s, depth}};
}

}  // namespace

Sight sightOf(const MapView& view) {
    return view.globe() != nullptr && view.globe()->lean().value > 0.0 ? Sight::Leaning : Sight::Straight;
}

std::string_view outlineFile(Sight sight) {
    return sight == Sight::Leaning ? "outline_leaning.glsl" : "outline_straight.glsl";
}

OutlineUniforms::OutlineUniforms(const ShaderProgram& program)
    : _straightDown(program.uniform("u_straightDown")), _focal(program.uniform("u_focal")) {}

void OutlineUniforms::set(const ShaderProgram& program, const MapView& view) const {
    if (sightOf(view) == Sight::Straight) return;
    program.set(_straightDown, glm::mat3(straightDown(*view.globe())));
    program.set(_focal, static_cast<float>(view.globe()->focalPixels()));
}

}  // namespace demarche
