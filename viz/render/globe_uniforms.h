// The uniforms of globe_camera.glsl in one program.
#pragma once

#include "engine/gpu/shader_program.h"
#include "viz/geo/globe_view.h"

namespace demarche {

class GlobeUniforms {
public:
    GlobeUniforms() = default;
    explicit GlobeUniforms(const ShaderProgram& program);
    void set(const ShaderProgram& program, const GlobeView& view) const;

private:
    Uniform _originHigh, _originLow, _right, _up, _towards, _height, _lean, _scale, _offset;
};

}  // namespace demarche
