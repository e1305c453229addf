// Draws space, atmosphere, ocean and land.
#pragma once

#include "engine/gpu/gpu.h"
#include "viz/render/globe_uniforms.h"
#include "viz/render/limb_uniforms.h"
#include "viz/render/unit_colours.h"
#include "viz/scene/draw_list.h"

#include <vector>

namespace demarche {

class MapPass {
public:
    [[nodiscard]] static Expected<MapPass> create();

    /// Everything below the lines of the globe in perspective; covers the whole target, so that nothing need be cleared
    /// before.
    void draw(Gpu& gpu, const MapLayer& layer);
    /// For tests: where the GPU puts the first `vertexCount` vertices of the layer's level, in clip space.
    [[nodiscard]] std::vector<glm::vec4> captureClipPositions(Gpu& gpu, const MapLayer& layer,
                                                              std::uint32_t vertexCount);

private:
    /// The triangles of one level on the GPU: uploaded when first drawn, kept.
    struct LandMesh {
        const MapLevel* level = nullptr;
        Buffer vertices;
        Buffer indices;
        VertexArray array;
    };

    MapPass() = default;
    LandMesh& mesh(const MapLevel& level);

    ShaderProgram _globe;
    ShaderProgram _land;
    LimbUniforms _globeLimb;
    LimbUniforms _landLimb;
    GlobeUniforms _landCamera;
    Uniform _unitColoursUniform;
    Uniform _space;
    Uniform _ocean;
    Uniform _oceanLimb;
    Uniform _rimWidth;
    VertexArray _noVertices;
    UnitColours _unitColours;
    std::vector<LandMesh> _meshes;
    std::vector<IndexRange> _ranges;
};

}  // namespace demarche
