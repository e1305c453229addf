#include "viz/render/flat_map_pass.h"

#include "viz/render/shader_library.h"

#include <cstddef>
#include <span>

namespace demarche {
namespace {

constexpr std::size_t initialBytes = 1U << 20U;

glm::vec3 rgb(Colour c) { return {c.r, c.g, c.b}; }

glm::vec2 clipFromPixels(const MapView& view) {
    return {2.0F / static_cast<float>(view.size().width), 2.0F / static_cast<float>(view.size().height)};
}

}  // namespace

Expected<FlatMapPass> FlatMapPass::create() {
    FlatMapPass pass;
    auto sky = loadProgram(
        {.vertex = "globe.vert", .fragment = {"dither.glsl", "outline_straight.glsl", "limb.glsl", "sky.frag"}});
    if (!sky) return std::unexpected(sky.error());
    auto ground = loadProgram({.vertex = "flat.vert",
                               .fragment = {"dither.glsl", "outline_straight.glsl", "limb.glsl", "flat.frag"},
                               .capturedVaryings = {"gl_Position"}});
    if (!ground) return std::unexpected(ground.error());
    auto relief = loadProgram({.vertex = "flat.vert", .fragment = {"dither.glsl", "relief.glsl", "flat_relief.frag"}});
    if (!relief) return std::unexpected(relief.error());
    pass._relief = std::move(*relief);
    pass._reliefClipFromPixels = pass._relief.uniform("u_clipFromPixels");
    pass._reliefUniforms = ReliefUniforms(pass._relief);
    auto night = loadProgram({.vertex = "flat.vert", .fragment = {"dither.glsl", "night.glsl", "flat_night.frag"}});
    if (!night) return std::unexpected(night.error());
    pass._night = std::move(*night);
    pass._nightClipFromPixels = pass._night.uniform("u_clipFromPixels");
    pass._nightUniforms = NightUniforms(pass._night);
    pass._sky = std::move(*sky);
    pass._ground = std::move(*ground);
    pass._skyLimb = LimbUniforms(pass._sky);
    pass._skyGlobeness = pass._sky.uniform("u_globeness");
    pass._groundLimb = LimbUniforms(pass._ground);
    pass._groundGlobeness = pass._ground.uniform("u_globeness");
    pass._space = pass._sky.uniform("u_space");
    pass._rimWidth = pass._sky.uniform("u_rimWidth");
    pass._clipFromPixels = pass._ground.uniform("u_clipFromPixels");
    pass._unitColours = pass._ground.uniform("u_unitColours");
    pass._sea = pass._ground.uniform("u_sea");
    pass._seaLimb = pass._ground.uniform("u_seaLimb");
    pass._isSea = pass._ground.uniform("u_isSea");
    pass._noVertices = VertexArray(VertexArrayDescription{});
    pass._vertices = StreamBuffer(initialBytes);
    pass._indices = StreamBuffer(initialBytes);
    pass._array =
        VertexArray({.streams = {{.buffer = &pass._vertices.buffer(),
                                  .strideBytes = sizeof(FlatVertex),
                                  .attributes = {{0, AttributeFormat::Float2, offsetof(FlatVertex, position)},
                                                 {1, AttributeFormat::Float3, offsetof(FlatVertex, direction)},
                                                 {2, AttributeFormat::UInt1, offsetof(FlatVertex, unit)}}}},
                     .indices = &pass._indices.buffer()});
    return pass;
}

void FlatMapPass::prepare(const MapLayer& layer) {
    _colours.upload(layer.style.unitColours);
    _vertices.replace(std::span<const FlatVertex>(layer.flat.vertices));
    _indices.replace(std::span<const std::uint32_t>(layer.flat.indices));
    const auto outline = layer.view.outlineRadius();
    _groundLimb.set(_ground, layer, outline.value_or(1.0));
    _ground.set(_groundGlobeness, outline ? static_cast<float>(layer.view.globeness()) : 0.0F);
    _ground.set(_clipFromPixels, clipFromPixels(layer.view));
    _ground.set(_sea, rgb(layer.style.globe.ocean));
    _ground.set(_seaLimb, rgb(layer.style.globe.oceanLimb));
    _ground.set(_unitColours, 0);
    _colours.bind(0);
}

void FlatMapPass::draw(Gpu& gpu, const MapLayer& layer) {
    gpu.apply({.blend = Blend::Opaque});
    if (layer.view.globeness() > 0.0 && layer.view.outlineRadius()) {
        _skyLimb.set(_sky, layer, layer.view.outlineRadius().value_or(1.0));
        _sky.set(_skyGlobeness, static_cast<float>(layer.view.globeness()));
        _sky.set(_space, rgb(layer.style.globe.space));
        _sky.set(_rimWidth, static_cast<float>(rimShare * layer.view.outlineRadius().value_or(1.0)));
        gpu.drawArrays({.program = _sky, .vertices = _noVertices}, {.first = 0, .count = 3});
    } else {
        gpu.clear(glm::vec4(rgb(layer.style.globe.space), 1.0F));
    }
    prepare(layer);
    const auto all = static_cast<std::uint32_t>(layer.flat.indices.size());
    _ground.set(_isSea, 1.0F);
    gpu.drawElements({.program = _ground, .vertices = _array}, {.first = 0, .count = layer.flat.seaIndices});
    _ground.set(_isSea, 0.0F);
    gpu.drawElements({.program = _ground, .vertices = _array},
                     {.first = layer.flat.seaIndices, .count = all - layer.flat.seaIndices});
    // The sea lies under all of the map.
    const IndexRange everywhere{.first = 0, .count = layer.flat.seaIndices};
    gpu.apply({.blend = Blend::Over});
    if (const double scale = groundScale(layer.view); reliefShows(layer.style.relief, scale)) {
        _relief.set(_reliefClipFromPixels, clipFromPixels(layer.view));
        _reliefUniforms.set(_relief, layer.style.relief, scale);
        gpu.drawElements({.program = _relief, .vertices = _array}, everywhere);
    }
    if (layer.style.night.visible()) {
        _night.set(_nightClipFromPixels, clipFromPixels(layer.view));
        _nightUniforms.set(_night, layer.style.night);
        gpu.drawElements({.program = _night, .vertices = _array}, everywhere);
    }
}

std::vector<glm::vec4> FlatMapPass::captureClipPositions(Gpu& gpu, const MapLayer& layer) {
    prepare(layer);
    gpu.apply({});
    const auto count = static_cast<std::uint32_t>(layer.flat.vertices.size());
    std::vector<glm::vec4> positions(count);
    const Buffer captured(positions.size() * sizeof(glm::vec4));
    gpu.capture({.program = _ground, .vertices = _array, .primitive = Primitive::Points}, {0, count}, captured);
    captured.read(std::as_writable_bytes(std::span(positions)));
    return positions;
}

}  // namespace demarche
