#include "viz/scene/graticule.h"

#include "viz/scene/line_projection.h"
#include "viz/scene/map_strokes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace demarche {
namespace {

constexpr double poleGap = 10.0;  // Meridians end here, except every third: they would melt into a blot at the pole.
constexpr double lineStep = 2.0;  // Degrees between points; the chord's error is below a pixel at any spacing used.

/// How far east and west a cap reaches around a place at this latitude; 180 when it holds a pole. Degrees.
double longitudeReach(double latitude, double cap) {
    if (std::abs(latitude) + cap >= 90.0) return 180.0;
    const double sine = std::sin(Radians(Degrees(cap)).value) / std::cos(Radians(Degrees(latitude)).value);
    return Degrees(Radians(std::asin(std::min(1.0, sine)))).value;
}

/// The seam is the map's own edge, and drawn as such.
bool onSeam(const MapView& view, double lon) {
    if (!view.hasSeam()) return false;
    const glm::dvec3 turned = view.frame().turned(unitVector({lon, 0.0}));
    return std::abs(turned.x) < 1e-6 && turned.z < 0.0;
}

}  // namespace

double graticuleSpacing(double pixelsPerRadian, double unit) {
    constexpr std::array<double, 5> spacings{1.0, 2.0, 5.0, 10.0, 20.0};
    const double pixelsPerDegree = pixelsPerRadian * std::numbers::pi / 180.0;
    for (const double spacing : spacings) {
        if (spacing * pixelsPerDegree >= 150.0 * unit) return spacing;
    }
    return spacings.back();
}

void addGraticule(const MapView& view, Colour colour, double unit, MapLayer& layer) {
    if (colour.a <= 0.0F) return;
    const double spacing = graticuleSpacing(earthRadiusKm / view.kilometresPerPixel(), unit);
    const double step = std::min(lineStep, spacing / 4.0);
    const double farthest = Degrees(Radians(view.shownAngle())).value;
    const LonLat target = view.camera().target;
    const double south = std::max(-90.0, target.lat - farthest);
    const double north = std::min(90.0, target.lat + farthest);
    const double aside = longitudeReach(target.lat, farthest);
    const double west = std::max(-180.0, std::floor((-aside) / spacing) * spacing);
    const double east = std::min(180.0, std::ceil(aside / spacing) * spacing);
    const double middle = std::round(target.lon / spacing) * spacing;

    const std::size_t first = layer.strokeVertices.size();
    LineProjection lines(view, {.halfWidthPixels = std::max(1.0, unit) / 2.0, .stepPixels = 6.0}, layer.strokeVertices);
    std::vector<glm::dvec3> points;
    for (double lat = std::ceil(south / spacing) * spacing; lat <= north; lat += spacing) {
        if (std::abs(lat) > 89.0) continue;
        points.clear();
        for (double lon = west; lon <= east + 1e-9; lon += step) points.push_back(unitVector({middle + lon, lat}));
        lines.add(points);
    }
    for (double lon = -180.0; lon < 180.0; lon += spacing) {
        if (std::abs(std::remainder(lon - target.lon, 360.0)) > aside + spacing || onSeam(view, lon)) continue;
        const bool toPole = std::abs(std::remainder(lon, 3.0 * spacing)) < 1e-9;
        const double reach = toPole ? 90.0 : 90.0 - poleGap;
        points.clear();
        for (double lat = std::max(south, -reach); lat < std::min(north, reach); lat += step) {
            points.push_back(unitVector({lon, lat}));
        }
        points.push_back(unitVector({lon, std::min(north, reach)}));
        lines.add(points);
    }
    addStrokeBatch(layer, {.colour = colour}, first);
}

}  // namespace demarche
