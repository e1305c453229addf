#include "viz/geo/spherical_cap.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <numbers>

namespace demarche {

SphericalCap capAround(std::span<const glm::dvec3> units) {
    glm::dvec3 sum{0.0};
    for (const glm::dvec3& unit : units) sum += unit;
    if (units.empty() || glm::length(sum) < 1e-6 * static_cast<double>(units.size())) {
        return {.angle = std::numbers::pi};
    }
    SphericalCap cap{.centre = glm::normalize(sum)};
    for (const glm::dvec3& unit : units) cap.angle = std::max(cap.angle, angleBetween(cap.centre, unit).value);
    // A cap wider than half the sphere need not hold the arcs between its points.
    if (cap.angle > std::numbers::pi / 2.0) cap.angle = std::numbers::pi;
    return cap;
}

}  // namespace demarche
