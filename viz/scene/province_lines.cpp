#include "viz/scene/province_lines.h"

#include "engine/math/easing.h"
#include "viz/mapdata/provinces.h"
#include "viz/scene/line_projection.h"
#include "viz/scene/map_strokes.h"

#include <algorithm>
#include <span>
#include <vector>

namespace demarche {
namespace {

constexpr double beginAtScale = 900.0;
constexpr double fullAtScale = 1900.0;

double opacityOf(const std::string& state, const std::vector<ProvincesState>& shown) {
    const auto found = std::ranges::find(shown, state, &ProvincesState::state);
    return found == shown.end() ? 0.0 : found->opacity;
}

}  // namespace

double provinceOpacity(double pixelsPerRadian) {
    return smoothStep((pixelsPerRadian - beginAtScale) / (fullAtScale - beginAtScale));
}

void addProvinces(const WorldMap& map, const MapView& view, double unit, MapLayer& layer) {
    const double strength = provinceOpacity(earthRadiusKm / view.kilometresPerPixel() / unit);
    if (layer.layers.provinces.empty() || strength <= 0.0) return;
    const Provinces& all = map.provinces();
    const auto tolerances = map.tolerancesKm();
    const auto level =
        static_cast<std::uint8_t>(std::ranges::find(tolerances, layer.level->toleranceKm) - tolerances.begin());
    const BoundaryViewIndex boundaryView = layer.style.boundaryView;
    const std::size_t first = layer.strokeVertices.size();
    std::vector<glm::dvec3> points;
    for (const MapProvinceArc& arc : all.arcs) {
        if (((arc.views >> boundaryView) & 1U) == 0 || !view.mayShow(arc.capCentre, arc.capCosine)) continue;
        const MapUnit& land = map.units()[*all.list[*arc.left].unit];
        const double opacity = strength * opacityOf(land.stateByView[boundaryView], layer.layers.provinces);
        if (opacity <= 0.0) continue;
        points.clear();
        for (std::uint32_t i = arc.firstPoint; i < arc.firstPoint + arc.pointCount; ++i) {
            if (level < all.levels[i]) points.push_back(all.points[i]);
        }
        LineProjection line(view, {.halfWidthPixels = std::max(1.0, unit) / 2.0, .stepPixels = 2.0, .opacity = opacity},
                            layer.strokeVertices);
        line.add(points);
    }
    addStrokeBatch(layer, {.colour = layer.style.province}, first);
}

}  // namespace demarche
