// A part of the sphere with any number of closed lines round it: whether a place lies inside.
#pragma once

#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

struct GeoPolygon;

/// Unit vectors joined by great circles, the last one to the first.
using UnitRing = std::vector<glm::dvec3>;

/// The inside is on the left of every ring, seen from outside the globe: an outline runs counter-clockwise round it, a
/// hole clockwise. It may be larger than a hemisphere. No ring: nothing is inside. Immutable.
class SphericalRegion {
public:
    /// Rings of fewer than three different points are left out.
    explicit SphericalRegion(std::vector<UnitRing> rings);
    /// What a polygon means (geo_shapes.h): the smaller part within its outline less the smaller parts within its
    /// holes.
    explicit SphericalRegion(const GeoPolygon& polygon);

    [[nodiscard]] bool empty() const { return _rings.empty(); }
    [[nodiscard]] const std::vector<UnitRing>& rings() const { return _rings; }
    /// Either answer on the outline itself.
    [[nodiscard]] bool contains(const glm::dvec3& unit) const;

private:
    std::vector<UnitRing> _rings;
    glm::dvec3 _inside{0.0};  ///< A point of the inside.
};

}  // namespace demarche
