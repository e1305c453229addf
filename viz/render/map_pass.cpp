#include "viz/render/map_pass.h"

#include "viz/render/clip_from_pixels.h"
#include "viz/render/rgb.h"
#include "viz/render/shader_library.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

/// Of the corners of the globe's parts.
constexpr std::size_t initialPartBytes = 1U << 12U;

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

/// Two triangles.
void appendCorners(const PixelRect& rect, std::vector<glm::vec2>& corners) {
    const auto left = static_cast<float>(rect.x);
    const auto top = static_cast<float>(rect.y);
    const auto right = static_cast<float>(rect.x + rect.width);
    const auto bottom = static_cast<float>(rect.y + rect.height);
    corners.insert(corners.end(),
                   {{left, top}, {left, bottom}, {right, top}, {right, top}, {left, bottom}, {right, bottom}});
}

}  // namespace

MapPass::OceanUniforms::OceanUniforms(const ShaderProgram& program)
    : limb(program),
      clipFromPixels(program.uniform("u_clipFromPixels")),
      ocean(program.uniform("u_ocean")),
      oceanLimb(program.uniform("u_oceanLimb")) {}

void MapPass::OceanUniforms::set(const ShaderProgram& program, const MapLayer& layer) const {
    limb.set(program, layer, layer.view.globe()->outlineRadius());
    program.set(clipFromPixels, demarche::clipFromPixels(layer.view.size()));
    program.set(ocean, rgb(layer.style.globe.ocean));
    program.set(oceanLimb, rgb(layer.style.globe.oceanLimb));
}

Expected<MapPass::Programs> MapPass::load(Sight sight) {
    const std::string_view outline = outlineFile(sight);
    auto globe =
        loadProgram({.vertex = "globe_part.vert", .fragment = {"dither.glsl", outline, "limb.glsl", "globe.frag"}});
    if (!globe) return std::unexpected(globe.error());
    auto land = loadProgram({.vertex = "land.vert",
                             .fragment = {"dither.glsl", outline, "limb.glsl", "land.frag"},
                             .capturedVaryings = {"gl_Position"},
                             .vertexShared = "globe_camera.glsl"});
    if (!land) return std::unexpected(land.error());
    auto ocean =
        loadProgram({.vertex = "globe_part.vert", .fragment = {"dither.glsl", outline, "limb.glsl", "ocean.frag"}});
    if (!ocean) return std::unexpected(ocean.error());
    Programs programs;
    programs.globe = std::move(*globe);
    programs.ocean = std::move(*ocean);
    programs.land = std::move(*land);
    programs.space = programs.globe.uniform("u_space");
    programs.rimWidth = programs.globe.uniform("u_rimWidth");
    programs.globeUniforms = OceanUniforms(programs.globe);
    programs.oceanUniforms = OceanUniforms(programs.ocean);
    programs.unitColours = programs.land.uniform("u_unitColours");
    programs.landLimb = LimbUniforms(programs.land);
    programs.landCamera = GlobeUniforms(programs.land);
    return programs;
}

Expected<MapPass> MapPass::create() {
    MapPass pass;
    for (const Sight sight : sights) {
        auto programs = load(sight);
        if (!programs) return std::unexpected(programs.error());
        pass._programs[static_cast<std::size_t>(sight)] = std::move(*programs);
    }
    pass._partVertices = StreamBuffer(initialPartBytes);
    pass._partArray = VertexArray({.streams = {{.buffer = &pass._partVertices.buffer(),
                                                .strideBytes = sizeof(glm::vec2),
                                                .attributes = {{0, AttributeFormat::Float2, 0}}}}});
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
    gpu.apply({.blend = Blend::Opaque});
    gpu.clear(glm::vec4(rgb(layer.style.globe.space), 1.0F));
    drawGlobe(gpu, layer, use);
    drawLand(gpu, layer, use);
}

void MapPass::drawGlobe(Gpu& gpu, const MapLayer& layer, const Programs& use) {
    const GlobeView& view = *layer.view.globe();
    divideGlobe(view, globeBounds(view), _parts);
    _corners.clear();
    for (const PixelRect& rect : _parts.ground) appendCorners(rect, _corners);
    const auto groundCorners = static_cast<std::uint32_t>(_corners.size());
    for (const PixelRect& rect : _parts.outline) appendCorners(rect, _corners);
    const auto allCorners = static_cast<std::uint32_t>(_corners.size());
    _partVertices.replace(std::span<const glm::vec2>(_corners));

    use.oceanUniforms.set(use.ocean, layer);
    gpu.drawArrays({.program = use.ocean, .vertices = _partArray}, {.first = 0, .count = groundCorners});
    use.globeUniforms.set(use.globe, layer);
    use.globe.set(use.space, rgb(layer.style.globe.space));
    use.globe.set(use.rimWidth, static_cast<float>(rimWidth(view)));
    gpu.drawArrays({.program = use.globe, .vertices = _partArray},
                   {.first = groundCorners, .count = allCorners - groundCorners});
}

void MapPass::drawLand(Gpu& gpu, const MapLayer& layer, const Programs& use) {
    LandMesh& land = mesh(*layer.level);
    _unitColours.upload(layer.style.unitColours);
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
