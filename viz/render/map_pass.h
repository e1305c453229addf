// Draws space, atmosphere, ocean and land.
#pragma once

#include "engine/gpu/gpu.h"
#include "viz/render/globe_uniforms.h"
#include "viz/render/limb_uniforms.h"
#include "viz/render/unit_colours.h"
#include "viz/scene/draw_list.h"

#include <array>
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

    /// What draws globe and land, for one way of looking at them.
    struct Programs {
        ShaderProgram globe;
        ShaderProgram land;
        LimbUniforms globeLimb;
        LimbUniforms landLimb;
        GlobeUniforms landCamera;
        Uniform unitColours;
        Uniform space;
        Uniform ocean;
        Uniform oceanLimb;
        Uniform rimWidth;
    };

    MapPass() = default;
    [[nodiscard]] static Expected<Programs> load(Sight sight);
    [[nodiscard]] const Programs& programsFor(const MapView& view) const;
    LandMesh& mesh(const MapLevel& level);

    std::array<Programs, sights.size()> _programs;
    VertexArray _noVertices;
    UnitColours _unitColours;
    std::vector<LandMesh> _meshes;
    std::vector<IndexRange> _ranges;
};

}  // namespace demarche
