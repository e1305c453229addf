// What night.glsl wants to know.
#pragma once

#include "engine/gpu/shader_program.h"
#include "viz/scene/draw_list.h"

namespace demarche {

/// The uniforms of night.glsl in one program.
class NightUniforms {
public:
    NightUniforms() = default;
    explicit NightUniforms(const ShaderProgram& program)
        : _night(program.uniform("u_night")), _sun(program.uniform("u_sun")) {}

    void set(const ShaderProgram& program, const NightStyle& style) const {
        program.set(_night, style.colour.vec4());
        program.set(_sun, glm::vec3(style.sun));
    }

private:
    Uniform _night;
    Uniform _sun;
};

}  // namespace demarche
