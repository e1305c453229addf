// The uniforms of limb.glsl in one program: the look of a globe near its outline.
#pragma once

#include "viz/render/outline_uniforms.h"
#include "viz/scene/draw_list.h"

#include <glm/vec2.hpp>

namespace demarche {

/// How far the atmosphere reaches beyond the outline, as a part of its radius.
inline constexpr double rimShare = 0.16;

class LimbUniforms {
public:
    LimbUniforms() = default;
    explicit LimbUniforms(const ShaderProgram& program);

    /// `outline`: radius in pixels round the pixel of the view's centre.
    void set(const ShaderProgram& program, const MapLayer& layer, double outline) const;

private:
    OutlineUniforms _straight;
    Uniform _centre;
    Uniform _outline;
    Uniform _limbShade;
    Uniform _atmosphere;
};

}  // namespace demarche
