// Lays the relief over land and sea of a map.
#pragma once

#include "viz/render/flat_mesh.h"
#include "viz/render/relief.h"

namespace demarche {

class FlatReliefPass {
public:
    [[nodiscard]] static Expected<FlatReliefPass> create();

    /// Nothing where none shows; ReliefTexture::prepare comes before.
    void draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const;

private:
    ShaderProgram _program;
    Uniform _clipFromPixels;
    ReliefUniforms _relief;
};

}  // namespace demarche
