// Shapes of the plane cut to a rectangle (Sutherland and Hodgman 1974).
#pragma once

#include <glm/vec2.hpp>

#include <limits>
#include <vector>

namespace demarche {

using PlaneLine = std::vector<glm::dvec2>;
/// Closed by itself: the first point is not repeated.
using PlaneRing = std::vector<glm::dvec2>;

/// Sides may be at infinity.
struct PlaneBox {
    glm::dvec2 min{-std::numeric_limits<double>::infinity()};
    glm::dvec2 max{std::numeric_limits<double>::infinity()};

    bool operator==(const PlaneBox&) const = default;
};

/// The part of a ring's area within the box; where parts of it come apart, they stay joined along the box's sides.
/// Empty when nothing is left.
[[nodiscard]] PlaneRing clipRing(PlaneRing ring, const PlaneBox& box);
[[nodiscard]] std::vector<PlaneLine> clipLine(PlaneLine line, const PlaneBox& box);

}  // namespace demarche
