// Draws areas of any form: each one's mask into a texture, then its rectangles over the picture.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/render/mask_layout.h"
#include "viz/render/outline_uniforms.h"

#include <array>
#include <vector>

namespace demarche {

class FillPass {
public:
    [[nodiscard]] static Expected<FillPass> create();

    /// Draws the masks of the list's fills, as many as find room at once. Leaves another target set.
    [[nodiscard]] Expected<void> prepare(Gpu& gpu, const DrawList& list);
    /// Draws some of the list's fills into the current target.
    void draw(Gpu& gpu, const DrawList& list, std::uint32_t first, std::uint32_t count);

private:
    struct MaskUniforms {
        Uniform clipFromPixels, shift, edge;
    };
    /// What lays fills over the picture, for one way of looking at the globe.
    struct FillProgram {
        ShaderProgram shader;
        OutlineUniforms outline;
        Uniform clipFromPixels, mask, maskOffset, disc, colour, hatchColour, hatch, ground;
    };

    FillPass() = default;
    void drawMasks(Gpu& gpu, const DrawList& list, int pass);
    [[nodiscard]] static Expected<FillProgram> load(Sight sight);
    void drawFill(Gpu& gpu, const FillProgram& use, const AreaFill& fill, const MaskPlace& place,
                  VertexRange corners) const;
    void uploadPieces(const DrawList& list);

    ShaderProgram _maskShader;
    std::array<FillProgram, sights.size()> _fillPrograms;
    MaskUniforms _maskUniforms;
    StreamBuffer _vertices;
    VertexArray _array;
    StreamBuffer _pieces;
    VertexArray _pieceArray;
    std::vector<glm::vec2> _corners;        ///< Six for each piece of each fill.
    std::vector<VertexRange> _fillCorners;  ///< Those of each fill.
    Framebuffer _masks;
    std::vector<MaskPlace> _places;
    int _drawnPass = -1;
};

}  // namespace demarche
