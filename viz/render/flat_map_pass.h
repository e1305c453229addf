// Draws sea and land of a map that is not the globe in perspective, and the space round it.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/render/limb_uniforms.h"
#include "viz/render/night.h"
#include "viz/render/relief.h"
#include "viz/render/unit_colours.h"
#include "viz/scene/draw_list.h"

#include <vector>

namespace demarche {

class FlatMapPass {
public:
    [[nodiscard]] static Expected<FlatMapPass> create();

    /// Everything below the lines; covers the whole target. ReliefTexture::prepare comes before where relief shows. The
    /// layer's view must not be the globe in perspective.
    void draw(Gpu& gpu, const MapLayer& layer);
    /// For tests: where the GPU puts the layer's flat vertices, in clip space.
    [[nodiscard]] std::vector<glm::vec4> captureClipPositions(Gpu& gpu, const MapLayer& layer);

private:
    FlatMapPass() = default;
    void prepare(const MapLayer& layer);

    ShaderProgram _sky;
    ShaderProgram _night;
    Uniform _nightClipFromPixels;
    NightUniforms _nightUniforms;
    ShaderProgram _relief;
    Uniform _reliefClipFromPixels;
    ReliefUniforms _reliefUniforms;
    ShaderProgram _ground;
    LimbUniforms _skyLimb;
    LimbUniforms _groundLimb;
    Uniform _skyGlobeness;
    Uniform _groundGlobeness;
    Uniform _space;
    Uniform _rimWidth;
    Uniform _clipFromPixels;
    Uniform _unitColours;
    Uniform _sea;
    Uniform _seaLimb;
    Uniform _isSea;
    VertexArray _noVertices;
    StreamBuffer _vertices;
    StreamBuffer _indices;
    VertexArray _array;
    UnitColours _colours;
};

}  // namespace demarche
