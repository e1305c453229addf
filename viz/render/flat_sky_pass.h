// The space round a map that still is a globe in part, with the rim of its atmosphere.
#pragma once

#include "engine/gpu/gpu.h"
#include "viz/render/limb_uniforms.h"

namespace demarche {

class FlatSkyPass {
public:
    [[nodiscard]] static Expected<FlatSkyPass> create();

    /// Covers the whole target. The layer's view has an outline.
    void draw(Gpu& gpu, const MapLayer& layer) const;

private:
    ShaderProgram _program;
    LimbUniforms _limb;
    Uniform _globeness;
    Uniform _space;
    Uniform _rimWidth;
    VertexArray _noVertices;
};

}  // namespace demarche
