// Shapes and numbers that tests of cut shapes share.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/geo/spherical_region.h"
#include "viz/projection/projected_shapes.h"

#include <cstdint>
#include <vector>

namespace demarche::test {

std::vector<glm::dvec3> units(const std::vector<LonLat>& places);

/// The same on every machine.
class Numbers {
public:
    /// 0 to 1.
    double next() {
        _state = _state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(_state >> 11U) / 9007199254740992.0;
    }
    LonLat nextPlace() {
        const double lon = 360.0 * next() - 180.0;
        return {.lon = lon, .lat = 180.0 * next() - 90.0};
    }

private:
    std::uint64_t _state = 20261125;
};

/// A ring counter-clockwise round a place, its points at three quarters to all of a distance (radians, less than pi).
UnitRing starAround(LonLat centre, double radius, int count, Numbers& numbers);

/// Of shapes on a map, holes taken off. Square globe radii.
double areaOf(const std::vector<PlaneRing>& rings);

/// Boxes, triangles and larger shapes with corners on a grid of 30 degrees: on poles, antimeridian and equator.
std::vector<UnitRing> gridShapes();

}  // namespace demarche::test
