// Places on the sphere: longitude and latitude as people write them, unit vectors as the mathematics needs them.
//
//          z  north pole
//          |
//          |     y  (0 N, 90 E)
//          |   /
//          | /
//          +-------- x  (0 N, 0 E)
#pragma once

#include <glm/vec3.hpp>

namespace demarche {

/// Degrees on the sphere; longitude east of Greenwich -180 to 180, latitude north of the equator -90 to 90.
struct LonLat {
    double lon = 0.0;
    double lat = 0.0;

    bool operator==(const LonLat&) const = default;
};

/// Unit vector from the globe's centre, in the frame above.
[[nodiscard]] glm::dvec3 unitVector(LonLat place);

/// Inverse of unitVector; the vector need not have length 1 but must not be zero. At a pole the longitude is 0.
[[nodiscard]] LonLat lonLat(const glm::dvec3& direction);

/// Mean radius of the Earth after IUGG (R1), in kilometres: the program's globe is a sphere.
inline constexpr double earthRadiusKm = 6371.0088;

}  // namespace demarche
