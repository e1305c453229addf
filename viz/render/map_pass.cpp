#include "viz/render/map_pass.h"

#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

/// Over a horizon that is nearly a straight line, radians.
constexpr double leastRim = 0.035;

/// How far the atmosphere reaches beyond the outline: pixels, or radians when the camera leans.
double rimWidth(const GlobeView& view) {
    const double pixels = rimShare * view.outlineRadius();
    if (view.lean().value == 0.0) return pixels;
    const double outline = std::atan2(view.outlineRadius(), view.focalPixels());
    return std::max(leastRim, std::atan2(view.outlineRadius() + pixels, view.focalPixels()) - outline);
}

/// The part of the picture that globe and atmosphere can reach; everything else is empty space.
PixelRect globeBounds(const GlobeView& view) {
    if (view.lean().value > 0.0) return {.x = 0, .y = 0, .width = view.size().width, .height = view.size().height};
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

Expected<MapPass::Programs> MapPass::load(Sight sight) {
    const std::string_view outline = outlineFile(sight);
    auto globe = loadProgram({.vertex = "globe.vert", .fragment = {"dither.glsl", outline, "limb.glsl", "globe.frag"}});
    if (!globe) return std::unexpected(globe.error());
    auto land = loadProgram({.vertex = "land.vert",
                             .fragment = {"dither.glsl", outline, "limb.glsl", "land.frag"},
                             .capturedVaryings = {"gl_Position"},
                             .vertexShared = "globe_camera.glsl"});
    if (!land) return std::unexpected(land.error());
    Programs programs;
    programs.globe = std::move(*globe);
    programs.land = std::move(*land);
    programs.globeLimb = LimbUniforms(programs.globe);
    programs.landLimb = LimbUniforms(programs.land);
    programs.landCamera = GlobeUniforms(programs.land);
    programs.unitColours = programs.land.uniform("u_unitColours");
    programs.space = programs.globe.uniform("u_space");
    programs.ocean = programs.globe.uniform("u_ocean");
    programs.oceanLimb = programs.globe.uniform("u_oceanLimb");
    programs.rimWidth = programs.globe.uniform("u_rimWidth");
    return programs;
}

Expected<MapPass> MapPass::create() {
    MapPass pass;
    for (const Sight sight : sights) {
        auto programs = load(sight);
        if (!programs) return std::unexpected(programs.error());
        pass._programs[static_cast<std::size_t>(sight)] = std::move(*programs);
    }
    pass._noVertices = VertexArray(VertexArrayDescription{});
    return pass;
}

const MapPass::Programs& MapPass::programsFor(const MapView& view) const {
    return _programs[static_cast<std::size_t>(sightOf(view))];
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
    const Programs& use = programsFor(layer.view);
    _unitColours.upload(layer.style.unitColours);
    gpu.apply({.blend = Blend::Opaque});
    gpu.clear(glm::vec4(rgb(layer.style.globe.space), 1.0F));
    // Shading every pixel of empty space would cost as much as the globe.
    gpu.apply({.blend = Blend::Opaque, .scissor = globeBounds(*layer.view.globe())});
    use.globeLimb.set(use.globe, layer, layer.view.globe()->outlineRadius());
    use.globe.set(use.space, rgb(layer.style.globe.space));
    use.globe.set(use.ocean, rgb(layer.style.globe.ocean));
    use.globe.set(use.oceanLimb, rgb(layer.style.globe.oceanLimb));
    use.globe.set(use.rimWidth, static_cast<float>(rimWidth(*layer.view.globe())));
    gpu.drawArrays({.program = use.globe, .vertices = _noVertices}, {.first = 0, .count = 3});

    LandMesh& land = mesh(*layer.level);
    use.landLimb.set(use.land, layer, layer.view.globe()->outlineRadius());
    use.landCamera.set(use.land, *layer.view.globe());
    use.land.set(use.unitColours, 0);
    _unitColours.bind(0);
    gpu.apply({.blend = Blend::Opaque, .cull = Cull::Back});
    _ranges.clear();
    for (const LandRange& range : layer.landRanges) _ranges.push_back({.first = range.first, .count = range.count});
    gpu.multiDrawElements({.program = use.land, .vertices = land.array}, _ranges);
}

std::vector<glm::vec4> MapPass::captureClipPositions(Gpu& gpu, const MapLayer& layer, std::uint32_t vertexCount) {
    const Programs& use = programsFor(layer.view);
    _unitColours.upload(layer.style.unitColours);
    LandMesh& land = mesh(*layer.level);
    use.landCamera.set(use.land, *layer.view.globe());
    use.land.set(use.unitColours, 0);
    _unitColours.bind(0);
    gpu.apply({});
    std::vector<glm::vec4> positions(vertexCount);
    const Buffer captured(positions.size() * sizeof(glm::vec4));
    gpu.capture({.program = use.land, .vertices = land.array, .primitive = Primitive::Points}, {0, vertexCount},
                captured);
    captured.read(std::as_writable_bytes(std::span(positions)));
    return positions;
}

}  // namespace demarche
