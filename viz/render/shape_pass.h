// Draws rounded rectangles, discs, rings and gradients, one instance each.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/render/shape_parts.h"
#include "viz/scene/draw_list.h"

#include <glm/vec4.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace demarche {

class ShapePass {
public:
    [[nodiscard]] static Expected<ShapePass> create();

    void upload(std::span<const Shape> shapes);
    /// Draws some of the shapes uploaded last.
    void draw(Gpu& gpu, std::uint32_t first, std::uint32_t count);

private:
    struct Instance {
        glm::vec4 rect;
        glm::vec4 measures;
        glm::vec4 fill;
        glm::vec4 fillEnd;
        glm::vec4 border;
        glm::vec4 drawn;
    };
    struct Program {
        ShaderProgram shader;
        Uniform clipFromPixels;
    };

    ShapePass() = default;

    [[nodiscard]] static Expected<Program> load(std::string_view fragment);

    Program _whole;
    Program _plain;  ///< Of plain parts.
    StreamBuffer _instances;
    VertexArray _array;
    std::vector<ShapePart> _parts;
    std::vector<std::uint32_t> _firstPart;  ///< Of each shape; one more at the end.
    std::vector<Instance> _staging;         ///< One for each part.
};

}  // namespace demarche
