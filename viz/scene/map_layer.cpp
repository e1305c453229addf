#include "viz/scene/map_layer.h"

#include "viz/scene/graticule.h"
#include "viz/scene/line_projection.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double tolerancePixels = 0.7;

void selectLand(const MapLevel& level, const GlobeView& view, std::vector<IndexRange>& ranges) {
    for (const LandTile& tile : level.tiles) {
        if (tile.indexCount == 0 || !view.mayShow(tile.capCentre, tile.capCosine)) continue;
        if (!ranges.empty() && ranges.back().first + ranges.back().count == tile.firstIndex) {
            ranges.back().count += tile.indexCount;
        } else {
            ranges.push_back({.first = tile.firstIndex, .count = tile.indexCount});
        }
    }
}

Colour landColour(const MapLayerInput& in, const MapUnit& unit) {
    for (const Delegation& delegation : in.story.delegations) {
        const auto& states = delegation.states;
        if (std::ranges::find(states, unit.stateByView[in.boundaryView]) != states.end()) {
            return mixOklab(in.theme.land, hueOf(in.theme, delegation.colour), in.theme.tintStrength);
        }
    }
    return in.theme.land;
}

void addLines(const MapLayerInput& in, LineRole role, const StrokeStyle& style, double halfWidth, MapLayer& layer) {
    const auto first = static_cast<std::uint32_t>(layer.strokeVertices.size());
    LineProjection lines(in.view, {.halfWidthPixels = halfWidth, .stepPixels = 1.5}, layer.strokeVertices);
    for (const MapArc& arc : layer.level->arcs) {
        if (arc.roleByView[in.boundaryView] != role || !in.view.mayShow(arc.capCentre, arc.capCosine)) continue;
        lines.add(std::span(layer.level->linePoints).subspan(arc.firstPoint, arc.pointCount));
    }
    const auto end = static_cast<std::uint32_t>(layer.strokeVertices.size());
    if (end > first) layer.strokes.push_back({.style = style, .firstVertex = first, .vertexCount = end - first});
}

}  // namespace

void buildMapLayer(const MapLayerInput& in, MapLayer& layer) {
    layer.view = in.view;
    layer.colours = in.theme.globe;
    layer.level = &in.map.level(tolerancePixels * in.view.kilometresPerPixel());
    for (const MapUnit& unit : in.map.units()) layer.unitColours.push_back(landColour(in, unit));
    selectLand(*layer.level, in.view, layer.landRanges);
    addGraticule(in.view, in.theme, in.unit, layer);

    // Never thinner than a pixel: a thinner line would let the jagged edge of the land show through.
    const double coast = std::max(1.0, 1.25 * in.unit) / 2.0;
    const double border = std::max(1.0, 1.1 * in.unit) / 2.0;
    const auto dash = static_cast<float>(6.0 * in.unit);
    addLines(in, LineRole::Border, {.colour = in.theme.border}, border, layer);
    addLines(in, LineRole::Disputed, {.colour = in.theme.disputed, .dashLength = dash, .gapLength = dash * 0.8F},
             border * 1.1, layer);
    addLines(in, LineRole::Coast, {.colour = in.theme.coast}, coast, layer);
}

}  // namespace demarche
