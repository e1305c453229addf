// A closed line on the sphere: which part of the sphere is its inside, and whether a place lies there.
#pragma once

#include "viz/geo/spherical_region.h"

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace demarche {

/// Solid angle on the left of the ring (seen from outside the globe, going along it), 0 to 4 pi. The points are unit
/// vectors joined by great circles, the last one to the first.
[[nodiscard]] double solidAngleOnLeft(std::span<const glm::dvec3> ring);

/// The smaller of the two parts into which a ring divides the sphere. Immutable.
class SphericalRing {
public:
    /// However the points run, they are turned so that the inside is on the left. Fewer than three points, or points
    /// without an inside to speak of (all on one line there and back), make an empty ring.
    explicit SphericalRing(std::vector<glm::dvec3> points);

    [[nodiscard]] bool empty() const { return _region.empty(); }
    [[nodiscard]] const std::vector<glm::dvec3>& points() const;
    [[nodiscard]] const SphericalRegion& region() const { return _region; }
    [[nodiscard]] bool contains(const glm::dvec3& unit) const { return _region.contains(unit); }

private:
    SphericalRegion _region;
};

}  // namespace demarche
