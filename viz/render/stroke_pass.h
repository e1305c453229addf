// Draws strokes: plain lines of the map by a cheap shader, story links by one with dashes, casing and glow.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/scene/draw_list.h"

#include <span>

namespace demarche {

class StrokePass {
public:
    [[nodiscard]] static Expected<StrokePass> create();

    void upload(std::span<const StrokeVertex> vertices);
    /// Draws batches of the vertices uploaded last.
    void draw(Gpu& gpu, std::span<const StrokeBatch> batches);

private:
    struct Program {
        ShaderProgram shader;
        Uniform clipFromPixels, colour, casing, casingWidth, glow, dash;
    };

    StrokePass() = default;
    static Expected<Program> load(std::string_view fragment);

    Program _plain;
    Program _rich;
    StreamBuffer _vertices;
    VertexArray _array;
};

}  // namespace demarche
