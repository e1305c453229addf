// Draws pictures of people as discs.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/scene/draw_list.h"

#include <map>
#include <span>
#include <vector>

namespace demarche {

class PortraitPass {
public:
    [[nodiscard]] static Expected<PortraitPass> create();

    /// Also brings the pictures that the GPU does not have yet.
    void upload(std::span<const PortraitDisc> portraits);
    /// Draws some of those uploaded last.
    void draw(Gpu& gpu, std::uint32_t first, std::uint32_t count);

private:
    struct Instance {
        glm::vec4 rect;
        float opacity;
    };

    PortraitPass() = default;

    ShaderProgram _shader;
    Uniform _clipFromPixels;
    Uniform _sampler;
    std::map<std::uint64_t, Texture2D> _textures;  ///< By Portrait::id.
    std::vector<std::uint64_t> _ids;               ///< Of the instances.
    StreamBuffer _instances;
    VertexArray _array;
    std::vector<Instance> _staging;
};

}  // namespace demarche
