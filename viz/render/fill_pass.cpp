#include "viz/render/fill_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

#include <cstddef>

namespace demarche {
namespace {

constexpr std::size_t initialFillBytes = 1U << 17U;

RenderState stateFor(MaskRule rule) {
    switch (rule) {
        case MaskRule::Toggle: return {.blend = Blend::Toggle};
        case MaskRule::Replace: return {.blend = Blend::Opaque};
        case MaskRule::Most: return {.blend = Blend::Most};
    }
    return {};
}

}  // namespace

Expected<FillPass::FillProgram> FillPass::load(Sight sight) {
    auto shader = loadProgram({.vertex = "fill.vert", .fragment = {"dither.glsl", outlineFile(sight), "fill.frag"}});
    if (!shader) return std::unexpected(shader.error());
    FillProgram program;
    program.shader = std::move(*shader);
    const ShaderProgram& f = program.shader;
    program.outline = OutlineUniforms(f);
    program.clipFromPixels = f.uniform("u_clipFromPixels");
    program.mask = f.uniform("u_mask");
    program.maskOffset = f.uniform("u_maskOffset");
    program.disc = f.uniform("u_disc");
    program.colour = f.uniform("u_colour");
    program.hatchColour = f.uniform("u_hatchColour");
    program.hatch = f.uniform("u_hatch");
    program.ground = f.uniform("u_ground");
    return program;
}

Expected<FillPass> FillPass::create() {
    auto mask = loadProgram({.vertex = "mask.vert", .fragment = {"mask.frag"}});
    if (!mask) return std::unexpected(mask.error());
    FillPass pass;
    pass._maskShader = std::move(*mask);
    for (const Sight sight : sights) {
        auto fill = load(sight);
        if (!fill) return std::unexpected(fill.error());
        pass._fillPrograms[static_cast<std::size_t>(sight)] = std::move(*fill);
    }
    const ShaderProgram& m = pass._maskShader;
    pass._maskUniforms = {
        .clipFromPixels = m.uniform("u_clipFromPixels"), .shift = m.uniform("u_shift"), .edge = m.uniform("u_edge")};
    pass._vertices = StreamBuffer(initialFillBytes);
    // Along, across and length lie one after another and travel as one vector.
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._vertices.buffer(),
                                  .strideBytes = sizeof(MaskVertex),
                                  .attributes = {{0, AttributeFormat::Float2, offsetof(MaskVertex, position)},
                                                 {1, AttributeFormat::Float3, offsetof(MaskVertex, along)}}}}});
    pass._pieces = StreamBuffer(initialFillBytes);
    pass._pieceArray = VertexArray({.streams = {{.buffer = &pass._pieces.buffer(),
                                                 .strideBytes = sizeof(glm::vec2),
                                                 .attributes = {{0, AttributeFormat::Float2, 0}}}}});
    return pass;
}

Expected<void> FillPass::prepare(Gpu& gpu, const DrawList& list) {
    _drawnPass = -1;
    if (list.fills.empty()) return {};
    if (_masks.size() != list.size) {
        auto masks = Framebuffer::create(gpu, list.size, ColourStorage::Mask);
        if (!masks) return std::unexpected(masks.error());
        _masks = std::move(*masks);
    }
    _vertices.replace(std::span<const MaskVertex>(list.maskVertices));
    layOutMasks(list.fills, list.size, _places);
    uploadPieces(list);
    drawMasks(gpu, list, 0);
    return {};
}

void FillPass::uploadPieces(const DrawList& list) {
    _corners.clear();
    _fillCorners.clear();
    const auto add = [&](const Rect& r) {
        const glm::vec2 a(glm::dvec2{r.x, r.y});
        const glm::vec2 d(glm::dvec2{r.right(), r.bottom()});
        const glm::vec2 b{d.x, a.y};
        const glm::vec2 c{a.x, d.y};
        _corners.insert(_corners.end(), {a, b, c, c, b, d});
    };
    for (const AreaFill& fill : list.fills) {
        const auto first = static_cast<std::uint32_t>(_corners.size());
        for (const Rect& piece : std::span(list.fillPieces).subspan(fill.firstPiece, fill.pieceCount)) add(piece);
        if (fill.pieceCount == 0) add(fill.bounds);
        _fillCorners.push_back({.first = first, .count = static_cast<std::uint32_t>(_corners.size()) - first});
    }
    _pieces.replace(std::span<const glm::vec2>(_corners));
}

void FillPass::drawMasks(Gpu& gpu, const DrawList& list, int pass) {
    gpu.setTarget(_masks.target());
    _maskShader.set(_maskUniforms.clipFromPixels, clipFromPixels(list.size));
    for (std::size_t i = 0; i < list.fills.size(); ++i) {
        const AreaFill& fill = list.fills[i];
        const MaskPlace& place = _places[i];
        if (place.pass != pass) continue;
        const PixelRect room{.x = place.x,
                             .y = place.y,
                             .width = static_cast<int>(fill.bounds.width),
                             .height = static_cast<int>(fill.bounds.height)};
        gpu.apply({.scissor = room});
        gpu.clear(glm::vec4(0.0F));
        const glm::dvec2 shift{place.x - fill.bounds.x, place.y - fill.bounds.y};
        _maskShader.set(_maskUniforms.shift, glm::vec2(shift));
        for (const MaskBatch& batch : std::span(list.maskBatches).subspan(fill.firstBatch, fill.batchCount)) {
            RenderState state = stateFor(batch.rule);
            state.scissor = room;
            gpu.apply(state);
            _maskShader.set(_maskUniforms.edge, glm::vec3(batch.reach, batch.fall, batch.smooth ? 1.0F : 0.0F));
            const Primitive primitive =
                batch.rule == MaskRule::Replace ? Primitive::TriangleStrip : Primitive::Triangles;
            gpu.drawArrays({.program = _maskShader, .vertices = _array, .primitive = primitive},
                           {.first = batch.firstVertex, .count = batch.vertexCount});
        }
    }
    _drawnPass = pass;
}

void FillPass::draw(Gpu& gpu, const DrawList& list, std::uint32_t first, std::uint32_t count) {
    const FillProgram& use = _fillPrograms[static_cast<std::size_t>(sightOf(list.map.view))];
    use.outline.set(use.shader, list.map.view);
    for (std::uint32_t i = first; i < first + count; ++i) {
        if (_places[i].pass != _drawnPass) {
            const RenderTarget target = gpu.target();
            drawMasks(gpu, list, _places[i].pass);
            gpu.setTarget(target);
        }
        drawFill(gpu, use, list.fills[i], _places[i], _fillCorners[i]);
    }
}

void FillPass::drawFill(Gpu& gpu, const FillProgram& use, const AreaFill& fill, const MaskPlace& place,
                        VertexRange corners) const {
    gpu.apply({.blend = Blend::Over});
    const PictureSize size = gpu.target().size;
    use.shader.set(use.clipFromPixels, clipFromPixels(size));
    _masks.colour().bind(0);
    use.shader.set(use.mask, 0);
    use.shader.set(use.maskOffset, glm::vec2(glm::dvec2(place.x - fill.bounds.x, fill.bounds.y - place.y)));
    use.shader.set(use.disc,
                   glm::vec3(glm::dvec3(fill.discCentre.x, size.height - fill.discCentre.y, fill.discRadius)));
    use.shader.set(use.colour, fill.colour.vec4());
    use.shader.set(use.hatchColour, fill.hatching.colour.vec4());
    use.shader.set(use.hatch, glm::vec3(fill.hatching.spacing, fill.hatching.lineWidth, fill.hatching.phase));
    use.shader.set(use.ground, rgb(fill.ground));
    gpu.drawArrays({.program = use.shader, .vertices = _pieceArray}, corners);
}

}  // namespace demarche
