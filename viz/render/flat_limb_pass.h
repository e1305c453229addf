// Sea and land of a map that still is a globe in part, shaded towards its outline as far as it is one.
#pragma once

#include "viz/render/flat_mesh.h"
#include "viz/render/limb_uniforms.h"

namespace demarche {

class FlatLimbPass {
public:
    [[nodiscard]] static Expected<FlatLimbPass> create();

    /// The layer's view has an outline. The units' colours are bound to texture unit 0.
    void draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const;

private:
    ShaderProgram _program;
    LimbUniforms _limb;
    Uniform _globeness;
    Uniform _clipFromPixels;
    Uniform _unitColours;
    Uniform _sea;
    Uniform _seaLimb;
    Uniform _isSea;
};

}  // namespace demarche
