#include "viz/scene/graticule.h"

#include "viz/scene/line_projection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace demarche {
namespace {

constexpr double poleGap = 10.0;  // Meridians end here, except every third: they would melt into a blot at the pole.
constexpr double lineStep = 2.0;  // Degrees between points; the chord's error is below a pixel at any spacing used.

}  // namespace

double graticuleSpacing(double pixelsPerRadian, double unit) {
    constexpr std::array<double, 5> spacings{1.0, 2.0, 5.0, 10.0, 20.0};
    const double pixelsPerDegree = pixelsPerRadian * std::numbers::pi / 180.0;
    for (const double spacing : spacings) {
        if (spacing * pixelsPerDegree >= 150.0 * unit) return spacing;
    }
    return spacings.back();
}

void addGraticule(const GlobeView& view, Colour colour, double unit, MapLayer& layer) {
    if (colour.a <= 0.0F) return;
    const double spacing = graticuleSpacing(view.camera().pixelsPerRadian, unit);
    const double step = std::min(lineStep, spacing / 4.0);
    const double farthest = std::acos(std::clamp(1.0 / view.eyeDistance(), -1.0, 1.0)) * 180.0 / std::numbers::pi;
    const LonLat target = view.camera().target;
    const double south = std::max(-90.0, target.lat - farthest);
    const double north = std::min(90.0, target.lat + farthest);

    const auto first = static_cast<std::uint32_t>(layer.strokeVertices.size());
    LineProjection lines(view, {.halfWidthPixels = std::max(1.0, unit) / 2.0, .stepPixels = 6.0}, layer.strokeVertices);
    std::vector<glm::dvec3> points;
    for (double lat = std::ceil(south / spacing) * spacing; lat <= north; lat += spacing) {
        if (std::abs(lat) > 89.0) continue;
        points.clear();
        for (double lon = -180.0; lon <= 180.0 + 1e-9; lon += step) points.push_back(unitVector({lon, lat}));
        lines.add(points);
    }
    for (double lon = -180.0; lon < 180.0; lon += spacing) {
        const bool toPole = std::abs(std::remainder(lon, 3.0 * spacing)) < 1e-9;
        const double reach = toPole ? 90.0 : 90.0 - poleGap;
        points.clear();
        for (double lat = std::max(south, -reach); lat < std::min(north, reach); lat += step) {
            points.push_back(unitVector({lon, lat}));
        }
        points.push_back(unitVector({lon, std::min(north, reach)}));
        lines.add(points);
    }
    const auto end = static_cast<std::uint32_t>(layer.strokeVertices.size());
    if (end > first) {
        layer.strokes.push_back({.style = {.colour = colour}, .firstVertex = first, .vertexCount = end - first});
    }
}

}  // namespace demarche
