// Draws space, atmosphere, ocean and land.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/render/globe_parts.h"
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

    /// What the shaders of both parts of the globe want to know.
    struct OceanUniforms {
        OceanUniforms() = default;
        explicit OceanUniforms(const ShaderProgram& program);
        void set(const ShaderProgram& program, const MapLayer& layer) const;

        LimbUniforms limb;
        Uniform clipFromPixels;
        Uniform ocean;
        Uniform oceanLimb;
    };

    /// What draws globe and land, for one way of looking at them.
    struct Programs {
        ShaderProgram globe;
        ShaderProgram ocean;
        ShaderProgram land;
        Uniform space;
        Uniform rimWidth;
        OceanUniforms globeUniforms;
        OceanUniforms oceanUniforms;
        Uniform unitColours;
        LimbUniforms landLimb;
        GlobeUniforms landCamera;
    };

    MapPass() = default;
    [[nodiscard]] static Expected<Programs> load(Sight sight);
    [[nodiscard]] const Programs& programsFor(const MapView& view) const;
    LandMesh& mesh(const MapLevel& level);
    void drawGlobe(Gpu& gpu, const MapLayer& layer, const Programs& use);
    void drawLand(Gpu& gpu, const MapLayer& layer, const Programs& use);

    std::array<Programs, sights.size()> _programs;
    GlobeParts _parts;
    std::vector<glm::vec2> _corners;
    StreamBuffer _partVertices;
    VertexArray _partArray;
    UnitColours _unitColours;
    std::vector<LandMesh> _meshes;
    std::vector<IndexRange> _ranges;
};

}  // namespace demarche
