// Sea and land of a map in their colours, and nothing else: what most maps are made of.
#pragma once

#include "viz/render/flat_mesh.h"
#include "viz/render/unit_colours.h"

#include <vector>

namespace demarche {

class FlatColourPass {
public:
    [[nodiscard]] static Expected<FlatColourPass> create();

    /// `colours` are bound to texture unit 0.
    void draw(Gpu& gpu, const MapLayer& layer, const FlatMesh& mesh) const;
    /// For tests: where the GPU puts the vertices, in clip space.
    [[nodiscard]] std::vector<glm::vec4> captureClipPositions(Gpu& gpu, const MapLayer& layer,
                                                              const FlatMesh& mesh) const;

private:
    void setUniforms(const MapLayer& layer) const;

    ShaderProgram _program;
    Uniform _clipFromPixels;
    Uniform _unitColours;
    Uniform _sea;
};

}  // namespace demarche
