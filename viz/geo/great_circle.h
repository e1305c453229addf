// The shortest way between two places on the sphere.
#pragma once

#include "engine/math/angle.h"
#include "viz/geo/lonlat.h"

#include <glm/vec3.hpp>

namespace demarche {

/// An arc of a great circle, at most half of it. Immutable; any number of points can be asked for at low cost.
///
/// Antipodal ends have no single shortest way: the arc then goes over the north pole, and between the poles along
/// the meridian of Greenwich, so that every machine draws the same one.
class GreatCircle {
public:
    GreatCircle(LonLat from, LonLat to);
    GreatCircle(const glm::dvec3& fromUnit, const glm::dvec3& toUnit);

    /// Length of the arc seen from the globe's centre, 0 to pi.
    [[nodiscard]] Radians angle() const { return Radians(_angle); }
    /// Unit vector at `fraction` of the way; 0 is the start and 1 the end. Values outside go on along the circle.
    [[nodiscard]] glm::dvec3 at(double fraction) const;
    /// Direction of travel there, clockwise from north. Meaningless, but finite, at a pole and for a way of no length.
    [[nodiscard]] Radians azimuthAt(double fraction) const;

private:
    glm::dvec3 _start;
    glm::dvec3 _tangent;  ///< Unit vector at the start, pointing along the way.
    double _angle = 0.0;
};

/// Angle between two unit vectors, accurate for small and for nearly straight angles alike (Kahan's formula).
[[nodiscard]] Radians angleBetween(const glm::dvec3& a, const glm::dvec3& b);

/// Straight distance, through the ground, from a point to the nearest of the shorter arc between two others. Unit
/// vectors.
[[nodiscard]] double distanceToArc(const glm::dvec3& point, const glm::dvec3& a, const glm::dvec3& b);

}  // namespace demarche
