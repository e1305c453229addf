#include "viz/scene/map_layer.h"

#include "viz/projection/projected_shapes.h"
#include "viz/scene/flat_land.h"
#include "viz/scene/graticule.h"
#include "viz/scene/line_projection.h"
#include "viz/scene/map_strokes.h"
#include "viz/scene/province_lines.h"
#include "viz/scene/river_lines.h"
#include "viz/scene/stroke.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <utility>

namespace demarche {
namespace {

// The thinned-out detail is below the width of the line drawn over it.
constexpr double tolerancePixels = 1.6;

void selectLand(const MapLevel& level, const MapView& view, std::vector<LandRange>& ranges) {
    for (const LandTile& tile : level.tiles) {
        if (tile.indexCount == 0 || !view.mayShow(tile.capCentre, tile.capCosine)) continue;
        if (!ranges.empty() && ranges.back().first + ranges.back().count == tile.firstIndex) {
            ranges.back().count += tile.indexCount;
        } else {
            ranges.push_back({.first = tile.firstIndex, .count = tile.indexCount});
        }
    }
}

Colour landColour(const Story& story, const Theme& theme, const std::string& state) {
    for (const Delegation& delegation : story.delegations) {
        if (std::ranges::find(delegation.states, state) != delegation.states.end()) {
            return tintOklab(theme.land, hueOf(theme, delegation.colour), theme.tintStrength);
        }
    }
    return theme.land;
}

/// One count for all layers of the program: a renderer that is handed another layer must not take it for the one whose
/// pixels it has kept.
std::uint64_t nextRevision() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

void addLines(const MapLayerInput& in, LineRole role, const StrokeStyle& style, double halfWidth, MapLayer& layer) {
    const std::size_t first = layer.strokeVertices.size();
    LineProjection lines(in.view, {.halfWidthPixels = halfWidth, .stepPixels = 2.0}, layer.strokeVertices);
    for (const MapArc& arc : layer.level->arcs) {
        if (arc.roleByView[in.style.boundaryView] != role || !in.view.mayShow(arc.capCentre, arc.capCosine)) continue;
        lines.add(*layer.level, layer.memory.placed, arc.firstPoint, arc.pointCount);
    }
    addStrokeBatch(layer, style, first);
}

/// True when no side of the ring comes near the picture, which it then either fills or leaves alone.
bool passesBy(std::span<const StrokePoint> ring, const Rect& picture) {
    constexpr double near = 4.0;
    const Rect r = picture.inflated(near);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const glm::dvec2 a = ring[i - 1].position;
        const glm::dvec2 b = ring[i].position;
        const bool beside = std::max(a.x, b.x) < r.x || std::min(a.x, b.x) > r.right() || std::max(a.y, b.y) < r.y ||
                            std::min(a.y, b.y) > r.bottom();
        if (!beside) return false;
    }
    return true;
}

/// The outline of the map, unless the picture lies inside it altogether.
void addEdge(const MapLayerInput& in, double halfWidth, MapLayer& layer) {
    constexpr double bendPixels = 0.25;
    const std::size_t first = layer.strokeVertices.size();
    std::vector<StrokePoint> run;
    const PlaneRing ring = projectSphere(*in.view.map(), bendPixels / in.view.descriptor().pixelsPerRadian);
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        run.push_back({.position = in.view.pixelOf(ring[i % ring.size()]), .halfWidth = static_cast<float>(halfWidth)});
    }
    const Rect picture{.width = static_cast<double>(in.view.size().width),
                       .height = static_cast<double>(in.view.size().height)};
    layer.flat.fillsPicture = passesBy(run, picture) && in.view.placeAt(picture.centre()).has_value();
    if (layer.flat.fillsPicture) return;
    appendStroke(layer.strokeVertices, run, 1.0);
    addStrokeBatch(layer, {.colour = mixOklab(in.style.border, in.style.globe.atmosphere, 0.4 * in.view.globeness())},
                   first);
}

/// A layer that is off leaves what is below it as it is.
void applyLayers(const MapLayersState& layers, MapStyle& style) {
    style.border = style.border.faded(static_cast<float>(layers.borders));
    style.disputed = style.disputed.faded(static_cast<float>(layers.disputedLines));
    style.graticule = style.graticule.faded(static_cast<float>(layers.graticule));
    style.relief.shade = style.relief.shade.faded(static_cast<float>(layers.relief));
    style.relief.light = style.relief.light.faded(static_cast<float>(layers.relief));
    style.night = {.colour = style.night.colour.faded(static_cast<float>(layers.night)), .sun = layers.sun};
    style.shore = style.shore.faded(static_cast<float>(layers.lakes));
    const auto units = static_cast<std::ptrdiff_t>(style.unitColours.size() / 2);
    const std::span land(style.unitColours.begin(), style.unitColours.begin() + units);
    const std::span lakes(style.unitColours.begin() + units, style.unitColours.end());
    if (layers.tints < 1.0) {
        for (Colour& colour : land) colour = mixOklab(style.land, colour, layers.tints);
    }
    if (layers.lakes < 1.0) {
        for (std::size_t i = 0; i < lakes.size(); ++i) lakes[i] = mixOklab(land[i], lakes[i], layers.lakes);
    }
}

}  // namespace

MapStyle makeMapStyle(const WorldMap& map, const Story& story, const Theme& theme, BoundaryViewIndex boundaryView,
                      std::shared_ptr<const ReliefMap> relief) {
    MapStyle style{.globe = theme.globe,
                   .coast = theme.coast,
                   .border = theme.border,
                   .disputed = theme.disputed,
                   .graticule = theme.graticule,
                   .river = theme.river,
                   .shore = theme.coast,
                   .province = theme.province,
                   .land = theme.land,
                   .relief = {.map = std::move(relief), .shade = theme.reliefShade, .light = theme.reliefLight},
                   .night = {.colour = theme.night},
                   .boundaryView = boundaryView};
    for (const MapUnit& unit : map.units()) {
        style.unitColours.push_back(landColour(story, theme, unit.stateByView[boundaryView]));
    }
    style.unitColours.resize(2 * map.units().size(), theme.globe.ocean);
    return style;
}

void buildMapLayer(const MapLayerInput& in, MapLayer& layer) {
    const bool unchanged = layer.revision > 0 && layer.view.descriptor() == in.view.descriptor() &&
                           layer.layers == in.layers && layer.plain == in.style;
    if (unchanged) return;
    layer.view = in.view;
    layer.plain = in.style;
    layer.layers = in.layers;
    layer.style = in.style;
    applyLayers(in.layers, layer.style);
    layer.revision = nextRevision();
    layer.landRanges.clear();
    layer.strokeVertices.clear();
    layer.strokes.clear();
    layer.level = &in.map.level(tolerancePixels * in.view.kilometresPerPixel());
    selectLand(*layer.level, in.view, layer.landRanges);
    layer.flat.clear();
    if (in.view.globe() == nullptr) {
        layer.memory.placed.begin(in.view, *layer.level);
        buildFlatGround(in.view, *layer.level, layer.landRanges, layer.memory, layer.flat);
    }
    if (in.layers.graticule > 0.0) addGraticule(in.view, layer.style.graticule, in.unit, layer);

    // Never thinner than a pixel: a thinner line would let the jagged edge of the land show through.
    const double coast = std::max(1.0, 1.25 * in.unit) / 2.0;
    const double shore = std::max(1.0, in.unit) / 2.0;
    const double border = std::max(1.0, 1.1 * in.unit) / 2.0;
    const auto dash = static_cast<float>(6.0 * in.unit);
    const MapStyle& style = layer.style;
    addRivers(in.view, {.lines = in.layers.rivers, .lakes = in.layers.lakes}, in.unit, layer);
    if (in.layers.lakes > 0.0) addLines(in, LineRole::Shore, {.colour = style.shore}, shore, layer);
    addProvinces(in.map, in.view, in.unit, layer);
    if (in.layers.borders > 0.0) addLines(in, LineRole::Border, {.colour = style.border}, border, layer);
    if (in.layers.disputedLines > 0.0) {
        addLines(in, LineRole::Disputed, {.colour = style.disputed, .dashLength = dash, .gapLength = dash * 0.8F},
                 border * 1.1, layer);
    }
    addLines(in, LineRole::Coast, {.colour = style.coast}, coast, layer);
    if (in.view.globe() == nullptr) addEdge(in, border, layer);
}

}  // namespace demarche
