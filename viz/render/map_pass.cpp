#include "viz/render/map_pass.h"

#include "viz/render/shader_library.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

glm::vec3 rgb(Colour c) { return {c.r, c.g, c.b}; }

/// How far the atmosphere reaches beyond the outline, in pixels.
double rimWidth(const GlobeView& view) { return rimShare * view.outlineRadius(); }

/// The part of the picture that globe and atmosphere can reach; everything else is empty space.
PixelRect globeBounds(const GlobeView& view) {
    const double reach = view.outlineRadius() + rimWidth(view) + 1.0;
    const glm::dvec2 centre = view.principalPoint();
    const auto clamped = [](double value, int most) {
        return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(most)));
    };
    const int left = clamped(std::floor(centre.x - reach), view.size().width);
    const int top = clamped(std::floor(centre.y - reach), view.size().height);
    const int right = clamped(std::ceil(centre.x + reach), view.size().width);
    const int bottom = clamped(std::ceil(centre.y + reach), view.size().height);
    return {.x = left, .y = top, .width = right - left, .height = bottom - top};
}

}  // namespace

Expected<MapPass> MapPass::create() {
    MapPass pass;
    auto globe = loadProgram({.vertex = "globe.vert", .fragment = {"dither.glsl", "limb.glsl", "globe.frag"}});
    if (!globe) return std::unexpected(globe.error());
    auto land = loadProgram({.vertex = "land.vert",
                             .fragment = {"dither.glsl", "limb.glsl", "land.frag"},
                             .capturedVaryings = {"gl_Position"},
                             .vertexShared = "globe_camera.glsl"});
    if (!land) return std::unexpected(land.error());
    pass._globe = std::move(*globe);
    pass._land = std::move(*land);
    pass._globeLimb = LimbUniforms(pass._globe);
    pass._landLimb = LimbUniforms(pass._land);
    pass._landCamera = GlobeUniforms(pass._land);
    pass._unitColoursUniform = pass._land.uniform("u_unitColours");
    pass._space = pass._globe.uniform("u_space");
    pass._ocean = pass._globe.uniform("u_ocean");
    pass._oceanLimb = pass._globe.uniform("u_oceanLimb");
    pass._rimWidth = pass._globe.uniform("u_rimWidth");
    pass._noVertices = VertexArray(VertexArrayDescription{});
    return pass;
}

MapPass::LandMesh& MapPass::mesh(const MapLevel& level) {
    const auto known = std::ranges::find(_meshes, &level, &LandMesh::level);
    if (known != _meshes.end()) return *known;
    LandMesh& mesh = _meshes.emplace_back();
    mesh.level = &level;
    mesh.vertices = Buffer::of(std::span(level.vertices));
    mesh.indices = Buffer::of(std::span(level.indices));
    mesh.array = VertexArray({.streams = {{.buffer = &mesh.vertices,
                                           .strideBytes = sizeof(LandVertex),
                                           .attributes = {{0, AttributeFormat::Float3, offsetof(LandVertex, high)},
                                                          {1, AttributeFormat::Float3, offsetof(LandVertex, low)},
                                                          {2, AttributeFormat::UInt1, offsetof(LandVertex, unit)}}}},
                              .indices = &mesh.indices});
    return mesh;
}

void MapPass::draw(Gpu& gpu, const MapLayer& layer) {
    _unitColours.upload(layer.style.unitColours);
    gpu.apply({.blend = Blend::Opaque});
    gpu.clear(glm::vec4(rgb(layer.style.globe.space), 1.0F));
    // Shading every pixel of empty space would cost as much as the globe.
    gpu.apply({.blend = Blend::Opaque, .scissor = globeBounds(*layer.view.globe())});
    _globeLimb.set(_globe, layer, layer.view.globe()->outlineRadius());
    _globe.set(_space, rgb(layer.style.globe.space));
    _globe.set(_ocean, rgb(layer.style.globe.ocean));
    _globe.set(_oceanLimb, rgb(layer.style.globe.oceanLimb));
    _globe.set(_rimWidth, static_cast<float>(rimWidth(*layer.view.globe())));
    gpu.drawArrays({.program = _globe, .vertices = _noVertices}, {.first = 0, .count = 3});

    LandMesh& land = mesh(*layer.level);
    _landLimb.set(_land, layer, layer.view.globe()->outlineRadius());
    _landCamera.set(_land, *layer.view.globe());
    _land.set(_unitColoursUniform, 0);
    _unitColours.bind(0);
    gpu.apply({.blend = Blend::Opaque, .cull = Cull::Back});
    _ranges.clear();
    for (const LandRange& range : layer.landRanges) _ranges.push_back({.first = range.first, .count = range.count});
    gpu.multiDrawElements({.program = _land, .vertices = land.array}, _ranges);
}

std::vector<glm::vec4> MapPass::captureClipPositions(Gpu& gpu, const MapLayer& layer, std::uint32_t vertexCount) {
    _unitColours.upload(layer.style.unitColours);
    LandMesh& land = mesh(*layer.level);
    _landCamera.set(_land, *layer.view.globe());
    _land.set(_unitColoursUniform, 0);
    _unitColours.bind(0);
    gpu.apply({});
    std::vector<glm::vec4> positions(vertexCount);
    const Buffer captured(positions.size() * sizeof(glm::vec4));
    gpu.capture({.program = _land, .vertices = land.array, .primitive = Primitive::Points}, {0, vertexCount}, captured);
    captured.read(std::as_writable_bytes(std::span(positions)));
    return positions;
}

}  // namespace demarche
