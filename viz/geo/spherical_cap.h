// A round part of the sphere that encloses points: tells cheaply what cannot be in view.
#pragma once

#include <glm/vec3.hpp>

#include <span>

namespace demarche {

struct SphericalCap {
    glm::dvec3 centre{0.0, 0.0, 1.0};
    double angle = 0.0;  ///< Radius in radians, 0 to pi.
};

/// Around the mean of the points: not the smallest cap, but it holds the points and the great circles between them.
/// The whole sphere when a hemisphere is too small for that.
[[nodiscard]] SphericalCap capAround(std::span<const glm::dvec3> units);

}  // namespace demarche
