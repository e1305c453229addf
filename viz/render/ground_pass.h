// Lays relief and night over the land and sea of the globe.
#pragma once

#include "engine/gpu/gpu.h"
#include "viz/render/globe_uniforms.h"
#include "viz/render/night.h"
#include "viz/render/relief.h"
#include "viz/scene/draw_list.h"

namespace demarche {

class GroundPass {
public:
    [[nodiscard]] static Expected<GroundPass> create();

    /// The layer's view must be the globe in perspective. Nothing where neither shows; ReliefTexture::prepare comes
    /// before.
    void draw(Gpu& gpu, const MapLayer& layer);

private:
    GroundPass() = default;

    ShaderProgram _night;
    GlobeUniforms _nightCamera;
    NightUniforms _nightUniforms;
    ShaderProgram _program;
    GlobeUniforms _camera;
    ReliefUniforms _relief;
    Buffer _vertices;
    Buffer _indices;
    VertexArray _array;
    std::uint32_t _indexCount = 0;
};

}  // namespace demarche
