// Azimuthal projections: every direction at the centre is kept, and a rule says how far out each angle from it goes.
// Snyder 1987, chapters 20 (orthographic), 23 (vertical perspective), 24 (Lambert) and 25 (equidistant).
#pragma once

#include "viz/projection/projection.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>

namespace demarche {

struct Azimuthal {
    ProjectionKind kind = ProjectionKind::Orthographic;
    double eyeDistance = 4.0;  ///< Of the perspective alone.

    /// Largest angle from the centre that is shown, 0 to pi.
    [[nodiscard]] double largestAngle() const;
    /// Distance from the centre in globe radii of what is `angle` (radians, 0 to pi) away from it.
    [[nodiscard]] double radius(double angle) const;
    /// How fast the radius grows with the angle.
    [[nodiscard]] double radiusSlope(double angle) const;
    /// The point of a turned unit vector (Projection), hidden or not.
    [[nodiscard]] glm::dvec2 point(const glm::dvec3& turned) const;
    /// The angle at a distance from the centre; nothing beyond the edge.
    [[nodiscard]] std::optional<double> angle(double radius) const;
};

[[nodiscard]] bool isAzimuthal(ProjectionKind kind);

}  // namespace demarche
