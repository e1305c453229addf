// Lays the night over land and sea of a map.
#pragma once

#include "viz/render/flat_mesh.h"
#include "viz/render/night.h"

namespace demarche {

class FlatNightPass {
public:
    [[nodiscard]] static Expected<FlatNightPass> create();

    /// Nothing where none shows.
    void draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const;

private:
    ShaderProgram _program;
    Uniform _clipFromPixels;
    NightUniforms _night;
};

}  // namespace demarche
