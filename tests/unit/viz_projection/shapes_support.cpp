#include "tests/unit/viz_projection/shapes_support.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "viz/geo/orthographic.h"
#include "viz/geo/spherical_ring.h"

namespace demarche::test {

std::vector<glm::dvec3> units(const std::vector<LonLat>& places) {
    std::vector<glm::dvec3> vectors;
    for (const LonLat place : places) vectors.push_back(unitVector(place));
    return vectors;
}

UnitRing starAround(LonLat centre, double radius, int count, Numbers& numbers) {
    const Orthographic frame(centre);
    UnitRing ring;
    for (int i = 0; i < count; ++i) {
        const double azimuth = 2.0 * std::numbers::pi * i / count;
        const double r = radius * (0.75 + 0.25 * numbers.next());
        ring.push_back(frame.unturned({std::sin(r) * std::cos(azimuth), std::sin(r) * std::sin(azimuth), std::cos(r)}));
    }
    return ring;
}

double areaOf(const std::vector<PlaneRing>& rings) {
    double area = 0.0;
    for (const PlaneRing& ring : rings) area += signedArea(ring);
    return area;
}

std::vector<UnitRing> gridShapes() {
    std::vector<UnitRing> shapes;
    for (double lon = -180.0; lon < 180.0; lon += 30.0) {
        for (double lat = -90.0; lat < 90.0; lat += 30.0) {
            shapes.push_back(units({{lon, lat}, {lon + 30.0, lat}, {lon + 30.0, lat + 30.0}, {lon, lat + 30.0}}));
            shapes.push_back(units({{lon, lat}, {lon + 90.0, lat}, {lon + 30.0, lat + 30.0}}));
            shapes.push_back(units({{lon, lat}, {lon + 60.0, -lat / 2.0}, {lon + 120.0, 60.0}, {lon + 240.0, 60.0}}));
        }
    }
    std::erase_if(shapes, [](const UnitRing& ring) {
        const double left = solidAngleOnLeft(ring);
        return std::min(left, 4.0 * std::numbers::pi - left) < 1e-9;
    });
    return shapes;
}

}  // namespace demarche::test
